"""Numbers said without number words, months and weekdays."""

from __future__ import annotations

from fractions import Fraction

import pytest

from nkdoc.bitext.quantities.calendar import months, weekdays
from nkdoc.bitext.quantities.facts import facts, roman
from nkdoc.bitext.segments import Segment
from nkdoc.languages.lexicon import Reading


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("I", 1), ("IV", 4), ("XIX", 19), ("ХХ", 20), ("XLII", 42), ("XCIX", 99), ("IIX", 0), ("VX", 0)],
)
def test_roman_numerals(numeral: str, value: int) -> None:
    assert roman(numeral) == value


def test_facts_of_a_passage() -> None:
    said = facts(Segment("ru", "Круглосуточно, за неделю, в XXI веке, в полдень"))
    assert {
        Reading("number", Fraction(24)), Reading("time", Fraction(7 * 86400)), Reading("number", Fraction(21)),
        Reading("clock", Fraction(720)),
    } <= said  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("5 May, May 5, 5th of May, in May", "en", [5, 5, 5, 5]), ("They may march. May I?", "en", []),
        ("Sept. 2021 and September", "en", [9, 9]), ("The Mar. 3 talks", "en", [3]),
        ("5 мая, майский, в мае, Мая ушла", "ru", [5, 5, 5]), ("Мартуни и Марта", "ru", []),
        ("1 Марта 1921", "ru", [3]),
    ],
)  # fmt: skip
def test_months(text: str, language: str, found: list[int]) -> None:
    assert [one.number for one in months(Segment(language, text))] == found


def test_weekdays() -> None:
    assert [one.number for one in weekdays(Segment("en", "Monday to Sundays; the sun"))] == [1, 7]
    assert [one.number for one in weekdays(Segment("ru", "в среду, окружающая среда, пятничный, воскресенье"))] == [
        3,
        5,
        7,
    ]
