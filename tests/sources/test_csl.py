"""CSL's dates and names, in every shape they come in."""

from __future__ import annotations

from datetime import date

import pytest

from nkdoc.sources.csl import Name, PartialDate, Period, parse_date, parse_name


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023", Period(PartialDate(2023))),
        (2023, Period(PartialDate(2023))),
        ("2023-09", Period(PartialDate(2023, 9))),
        ("2023-09-19", Period(PartialDate(2023, 9, 19))),
        ("2023-09-19/2023-09-20", Period(PartialDate(2023, 9, 19), PartialDate(2023, 9, 20))),
        ({"date-parts": [[2023, 9, 19]]}, Period(PartialDate(2023, 9, 19))),
        ({"date-parts": (("2023", "9"),)}, Period(PartialDate(2023, 9))),
        ({"date-parts": [[2022], [2023]]}, Period(PartialDate(2022), PartialDate(2023))),
    ],
)
def test_dates(value: object, expected: Period) -> None:
    assert parse_date(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        "", "19 September 2023", "2023-9-19", "2023-02-30", "2023-13", "0000", "2023-00-19", "2023-09-20/2023-09-19",
        "2021/2022/2023", None, True, 12.5, [], {}, {"date-parts": []}, {"date-parts": [[]]}, {"date-parts": "2023"},
        {"date-parts": [[2023, 9, 19, 1]]}, {"date-parts": [[2023, "IX"]]}, {"date-parts": [2023]}, {"raw": "2023"},
    ],
)  # fmt: skip
def test_what_is_no_date(value: object) -> None:
    assert parse_date(value) is None


def test_a_date_known_in_part_starts_on_its_first_day() -> None:
    assert PartialDate(2023, 9).first_day == date(2023, 9, 1)
    assert PartialDate(2023).first_day == date(2023, 1, 1)


def test_names() -> None:
    person = {"family": "Waal", "given": "Thomas", "non-dropping-particle": "de", "suffix": "Jr."}
    assert parse_name(person) == Name("Waal", "Thomas", particle="de", suffix="Jr.")
    assert parse_name({"literal": "Reuters"}) == Name(literal="Reuters")


@pytest.mark.parametrize("value", [None, "Reuters", {}, {"given": "Thomas"}, {"family": 5}, []])
def test_what_is_no_name(value: object) -> None:
    assert parse_name(value) is None
