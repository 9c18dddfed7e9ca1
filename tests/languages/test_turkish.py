"""Turkish: what is set, how it sorts, which sentences, numbers, units and dates are read."""

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
from nkdoc.fmt.numbers import group_digits, space_percent
from nkdoc.languages import locale_for
from nkdoc.languages.calendar import DateForm
from nkdoc.languages.convention import convention_for
from nkdoc.languages.lexicon import Reading, lexicon_for, number_words
from nkdoc.languages.locators import every_locator
from nkdoc.languages.typography import typeset_text
from nkdoc.languages.writing import lowered, writing_of

TR = locale_for("tr")
LEXICON = lexicon_for("tr")
LANGUAGE = Language(TR, convention_for("tr"), writing_of("tr"))
DAY = date(2023, 9, 19)


def shown(text: str) -> str:
    """Set `text`; a no-break space is shown as ·, a word joiner as |. Setting it again changes nothing."""
    done = typeset_text(text, TR)
    assert typeset_text(done, TR) == done
    return done.replace("\u00a0", "·").replace("\u2060", "|")


# ---- what is set ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("full", "19·Eylül 2023"),
        ("day", "19·Eylül 2023"),
        ("month", "Eylül 2023"),
        ("day-month", "19·Eylül"),
    ],
)
def test_dates(form: DateForm, expected: str) -> None:
    assert TR.format_date(DAY, form).replace("\u00a0", "·") == expected


def test_spans_of_days() -> None:
    spans = [TR.format_days(DAY, last).replace("\u00a0", " ") for last in (date(2023, 9, 20), date(2023, 10, 3))]
    assert spans == ["19–20 Eylül 2023", "19 Eylül – 3 Ekim 2023"]


def test_numbers_plurals_and_names() -> None:
    assert [TR.format_number(value) for value in (100617, 7000, 6.25)] == ["100.617", "7.000", "6,25"]
    assert TR.format_percent(13.6) == "%13,6"
    assert (TR.name, TR.language_name("hy"), TR.format_list(["a", "b", "c"])) == ("Türkçe", "Ermenice", "a, b ve c")
    texts = [TR.ngettext("{count} reference", "{count} references", count) for count in (1, 22)]
    assert texts == ["{count} kaynak"] * 2


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ('Dedi ki: "Hayır."', "Dedi ki: “Hayır.”"),
        ("\"Gazete 'Yeni Gün' yazıyor\"", "“Gazete ‘Yeni Gün’ yazıyor”"),
        ("Ankara'da, 2023'te", "Ankara’da, 2023’|te"),
    ],
)
def test_quotation_marks(typed: str, set_as: str) -> None:
    assert shown(typed) == set_as


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("Ankara – başkent", "Ankara·– başkent"),
        ("19 Eylül 2023, % 13,6, yüzde 5", "19·Eylül 2023, %·13,6, yüzde·5"),
        ("5 km, 20 °C, 3 bin kişi", "5·km, 20·°C, 3·bin kişi"),
        ("no. 5, s. 12, md. 3, § 7", "no.·5, s.·12, md.·3, §·7"),
        ("Prof. Yılmaz, A. B. Demir, II. Mahmut, 5. madde", "Prof.·Yılmaz, A.·B.·Demir, II.·Mahmut, 5.·madde"),
        ("ekmek, süt vb.", "ekmek, süt·vb."),
    ],
)
def test_spaces(typed: str, set_as: str) -> None:
    assert shown(typed) == set_as


def test_the_order_of_letters() -> None:
    names = ["İzmir", "Irmak", "Iğdır", "İnebolu", "Çorum", "Cide", "Kâhta", "Kaman", "Şile", "Söke", "Ödemiş", "Of"]
    wanted = ["Cide", "Çorum", "Iğdır", "Irmak", "İnebolu", "İzmir", "Kâhta", "Kaman", "Of", "Ödemiş", "Söke", "Şile"]
    assert sorted(names, key=TR.sort_key) == wanted


def test_sources_are_typed_as_the_language_has_it() -> None:
    changes = [change.after for change in group_digits("100617 kişi ve 28\u00a0357 başka, no 28357", LANGUAGE)]
    assert changes == ["100.617", "28.357"]
    (change,) = space_percent("% 13,6 ve %5, 2020 %5", LANGUAGE)
    assert (change.start, change.end, change.after) == (1, 2, "")


def test_a_locator_means_one_thing_in_all_languages() -> None:
    kinds = [(term, kind) for kind, terms in every_locator().terms.items() for term in terms]
    assert len(kinds) == len(dict(kinds))


# ---- what is read ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentences",
    [
        ["Prof. Dr. A. Yılmaz geldi.", "Bk. s. 12.", "İyi!"],
        ["Elma, armut vb. aldı.", "Sonra gitti."],
        ["“Öyle mi?” diye sordu.", "II. Mahmut sustu…", "Işık söndü."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split(text, "tr")] == sentences


def meant(text: str) -> set[Reading]:
    """Return what all numbers of the text mean, in words and in digits."""
    segment = Segment("tr", text)
    found = [one.readings for one in spelled(segment)] + [readings(one, "tr") for one in numbers(segment)]
    return {reading for each in found for reading in each}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yirmi beş", 25),
        ("yirmi beşinci", 25),
        ("YİRMİ ALTI", 26),
        ("İki", 2),
        ("Altıncı", 6),
        ("beş yüz otuz bir bin", 531_000),
        ("bin dokuz yüz doksan bir", 1991),
        ("iki milyon", 2_000_000),
        ("ikisi", 2),
        ("üçte ikisi", Fraction(2, 3)),
        ("dörtte üç", Fraction(3, 4)),
        ("bir buçuk milyon", 1_500_000),
        ("iki buçuk", Fraction(5, 2)),
        ("düzine", 12),
        ("2,5 milyon", 2_500_000),
        ("2 buçuk", Fraction(5, 2)),
        ("1.234.567", 1_234_567),
        ("3 bin 255", 3255),
        ("2 milyar 600 milyon", 2_600_000_000),
        ("5'inci", 5),
        ("2023’te", 2023),
    ],
)
def test_numbers_in_words_and_digits(text: str, value: int | Fraction) -> None:
    assert Reading("number", Fraction(value)) in meant(text)


@pytest.mark.parametrize("text", ["%13,6", "% 13,6'sı", "yüzde 13,6", "Yüzde 13,6"])
def test_a_share_has_its_sign_in_front(text: str) -> None:
    (number,) = numbers(Segment("tr", text))
    assert number.percent
    assert Reading("share", Fraction(136, 1000)) in readings(number, "tr")


@pytest.mark.parametrize("text", ["yüzde on üç", "%10-13", "yüzde 10 ile 13"])
def test_a_share_in_words_and_the_end_of_a_range(text: str) -> None:
    assert Reading("share", Fraction(13, 100)) in meant(text)


@pytest.mark.parametrize("text", ["altında", "yüzünden", "onlar", "kırmızı", "binmek"])
def test_words_that_only_begin_like_numbers(text: str) -> None:
    assert meant(text) == set()


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("doksanlı yıllar", Reading("number", Fraction(1990))),
        ("yarım saat", Reading("time", Fraction(1800))),
        ("yarım milyon", Reading("number", Fraction(500_000))),
        ("gece yarısı", Reading("clock", Fraction(0))),
        ("yarısı", Reading("share", Fraction(1, 2))),
    ],
)
def test_what_says_a_number_without_number_words(text: str, reading: Reading) -> None:
    assert reading in facts(Segment("tr", text))


def test_decades() -> None:
    assert Reading("number", Fraction(90)) in meant("1990'lar")
    assert Reading("number", Fraction(1990)) in meant("90'lı yıllar")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5 kilometrekarelik", "km2"),
        ("3 ton", "t"),
        ("8 deniz mili", "nmi"),
        ("10 sterline", "GBP"),
        ("7 ABD doları", "dollar"),
        ("40 liradan", "TRY"),
        ("25 avroyu", "EUR"),
        ("4 ayda", "month"),
        ("15 gündür", "day"),
        ("9 yıllık", "year"),
    ],
)
def test_units(text: str, unit: str) -> None:
    (number,) = numbers(Segment("tr", text))
    assert unit in number.unit


@pytest.mark.parametrize(
    ("text", "minutes"), [("sabah 6'da", 360), ("akşam saat 6'da", 1080), ("öğleden sonra 3'te", 900), ("18.30", 1110)]
)
def test_times_of_day(text: str, minutes: int) -> None:
    (number,) = numbers(Segment("tr", text))
    assert Reading("clock", Fraction(minutes)) in readings(number, "tr")


MONTHS = "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"
WEEKDAYS = "Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar"


def test_months_and_weekdays() -> None:
    for number, name in enumerate(MONTHS.split(), start=1):
        for text in (f"5 {name} 2023", f"{name} ayında", f"{lowered(name)} ayında", f"{name} 2023'te"):
            assert [one.number for one in months(Segment("tr", text))] == [number], text
    for number, name in enumerate(WEEKDAYS.split(), start=1):
        for text in (f"{name} günü", f"{lowered(name)} günü", f"19 Eylül 2023 {name}"):
            assert [one.number for one in weekdays(Segment("tr", text))] == [number], text
    assert months(Segment("tr", "ocak, ekim ve martı")) == weekdays(Segment("tr", "pazar yeri")) == ()


def test_the_language_is_recognized() -> None:
    assert recognize("Bu rapor, kentin tarihi için yeni olan belgeler ve bir harita ile başlıyor.") == "tr"


def test_the_lexicon_has_what_the_english_one_has() -> None:
    english = lexicon_for("en")
    assert set(english.units) - {"ton", "lb"} <= set(LEXICON.units)
    assert set(LEXICON.units) - MEASURES.keys() <= {"pound"}
    assert (set(LEXICON.cues), list(LEXICON.contrasts)) == (set(english.cues), list(english.contrasts))
    patterns = (*LEXICON.units.values(), *LEXICON.months, *LEXICON.months_beside_digits, *LEXICON.weekdays)
    for pattern in (*patterns, *(fact for fact, _ in LEXICON.facts)):
        assert re.compile(pattern).groups == 0, pattern
    writing = writing_of("tr")
    assert all(form == writing.folded(lowered(form)) for form in number_words("tr"))
