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
        ("nl", "Nederlands", "19 september 2023", "19–20 september 2023", "31 augustus – 20 september 2023"),
        ("ca", "Català", "19 de setembre del 2023", "19–20 de setembre del 2023",
         "31 d’agost – 20 de setembre del 2023"),
        ("cs", "Čeština", "19. září 2023", "19.–20. září 2023", "31. srpna – 20. září 2023"),
        ("sr", "Српски", "19. септембар 2023.", "19.–20. септембар 2023.", "31. август – 20. септембар 2023."),
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
        ("nl", "100.617,5", "1050", "13,6%", "A, B en C"),
        ("sv", "100 617,5", "1050", "13,6 %", "A, B och C"),
        ("eu", "100.617,5", "1050", "% 13,6", "A, B eta C"),
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
        ("ca", '"El 19 setembre, 5 km, 3 %"', "«El 19⍽setembre, 5⍽km, 3⍽%»"),
        ("cs", "§ 5 a 12 345 km", "§⍽5 a 12⍽345⍽km"),
        ("ca", "12 345 Kmart", "12 345 Kmart"),
        ("kk", "5 км", "5⍽км"),
    ],
)
def test_quotes_and_spaces_are_set(tag: str, typed: str, expected: str) -> None:
    assert typeset_text(typed, locale_for(tag)).replace(NO_BREAK_SPACE, "⍽") == expected


def test_names_are_sorted_by_the_letters_of_the_script() -> None:
    for tag, names in (("ca", ["Zeno", "Eva", "Èlia", "Ada"]), ("el", ["Ζωή", "Βέρα", "Άννα"])):
        locale = locale_for(tag)
        assert sorted(names, key=locale.sort_key) == [*reversed(names)]
    assert locale_for("zh").alphabet == ""


def test_the_terms_of_references_are_signs_and_latin() -> None:
    terms = locale_for("el").terms
    assert set(terms) == set(locale_for("en").terms)
    assert (terms["section"].singular, terms["issue"].singular, terms["page"].plural) == ("§", "№", "p.")
    assert locale_for("ca").style.last_conjunction == " i "


@pytest.mark.parametrize("tag", ["ar", "arc", "az-Arab", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"])
def test_lines_run_from_right_to_left(tag: str) -> None:
    assert direction_of(tag) == "rtl"


@pytest.mark.parametrize("tag", ["en", "ru", "az", "hy", "zh-Hant", "xx", "en-US"])
def test_lines_run_from_left_to_right(tag: str) -> None:
    assert direction_of(tag) == "ltr"


def test_a_longer_tag_falls_back_on_what_cldr_has() -> None:
    assert locale_for("ro-MD").cldr == "ro_MD"
    assert locale_for("ca-ES-x-own").cldr == "ca_ES"
    assert locale_for("ca") is locale_for("ca")
    assert nearest_locale("ca") is None


@pytest.mark.parametrize("tag", ["und", "xq", "klingon"])
def test_only_what_cldr_does_not_know_is_refused(tag: str) -> None:
    with pytest.raises(UnknownLanguageError, match=f"“{tag}” is no language that CLDR knows"):
        locale_for(tag)
