"""Numbers in digits, with what belongs to them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from nkdoc.bitext.quantities import Number, numbers
from nkdoc.bitext.quantities.readings import months_of, readings
from nkdoc.bitext.segments import Segment
from nkdoc.languages.lexicon import Reading


def only(text: str, language: str = "en") -> Number:
    (found,) = numbers(Segment(language, text))
    return found


@pytest.mark.parametrize(
    ("text", "language", "digits"),
    [
        ("1,050.5 people", "en", "1,050.5"), ("1\u00a0050,5 кг", "ru", "1 050,5"), ("1\u202f050 кг", "ru", "1 050"),
        ("at 9:30", "en", "9:30"), ("on 2018-09-19", "en", "2018-09-19"), ("2½ cups", "en", "2½"),
        ("24/7", "en", "24/7"),
        ("version 1.2.3.", "en", "1.2.3"), ("٣٥ people", "en", "35"),
    ],
)  # fmt: skip
def test_digits(text: str, language: str, digits: str) -> None:
    assert only(text, language).digits == digits


def test_groups_end_where_they_are_no_groups() -> None:
    assert [one.digits for one in numbers(Segment("ru", "в 2018 350 человек и 5 1000"))] == ["2018", "350", "5", "1000"]


@pytest.mark.parametrize(
    ("text", "language", "powers"),
    [
        ("3.4 million", "en", (6,)), ("5 hundred thousand", "en", (5,)), ("$5m", "en", (0, 6)), ("5 mice", "en", (0,)),
        ("3,4 млн человек", "ru", (6,)), ("845 тыс. человек", "ru", (3,)), ("5 тысячелетий", "ru", (0,)),
        ("10-тысячный", "ru", (3,)),
    ],
)  # fmt: skip
def test_magnitudes(text: str, language: str, powers: tuple[int, ...]) -> None:
    assert only(text, language).powers == powers


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("5 km", "en", {"km"}), ("a 5-kilometre road", "en", {"km"}), ("$5", "en", {"dollar"}),
        ("US$5", "en", {"dollar"}),
        ("5 sq km", "en", {"km2"}), ("5 tons", "en", {"t", "ton"}),
        ("5 in the", "en", set()),
        ("24-часовой", "ru", {"h"}), ("5 км/ч", "ru", {"km/h"}), ("5 частей", "ru", set()), ("5 г.", "ru", set()),
        ("5 млн драмов", "ru", {"AMD"}), ("20-летний", "ru", {"year"}),
    ],
)  # fmt: skip
def test_units(text: str, language: str, unit: set[str]) -> None:
    assert only(text, language).unit == unit


def test_what_is_given_once_counts_for_both_ends_of_a_range() -> None:
    first, second = numbers(Segment("en", "from 20 to 30 million"))
    assert first.shared == second
    assert Reading("number", Fraction(20_000_000)) in readings(first, "en")
    first, second = numbers(Segment("ru", "20–30 %"))
    assert first.shared is not None
    assert first.shared.percent


def test_a_short_end_of_a_range_is_completed() -> None:
    assert [one.stem for one in numbers(Segment("en", "2022–23 and pages 123–5"))] == ["", "20", "", ""]
    assert [one.stem for one in numbers(Segment("en", "pages 123–25"))] == ["", "1"]


def test_names_code_and_addresses() -> None:
    text = "COVID-19, T-72, 5G, 2018 http://x.org/5 a5@x.org code 7"
    found = numbers(Segment("en", text, code=((text.index("code"), len(text)),)))
    assert [(one.digits, one.in_name, one.in_code) for one in found] == [
        ("19", True, False), ("72", True, False), ("5", True, False), ("2018", False, False), ("7", False, True),
    ]  # fmt: skip


def test_times() -> None:
    assert only("6 p.m.").meridiem == "pm"
    assert only("6 часов вечера", "ru").meridiem == "pm"
    assert only("9:15 утра", "ru").meridiem == "am"
    assert readings(only("6:30 pm"), "en") == {Reading("clock", Fraction(18 * 60 + 30))}


def test_numeric_dates_have_every_order() -> None:
    assert months_of("05.06.2018") == {5, 6}
    assert months_of("19.06") == {6}
    assert months_of("3.14") == {3}
    assert months_of("1.2.3") == frozenset()
