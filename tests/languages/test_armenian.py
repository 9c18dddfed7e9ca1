"""Armenian: dates, numbers, quotes, spaces, order, words for numbers, and a bilingual document."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from importlib.resources import files

import pytest

from nkdoc.bitext.quantities import numbers
from nkdoc.bitext.quantities.calendar import months, weekdays
from nkdoc.bitext.quantities.spelling import spelled
from nkdoc.bitext.segments import Segment
from nkdoc.bitext.sentences import count
from nkdoc.checks._signals import implied_negations, meanings, negations
from nkdoc.languages import locale_for
from nkdoc.languages.calendar import DateForm
from nkdoc.languages.lexicon import Reading, lexicon_for, number_words
from nkdoc.languages.typography import typeset_text
from nkdoc.languages.writing import folded, writing_of

HY = locale_for("hy")
DAY = date(2023, 9, 19)


def shown(text: str) -> str:
    """Set `text`; a no-break space is shown as ·, a word joiner as |."""
    return typeset_text(text, HY).replace("\u00a0", "·").replace("\u2060", "|")


# ---- dates and numbers ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("full", "2023·թվականի սեպտեմբերի·19"),
        ("day", "2023·թ. սեպտեմբերի·19"),
        ("month", "2023·թ. սեպտեմբեր"),
        ("year", "2023"),
        ("day-month", "սեպտեմբերի·19"),
        ("month-name", "սեպտեմբեր"),
    ],
)
def test_a_date_goes_from_the_year_to_the_day(form: DateForm, expected: str) -> None:
    assert HY.format_date(DAY, form).replace("\u00a0", "·") == expected


@pytest.mark.parametrize(
    ("last", "form", "expected"),
    [
        (DAY, "day", "2023 թ. սեպտեմբերի 19"),
        (date(2023, 9, 20), "day", "2023 թ. սեպտեմբերի 19–20"),
        (date(2023, 9, 20), "full", "2023 թվականի սեպտեմբերի 19–20"),
        (date(2023, 10, 2), "day", "2023 թ. սեպտեմբերի 19 – հոկտեմբերի 2"),
        (date(2023, 10, 2), "day-month", "սեպտեմբերի 19 – հոկտեմբերի 2"),
        (date(2024, 1, 1), "day", "2023 թ. սեպտեմբերի 19 – 2024 թ. հունվարի 1"),
        (date(2024, 1, 1), "year", "2023–2024"),
    ],
)
def test_a_span_of_days_gives_the_year_once(last: date, form: DateForm, expected: str) -> None:
    assert HY.format_days(DAY, last, form).replace("\u00a0", " ") == expected


def test_numbers_and_their_words() -> None:
    assert HY.format_number(100617).replace("\u00a0", "·") == "100·617"
    assert HY.format_number(6.25) == "6,25"
    assert [HY.format_percent(value).replace("\u00a0", "·") for value in (5, 13.6)] == ["5·%", "13,6·%"]
    assert [HY.ordinal(number) for number in (1, 2, 11, 21)] == ["1-ին", "2-րդ", "11-րդ", "21-րդ"]
    assert HY.format_list(["ա", "բ", "գ"]) == "ա, բ և գ"
    assert HY.language_name("en") == "անգլերեն"
    assert HY.ngettext("{count} reference", "{count} references", 5).format(count=5) == "5 աղբյուր"


# ---- typography -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ('Նա ասաց. "Գնա՛նք"։', "Նա ասաց. «Գնա՛նք»։"),
        ('"Արարատ" ու "Անի"', "«Արարատ» ու «Անի»"),
        ('Նա ասաց. "Գնանք "Արարատ""։', "Նա ասաց. «Գնանք «Արարատ»»։"),
        ("2023 թ. սեպտեմբերի 19-ին, 1988–1994 թթ.", "2023·թ. սեպտեմբերի·19-|ին, 1988–|1994·թթ."),
        ("20-րդ դարի 90-ական թթ., XX դարում", "20-|րդ·դարի 90-|ական·թթ., XX·դարում"),
        ("100 617 մարդ, 13,6 %-ով, 5 կմ-ով, 3 տոկոսով", "100·617 մարդ, 13,6·%-ով, 5·կմ-ով, 3·տոկոսով"),
        ("էջ 5, գլ. 3, հ. 2, № 5, մաս II", "էջ·5, գլ.·3, հ.·2, №·5, մաս·II"),
        ("Հ. Աճառյան, Աճառյան Հ., Հր. Աճառյան", "Հ.·Աճառյան, Աճառյան·Հ., Հր.·Աճառյան"),
        ("Գարեգին Բ կաթողիկոսը", "Գարեգին·Բ կաթողիկոսը"),
        ("պրոֆ. Մարր, ք. Երևան, մ. թ. ա. 5, և այլն", "պրոֆ.·Մարր, ք.·Երևան, մ.·թ.·ա. 5, և·այլն"),
        ("2023 թ․ գլ․ 3, Հ․ Աճառյան, պրոֆ․ Մարր", "2023·թ․ գլ․·3, Հ․·Աճառյան, պրոֆ․·Մարր"),
        ("Երևանը — մայրաքաղաքը", "Երևանը·— մայրաքաղաքը"),
        ("Ո՞ւր ես, մի՛ գնա, ինչո՜ւ", "Ո՞ւր ես, մի՛ գնա, ինչո՜ւ"),
    ],
)
def test_quotes_and_spaces(typed: str, set_as: str) -> None:
    assert shown(typed) == set_as
    done = typeset_text(typed, HY)
    assert typeset_text(done, HY) == done


def test_names_are_in_the_order_of_the_letters() -> None:
    text = "1990 Ալ Արև Եվա Զավեն Էդիկ Ըմբիշ Ոսկան Ուլի Չարենց Սեբ Սերոբ Սևան Քոչար Օհան Ֆրիկ Zed Яблоко"
    names = text.split()
    assert sorted([*names[9:], *names[:9]], key=HY.sort_key) == names


# ---- writing --------------------------------------------------------------------------------------


def test_the_ligature_counts_as_its_letters() -> None:
    assert folded("Սևան և ԵՎ") == "Սեւան եւ ԵՎ"
    assert writing_of("hy").script == "armenian"


def test_the_full_stop_and_the_marks_inside_words_end_no_sentence() -> None:
    assert set("։:") < set(writing_of("hy").sentence_ends)
    assert "." not in writing_of("hy").sentence_ends
    assert count("Ո՞ւր գնաց նա, Աննան՝ ի՜նչ արեց, մի՛ ասա 5 օր", "hy") == 1


# ---- words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("երեքը", 3),
        ("երկուսին", 2),
        ("իննից", 9),
        ("տասն անգամ", 10),
        ("տասնմեկի", 11),
        ("քսանհինգ", 25),
        ("քսան հինգը", 25),
        ("իննսունինը", 99),
        ("երկու հարյուր հիսունվեց", 256),
        ("հազար ինը հարյուր քառասունութ", 1948),
        ("երեք միլիոն երկու հարյուր հազար", 3_200_000),
        ("առաջինը", 1),
        ("չորրորդ", 4),
        ("յոթանասունհինգերորդը", 75),
        ("հարյուր հինգերորդ", 105),
        ("երեք տասնյակ", 30),
        ("երկու երրորդը", Fraction(2, 3)),
        ("երեք քառորդ", Fraction(3, 4)),
        ("երկու ու կես", Fraction(5, 2)),
        ("երկուսուկես միլիոն", 2_500_000),
        ("քսանհինգամյա", 25),
        ("հնգօրյա", 5),
        ("երեքհարկանի", 3),
        ("եռակի", 3),
    ],
)
def test_numbers_in_words(text: str, value: float | Fraction) -> None:
    (found,) = spelled(Segment("hy", text))
    assert Reading("number", Fraction(value)) in found.readings


@pytest.mark.parametrize("text", ["երկիր", "երկար", "միասին", "միջոց", "մեկնել", "եռալ"])
def test_words_that_only_begin_like_numbers(text: str) -> None:
    assert spelled(Segment("hy", text)) == ()


def test_every_number_below_a_hundred_has_a_word() -> None:
    words = {int(value) for found in number_words("hy").values() for kind, value in found if kind == "cardinal"}
    assert set(range(101)) <= words
    assert len(files("nkdoc.languages").joinpath("hy", "number-words.json").read_bytes()) <= 40_000


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5 կիլոմետրից", "km"),
        ("5-կիլոմետրանոց", "km"),
        ("5 մետր", "m"),
        ("12 քառ. կմ-ով", "km2"),
        ("12 քառ․ կմ", "km2"),
        ("48 ժամվա", "h"),
        ("10 հազար դրամով", "AMD"),
        ("7 մլն դոլար", "dollar"),
        ("30-ամյա", "year"),
        ("18 տարեկանից", "year"),
        ("3 շաբաթ", "week"),
        ("5-րդ դարում", "century"),
        ("2 տոննա", "t"),
    ],
)
def test_units(text: str, unit: str) -> None:
    (found,) = numbers(Segment("hy", text))
    assert found.unit == {unit}


@pytest.mark.parametrize("text", ["5 օրենք", "5 ժամանակ", "5 օրինակ", "5 կրոն", "5 մ. թ.", "5 վատ"])
def test_words_that_only_begin_like_units(text: str) -> None:
    (found,) = numbers(Segment("hy", text))
    assert not found.unit


def test_what_is_written_after_digits_belongs_to_them() -> None:
    (found,) = numbers(Segment("hy", "1990-ականներին"))
    assert (found.decade, found.in_name) == (True, False)
    (found,) = numbers(Segment("hy", "2023թ. մարտին"))
    assert (found.digits, found.in_name) == ("2023", False)
    (found,) = numbers(Segment("hy", "13,6 %-ով"))
    assert found.percent
    first, second = numbers(Segment("hy", "5-ից 10 տոկոս"))
    assert first.shared == second


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("երեկոյան ժամը 9-ին", "pm"),
        ("առավոտյան 9:30-ին", "am"),
        ("կեսօրից հետո ժամը 3-ին", "pm"),
        ("ժամը 6-ին՝ երեկոյան", "pm"),
        ("դրանից հետո 3", ""),
    ],
)
def test_the_half_of_the_day_stands_before_the_hour_or_after_it(text: str, half: str) -> None:
    (found,) = numbers(Segment("hy", text))
    assert found.meridiem == half


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("մարտի 5-ին", 3),
        ("2023 թ. մարտին", 3),
        ("2023թ․ մարտին", 3),
        ("մարտ ամսին", 3),
        ("Հունվարին", 1),
        ("սեպ. 5", 9),
        ("Օգոստոսի 5", 8),
    ],
)
def test_months(text: str, month: int) -> None:
    assert [found.number for found in months(Segment("hy", text))] == [month]


def test_a_battle_is_no_month_and_a_week_no_saturday() -> None:
    assert months(Segment("hy", "Մարտը շարունակվեց, մարտեր եղան")) == ()
    assert weekdays(Segment("hy", "հաջորդ շաբաթ")) == ()
    assert [found.number for found in weekdays(Segment("hy", "շաբաթ օրը, երեքշաբթի"))] == [6, 2]


@pytest.mark.parametrize("text", ["չի գնա", "չգնա՞ց", "չորոշեց", "չքանդեց", "չեկավ", "մի՛ գնա", "ոչ", "ոչինչ", "երբեք"])
def test_negations(text: str) -> None:
    assert negations("hy").search(text)


@pytest.mark.parametrize("text", ["չորս", "չորեքշաբթի", "չափ", "չեկը", "չնայած", "չինական", "ոչ միայն", "մի անգամ"])
def test_words_that_deny_nothing(text: str) -> None:
    assert not negations("hy").search(text)


def test_words_that_may_deny() -> None:
    assert all(map(implied_negations("hy").search, ("առանց", "հրաժարվեց", "անհնար", "չնայած")))
    assert not any(map(implied_negations("hy").search, ("անուն", "անգամ", "անձնագիր", "անդամներ")))


def test_opposites_and_cues_have_the_names_of_the_other_languages() -> None:
    lexicon, other = lexicon_for("hy"), lexicon_for("en")
    assert list(lexicon.contrasts) == list(other.contrasts)
    assert lexicon.cues.keys() == other.cues.keys()
    assert {(one.contrast, one.side) for one in meanings("ավելացավ", "hy") if one.proves} == {("rise", 0)}
    assert {(one.contrast, one.side) for one in meanings("վաճառեց", "hy") if one.proves} == {("trade", 1)}
    assert not [one for one in meanings("նվազագույն", "hy") if one.proves]
