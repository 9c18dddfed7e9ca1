"""What the templates read: plain values, text already in the edition's language, HTML where it is called so."""

from __future__ import annotations

from dataclasses import dataclass

from nkdoc.bitext.terms import IndexGroup
from nkdoc.model import Status
from nkdoc.pages.html import Html


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """Another edition, or this one: its language, the language's own name, its title and its files.

    `file` is what its files are called, without an ending.
    """

    language: str
    direction: str
    name: str
    title: str
    subtitle: str
    file: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class SectionLink:
    """A heading in the contents, with the headings below it."""

    id: str
    title: Html
    level: int


@dataclass(frozen=True, slots=True)
class ChapterView:
    """One section of the edition as a chapter.

    `number` is empty for a chapter outside the count; `opens_page` is false for one so short that it follows
    the chapter before it on the same page; `bookmark` is its line in a PDF reader's outline.
    """

    id: str
    number: str
    title: Html
    plain_title: str
    summary: Html
    body: Html
    sections: tuple[SectionLink, ...]
    opens_page: bool = True

    @property
    def bookmark(self) -> str:
        """The chapter's line in an outline."""
        return f"{self.number} {self.plain_title}".strip()


@dataclass(frozen=True, slots=True)
class BackLink:
    """A place where a reference is cited: the id of the mark, what the place is called, its turn there from 1."""

    href: str
    place: str
    turn: int


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry of the list of references.

    `number` is None in styles that cite by names. `status` is None where the entry has none; `label` names one that
    readers must know of, empty for exact entries.
    """

    id: str
    number: int | None
    status: Status | None
    label: str
    content: Html
    places: tuple[BackLink, ...]


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many references have a status, in words, and what the status means."""

    status: Status
    text: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The list of references; `total` in words; `keeps_numbers` where the numbers are those of the text's source."""

    entries: tuple[EntryView, ...]
    counts: tuple[StatusCount, ...]
    total: str
    keeps_numbers: bool
    is_numbered: bool = True


@dataclass(frozen=True, slots=True)
class EditionView:
    """One language's edition of the document, ready for a template."""

    language: str
    direction: str
    name: str
    """What its speakers call the language."""
    title: str
    subtitle: str
    kind: str
    """What the document is, as its cover says; empty where the settings leave that to the theme."""
    author: str
    description: str
    edition_note: str
    licence: str
    credit: str
    url: str
    file: str
    """What the edition's files are called, without an ending."""
    date: str
    date_iso: str
    chapters: tuple[ChapterView, ...]
    bibliography: Bibliography
    editions: tuple[LanguageLink, ...]
    index: tuple[IndexGroup, ...] = ()
    """The names and terms of the glossary with the places where they are used."""

    @property
    def has_other_names(self) -> bool:
        """Whether the index names a place as another side does, too."""
        return any(entry.other_names for group in self.index for entry in group.entries)

    @property
    def other_editions(self) -> tuple[LanguageLink, ...]:
        """The editions in other languages."""
        return tuple(edition for edition in self.editions if not edition.is_current)
