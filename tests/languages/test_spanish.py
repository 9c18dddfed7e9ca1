"""Spanish: what its folder holds, as its readers see it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from nkdoc.bitext.quantities.calendar import months, weekdays
from nkdoc.bitext.quantities.facts import facts
from nkdoc.bitext.quantities.measures import MEASURES
from nkdoc.bitext.quantities.readings import readings
from nkdoc.bitext.quantities.spelling import spelled
from nkdoc.bitext.quantities.tokens import numbers
from nkdoc.bitext.segments import Segment
from nkdoc.bitext.sentences import split
from nkdoc.fmt.cells import Language
from nkdoc.fmt.numbers import group_digits, space_percent
from nkdoc.languages import locale_for, nearest_locale
from nkdoc.languages.calendar import DateForm
from nkdoc.languages.convention import convention_for
from nkdoc.languages.lexicon import Reading, lexicon_for, number_prefixes, number_words
from nkdoc.languages.locators import every_locator
from nkdoc.languages.typography import typeset_foreign, typeset_text
from nkdoc.languages.writing import writing_of

ES, EN = locale_for("es"), locale_for("en")
LEXICON = lexicon_for("es")
DAY = date(2023, 9, 19)


def shown(text: str) -> str:
    """Set `text`; a no-break space is shown as ·, a word joiner as |. Setting it again changes nothing."""
    done = typeset_text(text, ES)
    assert typeset_text(done, ES) == done
    return done.replace("\u00a0", "·").replace("\u2060", "|")


# ---- the page -----------------------------------------------------------------------------------------


def test_the_folder_answers_for_the_language_and_its_regions() -> None:
    assert nearest_locale("es-MX") is ES
    assert (ES.name, ES.direction, ES.language_name("hy")) == ("Español", "ltr", "armenio")
    assert ES.gettext("This briefing is also published in English, with the same reference numbers.") == (
        "Este informe se publica también en español, con los mismos números de referencia."
    )


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("full", "19·de·septiembre de 2023"),
        ("day", "19·de·septiembre de 2023"),
        ("month", "septiembre de 2023"),
        ("year", "2023"),
        ("day-month", "19·de·septiembre"),
        ("month-name", "septiembre"),
    ],
)
def test_dates(form: DateForm, expected: str) -> None:
    assert ES.format_date(DAY, form).replace("\u00a0", "·") == expected


@pytest.mark.parametrize(
    ("last", "form", "expected"),
    [
        (date(2023, 9, 20), "day", "19–20 de septiembre de 2023"),
        (date(2023, 10, 3), "day", "19 de septiembre – 3 de octubre de 2023"),
        (date(2024, 1, 1), "full", "19 de septiembre de 2023 – 1 de enero de 2024"),
        (date(2023, 12, 1), "month", "septiembre de 2023 – diciembre de 2023"),
        (date(2024, 12, 1), "year", "2023–2024"),
    ],
)
def test_spans_of_days(last: date, form: DateForm, expected: str) -> None:
    assert ES.format_days(DAY, last, form).replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (100617, "100·617"),
        (9999, "9999"),
        (10000, "10·000"),
        (-1234567, "-1·234·567"),
        (12345.5, "12·345,5"),
        (Decimal("0.05"), "0,05"),
    ],
)
def test_numbers(value: float | Decimal, expected: str) -> None:
    assert ES.format_number(value).replace("\u00a0", "·") == expected


def test_a_group_mark_of_the_locale_s_own_stands_for_that_of_cldr() -> None:
    assert replace(ES, group_mark="").format_number(12345.5) == "12.345,5"
    assert replace(EN, group_mark="\u202f").format_number(12345.5) == "12\u202f345.5"


def test_percentages_enumerations_plurals_and_ordinals() -> None:
    assert ES.format_percent(13.6) == "13,6\u00a0%"
    assert ES.format_list(["a", "b", "c"]) == "a, b y c"
    texts = [ES.ngettext("{count} reference", "{count} references", count).format(count=count) for count in (1, 319)]
    assert texts == ["1 referencia", "319 referencias"]
    assert [ES.ordinal(number) for number in (1, 2, 23)] == ["1.ª", "2.ª", "23.ª"]
    assert (ES.terms["page"].before("5"), ES.terms["page"].before("5–7")) == ("pág.", "págs.")


def test_enye_sorts_after_n_and_accents_count_last() -> None:
    names = ["Ñandú", "Nuez", "Águila", "aguja", "Llano", "Luna", "Chile", "Cuba", "Zeta", "Oso", "Ödön"]
    expected = ["Águila", "aguja", "Chile", "Cuba", "Llano", "Luna", "Nuez", "Ñandú", "Ödön", "Oso", "Zeta"]
    assert sorted(names, key=ES.sort_key) == expected


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ('"Dijo "que "no" vino" y salió"', "«Dijo “que ‘no’ vino” y salió»"),
        ("“Dijo ‘no’ ayer”", "«Dijo “no” ayer»"),
        ('Preguntó: "¿"Vienes" tú?"', "Preguntó: «¿“Vienes” tú?»"),
        ('"¡"Hola"!"', "«¡“Hola”!»"),
        ('¿"Qué"?', "¿«Qué»?"),
        ("\"¿'Vienes' tú?\"", "«¿“Vienes” tú?»"),
    ],
)
def test_quotation_marks(typed: str, set_as: str) -> None:
    assert shown(typed) == set_as


def test_a_title_in_spanish_is_set_as_spanish_in_any_edition() -> None:
    assert typeset_foreign('La "paz" y "la "otra" paz", pág. 5', "es-AR") == "La «paz» y «la “otra” paz», pág.\u00a05"


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("el 19 de septiembre de 2023 y el 1.º de mayo", "el 19·de·septiembre de 2023 y el 1.º·de·mayo"),
        ("5 km, 13,6 %, 20 °C, 12 €, 3 t", "5·km, 13,6·%, 20·°C, 12·€, 3·t"),
        ("27 por ciento, 100 617 personas, 7 millones", "27·por·ciento, 100·617 personas, 7·millones"),
        ("en 2020 300 personas", "en 2020 300 personas"),
        ("n.º 5, núm. 6, pág. 12, págs. 5-7, art. 3, cap. IV", "n.º·5, núm.·6, pág.·12, págs.·5-7, art.·3, cap.·IV"),
        ("§ 7, s. XVI, siglo XX, 2.ª ed., 3.er", "§·7, s.·XVI, siglo·XX, 2.ª·ed., 3.er"),
        ("p. ej., EE. UU., a. m. y 300 a. C.", "p.·ej., EE.·UU., a.·m. y 300·a.·C."),
        ("el Sr. González, la Dra. Ruiz y D.ª Ana", "el Sr.·González, la Dra.·Ruiz y D.ª·Ana"),
        ("J. A. Mendoza y Felipe VI", "J.·A.·Mendoza y Felipe·VI"),
        ("la casa en la que vive", "la casa en la que vive"),
        ("20 págs. y 25 cts.", "20·págs. y 25·cts."),
        ("espera...", "espera…"),
        ("véase https://a.example/pág. 5", "véase https://a.example/pág. 5"),
    ],
)
def test_spaces(typed: str, set_as: str) -> None:
    assert shown(typed) == set_as


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("la obra —inciso— sigue", "la obra —|inciso|— sigue"),
        ("—Sí —dijo—. ¿Y tú?", "—|Sí —|dijo|—. ¿Y tú?"),
        ("(—así—) y —¿cómo?—, «—no—»", "(—|así|—) y —|¿cómo?|—, «—|no|—»"),
        ("— un punto de una lista", "— un punto de una lista"),
        ("—...y...—", "—|…y…|—"),
        ("páginas 5–7", "páginas 5–|7"),
    ],
)
def test_no_line_ends_between_a_raya_and_what_it_encloses(typed: str, set_as: str) -> None:
    assert shown(typed) == set_as


# ---- sources ------------------------------------------------------------------------------------------


LANGUAGE = Language(ES, convention_for("es"), writing_of("es"))


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("100617 personas", ["100 617"]),
        ("1 050 personas", ["1050"]),
        ("1050 personas", []),
        ("el código postal 28357 de Madrid", []),
        ("el año 40000 antes", []),
    ],
)
def test_digit_groups_in_sources(typed: str, wanted: list[str]) -> None:
    assert [change.after for change in group_digits(typed, LANGUAGE)] == wanted


def test_the_space_before_a_per_cent_sign_in_sources() -> None:
    assert [change.after for change in space_percent("13,6% y 5 %", LANGUAGE)] == [" %"]


@pytest.mark.parametrize(
    "sentences",
    [
        ["¿Viene?", "¡Sí!", "Claro.", "¿Y tú?", "«¿Qué?», dijo."],
        ["Vio al Sr. Pérez y a la Dra. Ruiz.", "Luego volvió a EE. UU. y calló."],
        ["Véase la pág. 5 del cap. 2.", "El n.º 7 es la 2.ª ed. de 1990.", "Fin."],
        ["Compró pan, vino, etc.", "Luego salió."],
        ["Nació en el 30 a. C. en Roma.", "Escribió J. A. Mendoza."],
        ["Se fue…", "¿Adónde?", "—A casa —dijo—."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split(text, "es")] == sentences


def test_locators_mean_one_thing_in_all_languages() -> None:
    kinds = [(term, kind) for kind, terms in every_locator().terms.items() for term in terms]
    assert len(kinds) == len(dict(kinds))
    assert {("págs.", "page"), ("n.º", "issue"), ("párr.", "paragraph"), ("capítulo", "chapter")} <= set(kinds)


# ---- comparing ----------------------------------------------------------------------------------------


def meant(text: str) -> set[Fraction]:
    """Return the values of all numbers of the text, in words and in digits."""
    segment = Segment("es", text)
    found = [one.readings for one in spelled(segment)] + [readings(one, "es") for one in numbers(segment)]
    return {reading.value for each in found for reading in each if reading.kind == "number"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("treinta y cinco", 35),
        ("treintaicinco", 35),
        ("veintidós", 22),
        ("veintitres", 23),
        ("ciento cinco", 105),
        ("quinientas treinta y una mil", 531_000),
        ("dos millones trescientos mil", 2_300_000),
        ("medio millón", 500_000),
        ("un millar", 1000),
        ("dos docenas", 24),
        ("tres centenares", 300),
        ("mil novecientos noventa y uno", 1991),
        ("decimotercera", 13),
        ("vigésimo primero", 21),
        ("vigesimoprimera", 21),
        ("tercer", 3),
        ("ambas", 2),
        ("dos tercios", Fraction(2, 3)),
        ("una cuarta parte", Fraction(1, 4)),
        ("un billón", 10**12),
        ("5 mil millones", 5 * 10**9),
        ("2,5 millones", 2_500_000),
        ("2 millones y medio", 2_500_000),
        ("1.234.567", 1_234_567),
        ("1 234,5", Fraction(12345, 10)),
        ("12.5", Fraction(25, 2)),
        ("12,5", Fraction(25, 2)),
        ("0,125", Fraction(1, 8)),
        ("3.er", 3),
        ("2.ª", 2),
        ("5 M€", 5_000_000),
    ],
)
def test_numbers_in_words_and_digits(text: str, value: int | Fraction) -> None:
    assert value in meant(text)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("mil millones", Reading("number", Fraction(10**9))),
        ("veinte mil millones", Reading("number", Fraction(20 * 10**9))),
        ("millón y medio", Reading("number", Fraction(1_500_000))),
        ("dos años y medio", Reading("number", Fraction(5, 2))),
        ("año y medio", Reading("month", Fraction(18))),
        ("hora y media", Reading("time", Fraction(5400))),
        ("décimo tercero", Reading("number", Fraction(13))),
        ("trimestre", Reading("month", Fraction(3))),
        ("a medianoche", Reading("clock", Fraction(0))),
        ("la mitad", Reading("share", Fraction(1, 2))),
        ("el siglo XXI", Reading("number", Fraction(21))),
    ],
)
def test_what_says_a_number_without_number_words(text: str, reading: Reading) -> None:
    assert reading in facts(Segment("es", text))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5 kilómetros cuadrados", "km2"),
        ("5 km por", "km"),
        ("20 ºC", "celsius"),
        ("3 toneladas", "t"),
        ("8 millas náuticas", "nmi"),
        ("10 libras esterlinas", "GBP"),
        ("7 dólares estadounidenses", "dollar"),
        ("6 ha de trigo", "ha"),
        ("4 meses", "month"),
        ("18.30 h", "h"),
        ("9 años", "year"),
        ("2 coronas", "krone"),
    ],
)
def test_units(text: str, unit: str) -> None:
    (number,) = numbers(Segment("es", text))
    assert unit in number.unit


@pytest.mark.parametrize("text", ["En 2023 ha subido", "En 2023 ha habido", "En 2023 ha visto", "En 2023 ha de venir"])
def test_a_verb_is_no_hectare(text: str) -> None:
    (number,) = numbers(Segment("es", text))
    assert not number.unit


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("las 6 de la tarde", 1080),
        ("las 6:30 p. m.", 1110),
        ("las 18.30", 1110),
        ("las 12 de la noche", 0),
        ("las 12 del mediodía", 720),
        ("las 12 de la mañana", 720),
        ("las 3 de la madrugada", 180),
    ],
)
def test_times_of_day(text: str, minutes: int) -> None:
    (number,) = numbers(Segment("es", text))
    assert Reading("clock", Fraction(minutes)) in readings(number, "es")


MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
WEEKDAYS = "lunes martes miércoles jueves viernes sábado domingo"


def test_months_and_weekdays() -> None:
    for number, name in enumerate(MONTHS.split(), start=1):
        for text in (f"en {name}", f"5 de {name} de 2023", f"12 de {name.title()}", f"5 {name[:3]}. 2023"):
            assert [one.number for one in months(Segment("es", text))] == [number], text
    for number, name in enumerate(WEEKDAYS.split(), start=1):
        assert [one.number for one in weekdays(Segment("es", f"el {name}"))] == [number], name


@pytest.mark.parametrize(
    "text", ["la obra de Julio Cortázar", "Abril Lavigne", "en Julio Pérez", "Santo Domingo", "mar"]
)
def test_names_are_no_months_and_no_weekdays(text: str) -> None:
    segment = Segment("es", text)
    assert months(segment) == weekdays(segment) == ()


def test_the_lexicon_has_what_the_english_one_has() -> None:
    english = lexicon_for("en")
    assert set(english.units) - {"year"} <= set(LEXICON.units)
    assert set(LEXICON.units) - MEASURES.keys() <= {"pound"}
    assert (set(LEXICON.cues), list(LEXICON.contrasts)) == (set(english.cues), list(english.contrasts))
    patterns = (*LEXICON.units.values(), *LEXICON.months, *LEXICON.months_beside_digits, *LEXICON.weekdays)
    for pattern in (*patterns, *(fact for fact, _ in LEXICON.facts)):
        assert re.compile(pattern).groups == 0, pattern
    forms = {*number_words("es"), *number_prefixes("es")}
    assert all(form == form.lower() and form.replace("-", "").isalpha() for form in forms)
