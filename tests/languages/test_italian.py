"""Italian: what is set, how it sorts, which sentences, numbers, units and dates are read."""

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
from nkdoc.languages.lexicon import Reading, lexicon_for, number_prefixes, number_words
from nkdoc.languages.locators import every_locator
from nkdoc.languages.typography import typeset_text
from nkdoc.languages.writing import writing_of

IT = locale_for("it")
LEXICON = lexicon_for("it")
LANGUAGE = Language(IT, convention_for("it"), writing_of("it"))
DAY = date(2023, 9, 19)


def shown(text: str) -> str:
    """Set `text`; a no-break space is shown as ·, a word joiner as |. Setting it again changes nothing."""
    done = typeset_text(text, IT)
    assert typeset_text(done, IT) == done
    return done.replace("\u00a0", "·").replace("\u2060", "|")


# ---- what is set ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "expected"),
    [("full", "19·settembre 2023"), ("month", "settembre 2023"), ("day-month", "19·settembre")],
)
def test_dates(form: DateForm, expected: str) -> None:
    assert IT.format_date(DAY, form).replace("\u00a0", "·") == expected


def test_spans_of_days() -> None:
    spans = [IT.format_days(DAY, last).replace("\u00a0", " ") for last in (date(2023, 9, 20), date(2023, 10, 3))]
    assert spans == ["19–20 settembre 2023", "19 settembre – 3 ottobre 2023"]
    assert IT.format_date(date(2023, 5, 1)).replace("\u00a0", " ") == "1º maggio 2023"


def test_numbers_plurals_and_names() -> None:
    assert [IT.format_number(value) for value in (100617, 7000, 10000, 6.25)] == ["100.617", "7000", "10.000", "6,25"]
    assert IT.format_percent(13.6) == "13,6%"
    assert (IT.name, IT.language_name("hy"), IT.format_list(["a", "b", "c"])) == ("Italiano", "armeno", "a, b e c")
    texts = [IT.ngettext("{count} reference", "{count} references", count) for count in (1, 22)]
    assert texts == ["{count} riferimento", "{count} riferimenti"]
    assert (IT.ordinal(2), IT.terms["page"].before("5–7")) == ("2ª", "pp.")


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ('Disse: "no".', "Disse: «no»."),
        ('"Il "Corriere "nuovo"" dice"', "«Il “Corriere ‘nuovo’” dice»"),
        ("L'\"amico\" d'un po' di tempo fa", "L’«amico» d’un po’ di tempo fa"),
        ('l\'"altro" e dell\'"uno"', "l’«altro» e dell’«uno»"),
    ],
)
def test_quotation_marks(typed: str, set_as: str) -> None:
    assert shown(typed) == set_as


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("il 19 settembre 2023 e il 1º maggio", "il 19·settembre 2023 e il 1º·maggio"),
        ("5 km, 20 °C, 3 t, 7 milioni, 100 617 persone", "5·km, 20·°C, 3·t, 7·milioni, 100·617 persone"),
        ("n. 5, p. 12, pp. 5-7, art. 3, § 7, vol. IV", "n.·5, p.·12, pp.·5-7, art.·3, §·7, vol.·IV"),
        ("il sig. Rossi, J. A. Bianchi, Pio IX", "il sig.·Rossi, J.·A.·Bianchi, Pio·IX"),
        ("nel secolo XIX, nel XX secolo, 300 a.C.", "nel secolo·XIX, nel XX·secolo, 300·a.C."),
        ("pane, latte ecc.", "pane, latte·ecc."),
        ("sera – e notte", "sera·– e notte"),
        ("la casa e il mare", "la casa e il mare"),
    ],
)
def test_spaces(typed: str, set_as: str) -> None:
    assert shown(typed) == set_as


def test_accents_count_last_in_sorting() -> None:
    names = ["Zeno", "Èlia", "Eva", "Ada", "Andò", "Ando"]
    assert sorted(names, key=IT.sort_key) == ["Ada", "Ando", "Andò", "Èlia", "Eva", "Zeno"]


def test_sources_are_typed_as_printed_books_have_it() -> None:
    typed = "100617 persone e 1050 altre, CAP 28357"
    assert [change.after for change in group_digits(typed, LANGUAGE)] == ["100.617"]
    assert [change.after for change in space_percent("13,6 % e 5%", LANGUAGE)] == [""]


def test_a_locator_means_one_thing_in_all_languages() -> None:
    kinds = [(term, kind) for kind, terms in every_locator().terms.items() for term in terms]
    assert len(kinds) == len(dict(kinds))


# ---- what is read ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentences",
    [
        ["Vide il sig. Rossi e la dott.ssa Bianchi.", "Poi tornò in p.za Navona."],
        ["Cfr. p. 5 del cap. 2.", "Il n. 7 è la 2ª ed. del 1990.", "Fine."],
        ["«Viene?» chiese.", "«Sì!»", "Partì…"],
        ["Comprò pane, vino ecc.", "Poi uscì."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split(text, "it")] == sentences


def meant(text: str) -> set[Fraction]:
    """Return the values of all numbers of the text, in words and in digits."""
    segment = Segment("it", text)
    found = [one.readings for one in spelled(segment)] + [readings(one, "it") for one in numbers(segment)]
    return {reading.value for each in found for reading in each if reading.kind == "number"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("trentacinque", 35),
        ("ventitré", 23),
        ("ventun", 21),
        ("centocinque", 105),
        ("duecentottanta", 280),
        ("duecento milioni", 200_000_000),
        ("duemila", 2000),
        ("cinquecentomila", 500_000),
        ("millenovecentonovantuno", 1991),
        ("duemilaventitré", 2023),
        ("un miliardo", 10**9),
        ("ventesimo", 20),
        ("ventitreesima", 23),
        ("due terzi", Fraction(2, 3)),
        ("tre quarti", Fraction(3, 4)),
        ("una dozzina", 12),
        ("tre centinaia", 300),
        ("entrambe", 2),
        ("2,5 milioni", 2_500_000),
        ("2 milioni e mezzo", 2_500_000),
        ("1.234.567", 1_234_567),
        ("5º", 5),
        ("2ª", 2),
    ],
)
def test_numbers_in_words_and_digits(text: str, value: int | Fraction) -> None:
    assert value in meant(text)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("negli anni Novanta", Reading("number", Fraction(1990))),
        ("nel Novecento", Reading("number", Fraction(20))),
        ("un milione e mezzo", Reading("number", Fraction(1_500_000))),
        ("due anni e mezzo", Reading("number", Fraction(5, 2))),
        ("un'ora e mezza", Reading("time", Fraction(5400))),
        ("trimestre", Reading("month", Fraction(3))),
        ("a mezzanotte", Reading("clock", Fraction(0))),
        ("la metà", Reading("share", Fraction(1, 2))),
    ],
)
def test_what_says_a_number_without_number_words(text: str, reading: Reading) -> None:
    assert reading in facts(Segment("it", text))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5 chilometri quadrati", "km2"),
        ("3 tonnellate", "t"),
        ("8 miglia nautiche", "nmi"),
        ("10 sterline", "GBP"),
        ("7 dollari statunitensi", "dollar"),
        ("6 ha di grano", "ha"),
        ("4 mesi", "month"),
        ("9 anni", "year"),
    ],
)
def test_units(text: str, unit: str) -> None:
    (number,) = numbers(Segment("it", text))
    assert unit in number.unit


@pytest.mark.parametrize("text", ["Nel 2023 ha visto", "Nel 2023 ha portato"])
def test_a_verb_is_no_hectare(text: str) -> None:
    (number,) = numbers(Segment("it", text))
    assert not number.unit


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("le 6 del mattino", 360), ("le 6 di sera", 1080), ("alle 2 di notte", 120), ("alle 18.30", 1110)],
)
def test_times_of_day(text: str, minutes: int) -> None:
    (number,) = numbers(Segment("it", text))
    assert Reading("clock", Fraction(minutes)) in readings(number, "it")


MONTHS = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
WEEKDAYS = "lunedì martedì mercoledì giovedì venerdì sabato domenica"


def test_months_and_weekdays() -> None:
    for number, name in enumerate(MONTHS.split(), start=1):
        for text in (f"in {name}", f"5 {name} 2023", f"12 {name.title()}"):
            assert [one.number for one in months(Segment("it", text))] == [number], text
    for number, name in enumerate(WEEKDAYS.split(), start=1):
        assert [one.number for one in weekdays(Segment("it", f"di {name}"))] == [number], name
    assert weekdays(Segment("it", "Domenica Rossi")) == ()


def test_the_language_is_recognized() -> None:
    assert recognize("Il governo ha dichiarato che i colloqui sono previsti per settembre e non dopo.") == "it"


def test_the_lexicon_has_what_the_english_one_has() -> None:
    english = lexicon_for("en")
    assert set(english.units) <= set(LEXICON.units)
    assert set(LEXICON.units) - MEASURES.keys() <= {"pound"}
    assert (set(LEXICON.cues), list(LEXICON.contrasts)) == (set(english.cues), list(english.contrasts))
    patterns = (*LEXICON.units.values(), *LEXICON.months, *LEXICON.months_beside_digits, *LEXICON.weekdays)
    for pattern in (*patterns, *(fact for fact, _ in LEXICON.facts)):
        assert re.compile(pattern).groups == 0, pattern
    forms = {*number_words("it"), *number_prefixes("it")}
    assert all(form == form.lower() and form.replace("-", "").isalpha() for form in forms)
