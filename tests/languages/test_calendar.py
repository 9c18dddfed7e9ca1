"""Dates whose parts stand from the year down to the day."""

from __future__ import annotations

from datetime import date

import pytest

from nkdoc.languages.calendar import DateForm, DatePatterns, format_date, format_days
from nkdoc.languages.numerals import format_percent

PATTERNS = DatePatterns(
    day_month="MMMM d",
    day_only="d",
    full_year="'year' y ",
    year="y ",
    month="y LLLL",
    month_name="LLLL",
    year_first=True,
)
DAY = date(2023, 9, 19)


@pytest.mark.parametrize(
    ("form", "expected"),
    [("full", "year 2023 September 19"), ("day", "2023 September 19"), ("day-month", "September 19")],
)
def test_the_year_stands_first(form: DateForm, expected: str) -> None:
    assert format_date(DAY, form, PATTERNS, "en_GB") == expected


@pytest.mark.parametrize(
    ("last", "form", "expected"),
    [
        (DAY, "day", "2023 September 19"),
        (date(2023, 9, 20), "full", "year 2023 September 19–20"),
        (date(2023, 10, 2), "day", "2023 September 19 – October 2"),
        (date(2023, 10, 2), "day-month", "September 19 – October 2"),
        (date(2024, 1, 1), "day", "2023 September 19 – 2024 January 1"),
    ],
)
def test_what_the_ends_of_a_span_share_is_given_before_the_first(last: date, form: DateForm, expected: str) -> None:
    assert format_days(DAY, last, form, PATTERNS, "en_GB") == expected


def test_a_percentage_may_have_a_pattern_of_its_own() -> None:
    assert format_percent(13.6, "en_GB") == "13.6%"
    assert format_percent(13.6, "en_GB", "#,##0 %") == "13.6 %"
