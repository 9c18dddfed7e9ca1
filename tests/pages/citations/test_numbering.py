"""The number of a reference: by first citation in the source edition, or by its own note."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from nkdoc.base.config import CitationNumbers, Config
from nkdoc.base.span import Source
from nkdoc.model import (
    Block,
    Cell,
    Citation,
    CitationGroup,
    Dataset,
    Edition,
    Image,
    Inline,
    Library,
    Note,
    NoteReference,
    Paragraph,
    Project,
    Reference,
    Row,
    Section,
    Table,
    Termbase,
)
from nkdoc.pages.citations import number_references

NOWHERE = Source("x", "")


def cite(*keys: str) -> CitationGroup:
    return CitationGroup(tuple(map(Citation, keys)))


def edition(tag: str, *blocks: Block | Inline, notes: tuple[Note, ...] = ()) -> Edition:
    whole = tuple(each if isinstance(each, (Paragraph, Table)) else Paragraph((each,)) for each in blocks)  # type: ignore[arg-type]
    return Edition(tag, (Section(NOWHERE, tag, "10-a", "a", "A", "", whole, notes),))


def project(
    *editions: Edition,
    numbers: CitationNumbers = "order",
    notes: Mapping[str, object] | None = None,
    datasets: Mapping[str, Dataset] | None = None,
) -> Project:
    claimed = notes or {}
    custom: dict[str, dict[str, object]] = {key: {"note": claimed[key]} if key in claimed else {} for key in "abcdefg"}
    library = Library({key: Reference(key, "webpage", {}, each) for key, each in custom.items()})
    tags = tuple(each.language for each in editions)
    config = replace(Config(), source_language=tags[0], languages=tags, citation_numbers=numbers)
    by_tag = {each.language: each for each in editions}

    return Project(config, by_tag, library, Termbase({}), datasets or {}, {}, {})


def test_first_citation_in_the_source_edition_counts() -> None:
    numbered = number_references(
        project(edition("en", cite("c", "a"), cite("a", "b")), edition("ru", cite("b"), cite("c")))
    )
    assert numbered == {"c": 1, "a": 2, "b": 3}


def test_what_only_a_translation_cites_comes_last() -> None:
    numbered = number_references(project(edition("en", cite("c")), edition("ru", cite("d"), cite("c"))))
    assert numbered == {"c": 1, "d": 2}


def test_a_note_is_read_where_it_is_called() -> None:
    notes = (Note("n", (Paragraph((cite("b"),)),)), Note("unused", (Paragraph((cite("d"),)),)))
    numbered = number_references(
        project(edition("en", cite("a"), NoteReference("n"), cite("c"), NoteReference("n"), notes=notes))
    )
    assert numbered == {"a": 1, "b": 2, "c": 3}


def test_a_picture_drawn_from_data_cites_where_it_stands() -> None:
    rows = ({"value": 1, "cite": ("b", "a")}, {"value": 2, "cite": "e"})
    drawn = {"data/x.yaml": Dataset("content/data/x.yaml", "bars", {"rows": rows}, NOWHERE)}
    numbered = number_references(project(edition("en", cite("a"), Image("data/x.yaml", ()), cite("c")), datasets=drawn))
    assert numbered == {"a": 1, "b": 2, "e": 3, "c": 4}


def test_table_cells_are_read_row_by_row() -> None:
    def row(*keys: str) -> Row:
        return Row(tuple(Cell((cite(key),)) for key in keys))

    numbered = number_references(project(edition("en", Table(("", ""), row("d", "c"), (row("b", "a"),)))))
    assert numbered == {"d": 1, "c": 2, "b": 3, "a": 4}


def test_unknown_keys_and_uncited_references_have_no_number() -> None:
    assert number_references(project(edition("en", cite("zzz", "a")))) == {"a": 1}


def test_notes_of_the_article_number_the_references_where_the_project_says_so() -> None:
    numbered = number_references(
        project(edition("en", cite("a")), numbers="note", notes={"a": 12, "b": 3, "c": 12, "d": True})
    )
    assert list(numbered.items()) == [("b", 3), ("a", 12), ("c", 13), ("d", 14), ("e", 15), ("f", 16), ("g", 17)]
