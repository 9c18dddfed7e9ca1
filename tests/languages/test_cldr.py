"""Languages without a folder: CLDR answers for them."""

from __future__ import annotations

from datetime import date

import pytest

from nkdoc.languages import UnknownLanguageError, direction_of, locale_for, nearest_locale
from nkdoc.languages.characters import NO_BREAK_SPACE
from nkdoc.languages.typography import typeset_text

FIRST, LAST = date(2023, 9, 19), date(2023, 9, 20)
EARLIER = date(2023, 8, 31)


@pytest.mark.parametrize(
    ("tag", "name", "day", "days", "dates"),
    [
        ("it", "Italiano", "19 settembre 2023", "19–20 settembre 2023", "31 agosto – 20 settembre 2023"),
        ("pt", "Português", "19 de setembro de 2023", "19–20 de setembro de 2023",
         "31 de agosto – 20 de setembro de 2023"),
        ("cs", "Čeština", "19. září 2023", "19.–20. září 2023", "31. srpna – 20. září 2023"),
        ("ka", "ქართული", "19 სექტემბერი, 2023", "19–20 სექტემბერი, 2023", "31 აგვისტო – 20 სექტემბერი, 2023"),
        ("zh", "中文", "2023年9月19日", "2023年9月19日 – 2023年9月20日", "2023年8月31日 – 2023年9月20日"),
        ("hu", "Magyar", "2023. szeptember 19.", "2023. szeptember 19. – 2023. szeptember 20.",
         "2023. augusztus 31. – 2023. szeptember 20."),
    ],
)  # fmt: skip
def test_names_and_dates(tag: str, name: str, day: str, days: str, dates: str) -> None:
    locale = locale_for(tag)
    shown = [locale.format_date(FIRST), locale.format_days(FIRST, LAST), locale.format_days(EARLIER, LAST)]
    assert locale.name == name
    assert [text.replace(NO_BREAK_SPACE, " ") for text in shown] == [day, days, dates]


@pytest.mark.parametrize(
    ("tag", "number", "small", "percent", "listed"),
    [
        ("it", "100.617,5", "1050", "13,6%", "A, B e C"),
        ("pl", "100 617,5", "1050", "13,6%", "A, B i C"),
        ("tr", "100.617,5", "1050", "%13,6", "A, B ve C"),
        ("zh", "100,617.5", "1050", "13.6%", "A、B和C"),
    ],
)
def test_numbers_and_enumerations(tag: str, number: str, small: str, percent: str, listed: str) -> None:
    locale = locale_for(tag)
    shown = (locale.format_number(100617.5), locale.format_number(1050), locale.format_percent(13.6))
    assert tuple(text.replace(NO_BREAK_SPACE, " ") for text in shown) == (number, small, percent)
    assert locale.format_list("ABC") == listed


@pytest.mark.parametrize(
    ("tag", "typed", "expected"),
    [
        ("it", '"Il 19 settembre, 5 km, 3 %"', "«Il 19⍽settembre, 5⍽km, 3⍽%»"),
        ("pl", "§ 5 i 12 345 km", "§⍽5 i 12⍽345⍽km"),
        ("it", "12 345 Kmart", "12 345 Kmart"),
        ("kk", "5 км", "5⍽км"),
    ],
)
def test_quotes_and_spaces_are_set(tag: str, typed: str, expected: str) -> None:
    assert typeset_text(typed, locale_for(tag)).replace(NO_BREAK_SPACE, "⍽") == expected


def test_names_are_sorted_by_the_letters_of_the_script() -> None:
    for tag, names in (("it", ["Zeno", "Eva", "Èlia", "Ada"]), ("ka", ["ზურაბ", "ბექა", "ანა"])):
        locale = locale_for(tag)
        assert sorted(names, key=locale.sort_key) == [*reversed(names)]
    assert locale_for("zh").alphabet == ""


def test_the_terms_of_references_are_signs_and_latin() -> None:
    terms = locale_for("ka").terms
    assert set(terms) == set(locale_for("en").terms)
    assert (terms["section"].singular, terms["issue"].singular, terms["page"].plural) == ("§", "№", "p.")
    assert locale_for("it").style.last_conjunction == " e "


@pytest.mark.parametrize("tag", ["ar", "arc", "az-Arab", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"])
def test_lines_run_from_right_to_left(tag: str) -> None:
    assert direction_of(tag) == "rtl"


@pytest.mark.parametrize("tag", ["en", "ru", "az", "hy", "zh-Hant", "xx", "en-US"])
def test_lines_run_from_left_to_right(tag: str) -> None:
    assert direction_of(tag) == "ltr"


def test_a_longer_tag_falls_back_on_what_cldr_has() -> None:
    assert locale_for("pt-BR").cldr == "pt_BR"
    assert locale_for("it-IT-x-own").cldr == "it_IT"
    assert locale_for("it") is locale_for("it")
    assert nearest_locale("it") is None


@pytest.mark.parametrize("tag", ["und", "xq", "klingon"])
def test_only_what_cldr_does_not_know_is_refused(tag: str) -> None:
    with pytest.raises(UnknownLanguageError, match=f"“{tag}” is no language that CLDR knows"):
        locale_for(tag)
