"""Translation units, and the pairs two languages make of them.

    kind        what it is                                   containers around it
    title       the section's title                          —
    summary     the section's summary                        —
    heading     a heading                                    div, quote, …
    paragraph   a paragraph                                  list and item when it stands in one
    attribution the line under a displayed quotation         quote
    cell        one table cell; `row`, `column` from 0       table (head row is row 0)
    term        the term of a definition                     definitions
    code        a code block                                 …
    picture     a paragraph that holds only a picture        …
    break       a thematic break                             …
    note        a paragraph of a footnote                    note

`Unit.text` is what a reader reads: plain words without citations and notes, spaces folded. `Unit.locate` leads from
a piece of it back to the file.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Generic, Literal, NamedTuple, TypeVar

from nkdoc.base.span import Span
from nkdoc.model.tree import Citation, Code, Image, Inline, Link, Math, NoteReference, Section, Styled

N = TypeVar("N")

Kind = Literal[
    "title", "summary", "heading", "paragraph", "attribution", "cell", "term", "code", "picture", "break", "note"
]


class Piece(NamedTuple):
    """A stretch of a unit's text: it starts at `start` in the text and was written at `span`."""

    start: int
    text: str
    span: Span


class Placed(NamedTuple, Generic[N]):
    """A node and the stretch of the unit's text it covers; both ends are equal for citations and notes."""

    node: N
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands in a unit besides words, in reading order."""

    links: tuple[Placed[Link], ...] = ()
    images: tuple[Placed[Image], ...] = ()
    codes: tuple[Placed[Code | Math], ...] = ()
    """Code and formulas: what is typed alike in every language."""
    citations: tuple[Placed[Citation], ...] = ()
    notes: tuple[Placed[NoteReference], ...] = ()
    styled: tuple[Placed[Styled], ...] = ()
    """Spans with attributes: words in another language, marked translations."""


NO_MARKS = Marks()


@dataclass(frozen=True)
class Unit:
    """One translation unit.

    `id` is `section/anchor` where the author gave an id, else `section/p3`: a mark of the kind and the running number
    under the nearest heading's id. `level` is a heading's level, else the depth of list nesting. `containers` names the
    blocks around it from the outside, such as `("div.figure", "list.bullet", "item")`. `path` leads to the unit from
    the section: one index per block, item, row and cell on the way, so units that share a prefix stand in the same
    list, item or table. `row` and `column` belong to cells; `number` is what an ordered item prints, -1 elsewhere.
    """

    id: str
    kind: Kind
    language: str
    span: Span = field(compare=False, repr=False)
    inlines: tuple[Inline, ...] = field(repr=False)
    pieces: tuple[Piece, ...] = field(compare=False, repr=False)
    text: str
    level: int = 0
    containers: tuple[str, ...] = ()
    anchor: str = ""
    row: int = -1
    column: int = -1
    info: str = ""
    marks: Marks = field(default=NO_MARKS, compare=False, repr=False)
    path: tuple[int, ...] = ()
    number: int = -1

    def locate(self, start: int, end: int) -> Span:
        """Return where `text[start:end]` is written; the unit's own span where it holds no text."""
        if not self.pieces:
            return self.span
        starts = [piece.start for piece in self.pieces]
        first = self.pieces[max(bisect_right(starts, start) - 1, 0)]
        last = self.pieces[max(bisect_right(starts, max(end - 1, start)) - 1, 0)]
        begin = _offset(first, start)
        return self.span.source.span(begin, max(_offset(last, end), begin))


def _offset(piece: Piece, at: int) -> int:
    """Return the file offset of a position in the unit's text; exact where nothing was escaped or folded."""
    within = min(max(at - piece.start, 0), len(piece.text))
    written = piece.span.end - piece.span.start
    return piece.span.start + (within if written == len(piece.text) else min(within, written))


@dataclass(frozen=True, slots=True)
class Pair:
    """Aligned units.

    One to one as a rule, two to one or one to two where a translator merged or split, none on one side for a gap.
    `moved` says that the target's unit stands elsewhere than the source's order has it; a gap never moves.
    """

    source: tuple[Unit, ...]
    target: tuple[Unit, ...]
    moved: bool = False

    @property
    def is_gap(self) -> bool:
        """Whether one side has no counterpart."""
        return not self.source or not self.target

    @property
    def id(self) -> str:
        """Id of the source's first unit, or of the target's where the source has none."""
        return (self.source or self.target)[0].id


@dataclass(frozen=True, slots=True)
class Bitext:
    """One section in two languages, aligned; `pairs` in the order of the target, gaps where they belong."""

    source: Section
    target: Section
    pairs: tuple[Pair, ...]
