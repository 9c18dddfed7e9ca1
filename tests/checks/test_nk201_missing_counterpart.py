"""A section without its twin."""

from __future__ import annotations

from tests.checks.small import findings, section

CHECK = "nk201_missing_counterpart"
EN, RU = "content/en/10-one.md", "content/ru/10-one.md"


def test_a_section_alone_is_found_in_either_language() -> None:
    both = {EN: section("Text."), RU: section("Текст.")}
    assert findings(CHECK, both) == []
    assert findings(CHECK, {**both, "content/en/20-two.md": section("Text.", "two")}) == [
        "content/en/20-two.md:1:1 20-two"
    ]
    assert findings(CHECK, {**both, "content/ru/20-two.md": section("Текст.", "two")}) == [
        "content/ru/20-two.md:1:1 20-two"
    ]


def test_a_reason_excuses_it() -> None:
    alone = "---\nid: two\ntitle: Two\ntranslation: none\nreason: only for readers of English\n---\n\nText."
    assert findings(CHECK, {EN: section("Text."), RU: section("Текст."), "content/en/20-two.md": alone}) == []
