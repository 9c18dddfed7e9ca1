"""A citation of a key that the bibliography lacks."""

from __future__ import annotations

from tests.checks.small import findings, section

CHECK = "nk301_unknown_citation_key"
EN, RU = "content/en/10-one.md", "content/ru/10-one.md"


def test_every_unknown_key_is_found_at_its_place() -> None:
    files = {EN: section("Text.[@a; @c, p. 3]\n\n> Said.\n>\n> — Them[@d]"), RU: section("Текст.[@a; @c]")}
    assert findings(CHECK, files) == [f"{EN}:6:11 c", f"{EN}:10:10 d", f"{RU}:6:12 c"]


def test_known_keys_code_and_addresses_are_left_alone() -> None:
    text = "Text.[@a; -@b] As @b says, `@c` and me@example.org."
    assert findings(CHECK, {EN: section(text), RU: section(text)}) == []
