"""What the blocks of one edition become: HTML in pieces that can stand beside those of another edition.

Piece        a block on its own
ListPiece    a list, item by item          TablePiece    a table, row by row, with its number and caption
"""

from __future__ import annotations

from dataclasses import dataclass

from nkdoc.model import Section
from nkdoc.pages.html import Html


@dataclass(frozen=True, slots=True)
class NoteText:
    """A note called in a piece: its letter, its id, its words."""

    letter: str
    id: str
    content: Html


@dataclass(frozen=True, slots=True)
class Piece:
    """A block: what it is, its anchor, its HTML, its words' length, and the notes it calls for the first time."""

    kind: str
    html: Html
    notes: tuple[NoteText, ...] = ()
    id: str = ""
    level: int = 0
    words: str = ""
    """Plain text of a heading or of a caption."""
    number: str = ""
    """What a figure or table is called, such as “Figure 3”."""


@dataclass(frozen=True, slots=True)
class ListPiece:
    """A list: each item as a list of its own."""

    items: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A table row as complete cells. A picture's rows have the `key` of what they are drawn from, class and group."""

    cells: tuple[Html, ...]
    notes: tuple[NoteText, ...] = ()
    key: tuple[int, ...] = ()
    class_: str = ""
    group: int = 0


@dataclass(frozen=True, slots=True)
class TablePiece:
    """A table: `caption` holds number, caption and anchor, `needs` the ems that its columns' widest words take.

    One that is drawn from data has no head; `drawn` names its file, and `kind` what it is.
    """

    classes: tuple[str, ...]
    head: Line
    lines: tuple[Line, ...]
    caption: Piece
    columns: int
    drawn: str = ""
    kind: str = ""
    needs: tuple[float, ...] = ()


AnyPiece = Piece | ListPiece | TablePiece


@dataclass(frozen=True, slots=True)
class SectionPieces:
    """A section of one edition: `pieces` has one entry per top-level block."""

    section: Section
    number: int
    pieces: tuple[AnyPiece, ...]
