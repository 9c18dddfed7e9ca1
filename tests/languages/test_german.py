"""German as it is set: dates, numbers, quotation marks, no-break spaces, the order of names, sentences."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdoc.bitext import sentences
from nkdoc.languages import locale_for
from nkdoc.languages.calendar import DateForm
from nkdoc.languages.locators import words
from nkdoc.languages.typography import typeset_foreign, typeset_text
from nkdoc.languages.writing import writing_of

DE = locale_for("de")
DAY = date(2023, 9, 19)


def shown(text: str) -> str:
    """Set `text`; a no-break space is shown as ·, a word joiner as |."""
    return typeset_text(text, DE).replace("\u00a0", "·").replace("\u2060", "|")


# ---- dates and numbers --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("full", "19.·September 2023"),
        ("day", "19.·September 2023"),
        ("month", "September 2023"),
        ("year", "2023"),
        ("day-month", "19.·September"),
        ("month-name", "September"),
    ],
)
def test_dates(form: DateForm, expected: str) -> None:
    assert DE.format_date(DAY, form).replace("\u00a0", "·") == expected


@pytest.mark.parametrize(
    ("last", "form", "expected"),
    [
        (date(2023, 9, 20), "day", "19.–20.·September 2023"),
        (date(2023, 10, 3), "day", "19.·September·– 3.·Oktober 2023"),
        (date(2024, 1, 1), "day", "19.·September 2023·– 1.·Januar 2024"),
        (date(2023, 12, 1), "month", "September 2023·– Dezember 2023"),
        (date(2024, 12, 1), "year", "2023–2024"),
    ],
)
def test_spans_of_days(last: date, form: DateForm, expected: str) -> None:
    assert DE.format_days(DAY, last, form).replace("\u00a0", "·") == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(100617, "100.617"), (7000, "7000"), (10000, "10.000"), (-1234567, "-1.234.567"), (6.25, "6,25"), (0, "0")],
)
def test_numbers(value: float, expected: str) -> None:
    assert DE.format_number(value) == expected


def test_percentages_enumerations_plurals_ordinals_and_names() -> None:
    assert DE.format_percent(Decimal("13.6")) == "13,6\u00a0%"
    assert DE.format_list(["a", "b", "c"]) == "a, b und c"
    assert [DE.plural_category(count) for count in (0, 1, 2)] == ["other", "one", "other"]
    assert [DE.ordinal(number) for number in (1, 2, 21)] == ["1.", "2.", "21."]
    assert (DE.name, DE.language_name("hy"), DE.language_name("ru")) == ("Deutsch", "Armenisch", "Russisch")


def test_messages() -> None:
    assert DE.gettext("English edition") == "Deutsche Ausgabe"
    assert DE.ngettext("{count} reference", "{count} references", 1).format(count=1) == "1 Quelle"
    assert DE.ngettext("{count} reference", "{count} references", 319).format(count=319) == "319 Quellen"


# ---- typography -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ('Er sagte: "Nein".', "Er sagte: „Nein“."),
        ('"Er sagte zweimal "nein"."', "„Er sagte zweimal ‚nein‘.“"),
        ("«Er sagte „nein“.»", "„Er sagte ‚nein‘.“"),
        ("“Er sagte ‘nein’.”", "„Er sagte ‚nein‘.“"),
        ("„Er sagte ‚nein‘.“", "„Er sagte ‚nein‘.“"),
        ("„Er sagte ‚nein‘, und ging.“ Dann ‚nichts‘.", "„Er sagte ‚nein‘, und ging.“ Dann „nichts“."),
        ("Wie geht's in Ku'damm-Nähe", "Wie geht’s in Ku’damm-Nähe"),
        ('("beiseite")', "(„beiseite“)"),
        ('Die "Welt" und die "Zeit"', "Die „Welt“ und die „Zeit“"),
    ],
)
def test_quotation_marks(typed: str, set_as: str) -> None:
    assert typeset_text(typed, DE) == set_as
    assert typeset_text(set_as, DE) == set_as


def test_titles_in_german_follow_its_own_rules() -> None:
    assert typeset_foreign('Lage im "Kaukasus", z. B. heute', "de-AT") == "Lage im „Kaukasus“, z.\u00a0B. heute"


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("z. B. so, d. h. anders, u. a. hier, i. d. R. dort", "z.·B. so, d.·h. anders, u.·a. hier, i.·d.·R. dort"),
        ("a. a. O., v. Chr., n. Chr., e. V., u. Ä.", "a.·a.·O., v.·Chr., n.·Chr., e.·V., u.·Ä."),
        ("am 19. September 2023, im Mai", "am 19.·September 2023, im Mai"),
        ("am 19. 9. 2023 und am 3. Okt.", "am 19.·9.·2023 und am 3.·Okt."),
        ("im 21. Jahrhundert, 5. Aufl.", "im 21.·Jahrhundert, 5.·Aufl."),
        ("in den 1990er Jahren", "in den 1990er·Jahren"),
        ("§ 5 Abs. 2, §§ 7 ff., Nr. 3, S. 12 f., Art. 6", "§·5 Abs.·2, §§·7·ff., Nr.·3, S.·12·f., Art.·6"),
        ("5 km, 13,6 %, 20 °C, 3 t, 18 Uhr", "5·km, 13,6·%, 20·°C, 3·t, 18·Uhr"),
        ("3,4 Mio. Euro, 5 Millionen, € 7, 8 €", "3,4·Mio. Euro, 5·Millionen, €·7, 8·€"),
        ("100 617 Menschen, 1 200 300 Rubel", "100·617 Menschen, 1·200·300·Rubel"),
        ("im Jahr 2020 300 Menschen", "im Jahr 2020 300 Menschen"),
        ("Dr. Müller, Prof. Dr. Öz, Dr. h. c. Aliyev", "Dr.·Müller, Prof.·Dr.·Öz, Dr.·h.·c.·Aliyev"),
        ("J. W. Goethe und Ä. Özil", "J.·W.·Goethe und Ä.·Özil"),
        ("Worte – mehr Worte", "Worte·– mehr Worte"),
        ("S. 5–7, 1988–1994", "S.·5–|7, 1988–|1994"),
        ("Das war 1994. Danach kamen 5. Der Rest", "Das war 1994. Danach kamen 5. Der Rest"),
        ("Warte...", "Warte…"),
        ("https://a.example/z. B.", "https://a.example/z. B."),
    ],
)
def test_spaces(typed: str, set_as: str) -> None:
    assert shown(typed) == set_as
    assert typeset_text(typeset_text(typed, DE), DE) == typeset_text(typed, DE)


ANYTHING = st.text(alphabet="azÄß5 .,…-–—()'\"“”‘’„‚«»‹›§%z.B.\n\u00a0\u2060/@:", max_size=40)


@given(text=ANYTHING)
def test_setting_what_is_set_changes_nothing_and_no_letter(text: str) -> None:
    done = typeset_text(text, DE)
    assert typeset_text(done, DE) == done
    assert list(filter(str.isalnum, done)) == list(filter(str.isalnum, text))


def test_order_takes_umlauts_for_their_letters_and_sharp_s_for_two() -> None:
    names = words("Zürich Über Uhr Ufer Straße Strass Strategie Öl Oldenburg Ökonom Arm Ärger Zed")
    expected = words("Ärger Arm Ökonom Öl Oldenburg Strass Straße Strategie Über Ufer Uhr Zed Zürich")
    assert tuple(sorted(names, key=DE.sort_key)) == expected


def test_sharp_s_counts_as_two_letters() -> None:
    assert writing_of("de").folded("Straße groß STRASSE") == "Strasse gross STRASSE"


# ---- sentences ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Am 19. September 2023 begann es. | Am 20. und 21. Oktober endete es.",
        "Vom 19./20. September an galt es. | Das war im Jahr 2023. | Dann kam der Winter.",
        "Der II. Weltkrieg und Papst Benedikt XVI. Danach nichts.",
        "Das gilt z. B. Armenien, d. h. Eriwan, u. a. auch Berg-Karabach. | So war es.",
        "Vgl. S. 12 und Abb. 3 in Bd. 2. „Nein“, sagte er. | Dr. Müller kam mit Prof. Öz.",
        "Es kamen Ärzte, Lehrer usw. | Man empfing sie. | Es kostete 3,4 Mio. Euro.",
        "Das Haus stand seit 300 v. Chr. | Niemand kam!",
        "Er kam um 18.30 Uhr? | Ja … und nein. | „Geh!“ | Sie ging.",
    ],
)
def test_sentences(text: str) -> None:
    expected = text.split(" | ")
    whole = " ".join(expected)
    assert [whole[start:end] for start, end in sentences.split(whole, "de")] == expected
