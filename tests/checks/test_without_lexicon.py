"""Texts of a language without a lexicon are compared by their digits, and by CLDR's names of months and weekdays."""

from __future__ import annotations

import pytest

from nkdoc.base.world import MemoryWorld
from nkdoc.checks import compare_project
from nkdoc.compile import load
from nkdoc.languages.lexicon import NEUTRAL, lexicon_for

FRONT = "---\nid: a\ntitle: A\n---\n\n"


def found(tag: str, english: str, other: str) -> list[str]:
    files = {"pyproject.toml": f'[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en", "{tag}"]\n'}
    files |= {"content/en/10-a.md": FRONT + english, f"content/{tag}/10-a.md": FRONT + other}
    loaded = load(MemoryWorld(files))
    assert loaded.value is not None
    return [f"{one.code} {one.severity.label}" for one in compare_project(loaded.value)]


@pytest.mark.parametrize(
    ("tag", "english", "other"),
    [
        ("pt", "It closed on 19 October.", "Fechou em 19 de setembro."),
        ("it", "It closed in October.", "Chiuse a settembre."),
        ("pl", "It closed on Monday.", "Zamknięto: Wtorek."),
    ],
)
def test_another_month_or_weekday_is_found(tag: str, english: str, other: str) -> None:
    assert found(tag, english, other) == ["NK225 error"]


@pytest.mark.parametrize(
    ("tag", "english", "other"),
    [
        ("pt", "It closed on 19 September.", "Fechou em 19 de setembro."),
        ("pl", "It closed in March.", "Zamknięto w marcu."),
        ("it", "It cost 1,050.5 euros.", "Costava 1.050,5 euro."),
        ("it", "It cost 1,050 euros.", "Costava 1,050 euro."),
        ("zh", "It closed on 19 September 2023.", "2023年9月19日关闭。"),
    ],
)
def test_other_forms_and_other_marks_are_no_fault(tag: str, english: str, other: str) -> None:
    assert found(tag, english, other) == []


def test_a_language_that_nobody_knows_has_the_neutral_lexicon() -> None:
    assert lexicon_for("zz") is lexicon_for("") is NEUTRAL
    assert lexicon_for("it").partial
    assert not lexicon_for("en").partial
