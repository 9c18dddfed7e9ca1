"""What the templates of the parallel edition read: plain values in both languages, HTML where it is called so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from nkdoc.pages.edition.parts import BackLink
from nkdoc.pages.html import Html

Kind = str
"""What a row holds: `text`, `heading`, `item`, `figure`, `quotation`, `caption`."""


class Both(NamedTuple):
    """The same thing in the source's language and the target's; empty where a side lacks it."""

    source: Html
    target: Html

    @property
    def joined(self) -> str:
        """Both as one line, for bookmarks and titles."""
        return " · ".join(filter(None, dict.fromkeys(self)))


NOTHING = Html()
NEITHER = Both(NOTHING, NOTHING)


class Tongue(NamedTuple):
    """A language: BCP 47 tag, `ltr` or `rtl`, and its own name for itself."""

    language: str
    direction: str
    name: str


@dataclass(frozen=True, slots=True)
class CellView:
    """One side of a row. `html` is empty where the side has no counterpart; `gap` then says so in its language.

    `id` is the anchor of a heading or figure, as the side's own single edition has it.
    """

    html: Html
    gap: Html = NOTHING
    id: str = ""


@dataclass(frozen=True, slots=True)
class RowView:
    """Two cells side by side; `level` is a heading's; `notes` are the notes called in the row, pair by pair.

    `short` rows stay on one page.
    """

    kind: Kind
    source: CellView
    target: CellView
    level: int = 0
    bookmark: str = ""
    notes: tuple[Both, ...] = ()
    short: bool = False


@dataclass(frozen=True, slots=True)
class LineView:
    """One row of a table in both languages: as many cells a side as the table has columns, or none for a gap.

    Rows of one `group` stay together.
    """

    source: tuple[Html, ...]
    target: tuple[Html, ...]
    notes: tuple[Both, ...] = ()
    class_: str = ""
    group: int = 0


@dataclass(frozen=True, slots=True)
class Fit:
    """How a table's columns fit half a sheet: the ems that they take, and the share of the half each gets."""

    ems: float
    source: tuple[float, ...]
    target: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class TableView:
    """A table whose rows answer one another: heads and lines hold complete `<th>` and `<td>` elements.

    `columns` counts those of either side; `gaps` say that a row has no counterpart; `caption` is its row. `kind` is
    that of a picture which is a table: it has no head. `fit` is given where columns of one width would not do.
    """

    classes: str
    columns: int
    head: LineView
    lines: tuple[LineView, ...]
    gaps: Both
    caption: RowView
    kind: str = ""
    fit: Fit | None = None

    @property
    def bodies(self) -> tuple[tuple[LineView, ...], ...]:
        """The lines, group by group."""
        return tuple(tuple(group) for _, group in groupby(self.lines, lambda line: line.group))


@dataclass(frozen=True, slots=True)
class ChapterView:
    """One section in both languages. `parts` are runs of rows, and between them tables that answer row by row."""

    id: str
    number: str
    label: Both
    title: RowView
    summary: RowView | None
    parts: tuple[tuple[RowView, ...] | TableView, ...]
    opens_page: bool

    @property
    def headings(self) -> tuple[RowView, ...]:
        """The headings of the second level, for the contents."""
        rows = (row for part in self.parts if isinstance(part, tuple) for row in part)
        return tuple(row for row in rows if row.kind == "heading" and row.level == 2)  # noqa: PLR2004 - below the title


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A heading or figure and the pages on which it stands in the single editions, empty where it stands in none.

    `kind` is `chapter`, `heading` or `figure`; `numbers` are a chapter's or figure's, such as “4” or “Figure 3”.
    """

    kind: str
    numbers: Both
    anchors: Both
    titles: Both
    pages: Both = NEITHER


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """An entry of the list of references, in the source's frame; `status` in both languages, `remark` in the target's.

    `places` lead to the marks of the source's text.
    """

    id: str
    number: int | None
    content: Html
    status: Both
    remark: Html
    places: tuple[BackLink, ...]


@dataclass(frozen=True, slots=True)
class StatusView:
    """How many references have a status, and what it means."""

    text: Both
    meaning: Both


@dataclass(frozen=True, slots=True)
class NameView:
    """A concept of the glossary with the forms that either edition prints, other sides' names in brackets."""

    forms: Both


@dataclass(frozen=True, slots=True)
class ParallelView:
    """The parallel edition, ready for a template.

    `words` are the labels, by their English form; `keeps_numbers` is true where references have the numbers of the
    text's source.
    """

    source: Tongue
    target: Tongue
    title: Both
    subtitle: Both
    kind: Both
    """What the document is; empty where the settings leave that to the theme."""
    author: Both
    description: str
    file: str
    """What the edition's files are called, without languages and ending."""
    date: Both
    date_iso: str
    facts: Both
    edition_note: Both
    credit: Both
    licence: Both
    chapters: tuple[ChapterView, ...]
    places: tuple[PlaceView, ...]
    references: tuple[ReferenceView, ...]
    total: Both
    keeps_numbers: bool
    statuses: tuple[StatusView, ...]
    names: tuple[NameView, ...]
    words: Mapping[str, Both] = field(repr=False)

    @property
    def prefix(self) -> str:
        """What precedes the target's ids, so that both editions' may share a page."""
        return f"{self.target.language}-"

    def __getitem__(self, message: str) -> Both:
        """Return a label in both languages."""
        return self.words[message]
