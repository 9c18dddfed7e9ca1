"""Georgian: what is set, how it sorts, which sentences, numbers, units and dates are read."""

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
from nkdoc.languages.convention import convention_for
from nkdoc.languages.lexicon import Reading, lexicon_for, number_words
from nkdoc.languages.typography import typeset_text
from nkdoc.languages.writing import lowered, writing_of

KA = locale_for("ka")
LEXICON = lexicon_for("ka")
LANGUAGE = Language(KA, convention_for("ka"), writing_of("ka"))
DAY = date(2023, 9, 19)


def shown(text: str) -> str:
    """Set `text`; a no-break space is shown as ·, a word joiner as |. Setting it again changes nothing."""
    done = typeset_text(text, KA)
    assert typeset_text(done, KA) == done
    return done.replace("\u00a0", "·").replace("\u2060", "|")


def test_dates_and_spans_of_days() -> None:
    shown_as = [KA.format_date(DAY, form).replace("\u00a0", "·") for form in ("full", "month", "day-month")]
    assert shown_as == ["2023·წლის 19·სექტემბერი", "2023·წლის სექტემბერი", "19·სექტემბერი"]
    spans = [KA.format_days(DAY, last).replace("\u00a0", " ") for last in (date(2023, 9, 20), date(2023, 10, 3))]
    assert spans == ["2023 წლის 19–20 სექტემბერი", "2023 წლის 19 სექტემბერი – 3 ოქტომბერი"]


def test_numbers_ordinals_and_names() -> None:
    written = [KA.format_number(value).replace("\u00a0", "·") for value in (100617, 7000, 6.25)]
    assert written == ["100·617", "7000", "6,25"]
    assert KA.format_percent(13.6) == "13,6%"
    assert [KA.ordinal(number) for number in (1, 2, 20, 21, 40, 100)] == [
        "1-ლი",
        "მე-2",
        "მე-20",
        "21-ე",
        "მე-40",
        "მე-100",
    ]
    assert (KA.language_name("hy"), KA.format_list(["ა", "ბ", "გ"])) == ("სომხური", "ა, ბ და გ")
    assert KA.ngettext("{count} reference", "{count} references", 22) == "{count} წყარო"


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("\"გაზეთი 'დღე' წერს\"", "„გაზეთი ‚დღე‘ წერს“"),
        ("თბილისი – დედაქალაქი", "თბილისი·– დედაქალაქი"),
        ("2023 წლის 19 სექტემბერს, 13,6%", "2023·წლის 19·სექტემბერს, 13,6%"),
        ("5 კმ, 20 °C, 100 617 კაცი", "5·კმ, 20·°C, 100·617·კაცი"),
        ("№ 5, გვ. 12, § 7", "№·5, გვ.·12, §·7"),
        ("მე-5 თავი, 21-ე თავი", "მე-|5 თავი, 21-|ე თავი"),
        ("ა. ბ. გელაშვილი, პური და ა.შ.", "ა.·ბ.·გელაშვილი, პური და·ა.შ."),
    ],
)
def test_marks_and_spaces(typed: str, set_as: str) -> None:
    assert shown(typed) == set_as


def test_the_order_of_letters() -> None:
    assert sorted(["ჰერეთი", "ქართლი", "აჭარა", "ტაო", "თუშეთი", "კახეთი"], key=KA.sort_key) == [
        "აჭარა", "თუშეთი", "კახეთი", "ტაო", "ქართლი", "ჰერეთი",
    ]  # fmt: skip


def test_sources_are_typed_as_the_language_has_it() -> None:
    assert [change.after for change in group_digits("100617 კაცი და 1 050 სხვა, № 28357", LANGUAGE)] == [
        "100 617",
        "1050",
    ]
    assert [change.after for change in space_percent("13,6 % და 5%", LANGUAGE)] == [""]


@pytest.mark.parametrize(
    "sentences",
    [["პროფ. ა. გელაშვილი მოვიდა.", "იხ. გვ. 12.", "კარგი!"], ["სად არის?", "აქ არის."]],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split(text, "ka")] == sentences


def meant(text: str) -> set[Reading]:
    """Return what all numbers of the text mean, in words and in digits."""
    segment = Segment("ka", text)
    found = [one.readings for one in spelled(segment)] + [readings(one, "ka") for one in numbers(segment)]
    return {reading for each in found for reading in each}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ოცდახუთი", 25),
        ("ოცდახუთ ქალაქში", 25),
        ("ოცდამეხუთე", 25),
        ("ოთხმოცდაცხრამეტმა", 99),
        ("ას ოცდახუთი", 125),
        ("ხუთას ოცდათერთმეტი ათასი", 531_000),
        ("ათას ცხრაას ოთხმოცდათერთმეტი", 1991),
        ("ორივე", 2),
        ("ორი მესამედი", Fraction(2, 3)),
        ("ორნახევარი", Fraction(5, 2)),
        ("2,5 მილიონი", 2_500_000),
        ("3 ათას 255", 3255),
        ("მე-5", 5),
        ("21-ე", 21),
        ("2023-ში", 2023),
        ("ხუთწლიანი", 5),
    ],
)
def test_numbers_in_words_and_digits(text: str, value: int | Fraction) -> None:
    assert Reading("number", Fraction(value)) in meant(text)


@pytest.mark.parametrize("text", ["13,6%", "13,6 პროცენტი", "13,6%-ით"])
def test_shares(text: str) -> None:
    assert Reading("share", Fraction(136, 1000)) in meant(text)


def test_what_says_a_number_without_number_words() -> None:
    assert Reading("number", Fraction(1990)) in facts(Segment("ka", "ოთხმოცდაათიანი წლები"))
    assert Reading("number", Fraction(90)) in meant("1990-იან წლებში")
    assert Reading("clock", Fraction(1080)) in meant("საღამოს 6 საათზე")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5 კვადრატული კილომეტრი", "km2"),
        ("8 საზღვაო მილი", "nmi"),
        ("7 აშშ დოლარი", "dollar"),
        ("40 ლარად", "GEL"),
        ("4 თვეში", "month"),
        ("9 წელი", "year"),
        ("61-წამიანი", "s"),
    ],
)
def test_units(text: str, unit: str) -> None:
    (number,) = numbers(Segment("ka", text))
    assert unit in number.unit


MONTHS = "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი"
LOCATIVES = (
    "იანვარში თებერვალში მარტში აპრილში მაისში ივნისში ივლისში აგვისტოში სექტემბერში ოქტომბერში ნოემბერში დეკემბერში"
)
WEEKDAYS = "ორშაბათს სამშაბათს ოთხშაბათს ხუთშაბათს პარასკევს შაბათს კვირადღეს"


def test_months_and_weekdays() -> None:
    for number, (name, where) in enumerate(zip(MONTHS.split(), LOCATIVES.split(), strict=True), start=1):
        for text in (f"2023 წლის 5 {name}", where):
            assert [one.number for one in months(Segment("ka", text))] == [number], text
    for number, name in enumerate(WEEKDAYS.split(), start=1):
        assert [one.number for one in weekdays(Segment("ka", name))] == [number], name
    assert months(Segment("ka", "მარტო და მარტივი")) == weekdays(Segment("ka", "ერთ კვირაში")) == ()


def test_the_language_is_recognized() -> None:
    assert recognize("ეს ანგარიში ქალაქის ისტორიას ეხება და რუკით იწყება.") == "ka"


def test_the_lexicon_has_what_the_english_one_has() -> None:
    english = lexicon_for("en")
    assert set(english.units) - {"ton", "lb"} <= set(LEXICON.units)
    assert set(LEXICON.units) - MEASURES.keys() <= {"pound"}
    assert (set(LEXICON.cues), list(LEXICON.contrasts)) == (set(english.cues), list(english.contrasts))
    patterns = (*LEXICON.units.values(), *LEXICON.months, *LEXICON.months_beside_digits, *LEXICON.weekdays)
    for pattern in (*patterns, *(fact for fact, _ in LEXICON.facts)):
        assert re.compile(pattern).groups == 0, pattern
    writing = writing_of("ka")
    assert all(form == writing.folded(lowered(form)) for form in number_words("ka"))
