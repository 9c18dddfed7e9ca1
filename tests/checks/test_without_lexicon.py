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
        ("ro", "It closed on 19 October.", "S-a închis pe 19 septembrie."),
        ("ca", "It closed in October.", "Va tancar al setembre."),
        ("cs", "It closed on Monday.", "Zavřeno: Úterý."),
    ],
)
def test_another_month_or_weekday_is_found(tag: str, english: str, other: str) -> None:
    assert found(tag, english, other) == ["NK225 error"]


@pytest.mark.parametrize(
    ("tag", "english", "other"),
    [
        ("ro", "It closed on 19 September.", "S-a închis pe 19 septembrie."),
        ("cs", "It closed in March.", "Zavřeno v březnu."),
        ("ca", "It cost 1,050.5 euros.", "Costava 1.050,5 euros."),
        ("ca", "It cost 1,050 euros.", "Costava 1,050 euros."),
        ("zh", "It closed on 19 September 2023.", "2023年9月19日关闭。"),
    ],
)
def test_other_forms_and_other_marks_are_no_fault(tag: str, english: str, other: str) -> None:
    assert found(tag, english, other) == []


def test_a_language_that_nobody_knows_has_the_neutral_lexicon() -> None:
    assert lexicon_for("zz") is lexicon_for("") is NEUTRAL
    assert lexicon_for("ca").partial
    assert not lexicon_for("en").partial
