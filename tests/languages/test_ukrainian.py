"""Ukrainian: what is set, how it sorts, which sentences, numbers, units and dates are read, apostrophes included."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdoc.base.span import Source
from nkdoc.bitext.quantities import numbers
from nkdoc.bitext.quantities.calendar import months, weekdays
from nkdoc.bitext.quantities.facts import facts
from nkdoc.bitext.quantities.spelling import spelled
from nkdoc.bitext.recognition import recognize
from nkdoc.bitext.segments import Segment
from nkdoc.bitext.sentences import split
from nkdoc.fmt import format_source
from nkdoc.languages import locale_for
from nkdoc.languages.calendar import DateForm
from nkdoc.languages.lexicon import lexicon_for, number_prefixes, number_words
from nkdoc.languages.locators import every_locator
from nkdoc.languages.typography import typeset_text
from nkdoc.languages.writing import writing_of

UK = locale_for("uk")
EN_LEXICON, LEXICON = lexicon_for("en"), lexicon_for("uk")
DAY = date(2023, 9, 19)


def shown(text: str) -> str:
    """Set `text`; a no-break space is shown as ·, a word joiner as |."""
    return typeset_text(text, UK).replace("\u00a0", "·").replace("\u2060", "|")


# ---- what is set ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("full", "19·вересня 2023·року"),
        ("day", "19·вересня 2023·р."),
        ("month", "вересень 2023·р."),
        ("year", "2023"),
        ("day-month", "19·вересня"),
        ("month-name", "вересень"),
    ],
)
def test_dates(form: DateForm, expected: str) -> None:
    assert UK.format_date(DAY, form).replace("\u00a0", "·") == expected


@pytest.mark.parametrize(
    ("last", "form", "expected"),
    [
        (date(2023, 9, 20), "full", "19–20 вересня 2023 року"),
        (date(2023, 10, 3), "day", "19 вересня — 3 жовтня 2023 р."),
        (date(2024, 1, 1), "day-month", "19 вересня — 1 січня"),
        (date(2024, 12, 1), "year", "2023–2024"),
    ],
)
def test_spans_of_days(last: date, form: DateForm, expected: str) -> None:
    assert UK.format_days(DAY, last, form).replace("\u00a0", " ") == expected


def test_numbers_plurals_and_names() -> None:
    values = (100617, 7000, 10000, -1234567, 6.25, Decimal("0.05"))
    written = [UK.format_number(value).replace("\u00a0", "·") for value in values]
    assert written == ["100·617", "7000", "10·000", "-1·234·567", "6,25", "0,05"]
    assert [UK.format_percent(value).replace("\u00a0", "·") for value in (5, 13.6, 1200)] == ["5·%", "13,6·%", "1200·%"]
    assert [UK.plural_category(count) for count in (1, 2, 5, 11, 21)] == ["one", "few", "many", "many", "one"]
    assert (UK.name, UK.language_name("uk"), UK.format_list(["а", "б", "в"])) == (
        "Українська",
        "українська",
        "а, б і в",
    )
    assert UK.ngettext("{count} reference", "{count} references", 22) == "{count} джерела"


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "1-ше"), (2, "2-ге"), (3, "3-тє"), (4, "4-те"), (7, "7-ме"), (12, "12-те"), (28, "28-ме"), (40, "40-ве")],
)
def test_the_number_of_an_edition(number: int, expected: str) -> None:
    assert UK.ordinal(number) == expected


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ('Він сказав: "ні".', "Він сказав: «ні»."),
        ('"Газета "День" пише"', "«Газета “День” пише»"),
        ("«Газета „День“ пише»", "«Газета “День” пише»"),
        ("п'ять об'єктів", "п’ять об’єктів"),
        ("\"З'їзд 'Руху'\"", "«З’їзд “Руху”»"),
        ("“П'ять м'ячів”", "«П’ять м’ячів»"),
    ],
)
def test_quotation_marks_and_apostrophes(typed: str, set_as: str) -> None:
    assert typeset_text(typed, UK) == typeset_text(set_as, UK)
    assert typeset_text(typed, UK).replace("\u00a0", " ") == set_as


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("У лісі й у полі, з нього та до нас", "У·лісі й·у·полі, з·нього та·до·нас"),
        ("з'їзд і об'єкт у п'ятницю", "з’їзд і·об’єкт у·п’ятницю"),
        ("сказав би, якщо ж", "сказав·би, якщо·ж"),
        ("Київ — столиця", "Київ·— столиця"),
        ("Т. Г. Шевченко і Франко І. Я. пишуть", "Т.·Г.·Шевченко і·Франко·І.·Я. пишуть"),
        ("в 2023 році, 1994 р. і 1988–1994 рр.", "в·2023·році, 1994·р. і·1988–|1994·рр."),
        ("90-х років ХХ століття", "90-|х·років ХХ·століття"),
        ("19 вересня 2023 року", "19·вересня 2023·року"),
        ("5 км, 5 %, 20 °C, 3 т, 2 год", "5·км, 5·%, 20·°C, 3·т, 2·год"),
        ("100 617 осіб, 5 тис., 7 млн гривень", "100·617·осіб, 5·тис., 7·млн гривень"),
        ("27 людей, 5 об'єктів", "27·людей, 5·об’єктів"),
        ("№ 5, § 7, с. 12, т. 3, рис. 3", "№·5, §·7, с.·12, т.·3, рис.·3"),
        ("і т. д., й т. ін., та ін., до н. е., т. зв.", "і·т.·д., й·т.·ін., та·ін., до·н.·е., т.·зв."),
        ("ім. Франка, вул. Миру, м. Київ, акад. Вернадський", "ім.·Франка, вул.·Миру, м.·Київ, акад.·Вернадський"),
        ("завдовжки 5 м. Потім", "завдовжки 5·м. Потім"),
        ("https://a.example/в і", "https://a.example/в і"),
    ],
)
def test_spaces_that_do_not_break(typed: str, set_as: str) -> None:
    assert shown(typed) == set_as
    assert typeset_text(typeset_text(typed, UK), UK) == typeset_text(typed, UK)


@given(text=st.text(alphabet="абїєіґзуЯВWw5 .,…-–—()'\"“”‘’„‚«»\n\u00a0\u2060/@:№%", max_size=40))
def test_setting_what_is_set_changes_nothing(text: str) -> None:
    done = typeset_text(text, UK)
    assert typeset_text(done, UK) == done
    assert list(filter(str.isalnum, done)) == list(filter(str.isalnum, text))


def test_the_order_of_letters() -> None:
    names = ["Apple", "Їжак", "Ґанок", "Гора", "Іспит", "Зуб", "Ємність", "Екран", "Йод", "Щука", "Дім", "Яна", "Юля"]
    wanted = ["Гора", "Ґанок", "Дім", "Екран", "Ємність", "Зуб", "Іспит", "Їжак", "Йод", "Щука", "Юля", "Яна", "Apple"]
    assert sorted(names, key=UK.sort_key) == wanted
    assert UK.sort_key("п’ять")[0] == UK.sort_key("п'ять")[0] == UK.sort_key("пʼять")[0] == UK.sort_key("пять")[0]


def test_sources_are_typed_as_printed_books_have_it() -> None:
    front = "---\nid: a\ntitle: А\n---\n\n"
    typed = front + "Карабах - це 13,6% землі, 100617 біженців, №5; п’ять 5%-х розчинів.\n"
    wanted = front + "Карабах — це 13,6 % землі, 100 617 біженців, № 5; п'ять 5%-х розчинів.\n"
    assert format_source(Source("content/uk/01-a.md", typed), "uk", "01-a").text == wanted


def test_a_locator_means_one_thing_in_all_languages() -> None:
    terms = [term for words in every_locator().terms.values() for term in words]
    assert len(terms) == len(set(terms))


# ---- what is read ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Це було 2023 р. Потім настала тиша.", 2),
        ("У м. Київ та с. Піски живе проф. Іваненко.", 1),
        ("Див. т. 3, с. 12. Там про це йдеться.", 2),
        ("Купили яблука, груші та ін. плоди.", 1),
        ("«Так?» — спитав він. «Ні!» Він пішов…", 3),
        ("Т. Г. Шевченко писав. І. Я. Франко також.", 2),
    ],
)
def test_sentences(text: str, sentences: int) -> None:
    assert len(split(text, "uk")) == sentences


def values(text: str) -> list[Fraction]:
    """Return the number each spelled expression means: the greatest of its plain readings."""
    return [max(one.value for one in each.readings if one.kind == "number") for each in spelled(Segment("uk", text))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("нуля", 0), ("однієї", 1), ("двадцяти п'яти", 25), ("двадцять п’ятого", 25), ("ста п'яти", 105),
        ("П'ЯТДЕСЯТ ДЕВʼЯТЬ", 59), ("трьомастами", 300), ("дев'ятсот дев'яносто дев'ять", 999),
        ("сто двадцять п’ять тисяч триста", 125300), ("двох мільйонів", 2_000_000), ("двоє", 2), ("обидві", 2),
        ("п'ятеро", 5), ("дві третини", Fraction(2, 3)), ("дві п'ятих", Fraction(2, 5)),
        ("три чверті", Fraction(3, 4)), ("півтора мільйона", 1_500_000), ("пів мільйона", 500_000),
        ("два з половиною", Fraction(5, 2)), ("п'ятірка", 5), ("дві тисячі двадцять третього", 2023),
        ("двоповерховий", 2), ("п’ятирічний", 5), ("двадцятип'ятирічний", 25), ("тримісячна", 3),
        ("п'ятивідсотковий", 5), ("двотисячний", 2000), ("стовідсотковий", 100), ("сотнями", 100),
        ("тричі", 3), ("вп’ятеро", 5), ("вісімнадцяти", 18), ("десятками", 10),
    ],
)  # fmt: skip
def test_numbers_in_words(text: str, value: int | Fraction) -> None:
    assert values(f"Там бачили {text} тоді.") == [value]


@pytest.mark.parametrize(
    "text", ["об'єкт", "з'їзд", "столиця", "стояти", "сторінка", "семінар", "однак", "тривалий", "тримати", "подвір’я"]
)
def test_words_that_only_begin_like_numbers(text: str) -> None:
    assert values(text) == []


def test_number_words_are_folded_and_few() -> None:
    fold = writing_of("uk").folded
    forms = {*number_words("uk"), *number_prefixes("uk")}
    assert forms
    assert all(form.isalpha() and form == fold(form.lower()) for form in forms)
    assert len(files("nkdoc.languages").joinpath("uk", "number-words.json").read_bytes()) <= 25_000


def test_a_mark_belongs_to_a_word_only_between_letters() -> None:
    assert writing_of("uk").word.findall("'п'ять' об’єктів дев’ 5'я") == ["п'ять", "об’єктів", "дев", "я"]
    assert writing_of("en").word.findall("it's") == ["it", "s"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5 км", "km"), ("5 метрів", "m"), ("5 кв. км", "km2"), ("5 га", "ha"), ("3 тонни", "t"), ("5 годин", "h"),
        ("15 хв", "min"), ("3 доби", "day"), ("6 тижнів", "week"), ("18 місяців", "month"), ("5 років", "year"),
        ("40 гривень", "UAH"), ("2 млн доларів", "dollar"), ("7 євро", "EUR"), ("5 миль", "mi"), ("9 МВт", "MW"),
        ("90 км/год", "km/h"), ("1994 р.", "year"),
    ],
)  # fmt: skip
def test_units(text: str, unit: str) -> None:
    assert unit in numbers(Segment("uk", text))[0].unit


@pytest.mark.parametrize("text", ["5 м'ячів", "5 м’ячів", "5 В’єтнамів", "2 годинники", "3 тʼмяні"])
def test_a_word_with_an_apostrophe_is_no_unit(text: str) -> None:
    assert numbers(Segment("uk", text))[0].unit == frozenset()


def test_every_unit_cue_and_contrast_has_its_counterpart() -> None:
    assert set(EN_LEXICON.cues) == set(LEXICON.cues)
    assert set(EN_LEXICON.contrasts) == set(LEXICON.contrasts)
    assert set(EN_LEXICON.units) - set(LEXICON.units) == {"lb", "ton"}
    assert 40 <= len(LEXICON.stop_words) <= 60


MONTHS = (
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня".split()  # noqa: SIM905
)
WEEKDAYS = ["понеділок", "вівторок", "середу", "четвер", "п'ятницю", "суботу", "неділю"]


@pytest.mark.parametrize("number", range(1, 13))
def test_months(number: int) -> None:
    name = MONTHS[number - 1]
    for text in (f"5 {name} 2023", f"12 {name.capitalize()}"):
        assert [one.number for one in months(Segment("uk", text))] == [number], text


def test_months_that_are_words_too() -> None:
    assert [one.number for one in months(Segment("uk", "У лютому бракувало води, у травні й у листопаді — ні."))] == [
        2,
        5,
        11,
    ]
    assert months(Segment("uk", "Лютий вітер і лютого звіра не спинить; 5 лип і 3 серпи.")) == ()


@pytest.mark.parametrize("number", range(1, 8))
def test_weekdays(number: int) -> None:
    name = WEEKDAYS[number - 1]
    for text in (name, name.replace("'", "’"), name.replace("'", "ʼ")):
        assert [one.number for one in weekdays(Segment("uk", f"у {text}"))] == [number]


@pytest.mark.parametrize(
    ("text", "meridiem"),
    [
        ("о 6 ранку", "am"), ("о 6-й годині вечора", "pm"), ("о 2 ночі", "am"), ("о 3-й годині дня", "pm"),
        ("о 1:30 ночі", "am"), ("о 18:00", ""),
    ],
)  # fmt: skip
def test_halves_of_the_day(text: str, meridiem: str) -> None:
    assert numbers(Segment("uk", text))[0].meridiem == meridiem


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("пів години", "time", 1800), ("щодня", "time", 86400), ("цілодобово", "number", 24), ("опівночі", "clock", 0),
        ("півріччя", "month", 6), ("у дев'яностих", "number", 1990), ("ніхто", "number", 0),
        ("усі", "share", 1), ("століття", "month", 1200),
    ],
)  # fmt: skip
def test_facts(text: str, kind: str, value: int) -> None:
    found = {(one.kind, one.value) for one in facts(Segment("uk", text))}
    assert (kind, Fraction(value)) in found


def test_the_language_is_recognized_beside_its_neighbour() -> None:
    ukrainian = "Уряд заявив, що переговори почнуться у вересні й триватимуть до кінця року, але це ще не все."
    russian = "Правительство заявило, что переговоры начнутся в сентябре и продлятся до конца года, но это не всё."
    assert (recognize(ukrainian), recognize(russian)) == ("uk", "ru")
