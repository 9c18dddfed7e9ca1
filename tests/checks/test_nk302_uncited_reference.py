"""A reference that no section of the source edition cites."""

from __future__ import annotations

from tests.checks.small import findings, section

CHECK = "nk302_uncited_reference"
EN, RU = "content/en/10-one.md", "content/ru/10-one.md"


def test_what_is_cited_only_in_the_translation_or_nowhere_is_found() -> None:
    assert findings(CHECK, {EN: section("Text.[@a]"), RU: section("Текст.[@a; @b]")}) == [
        "content/references.yaml:5:1 b"
    ]


def test_notes_and_attributions_count_as_citing() -> None:
    text = "Text[^n] and\n\n> said.\n>\n> — Them[@a]\n\n[^n]: A note.[@b]"
    assert findings(CHECK, {EN: section(text), RU: section(text)}) == []
