"""Azerbaijani: what is set, how it sorts, which sentences, numbers, units and dates are read."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

import pytest

from nkdoc.bitext.quantities.calendar import months, weekdays
from nkdoc.bitext.quantities.facts import facts
from nkdoc.bitext.quantities.measures import MEASURES
from nkdoc.bitext.quantities.readings import readings
from nkdoc.bitext.quantities.spelling import spelled
from nkdoc.bitext.quantities.tokens import numbers
from nkdoc.bitext.recognition import recognize
from nkdoc.bitext.segments import Segment
from nkdoc.bitext.sentences import split
from nkdoc.fmt.cells import Language
from nkdoc.fmt.numbers import space_percent
from nkdoc.languages import locale_for
from nkdoc.languages.convention import convention_for
from nkdoc.languages.lexicon import Reading, lexicon_for, number_words
from nkdoc.languages.typography import typeset_text
from nkdoc.languages.writing import lowered, writing_of

AZ = locale_for("az")
LEXICON = lexicon_for("az")
LANGUAGE = Language(AZ, convention_for("az"), writing_of("az"))
DAY = date(2023, 9, 19)


def shown(text: str) -> str:
    """Set `text`; a no-break space is shown as ·, a word joiner as |. Setting it again changes nothing."""
    done = typeset_text(text, AZ)
    assert typeset_text(done, AZ) == done
    return done.replace("\u00a0", "·").replace("\u2060", "|")


def test_dates_and_spans_of_days() -> None:
    assert AZ.format_date(DAY, "full").replace("\u00a0", "·") == "19·sentyabr 2023"
    assert AZ.format_date(DAY, "month") == "sentyabr 2023"
    spans = [AZ.format_days(DAY, last).replace("\u00a0", " ") for last in (date(2023, 9, 20), date(2023, 10, 3))]
    assert spans == ["19–20 sentyabr 2023", "19 sentyabr – 3 oktyabr 2023"]


def test_numbers_ordinals_and_names() -> None:
    assert [AZ.format_number(value) for value in (100617, 6.25)] == ["100.617", "6,25"]
    assert AZ.format_percent(13.6) == "13,6%"
    ordinals = [AZ.ordinal(number) for number in (1, 3, 6, 9, 10, 40, 100, 112, 1000)]
    assert ordinals == ["1-ci", "3-cü", "6-cı", "9-cu", "10-cu", "40-cı", "100-cü", "112-ci", "1000-ci"]
    assert (AZ.language_name("hy"), AZ.format_list(["a", "b", "c"])) == ("erməni", "a, b və c")
    assert AZ.ngettext("{count} reference", "{count} references", 22) == "{count} mənbə"


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("\"Qəzet 'Yeni Gün' yazır\"", "“Qəzet ‘Yeni Gün’ yazır”"),
        ("Bakı – paytaxt", "Bakı·– paytaxt"),
        ("19 sentyabr 2023-cü ildə, 13,6%", "19·sentyabr 2023-|cü·ildə, 13,6%"),
        ("5 km, 20 °C, 3 min nəfər, 100 617 nəfər", "5·km, 20·°C, 3·min nəfər, 100·617·nəfər"),
        ("№ 5, səh. 12, § 7", "№·5, səh.·12, §·7"),
        ("prof. Əliyev, Ə. B. Quliyev, XX əsr", "prof.·Əliyev, Ə.·B.·Quliyev, XX·əsr"),
        ("çörək, süd və s.", "çörək, süd və·s."),
    ],
)
def test_marks_and_spaces(typed: str, set_as: str) -> None:
    assert shown(typed) == set_as


def test_the_order_of_letters() -> None:
    names = ["İsmayıllı", "Isıq", "Xaçmaz", "Hacıqabul", "Qax", "Kürdəmir", "Lerik", "Əli", "Elçin", "Füzuli"]
    wanted = ["Elçin", "Əli", "Füzuli", "Hacıqabul", "Xaçmaz", "Isıq", "İsmayıllı", "Kürdəmir", "Qax", "Lerik"]
    assert sorted(names, key=AZ.sort_key) == wanted


def test_sources_are_typed_as_the_language_has_it() -> None:
    assert [change.after for change in space_percent("13,6 % və 5%", LANGUAGE)] == [""]


@pytest.mark.parametrize(
    "sentences",
    [["Prof. A. Əliyev gəldi.", "Bax s. 12.", "Yaxşı!"], ["Alma, armud və s. aldı.", "Sonra getdi."]],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split(text, "az")] == sentences


def meant(text: str) -> set[Reading]:
    """Return what all numbers of the text mean, in words and in digits."""
    segment = Segment("az", text)
    found = [one.readings for one in spelled(segment)] + [readings(one, "az") for one in numbers(segment)]
    return {reading for each in found for reading in each}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("iyirmi beş", 25),
        ("on altıncı", 16),
        ("İYİRMİ ALTI", 26),
        ("İki", 2),
        ("beş yüz otuz bir min", 531_000),
        ("min doqquz yüz doxsan bir", 1991),
        ("üçdə ikisi", Fraction(2, 3)),
        ("2,5 milyon", 2_500_000),
        ("2 yarım", Fraction(5, 2)),
        ("3 min 255", 3255),
        ("5-ci", 5),
        ("21-dən", 21),
        ("1.234.567", 1_234_567),
    ],
)
def test_numbers_in_words_and_digits(text: str, value: int | Fraction) -> None:
    assert Reading("number", Fraction(value)) in meant(text)


@pytest.mark.parametrize("text", ["13,6%", "13,6 faiz", "13,6%-i", "13,6 faizi"])
def test_shares(text: str) -> None:
    assert Reading("share", Fraction(136, 1000)) in meant(text)


def test_what_says_a_number_without_number_words() -> None:
    assert Reading("number", Fraction(1990)) in facts(Segment("az", "doxsanıncı illər"))
    assert Reading("number", Fraction(90)) in meant("1990-cı illərdə")
    assert Reading("clock", Fraction(1080)) in meant("axşam saat 6-da")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5 kvadrat kilometrdə", "km2"),
        ("8 dəniz mili", "nmi"),
        ("7 ABŞ dolları", "dollar"),
        ("40 manatdan", "AZN"),
        ("4 ayda", "month"),
        ("9 illik", "year"),
    ],
)
def test_units(text: str, unit: str) -> None:
    (number,) = numbers(Segment("az", text))
    assert unit in number.unit


MONTHS = "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr"
WEEKDAYS = "bazar_ertəsi çərşənbə_axşamı çərşənbə cümə_axşamı cümə şənbə bazar_günü"


def test_months_and_weekdays() -> None:
    for number, name in enumerate(MONTHS.split(), start=1):
        for text in (f"5 {name} 2023", f"2023-cü il {name}ın 5-də", f"{name} ayında"):
            assert [one.number for one in months(Segment("az", text))] == [number], text
    for number, name in enumerate(WEEKDAYS.split(), start=1):
        assert [one.number for one in weekdays(Segment("az", name.replace("_", " ")))] == [number], name


def test_the_language_is_recognized() -> None:
    assert recognize("Bu hesabat şəhərin tarixi üçün yeni olan sənədlər və bir xəritə ilə başlayır.") == "az"


def test_the_lexicon_has_what_the_english_one_has() -> None:
    english = lexicon_for("en")
    assert set(english.units) - {"ton", "lb"} <= set(LEXICON.units)
    assert set(LEXICON.units) - MEASURES.keys() <= {"pound"}
    assert (set(LEXICON.cues), list(LEXICON.contrasts)) == (set(english.cues), list(english.contrasts))
    patterns = (*LEXICON.units.values(), *LEXICON.months, *LEXICON.months_beside_digits, *LEXICON.weekdays)
    for pattern in (*patterns, *(fact for fact, _ in LEXICON.facts)):
        assert re.compile(pattern).groups == 0, pattern
    writing = writing_of("az")
    assert all(form == writing.folded(lowered(form)) for form in number_words("az"))
