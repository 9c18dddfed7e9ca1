"""Numbers in words: every form of every number up to the millions, and words that only look like numbers."""

from __future__ import annotations

from fractions import Fraction

import pytest

from nkdoc.bitext.quantities.spelling import spelled
from nkdoc.bitext.segments import Segment


def values(text: str, language: str) -> list[Fraction]:
    """Return the number each spelled expression means: the greatest of its plain readings."""
    found = spelled(Segment(language, text))
    return [max(one.value for one in each.readings if one.kind == "number") for each in found]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("zero", 0), ("one", 1), ("twenty-five", 25), ("a hundred and five", 105), ("three hundred", 300),
        ("one hundred and twenty-five thousand three hundred", 125300), ("two million", 2_000_000),
        ("twenty-first", 21), ("hundredth", 100), ("two thirds", Fraction(2, 3)), ("three quarters", Fraction(3, 4)),
        ("half a million", 500_000), ("two and a half", Fraction(5, 2)), ("two dozen", 24), ("twice", 2),
    ],
)  # fmt: skip
def test_english(text: str, value: int | Fraction) -> None:
    assert values(f"They saw {text} then.", "en") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("нуля", 0), ("одной", 1), ("двадцати пяти", 25), ("двадцать пятого", 25), ("ста пяти", 105),
        ("тремястами", 300),
        ("сто двадцать пять тысяч триста", 125300), ("двух миллионов", 2_000_000), ("двое", 2), ("обеими", 2),
        ("две трети", Fraction(2, 3)), ("двух пятых", Fraction(2, 5)), ("три четверти", Fraction(3, 4)),
        ("полтора миллиона", 1_500_000), ("два с половиной", Fraction(5, 2)), ("трёх", 3), ("семёрка", 7),
        ("две тысячи двадцать третьего", 2023), ("двухэтажный", 2), ("двадцатипятилетний", 25), ("трёхдневная", 3),
        ("пятипроцентный", 5), ("двухтысячный", 2000), ("стопроцентный", 100), ("сотнями", 100),
    ],
)  # fmt: skip
def test_russian(text: str, value: int | Fraction) -> None:
    assert values(f"Там видели {text} тогда.", "ru") == [value]


@pytest.mark.parametrize("text", ["стоимость", "столица", "стоять", "семья", "семинар", "однако", "столько", "сторона"])
def test_words_that_only_begin_like_numbers(text: str) -> None:
    assert values(text, "ru") == []


def test_neighbours_that_make_no_number_stay_apart() -> None:
    assert values("one two-storey house and three four-storey ones", "en") == [1, 2, 3, 4]
    assert values("один из двух, трое из пяти", "ru") == [1, 2, 3, 5]


def test_places_are_those_of_the_words() -> None:
    (found,) = spelled(Segment("ru", "Это двадцать пятый дом."))
    assert (found.start, found.end) == (4, 18)


def test_a_language_without_a_table_has_no_number_words() -> None:
    assert spelled(Segment("xx", "երկու two два")) == ()
