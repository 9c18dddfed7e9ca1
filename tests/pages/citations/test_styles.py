"""Marks and lists in names with years, and in notes."""

from __future__ import annotations

import pytest

from nkdoc.languages import locale_for
from nkdoc.model import Citation, CitationGroup, Reference
from nkdoc.pages.citations import Notes, plain_text
from nkdoc.pages.citations.author_date import AuthorDate

Fields = dict[str, object]

PETROVA, WEISS = {"family": "Petrova", "given": "Anna"}, {"family": "Weiss", "given": "Karl"}
WAAL = {"family": "Waal", "given": "Pieter", "non-dropping-particle": "de"}
JOURNAL: Fields = {"container-title": "Hydrology", "volume": "12", "page": "10-22"}
LIBRARY: dict[str, tuple[str, Fields]] = {
    "wells": ("article-journal", {"title": "Wells", "author": (PETROVA, WEISS), "issued": "2019-04-03", **JOURNAL}),
    "rain": ("article-journal", {"title": "Rain", "author": (PETROVA, WEISS), "issued": "2019-09", **JOURNAL}),
    "many": ("book", {"title": "Many", "author": (PETROVA, WEISS, WAAL), "issued": "2021", "publisher": "Press"}),
    "others": ("book", {"title": "Others", "author": (WAAL, {"literal": "others"}), "issued": "1898~"}),
    "board": ("webpage", {"title": "Levels", "author": ({"literal": "Water Board"},), "URL": "https://example.org/x"}),
    "daily": ("article-newspaper", {"title": "Dry", "container-title": "The Daily", "issued": "2022-08-14"}),
    "title": ("book", {"title": "A book by nobody", "issued": "1990/1995"}),
}
REFERENCES = {key: Reference(key, kind, {**fields, "language": "en"}, {}) for key, (kind, fields) in LIBRARY.items()}
NUMBERS = {key: number for number, key in enumerate(REFERENCES, 1)}


def author_date(tag: str) -> AuthorDate:
    return AuthorDate(REFERENCES, NUMBERS, locale_for(tag))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2060", "")


def mark(*citations: Citation, tag: str = "en", narrative: bool = False) -> str:
    parts = author_date(tag).mark(CitationGroup(citations, narrative))
    return plain("".join(part.text for part in parts))


@pytest.mark.parametrize(
    ("key", "english", "russian", "german"),
    [
        ("wells", "(Petrova and Weiss 2019a)", "[Petrova и Weiss, 2019a]", "(Petrova und Weiss 2019a)"),
        ("rain", "(Petrova and Weiss 2019b)", "[Petrova и Weiss, 2019b]", "(Petrova und Weiss 2019b)"),
        ("many", "(Petrova et al. 2021)", "[Petrova и др., 2021]", "(Petrova u. a. 2021)"),
        ("others", "(de Waal et al. c. 1898)", "[de Waal и др., ок. 1898]", "(de Waal u. a. ca. 1898)"),
        ("board", "(Water Board n.d.)", "[Water Board, б. г.]", "(Water Board o. J.)"),
        ("daily", "(The Daily 2022)", "[The Daily, 2022]", "(The Daily 2022)"),
        ("title", "(A book by nobody 1990–1995)", "[A book by nobody, 1990–1995]", "(A book by nobody 1990–1995)"),
    ],
)
def test_a_mark_names_the_work_in_the_editions_words(key: str, english: str, russian: str, german: str) -> None:
    assert [mark(Citation(key), tag=tag) for tag in ("en", "ru", "de")] == [english, russian, german]


def test_a_group_keeps_its_order_and_draws_the_years_of_one_name_together() -> None:
    assert mark(Citation("wells"), Citation("rain"), Citation("daily")) == (
        "(Petrova and Weiss 2019a, 2019b; The Daily 2022)"
    )
    see = Citation("daily", prefix="see", label="page", locator="5", suffix="and passim")
    assert mark(see, Citation("wells")) == "(see The Daily 2022, p. 5 and passim; Petrova and Weiss 2019a)"


def test_marks_between_sources_have_the_space_of_the_language() -> None:
    assert mark(Citation("wells"), Citation("daily"), tag="fr") == "(Petrova et Weiss 2019a\u202f; The Daily 2022)"
    notes = Notes(REFERENCES, NUMBERS, locale_for("fr"))
    both = CitationGroup((Citation("daily", label="page", locator="3"), Citation("board")), narrative=False)
    assert "p. 3\u202f; " in plain("".join(part.text for part in notes.mark(both)))


def test_names_that_the_sentence_gives_are_not_said_again() -> None:
    assert mark(Citation("wells", label="page", locator="3"), narrative=True) == "(2019a, p. 3)"
    assert mark(Citation("wells", suppress_author=True)) == "(2019a)"
    assert plain(plain_text(author_date("en").named(REFERENCES["many"]))) == "Petrova et al."


def test_the_list_is_sorted_and_each_entry_begins_with_its_mark() -> None:
    style = author_date("en")
    assert list(style.ordered()) == ["title", "wells", "rain", "many", "daily", "others", "board"]
    shown = [plain(plain_text(style.entry(REFERENCES[key]))) for key in style.ordered()]
    assert shown == [
        "A book by nobody. 1990–1995.",
        "Petrova, Anna, and Karl Weiss. 2019a. “Wells.” Hydrology 12 (3 April): 10–22.",
        "Petrova, Anna, and Karl Weiss. 2019b. “Rain.” Hydrology 12 (September): 10–22.",
        "Petrova, Anna, Karl Weiss and Pieter de Waal. 2021. Many. Press.",
        "The Daily. 2022. “Dry.” 14 August.",
        "de Waal, Pieter, et al. c. 1898. Others.",
        "Water Board. n.d. “Levels.” https://example.org/x",
    ]


def test_in_areas_the_year_stands_in_the_imprint() -> None:
    style = author_date("ru")
    assert plain(plain_text(style.entry(REFERENCES["wells"]))) == (
        "Petrova A., Weiss K. Wells // Hydrology. – 2019a. – Vol. 12. – 3 апреля. – P. 10–22."
    )


def note(notes: Notes, *citations: Citation) -> str:
    return plain("".join(plain_text(runs) for _, runs in notes.note(citations)))


def test_a_note_gives_a_source_in_full_once_and_then_in_short() -> None:
    notes = Notes(REFERENCES, NUMBERS, locale_for("en"))
    assert note(notes, Citation("wells", label="page", locator="12")) == (
        "Anna Petrova and Karl Weiss. “Wells.” Hydrology 12 (3 April 2019): 10–22, p. 12."
    )
    assert note(notes, Citation("wells", "see", "page", "12"), Citation("daily")) == (
        "See Petrova and Weiss, “Wells”, p. 12; “Dry.” The Daily, 14 August 2022."
    )
    assert note(notes, Citation("daily")) == "“Dry”."
    assert list(notes.ordered())[:2] == ["title", "wells"]


def test_a_note_in_areas_has_the_place_as_its_last_area() -> None:
    notes = Notes(REFERENCES, NUMBERS, locale_for("ru"))
    assert note(notes, Citation("many", label="page", locator="7")).endswith("Press, 2021. – С. 7.")
