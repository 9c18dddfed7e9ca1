"""The lexicons' data: patterns that compile, one set of names in every language, hints that miss nothing."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from nkdoc.bitext.quantities.calendar import months, weekdays
from nkdoc.bitext.quantities.measures import MEASURES
from nkdoc.bitext.segments import Segment
from nkdoc.languages.lexicon import NEUTRAL, Lexicon, lexicon_for, number_prefixes, number_words

LANGUAGES = ("en", "ru")
LEXICONS = [pytest.param(lexicon_for(tag), id=tag) for tag in LANGUAGES]
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "ru": "понедельник вторник в_среду четверг пятницу субботу воскресенье",
}


@pytest.mark.parametrize("lexicon", LEXICONS)
def test_every_pattern_compiles(lexicon: Lexicon) -> None:
    for value in vars(lexicon).values():
        if isinstance(value, str):
            re.compile(value) if value not in (lexicon.decimal, lexicon.groups) else None
    for pattern in (*lexicon.units.values(), *lexicon.magnitudes.values(), *(one for one, _ in lexicon.facts)):
        re.compile(pattern)


@pytest.mark.parametrize("lexicon", LEXICONS)
def test_facts_and_units_have_no_groups_of_their_own(lexicon: Lexicon) -> None:
    # Their number in the joined pattern tells which of them matched.
    for pattern in (*lexicon.units.values(), *lexicon.months, *lexicon.months_beside_digits, *lexicon.weekdays):
        assert re.compile(pattern).groups == 0


@pytest.mark.parametrize("lexicon", LEXICONS)
def test_every_unit_measures_something(lexicon: Lexicon) -> None:
    assert set(lexicon.units) - MEASURES.keys() <= {"pound"}


def test_contrasts_have_the_same_names_in_every_language() -> None:
    names = [set(lexicon_for(tag).contrasts) for tag in LANGUAGES]
    assert all(one == names[0] for one in names)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_hints_miss_no_month_and_no_weekday(tag: str) -> None:
    for number, name in enumerate(MONTHS[tag].split(), start=1):
        for text in (f"5 {name} 2023", f"12 {name[:1].upper()}{name[1:]}"):
            assert [one.number for one in months(Segment(tag, text))] == [number], text
    for number, name in enumerate(WEEKDAYS[tag].split(), start=1):
        assert [one.number for one in weekdays(Segment(tag, name.replace("_", " ")))] == [number], name


def test_a_region_takes_the_language_s_lexicon_and_an_unknown_language_the_neutral_one() -> None:
    assert lexicon_for("en-GB") is lexicon_for("en")
    assert lexicon_for("xx") is NEUTRAL


def test_the_number_words_are_small_and_spelled_as_texts_are_looked_up() -> None:
    assert files("nkdoc.languages").joinpath("ru", "number-words.json").read_bytes().__len__() <= 25_000
    for tag in LANGUAGES:
        forms = {*number_words(tag), *number_prefixes(tag)}
        assert forms
        assert all(form == form.lower() and "ё" not in form and form.replace("-", "").isalpha() for form in forms)
