"""German for comparing: numbers in words, units, months, and whole texts beside English ones."""

from __future__ import annotations

import re
from fractions import Fraction
from importlib.resources import files

import pytest

from nkdoc.bitext.quantities import numbers
from nkdoc.bitext.quantities.calendar import months, weekdays
from nkdoc.bitext.quantities.measures import MEASURES
from nkdoc.bitext.quantities.spelling import spelled
from nkdoc.bitext.segments import Segment
from nkdoc.languages.lexicon import lexicon_for, number_prefixes, number_words
from nkdoc.languages.locators import every_locator, words

LEXICON = lexicon_for("de")


# ---- numbers in words -----------------------------------------------------------------------------


def values(text: str) -> list[Fraction]:
    """Return the number each spelled expression means: the greatest of its plain readings."""
    found = spelled(Segment("de", text))
    return [max(one.value for one in each.readings if one.kind == "number") for each in found]


UNITS = words(
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn"
)
TENS = words("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")


def in_words(number: int) -> str:
    """Return a number below a thousand as German spells it, in one word."""
    if number >= 100:
        hundreds = ("ein" if number < 200 else UNITS[number // 100]) + "hundert"
        rest = in_words(number % 100) if number % 100 else ""
        return (hundreds if number >= 200 else "hundert") + rest
    if number < 20:
        return UNITS[number]
    unit = {0: "", 1: "einund"}.get(number % 10, UNITS[number % 10] + "und")
    return unit + TENS[number // 10 - 2]


@pytest.mark.parametrize("number", [*range(120), *range(120, 1000, 7)])
def test_every_number_below_a_thousand(number: int) -> None:
    word = in_words(number)
    assert values(f"Man sah {word} davon.") == [number]
    assert values(f"Man sah {word.replace('ß', 'ss')} davon.") == [number]
    if number % 100 > 19:
        assert values(f"Der {word}ste kam.") == [number]
    if number % 100 != 1 and number > 1:
        assert values(f"Es waren {word}tausend da.") == [number * 1000]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("einer", 1), ("ersten", 1), ("dritter", 3), ("siebte", 7), ("neunzehnten", 19), ("hundertste", 100),
        ("einhundertfünfzig", 150), ("zweitausend", 2000), ("zwei Millionen", 2_000_000), ("hundert und fünf", 105),
        ("zwei Drittel", Fraction(2, 3)), ("drei Viertel", Fraction(3, 4)), ("eine halbe Million", 500_000),
        ("anderthalb Millionen", 1_500_000), ("zweieinhalb", Fraction(5, 2)), ("beiden", 2), ("zwei Dutzend", 24),
        ("Hunderte", 100), ("zweimal", 2), ("doppelte", 2), ("dreitägige", 3), ("fünfundzwanzigjähriger", 25),
        ("sechsprozentigen", 6), ("Zweikampf", 2), ("hundertprozentig", 100), ("siebentägig", 7),
        ("Dreißigjährige", 30), ("elfköpfig", 11),
    ],
)  # fmt: skip
def test_number_words(text: str, value: int | Fraction) -> None:
    assert values(f"Man sah {text} damals.") == [value]


@pytest.mark.parametrize("text", ["Einheit", "einsetzen", "Hundertschaft", "Siebenschläfer", "Elfenbein", "Zwist"])
def test_words_that_only_begin_like_numbers(text: str) -> None:
    assert values(text) == []


def test_neighbours_that_make_no_number_stay_apart() -> None:
    assert values("zwei und drei, einer von vier") == [2, 3, 1, 4]
    assert values("neunzehnhundertneunzig") == []


def test_the_table_is_small_and_spelled_as_texts_are_looked_up() -> None:
    assert len(files("nkdoc.languages").joinpath("de", "number-words.json").read_bytes()) <= 40_000
    forms = {*number_words("de"), *number_prefixes("de")}
    assert all(form == form.lower() and "ß" not in form and form.isalpha() for form in forms)


# ---- the lexicon ----------------------------------------------------------------------------------


def test_patterns_compile_and_have_no_groups_where_groups_are_counted() -> None:
    for pattern in (*LEXICON.units.values(), *LEXICON.months, *LEXICON.months_beside_digits, *LEXICON.weekdays):
        assert re.compile(pattern).groups == 0
    for pattern, _ in LEXICON.facts:
        assert re.compile(pattern).groups == 0
    for value in vars(LEXICON).values():
        if isinstance(value, str) and value not in (LEXICON.decimal, LEXICON.groups):
            re.compile(value)


def test_the_names_are_those_of_english() -> None:
    english = lexicon_for("en")
    assert set(LEXICON.contrasts) == set(english.contrasts)
    assert set(LEXICON.cues) == set(english.cues)
    assert set(english.units) - set(LEXICON.units) == {"ton"}
    assert set(LEXICON.units) - MEASURES.keys() == {"pound"}
    assert 40 <= len(LEXICON.stop_words) <= 60


MONTHS = words("Januar Februar März April Mai Juni Juli August September Oktober November Dezember")
WEEKDAYS = words("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag")


def test_months_and_weekdays() -> None:
    for number, name in enumerate(MONTHS, start=1):
        for text in (f"am 5. {name} 2023", f"im {name}", f"{name[:3] if number != 3 else 'Mrz'}. 2023"):
            assert [one.number for one in months(Segment("de", text))] == [number], text
    for number, name in enumerate(WEEKDAYS, start=1):
        for text in (f"am {name}", f"{name}s", f"{name.lower()}s", f"{name}abend"):
            assert [one.number for one in weekdays(Segment("de", text))] == [number], text


@pytest.mark.parametrize("text", ["Julia", "Junior", "Augustin", "Mailand", "Maier", "Montage", "Dienst", "Mittwochs"])
def test_words_that_only_look_like_months_or_weekdays(text: str) -> None:
    assert months(Segment("de", text)) == ()
    assert [one.number for one in weekdays(Segment("de", text))] == ([3] if text == "Mittwochs" else [])


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5 km", "km"), ("5 Kilometern", "km"), ("5-km-Zone", "km"), ("20-jährige", "year"), ("20-Jähriger", "year"),
        ("44-tägiger", "day"), ("24-Stunden-Betrieb", "h"), ("21. Jahrhundert", "century"), ("3 Quadratmetern", "m2"),
        ("60 km/h", "km/h"), ("60 Kilometer pro Stunde", "km/h"), ("5 US-Dollar", "dollar"), ("3,4 Mio. Euro", "EUR"),
        ("7 Rubel", "RUB"), ("5 Fuß", "ft"), ("9 Tonnen", "t"), ("2 Pfund Sterling", "GBP"), ("3 Wochen", "week"),
    ],
)  # fmt: skip
def test_units(text: str, unit: str) -> None:
    (found,) = numbers(Segment("de", f"Es waren {text} dort."))
    assert found.unit == {unit}


@pytest.mark.parametrize(
    ("text", "power"),
    [("3,4 Mio.", 6), ("2 Millionen", 6), ("2 Milliarden", 9), ("2 Billionen", 12), ("5 Tsd.", 3), ("5 Tausend", 3)],
)
def test_magnitudes(text: str, power: int) -> None:
    (found,) = numbers(Segment("de", f"Es waren {text}"))
    assert (found.powers, found.end) == ((power,), len(f"Es waren {text}"))


@pytest.mark.parametrize("text", ["13,6 %", "5%ige", "20-prozentig", "20 Prozent", "3 Prozentpunkte", "2 v. H."])
def test_percentages_in_texts(text: str) -> None:
    (found,) = numbers(Segment("de", text))
    assert found.percent


@pytest.mark.parametrize("text", ["1990er-Jahre", "90er", "90er Jahren"])
def test_decades(text: str) -> None:
    (found,) = numbers(Segment("de", text))
    assert (found.decade, found.end, found.unit) == (True, len(text), frozenset())


# ---- locators and pairs ---------------------------------------------------------------------------


def test_a_locator_means_one_kind_in_all_languages() -> None:
    kinds: dict[str, set[str]] = {}
    for kind, terms in every_locator().terms.items():
        for term in terms:
            kinds.setdefault(term, set()).add(kind)
    assert {term: found for term, found in kinds.items() if len(found) > 1} == {}
    assert {kinds[term].copy().pop() for term in ("s.", "seite")} == {"page"}
