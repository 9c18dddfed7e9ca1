"""A link to an id that the edition lacks."""

from __future__ import annotations

from tests.checks.small import findings, section

CHECK = "nk501_broken_link"
EN, RU = "content/en/10-one.md", "content/ru/10-one.md"


def test_each_edition_must_have_the_id_itself() -> None:
    files = {EN: section("See [it](#there).\n\n## A {#there}"), RU: section("См. [там](#there).\n\n## А {#elsewhere}")}
    assert findings(CHECK, files) == [f"{RU}:6:5 there"]


def test_ids_of_sections_divs_and_other_files_and_web_addresses_are_fine() -> None:
    text = "[a](#one) [b](#box) [c](#two) [d](https://example.org/#x)\n\n::: {#box}\nText.\n:::"
    files = {EN: section(text), RU: section(text)}
    files |= {path.replace("10-one", "20-two"): section("Text.", "two") for path in (EN, RU)}
    assert findings(CHECK, files) == []
