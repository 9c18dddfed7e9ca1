"""The mark that a citation leaves in the text."""

from __future__ import annotations

import pytest

from nkdoc.languages import locale_for
from nkdoc.model import Citation, CitationGroup, Reference
from nkdoc.pages.citations import format_mark, format_narrative, plain_text

EN, RU = locale_for("en"), locale_for("ru")
NUMBERS = {"a": 3, "b": 114, "c": 115, "d": 116, "e": 120}


def mark(*citations: Citation | str, tag: str = "en") -> str:
    group = CitationGroup(tuple(Citation(each) if isinstance(each, str) else each for each in citations))
    shown = "".join(part.text for part in format_mark(group, NUMBERS, locale_for(tag)))
    return shown.replace("\u00a0", " ").replace("\u2060", "")


@pytest.mark.parametrize(
    ("citations", "expected"),
    [
        (["a"], "3"),
        (["b", "a"], "3, 114"),
        (["b", "c"], "114, 115"),
        (["d", "b", "c"], "114, 115, 116"),
        (["e", "c", "a", "d", "b"], "3, 114, 115, 116, 120"),
        (["a", "a"], "3"),
        (["a", "unknown"], "3"),
        (["unknown"], ""),
    ],
)
def test_numbers_are_sorted_and_each_stands_once(citations: list[str], expected: str) -> None:
    assert mark(*citations) == expected


def test_words_of_the_author_keep_his_order() -> None:
    citations = (Citation("b", prefix="see", label="page", locator="5–7"), Citation("a", suffix="and passim"))
    assert mark(*citations) == "see 114, pp. 5–7; 3 and passim"


@pytest.mark.parametrize(
    ("label", "locator", "english", "russian"),
    [
        ("page", "5", "3, p. 5", "3, с. 5"),
        ("page", "5–7", "3, pp. 5–7", "3, с. 5–7"),
        ("chapter", "2", "3, ch. 2", "3, гл. 2"),
        ("issue", "4", "3, no. 4", "3, № 4"),
        ("", "overleaf", "3, overleaf", "3, overleaf"),
    ],
)
def test_locators_are_printed_in_the_editions_language(label: str, locator: str, english: str, russian: str) -> None:
    citation = Citation("a", label=label, locator=locator)
    assert (mark(citation, tag="en"), mark(citation, tag="ru")) == (english, russian)


def test_every_number_leads_to_its_entry_and_nothing_else_does() -> None:
    parts = format_mark(CitationGroup(tuple(map(Citation, "abcde"))), NUMBERS, EN)
    assert [(part.text, part.key) for part in parts if part.key] == [
        ("3", "a"),
        ("114", "b"),
        ("115", "c"),
        ("116", "d"),
        ("120", "e"),
    ]
    assert all(not character.isdigit() for part in parts if part.key is None for character in part.text)


def test_no_line_can_end_inside_a_mark() -> None:
    text = "".join(part.text for part in format_mark(CitationGroup(tuple(map(Citation, "abcd"))), NUMBERS, EN))
    assert text == "3,\u00a0114,\u00a0115,\u00a0116"


PERSON = {"family": "Waal", "given": "Thomas", "non-dropping-particle": "de"}
OTHER = {"family": "Smith", "given": "Ann"}


@pytest.mark.parametrize(
    ("fields", "english"),
    [
        ({"author": (PERSON,)}, "de Waal"),
        ({"author": (PERSON, OTHER)}, "de Waal and Smith"),
        ({"author": (PERSON, OTHER, OTHER)}, "de Waal\u00a0et al."),
        ({"author": ({"literal": "Reuters"},)}, "Reuters"),
        ({"container-title": "OC Media", "title": "A title"}, "OC Media"),
        ({"title": "A title"}, "“A title”"),
        ({}, "key"),
    ],
)
def test_a_source_in_the_sentence_is_called_by_author_outlet_or_title(fields: dict[str, object], english: str) -> None:
    reference = Reference("key", "webpage", {**fields, "language": "en"}, {})
    assert plain_text(format_narrative(reference, EN)) == english


def test_names_are_joined_as_the_edition_does() -> None:
    reference = Reference("key", "webpage", {"author": (PERSON, OTHER), "language": "en"}, {})
    assert plain_text(format_narrative(reference, RU)) == "de Waal и Smith"
