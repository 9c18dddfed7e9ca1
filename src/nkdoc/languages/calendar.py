"""Dates in words. The names of months come from CLDR; the order of the parts is each language's own pattern."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from nkdoc.languages.cldr_data import known_data

DateForm = Literal["full", "day", "month", "year", "day-month", "month-name"]
"""| form       | English           | Russian                |
|------------|-------------------|------------------------|
| full       | 19 September 2023 | 19 сентября 2023 года  |
| day        | 19 September 2023 | 19 сентября 2023       |
| month      | September 2023    | сентябрь 2023          |
| year       | 2023              | 2023                   |
| day-month  | 19 September      | 19 сентября            |
| month-name | September         | сентябрь               |
"""


@dataclass(frozen=True, slots=True)
class DatePatterns:
    """CLDR patterns (UTS 35, 4); spaces that must not break are no-break spaces.

    `day_month` and `year` are the two halves of a date: a span of days repeats only what differs.
    """

    day_month: str
    day_only: str
    """The day as the first part of a span within a month; empty where the day does not stand first."""
    full_year: str
    """The year with its comma or word, as it follows a day and month in the full form."""
    year: str
    """The same in the short form."""
    month: str
    month_name: str
    year_first: bool = False
    """The parts stand from the largest to the smallest: year, month, day. `full_year` and `year` end with a space then,
    and what the ends of a span share stands before the first of them."""
    tight_range: str = "–"
    """Between two days of one month."""
    loose_range: str = " – "
    """Between two dates that have words in them."""
    whole: str = ""
    """The whole date where the year does not follow day and month; then no part of it is left out of a span."""
    first_day: str = ""
    """How the first of a month is written where its number alone would be wrong, as in French: 1er mai."""


def _format(day: date, pattern: str, patterns: DatePatterns, cldr: str) -> str:
    from babel.dates import format_date as format_with_babel

    shown = format_with_babel(day, pattern, locale=known_data(cldr))
    if day.day == 1 and patterns.first_day and pattern.startswith("d"):
        return patterns.first_day + shown.removeprefix("1")
    return shown


def format_date(day: date, form: DateForm, patterns: DatePatterns, cldr: str) -> str:
    """Return `day` in words; see `DateForm`."""
    if patterns.year_first and form in ("full", "day"):
        year = patterns.full_year if form == "full" else patterns.year
        return _format(day, year + patterns.day_month, patterns, cldr)
    pattern = {
        "full": patterns.whole or patterns.day_month + patterns.full_year,
        "day": patterns.whole or patterns.day_month + patterns.year,
        "month": patterns.month,
        "year": "y",
        "day-month": patterns.day_month,
        "month-name": patterns.month_name,
    }[form]
    return _format(day, pattern, patterns, cldr)


def format_days(first: date, last: date, form: DateForm, patterns: DatePatterns, cldr: str) -> str:
    """Return the days from `first` to `last`, both included; months and years where `form` has no days."""
    whole_first, whole_last = (format_date(day, form, patterns, cldr) for day in (first, last))
    if whole_first == whole_last:
        return whole_last
    if patterns.year_first and form in ("full", "day", "day-month") and first.year == last.year:
        return _days_after_the_year(whole_first, first, last, patterns, cldr)
    if form == "year":
        return whole_first + patterns.tight_range + whole_last
    if form in ("full", "day", "day-month") and first.year == last.year and not patterns.whole:
        if first.month == last.month and patterns.day_only:
            return _format(first, patterns.day_only, patterns, cldr) + patterns.tight_range + whole_last
        return _format(first, patterns.day_month, patterns, cldr) + patterns.loose_range + whole_last
    return whole_first + patterns.loose_range + whole_last


def _days_after_the_year(whole_first: str, first: date, last: date, patterns: DatePatterns, cldr: str) -> str:
    """Return two days of one year that stands before them: 2023 թ. սեպտեմբերի 19–20, 2023 წლის 19–20 სექტემბერი."""
    day_month = _format(last, patterns.day_month, patterns, cldr)
    if first.month != last.month:
        return whole_first + patterns.loose_range + day_month
    if patterns.day_month.startswith("d"):
        year = whole_first.removesuffix(_format(first, patterns.day_month, patterns, cldr))
        return year + _format(first, patterns.day_only, patterns, cldr) + patterns.tight_range + day_month
    return whole_first + patterns.tight_range + _format(last, patterns.day_only, patterns, cldr)
