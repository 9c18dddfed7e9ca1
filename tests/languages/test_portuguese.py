"""Portuguese: what is set, how it sorts, which sentences, numbers, units and dates are read."""

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

PT = locale_for("pt")
LEXICON = lexicon_for("pt")
LANGUAGE = Language(PT, convention_for("pt"), writing_of("pt"))
DAY = date(2023, 9, 19)


def shown(text: str) -> str:
    """Set `text`; a no-break space is shown as ·, a word joiner as |. Setting it again changes nothing."""
    done = typeset_text(text, PT)
    assert typeset_text(done, PT) == done
    return done.replace("\u00a0", "·").replace("\u2060", "|")


# ---- what is set ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "expected"),
    [("full", "19·de·setembro de 2023"), ("month", "setembro de 2023"), ("day-month", "19·de·setembro")],
)
def test_dates(form: DateForm, expected: str) -> None:
    assert PT.format_date(DAY, form).replace("\u00a0", "·") == expected


def test_spans_of_days() -> None:
    spans = [PT.format_days(DAY, last).replace("\u00a0", " ") for last in (date(2023, 9, 20), date(2023, 10, 3))]
    assert spans == ["19–20 de setembro de 2023", "19 de setembro – 3 de outubro de 2023"]


def test_numbers_plurals_and_names() -> None:
    written = [PT.format_number(value).replace("\u00a0", "·") for value in (100617, 7000, 10000, 6.25)]
    assert written == ["100·617", "7000", "10·000", "6,25"]
    assert PT.format_percent(13.6) == "13,6\u00a0%"
    assert (PT.name, PT.language_name("hy"), PT.format_list(["a", "b", "c"])) == ("Português", "arménio", "a, b e c")
    texts = [PT.ngettext("{count} reference", "{count} references", count) for count in (1, 22)]
    assert texts == ["{count} referência", "{count} referências"]
    assert (PT.ordinal(2), PT.terms["page"].before("5–7")) == ("2.ª", "pp.")


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ('Disse: "não".', "Disse: «não»."),
        ('"O "Diário "novo"" diz"', "«O “Diário ‘novo’” diz»"),
        ("‘proteção’ d'água", "«proteção» d’água"),
    ],
)
def test_quotation_marks(typed: str, set_as: str) -> None:
    assert shown(typed) == set_as


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("em 19 de setembro de 2023", "em 19·de·setembro de 2023"),
        ("5 km, 13,6 %, 20 °C, 7 milhões, 100 617 pessoas", "5·km, 13,6·%, 20·°C, 7·milhões, 100·617 pessoas"),
        ("n.º 5, p. 12, pp. 5-7, art. 3, § 7, vol. IV", "n.º·5, p.·12, pp.·5-7, art.·3, §·7, vol.·IV"),
        ("o Sr. Silva, J. A. Costa, João VI", "o Sr.·Silva, J.·A.·Costa, João·VI"),
        ("no século XIX, 2.ª ed., p. ex.", "no século·XIX, 2.ª·ed., p.·ex."),
        ("tarde – e noite", "tarde·– e noite"),
        ("a casa e o mar", "a casa e o mar"),
    ],
)
def test_spaces(typed: str, set_as: str) -> None:
    assert shown(typed) == set_as


def test_accents_count_last_in_sorting() -> None:
    names = ["Zé", "Élia", "Eva", "Ada", "Ávila", "Avó", "Avô", "Açor"]
    assert sorted(names, key=PT.sort_key) == ["Açor", "Ada", "Ávila", "Avó", "Avô", "Élia", "Eva", "Zé"]


def test_sources_are_typed_as_printed_books_have_it() -> None:
    typed = "100617 pessoas e 1 050 outras, código postal 28357"
    assert [change.after for change in group_digits(typed, LANGUAGE)] == ["100 617", "1050"]
    assert [change.after for change in space_percent("13,6% e 5 %", LANGUAGE)] == [" %"]


def test_a_locator_means_one_thing_in_all_languages() -> None:
    kinds = [(term, kind) for kind, terms in every_locator().terms.items() for term in terms]
    assert len(kinds) == len(dict(kinds))


# ---- what is read ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentences",
    [
        ["Viu o Sr. Silva e a Dra. Costa.", "Depois voltou à Av. da Liberdade."],
        ["Cf. p. 5 do cap. 2.", "O n.º 7 é a 2.ª ed. de 1990.", "Fim."],
        ["«Vem?» perguntou.", "«Sim!»", "Partiu…"],
        ["Comprou pão, leite, etc.", "Depois saiu."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split(text, "pt")] == sentences


def meant(text: str) -> set[Fraction]:
    """Return the values of all numbers of the text, in words and in digits."""
    segment = Segment("pt", text)
    found = [one.readings for one in spelled(segment)] + [readings(one, "pt") for one in numbers(segment)]
    return {reading.value for each in found for reading in each if reading.kind == "number"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("trinta e cinco", 35),
        ("vinte e um mil", 21_000),
        ("cento e cinco", 105),
        ("quinhentas e trinta e uma mil", 531_000),
        ("dois milhões e trezentos mil", 2_300_000),
        ("meio milhão", 500_000),
        ("dezasseis", 16),
        ("dezesseis", 16),
        ("mil novecentos e noventa e um", 1991),
        ("vigésimo primeiro", 21),
        ("duas dúzias", 24),
        ("ambas", 2),
        ("dois terços", Fraction(2, 3)),
        ("três quartos", Fraction(3, 4)),
        ("um bilião", 10**12),
        ("um bilhão", 10**9),
        ("5 mil milhões", 5 * 10**9),
        ("2,5 milhões", 2_500_000),
        ("2 milhões e meio", 2_500_000),
        ("1.234.567", 1_234_567),
        ("5.º", 5),
        ("2.ª", 2),
    ],
)
def test_numbers_in_words_and_digits(text: str, value: int | Fraction) -> None:
    assert value in meant(text)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("nos anos noventa", Reading("number", Fraction(1990))),
        ("vinte mil milhões", Reading("number", Fraction(20 * 10**9))),
        ("um milhão e meio", Reading("number", Fraction(1_500_000))),
        ("dois anos e meio", Reading("number", Fraction(5, 2))),
        ("hora e meia", Reading("time", Fraction(5400))),
        ("décimo terceiro", Reading("number", Fraction(13))),
        ("trimestre", Reading("month", Fraction(3))),
        ("à meia-noite", Reading("clock", Fraction(0))),
        ("metade", Reading("share", Fraction(1, 2))),
    ],
)
def test_what_says_a_number_without_number_words(text: str, reading: Reading) -> None:
    assert reading in facts(Segment("pt", text))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5 quilómetros quadrados", "km2"),
        ("5 quilômetros por hora", "km/h"),
        ("3 toneladas", "t"),
        ("8 milhas náuticas", "nmi"),
        ("10 libras esterlinas", "GBP"),
        ("7 dólares americanos", "dollar"),
        ("6 hectares de trigo", "ha"),
        ("4 meses", "month"),
        ("9 anos", "year"),
    ],
)
def test_units(text: str, unit: str) -> None:
    (number,) = numbers(Segment("pt", text))
    assert unit in number.unit


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("6 da manhã", 360), ("6 da tarde", 1080), ("9 da noite", 1260), ("2 da madrugada", 120), ("às 18h30", 1110)],
)
def test_times_of_day(text: str, minutes: int) -> None:
    (number,) = numbers(Segment("pt", text))
    assert Reading("clock", Fraction(minutes)) in readings(number, "pt")


MONTHS = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
WEEKDAYS = "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"


def test_months_and_weekdays() -> None:
    for number, name in enumerate(MONTHS.split(), start=1):
        for text in (f"em {name}", f"5 de {name} de 2023", f"12 de {name.title()}", f"5 {name[:3]}. 2023"):
            assert [one.number for one in months(Segment("pt", text))] == [number], text
    for number, name in enumerate(WEEKDAYS.split(), start=1):
        assert [one.number for one in weekdays(Segment("pt", f"na {name}"))] == [number], name
    assert weekdays(Segment("pt", "Domingos Costa, a quarta parte")) == ()


def test_the_language_is_recognized() -> None:
    assert recognize("O governo declarou que as conversações não serão retomadas até ao fim do ano.") == "pt"


def test_the_lexicon_has_what_the_english_one_has() -> None:
    english = lexicon_for("en")
    assert set(english.units) <= set(LEXICON.units)
    assert set(LEXICON.units) - MEASURES.keys() <= {"pound"}
    assert (set(LEXICON.cues), list(LEXICON.contrasts)) == (set(english.cues), list(english.contrasts))
    patterns = (*LEXICON.units.values(), *LEXICON.months, *LEXICON.months_beside_digits, *LEXICON.weekdays)
    for pattern in (*patterns, *(fact for fact, _ in LEXICON.facts)):
        assert re.compile(pattern).groups == 0, pattern
    forms = {*number_words("pt"), *number_prefixes("pt")}
    assert all(form == form.lower() and form.replace("-", "").isalpha() for form in forms)
