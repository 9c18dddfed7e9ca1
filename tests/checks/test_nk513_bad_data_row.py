"""A data file holds what its kind can use, and nothing it does not know."""

from __future__ import annotations

import pytest

from nkdoc.base.world import MemoryWorld
from nkdoc.checks.nk513_bad_data_row import check
from nkdoc.compile import load

DIGITS = "digits only: 100617, 13.6"
DATE = "a date such as 2023-09-19 or a month such as 2022-12 or a year such as 2022 is wanted here"
GROUPED = """kind: bars
title: {en: Arrivals, ru: Прибывшие}
description: {en: Two bars, ru: Два столбца}
series:
  first: {en: First, ru: Первые}
  later: {en: Later, ru: Поздние}
rows:
  - date: 2023
    values: {first: 3, later: null}
"""
SETTINGS = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en", "ru"]\n'
BARS = """kind: bars
title: {en: Arrivals, ru: Прибывшие}
description: {en: One bar, ru: Один столбец}
rows:
  - date: 2023-09-24
    value: 1050
    cite: [a]
"""


def findings(data: str) -> list[tuple[str, str, int]]:
    project = load(MemoryWorld({"pyproject.toml": SETTINGS, "content/data/sample.yaml": data})).value
    assert project is not None
    return [(found.message, found.hint, found.span.position.line) for found in check(project) if found.span is not None]


def test_a_right_file_has_no_finding() -> None:
    assert findings(BARS) == []


@pytest.mark.parametrize(
    ("right", "wrong", "message", "hint", "line"),
    [
        ("1050", '"1,050"', "a number is wanted here", DIGITS, 6),
        ("1050", "true", "a number is wanted here", DIGITS, 6),
        ("1050", "-3", "the number must be from 0", "", 6),
        ("2023-09-24", "24.09.2023", DATE, "", 5),
        ("2023-09-24", "2023-09-31", DATE, "", 5),
        ("2023-09-24", "2023-13", DATE, "", 5),
        ("1050", "1e25", "the number is too large to be drawn", "", 6),
        ("[a]", "a", "a list of citation keys is wanted here", "write [nk001, nk002]", 7),
        ("[a]", "[]", "a list of citation keys is wanted here", "write [nk001, nk002]", 7),
        ("    value: 1050\n", "", "one of these is wanted here: “value”, “values”", "", 5),
        ("    value", "    label: {en: a, ru: б}\n    value", "one of these is wanted here: “label”, “date”", "", 5),
        ("value: 1050", "value: 1\n    valeu: 1", "there is no field “valeu” here", "did you mean “value”?", 7),
        ("kind: bars", "kind: barz", "nkdoc draws no pictures of the kind “barz”", "did you mean “bars”?", 1),
        ("ru: Прибывшие", "ru: При, всего", "“всего” is none of the project's languages", "known are: en, ru", 2),
        ("ru: Прибывшие", "ru: 2023", "text is wanted here", "put it between quotation marks", 2),
        ("{en: Arrivals, ru: Прибывшие}", "A", "a text in every language is wanted here", "write {en: …, ru: …}", 2),
    ],
)
def test_a_fault_is_named_where_it_stands(right: str, wrong: str, message: str, hint: str, line: int) -> None:
    assert (message, hint, line) in findings(BARS.replace(right, wrong, 1))


@pytest.mark.parametrize("date", ["2023", "2023-09", "2023-09-24"])
def test_bars_stand_at_days_months_and_years(date: str) -> None:
    assert findings(BARS.replace("2023-09-24", date)) == []


@pytest.mark.parametrize(
    ("right", "wrong", "message", "hint", "line"),
    [
        ("first: 3", "frist: 3", "“series” names no “frist”", "did you mean “first”?", 9),
        (", later: null", "", "a figure for “later” is missing", "write null where it is not known", 9),
        ("values: {first: 3, later: null}", "value: 3", "the chart has several series", "write values: {first: …}", 9),
        (
            "  first:",
            "  a: {en: a, ru: а}\n  b: {en: b, ru: б}\n  c: {en: c, ru: в}\n  d: {en: d, ru: г}\n  first:",
            "6 stand here, and 5 can be told apart",
            "make two pictures of it",
            5,
        ),
    ],
)
def test_series_and_rows_agree(right: str, wrong: str, message: str, hint: str, line: int) -> None:
    assert findings(GROUPED) == []
    assert (message, hint, line) in findings(GROUPED.replace(right, wrong, 1))


def test_parts_make_a_whole() -> None:
    parts = BARS.replace("bars", "parts").replace("date: 2023-09-24", "label: {en: a, ru: б}").replace("1050", "60")
    assert findings(parts) == []
    more = parts + "  - {label: {en: c, ru: д}, value: 50}\n"
    assert ("the shares add up to 110 per cent", "mend a share: a whole has a hundred", 5) in findings(more)


def test_a_file_of_rows_that_are_no_list_is_told_so() -> None:
    assert ("a list is wanted here", "begin each item with a dash", 5) in findings(
        BARS.split("rows:", maxsplit=1)[0] + "rows:\n  date: 2023-09-24\n"
    )


def test_choices_are_suggested() -> None:
    timeline = BARS.replace("bars", "timeline").replace("rows:", "events:").replace("value: 1050", "type: evnt")
    assert ("“evnt” is not among: event, statement, agreement", "did you mean “event”?", 6) in findings(timeline)
