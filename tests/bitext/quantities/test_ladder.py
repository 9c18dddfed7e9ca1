"""Numbers of two languages: whatever says the same cancels, whatever was changed does not."""

from __future__ import annotations

import datetime
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nkdoc.bitext.quantities import explain
from nkdoc.bitext.segments import Segment

LANGUAGES = ("en", "ru")
# The first text of a language compiles its patterns, which no deadline for one example should count.
PROPERTY = settings(deadline=None, derandomize=True, max_examples=150)
numbers = st.one_of(
    st.integers(min_value=0, max_value=10**12),
    st.decimals(min_value=0, max_value=10**7, places=2),
    st.decimals(min_value=0, max_value=10**4, places=1),
)


def alarms(source: str, target: str) -> tuple[list[str], list[str]]:
    """Return the digits that nothing explains, of an English source and a Russian target."""
    found = explain(Segment("en", source), Segment("ru", target))
    return [one.digits for one in found.missing], [one.digits for one in found.added]


@PROPERTY
@given(st.text(), st.sampled_from(LANGUAGES))
def test_a_text_against_itself_has_no_finding(text: str, language: str) -> None:
    found = explain(Segment(language, text), Segment(language, text))
    assert (found.missing, found.added) == ((), ())


@PROPERTY
@given(st.text(alphabet="0123456789 .,:/-–%½kmтысч\u00a0", max_size=30))
@example("1 000 1/2 9:30–10.30 01.02.2003")
def test_figures_against_themselves_have_no_finding(text: str) -> None:
    assert alarms(text, text) == ([], [])


@PROPERTY
@given(numbers)
def test_a_number_in_either_language_s_format_is_the_same(value: int | Decimal) -> None:
    english, russian = (format_decimal(value, locale=tag, decimal_quantization=False) for tag in ("en_GB", "ru_RU"))
    assert alarms(f"They counted {english} people.", f"Они насчитали {russian} человек.") == ([], [])
    plain = russian.replace("\u00a0", " ")
    assert alarms(f"They counted {english} people.", f"Они насчитали {plain} человек.") == ([], [])


@PROPERTY
@given(st.decimals(min_value=0, max_value=1, places=3))
def test_a_percentage_in_either_language_s_format_is_the_same(share: Decimal) -> None:
    english, russian = (format_percent(share, locale=tag, decimal_quantization=False) for tag in ("en_GB", "ru_RU"))
    assert alarms(f"It was {english} then.", f"Тогда это было {russian}.") == ([], [])


@PROPERTY
@given(
    st.dates(min_value=datetime.date(1000, 1, 1)),
    st.sampled_from(["d MMMM y", "d.MM.y", "MM/dd/y", "y-MM-dd", "d MMM y"]),
    st.sampled_from(["d MMMM y 'года'", "dd.MM.y", "d.MM.y", "y-MM-dd", "d MMMM y 'г.'"]),
)
def test_a_date_in_any_usual_form_is_the_same(day: datetime.date, here: str, there: str) -> None:
    english, russian = format_date(day, here, locale="en_GB"), format_date(day, there, locale="ru_RU")
    assert alarms(f"It began on {english}.", f"Это началось {russian}") == ([], [])


@PROPERTY
@given(numbers, st.data())
def test_a_changed_digit_is_always_found(value: int | Decimal, data: st.DataObject) -> None:
    english, russian = (format_decimal(value, locale=tag, decimal_quantization=False) for tag in ("en_GB", "ru_RU"))
    places = [at for at, character in enumerate(russian) if character.isdigit()]
    at = data.draw(st.sampled_from(places))
    digit = data.draw(st.sampled_from([one for one in "0123456789" if one != russian[at]]))
    changed = russian[:at] + digit + russian[at + 1 :]
    missing, added = alarms(f"They counted {english} people.", f"Они насчитали {changed} человек.")
    assert missing
    assert added


@PROPERTY
@given(
    st.integers(min_value=1, max_value=999),
    st.sampled_from([("million", "млрд"), ("billion", "млн"), ("thousand", "млн")]),
)
def test_another_magnitude_is_always_found(value: int, magnitudes: tuple[str, str]) -> None:
    assert alarms(f"It cost {value} {magnitudes[0]}.", f"Это стоило {value} {magnitudes[1]}.") != ([], [])


@PROPERTY
@given(st.lists(st.integers(min_value=13, max_value=10**6), min_size=1, max_size=8, unique=True), st.data())
def test_a_dropped_number_is_always_found(values: list[int], data: st.DataObject) -> None:
    dropped = data.draw(st.sampled_from(values))
    source = "; ".join(f"{value} people" for value in values)
    target = "; ".join("люди" if value == dropped else f"{value} человек" for value in values)
    assert alarms(source, target) == ([str(dropped)], [])


def test_matches_keep_equal_numbers_with_their_units_together() -> None:
    found = explain(Segment("en", "5 people have 5% and 5 km"), Segment("ru", "5 км, 5 % и 5 человек"))
    assert [(one.start, other.start) for one, other in found.matched] == [(0, 12), (14, 6), (21, 0)]


def test_many_numbers_take_linear_time() -> None:
    source = " ".join(str(10**6 + 7 * index) for index in range(3000))
    target = " ".join(str(2 * 10**6 + 7 * index) for index in range(3000))
    missing, added = alarms(source, target)
    assert (len(missing), len(added)) == (3000, 3000)
