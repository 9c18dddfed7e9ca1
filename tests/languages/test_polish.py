"""Polish: what is set, how it sorts, which sentences, numbers, units and dates are read."""

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

PL = locale_for("pl")
LEXICON = lexicon_for("pl")
LANGUAGE = Language(PL, convention_for("pl"), writing_of("pl"))
DAY = date(2023, 9, 19)


def shown(text: str) -> str:
    """Set `text`; a no-break space is shown as ·, a word joiner as |. Setting it again changes nothing."""
    done = typeset_text(text, PL)
    assert typeset_text(done, PL) == done
    return done.replace("\u00a0", "·").replace("\u2060", "|")


# ---- what is set ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("full", "19·września 2023·roku"),
        ("day", "19·września 2023·r."),
        ("month", "wrzesień 2023"),
        ("day-month", "19·września"),
    ],
)
def test_dates(form: DateForm, expected: str) -> None:
    assert PL.format_date(DAY, form).replace("\u00a0", "·") == expected


def test_spans_of_days() -> None:
    spans = [PL.format_days(DAY, last).replace("\u00a0", " ") for last in (date(2023, 9, 20), date(2023, 10, 3))]
    assert spans == ["19–20 września 2023 r.", "19 września – 3 października 2023 r."]


def test_numbers_plurals_and_names() -> None:
    written = [PL.format_number(value).replace("\u00a0", "·") for value in (100617, 7000, 10000, 6.25)]
    assert written == ["100·617", "7000", "10·000", "6,25"]
    assert PL.format_percent(13.6) == "13,6%"
    assert (PL.name, PL.language_name("hy"), PL.format_list(["a", "b", "c"])) == ("Polski", "ormiański", "a, b i c")
    texts = [PL.ngettext("{count} reference", "{count} references", count) for count in (1, 22, 25)]
    assert texts == ["{count} źródło", "{count} źródła", "{count} źródeł"]


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ('Powiedział: "nie".', "Powiedział: „nie”."),
        ('"Gazeta "Dzień "Nowy"" pisze"', "„Gazeta «Dzień ‘Nowy’» pisze”"),
        ("„Gazeta 'Dzień' pisze”", "„Gazeta «Dzień» pisze”"),
    ],
)
def test_quotation_marks(typed: str, set_as: str) -> None:
    assert shown(typed) == set_as


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("W lesie i w polu, z nim a o tym", "W·lesie i·w·polu, z·nim a·o·tym"),
        ("Kraków – miasto", "Kraków·– miasto"),
        ("19 września 2023 r., w 1994 roku", "19·września 2023·r., w·1994·roku"),
        ("5 km, 20 °C, 3 t, 2 godz., 7 mln zł", "5·km, 20·°C, 3·t, 2·godz., 7·mln zł"),
        ("100 617 osób", "100·617 osób"),
        ("nr 5, s. 12, art. 3, § 7, t. IV", "nr·5, s.·12, art.·3, §·7, t.·IV"),
        ("prof. Nowak, J. A. Kowalski, ul. Miła", "prof.·Nowak, J.·A.·Kowalski, ul.·Miła"),
        ("w XIX w., Zygmunt III", "w·XIX·w., Zygmunt·III"),
        ("chleb, mleko itd.", "chleb, mleko·itd."),
        ("5-letni plan", "5-|letni plan"),
    ],
)
def test_spaces(typed: str, set_as: str) -> None:
    assert shown(typed) == set_as


def test_the_order_of_letters() -> None:
    names = ["Żak", "Zuza", "Źle", "Łódź", "Luty", "Ćma", "Czas", "Ósmy", "Oset", "Śnieg", "Sum"]
    wanted = ["Czas", "Ćma", "Luty", "Łódź", "Oset", "Ósmy", "Sum", "Śnieg", "Zuza", "Źle", "Żak"]
    assert sorted(names, key=PL.sort_key) == wanted


def test_sources_are_typed_as_printed_books_have_it() -> None:
    assert [change.after for change in group_digits("100617 osób i 1 050 innych, nr 28357", LANGUAGE)] == [
        "100 617",
        "1050",
    ]
    assert [change.after for change in space_percent("13,6 % i 5%", LANGUAGE)] == [""]


def test_a_locator_means_one_thing_in_all_languages() -> None:
    kinds = [(term, kind) for kind, terms in every_locator().terms.items() for term in terms]
    assert len(kinds) == len(dict(kinds))


# ---- what is read ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentences",
    [
        ["Było to w 2023 r. w Łodzi.", "Potem nastała cisza."],
        ["Prof. J. Nowak mieszka przy ul. Miłej.", "Zob. t. 3, s. 12.", "Tam jest o tym mowa."],
        ["„Tak?” – spytał.", "„Nie!”", "Wyszedł…"],
        ["Kupił jabłka, gruszki itd.", "Potem wyszedł."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split(text, "pl")] == sentences


def meant(text: str) -> set[Fraction]:
    """Return the values of all numbers of the text, in words and in digits."""
    segment = Segment("pl", text)
    found = [one.readings for one in spelled(segment)] + [readings(one, "pl") for one in numbers(segment)]
    return {reading.value for each in found for reading in each if reading.kind == "number"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("dwudziestu pięciu", 25),
        ("dwudziesty piąty", 25),
        ("sto pięć", 105),
        ("pięciuset trzydziestu jeden tysięcy", 531_000),
        ("tysiąc dziewięćset dziewięćdziesiątego pierwszego", 1991),
        ("dwóch milionów", 2_000_000),
        ("miliard", 10**9),
        ("dwoje", 2),
        ("obie", 2),
        ("pięcioro", 5),
        ("dwie trzecie", Fraction(2, 3)),
        ("trzy czwarte", Fraction(3, 4)),
        ("półtora miliona", 1_500_000),
        ("dwa i pół", Fraction(5, 2)),
        ("tuzin", 12),
        ("pięcioletni", 5),
        ("dwudziestopięcioletni", 25),
        ("dwupiętrowy", 2),
        ("trzykrotnie", 3),
        ("2,5 mln", 2_500_000),
        ("1.234.567", 1_234_567),
        ("5-go", 5),
    ],
)
def test_numbers_in_words_and_digits(text: str, value: int | Fraction) -> None:
    assert value in meant(text)


@pytest.mark.parametrize("text", ["student", "trzymać", "jednak", "dwór", "stopień"])
def test_words_that_only_begin_like_numbers(text: str) -> None:
    assert meant(text) == set()


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("w latach dziewięćdziesiątych", Reading("number", Fraction(1990))),
        ("w latach 90.", Reading("number", Fraction(1990))),
        ("pół miliona", Reading("number", Fraction(500_000))),
        ("półtorej godziny", Reading("time", Fraction(5400))),
        ("kwartał", Reading("month", Fraction(3))),
        ("o północy", Reading("clock", Fraction(0))),
        ("trzyletni", Reading("number", Fraction(3))),
        ("połowa", Reading("share", Fraction(1, 2))),
    ],
)
def test_what_says_a_number_without_number_words(text: str, reading: Reading) -> None:
    assert reading in facts(Segment("pl", text))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5 kilometrów kwadratowych", "km2"),
        ("3 tony", "t"),
        ("8 mil morskich", "nmi"),
        ("10 funtów szterlingów", "GBP"),
        ("7 dolarów amerykańskich", "dollar"),
        ("40 złotych", "PLN"),
        ("4 miesiące", "month"),
        ("15 dni", "day"),
        ("9 lat", "year"),
    ],
)
def test_units(text: str, unit: str) -> None:
    (number,) = numbers(Segment("pl", text))
    assert unit in number.unit


@pytest.mark.parametrize(
    ("text", "minutes"), [("o 6 rano", 360), ("o godz. 6 po południu", 1080), ("o 2 w nocy", 120), ("18.30", 1110)]
)
def test_times_of_day(text: str, minutes: int) -> None:
    (number,) = numbers(Segment("pl", text))
    assert Reading("clock", Fraction(minutes)) in readings(number, "pl")


MONTHS = "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
LOCATIVES = "styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu"
WEEKDAYS = "poniedziałek wtorek środę czwartek piątek sobotę niedzielę"


def test_months_and_weekdays() -> None:
    for number, (name, where) in enumerate(zip(MONTHS.split(), LOCATIVES.split(), strict=True), start=1):
        for text in (f"5 {name} 2023", f"12 {name.title()}", f"we {where}"):
            assert [one.number for one in months(Segment("pl", text))] == [number], text
    for number, name in enumerate(WEEKDAYS.split(), start=1):
        assert [one.number for one in weekdays(Segment("pl", f"w {name}"))] == [number], name
    assert months(Segment("pl", "Maja Nowak, liść i lipa")) == weekdays(Segment("pl", "środek i środowisko")) == ()


def test_the_language_is_recognized() -> None:
    assert recognize("Rząd oświadczył, że rozmowy rozpoczną się we wrześniu i potrwają do końca roku.") == "pl"


def test_the_lexicon_has_what_the_english_one_has() -> None:
    english = lexicon_for("en")
    assert set(english.units) <= set(LEXICON.units)
    assert set(LEXICON.units) - MEASURES.keys() <= {"pound"}
    assert (set(LEXICON.cues), list(LEXICON.contrasts)) == (set(english.cues), list(english.contrasts))
    patterns = (*LEXICON.units.values(), *LEXICON.months, *LEXICON.months_beside_digits, *LEXICON.weekdays)
    for pattern in (*patterns, *(fact for fact, _ in LEXICON.facts)):
        assert re.compile(pattern).groups == 0, pattern
    forms = {*number_words("pl"), *number_prefixes("pl")}
    assert all(form == form.lower() and form.replace("-", "").isalpha() for form in forms)
