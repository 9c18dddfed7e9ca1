"""Dates, numbers, names and their order in each language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from nkdoc.languages import UnknownLanguageError, languages, locale_for, nearest_locale
from nkdoc.languages.calendar import DateForm

EN, RU = locale_for("en"), locale_for("ru")
DAY = date(2023, 9, 19)
PACKAGE = Path(__file__).parents[2] / "src/nkdoc/languages"


def test_languages_are_found_by_walking_the_package() -> None:
    folders = (path.parent.name for path in PACKAGE.glob("*/locale.py"))
    assert languages() == tuple(sorted(name.replace("_", "-") for name in folders))
    assert {"en", "ru"} <= set(languages())
    assert (EN.name, RU.name) == ("English", "Русский")
    assert {EN.direction, RU.direction} == {"ltr"}


def test_a_longer_tag_falls_back_on_its_language() -> None:
    assert nearest_locale("en-GB") is EN
    assert nearest_locale("RU") is RU
    assert nearest_locale("el") is None


def test_an_unknown_language_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(UnknownLanguageError, match="did you mean “ru”"):
        locale_for("rru")
    with pytest.raises(UnknownLanguageError, match="no language that CLDR knows"):
        locale_for("zz")


@pytest.mark.parametrize(
    ("form", "english", "russian"),
    [
        ("full", "19 September 2023", "19 сентября 2023 года"),
        ("day", "19 September 2023", "19 сентября 2023"),
        ("month", "September 2023", "сентябрь 2023"),
        ("year", "2023", "2023"),
        ("day-month", "19 September", "19 сентября"),
        ("month-name", "September", "сентябрь"),
    ],
)
def test_dates(form: DateForm, english: str, russian: str) -> None:
    assert EN.format_date(DAY, form).replace("\u00a0", " ") == english
    assert RU.format_date(DAY, form).replace("\u00a0", " ") == russian


def test_a_day_never_parts_from_its_month() -> None:
    assert "19\u00a0September" in EN.format_date(DAY)
    assert "19\u00a0сентября" in RU.format_date(DAY)
    assert RU.format_date(DAY, "full").endswith("2023\u00a0года")


@pytest.mark.parametrize(
    ("last", "form", "english", "russian"),
    [
        (DAY, "day", "19 September 2023", "19 сентября 2023"),
        (date(2023, 9, 20), "full", "19–20 September 2023", "19–20 сентября 2023 года"),
        (date(2023, 10, 3), "day", "19 September – 3 October 2023", "19 сентября — 3 октября 2023"),
        (date(2023, 9, 20), "day-month", "19–20 September", "19–20 сентября"),
        (date(2024, 1, 1), "day", "19 September 2023 – 1 January 2024", "19 сентября 2023 — 1 января 2024"),
        (date(2023, 12, 1), "month", "September 2023 – December 2023", "сентябрь 2023 — декабрь 2023"),
        (date(2024, 12, 1), "year", "2023–2024", "2023–2024"),
    ],
)
def test_spans_of_days(last: date, form: DateForm, english: str, russian: str) -> None:
    assert EN.format_days(DAY, last, form).replace("\u00a0", " ") == english
    assert RU.format_days(DAY, last, form).replace("\u00a0", " ") == russian


@pytest.mark.parametrize(
    ("value", "english", "russian"),
    [
        (100617, "100,617", "100·617"),
        (7000, "7,000", "7000"),
        (10000, "10,000", "10·000"),
        (0, "0", "0"),
        (-1234567, "-1,234,567", "-1·234·567"),
        (6.25, "6.25", "6,25"),
        (Decimal("0.05"), "0.05", "0,05"),
    ],
)
def test_numbers(value: float | Decimal, english: str, russian: str) -> None:
    assert EN.format_number(value) == english
    assert RU.format_number(value).replace("\u00a0", "·") == russian


@pytest.mark.parametrize(
    ("value", "english", "russian"),
    [(13.6, "13.6%", "13,6·%"), (100, "100%", "100·%"), (Decimal("0.5"), "0.5%", "0,5·%"), (1200, "1200%", "1200·%")],
)
def test_percentages(value: float | Decimal, english: str, russian: str) -> None:
    assert EN.format_percent(value) == english
    assert RU.format_percent(value).replace("\u00a0", "·") == russian


def test_enumerations_and_plurals() -> None:
    assert EN.format_list(["a", "b", "c"]) == "a, b and c"
    assert RU.format_list(["а", "б", "в"]) == "а, б и в"
    assert [RU.plural_category(count) for count in (1, 2, 5, 11, 21)] == ["one", "few", "many", "many", "one"]
    assert [EN.plural_category(count) for count in (1, 2)] == ["one", "other"]


def test_names_of_languages() -> None:
    assert (EN.language_name("hy"), RU.language_name("hy"), EN.language_name("not a tag")) == (
        "Armenian",
        "армянский",
        "not a tag",
    )


def test_russian_order_puts_cyrillic_first_and_yo_beside_ye() -> None:
    names = ["Zed", "Apple", "Яблоко", "Ёж", "Ель", "Еж", "1990", "ёлка"]
    assert sorted(names, key=RU.sort_key) == ["1990", "Еж", "Ёж", "ёлка", "Ель", "Яблоко", "Apple", "Zed"]


def test_english_order_folds_accents_and_puts_latin_first() -> None:
    names = ["Ёж", "Zed", "Éclair", "easy", "Edge", "de Waal", "De Witt", "O’Connor", "Oak"]
    expected = ["de Waal", "De Witt", "easy", "Éclair", "Edge", "Oak", "O’Connor", "Zed", "Ёж"]
    assert sorted(names, key=EN.sort_key) == expected


def test_words_sort_before_their_continuations() -> None:
    names = ["Newton", "New York", "New-Bedford", "New"]
    assert sorted(names, key=EN.sort_key) == ["New", "New-Bedford", "New York", "Newton"]
