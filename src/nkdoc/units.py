"""Section → translation units: the leaf blocks that two languages are compared by.

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

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from nkdoc.model import (
    CitationGroup,
    Code,
    CodeBlock,
    DefinitionList,
    Div,
    HardBreak,
    Heading,
    Image,
    Inline,
    List,
    NoteReference,
    Paragraph,
    Quote,
    SoftBreak,
    Table,
    Text,
    ThematicBreak,
)
from nkdoc.walk import walk_inlines

if TYPE_CHECKING:
    from nkdoc.model import Attributes, Block, Section
    from nkdoc.span import Span

Kind = Literal[
    "title", "summary", "heading", "paragraph", "attribution", "cell", "term", "code", "picture", "break", "note"
]
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a unit's text: it starts at `start` in the text and was written at `span`."""

    start: int
    text: str
    span: Span


@dataclass(frozen=True)
class Unit:
    """One translation unit.

    `id` is `section/anchor` where the author gave an id, else `section/p3`: kind's letter and running number under the
    nearest heading's id. `level` is a heading's level, else the depth of list nesting. `containers` names the blocks
    around it from the outside, such as `("div.figure", "list.bullet", "item")`. `row` and `column` belong to cells.
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
    """Return the file offset of a position in the unit's text; exact where nothing there was escaped or folded."""
    within = min(max(at - piece.start, 0), len(piece.text))
    written = piece.span.end - piece.span.start
    return piece.span.start + (within if written == len(piece.text) else min(within, written))


def units(section: Section) -> tuple[Unit, ...]:
    """Return the units of the section in reading order: title, summary, text, notes."""
    return tuple(_Flattener(section).run())


class _Flattener:
    """Walks a section once and names its units."""

    def __init__(self, section: Section) -> None:
        self.section = section
        self.heading = section.id
        self.counts: dict[tuple[str, str], int] = {}

    def run(self) -> Iterator[Unit]:
        section = self.section
        yield self._front("title", section.title)
        if section.summary:
            yield self._front("summary", section.summary)
        yield from self._blocks(section.blocks, (), "")
        for note in section.notes:
            self.heading = f"{section.id}/note-{note.label}"
            yield from self._blocks(note.children, ("note",), "")

    def _front(self, kind: Literal["title", "summary"], text: str) -> Unit:
        entry = self.section.front.get(kind)
        span = entry.span if entry is not None else self.section.span
        pieces = (Piece(0, text, span),)
        return Unit(f"{self.section.id}/{kind}", kind, self.section.language, span, (), pieces, text)

    def _blocks(self, blocks: Iterable[Block], containers: tuple[str, ...], anchor: str) -> Iterator[Unit]:
        for number, block in enumerate(blocks):
            yield from self._block(block, containers, anchor if number == 0 else "")

    def _block(  # noqa: C901, PLR0912 - one branch per kind of block, each a line or two
        self, block: Block, containers: tuple[str, ...], anchor: str
    ) -> Iterator[Unit]:
        match block:
            case Heading():
                if block.attributes.id:
                    self.heading = block.attributes.id
                yield self._unit(
                    "heading", block.children, block.span, containers, block.attributes.id or "", level=block.level
                )
            case Paragraph():
                kind: Kind = "picture" if _is_picture(block) else "note" if "note" in containers else "paragraph"
                depth = sum(1 for name in containers if name.startswith("list"))
                yield self._unit(kind, block.children, block.span, containers, anchor, level=depth)
            case Quote():
                yield from self._blocks(block.children, (*containers, "quote"), anchor)
                if block.attribution:
                    yield self._unit("attribution", block.attribution, block.span, (*containers, "quote"), "")
            case List():
                name = "list.ordered" if block.ordered else "list.bullet"
                for item in block.items:
                    yield from self._blocks(item.children, (*containers, name, "item"), "")
            case Table():
                yield from self._cells(block, containers)
            case Div():
                yield from self._blocks(
                    block.children, (*containers, _div_name(block.attributes)), block.attributes.id or anchor
                )
            case DefinitionList():
                for entry in block.items:
                    yield self._unit("term", entry.term, entry.span, (*containers, "definitions"), "")
                    for detail in entry.details:
                        yield from self._blocks(detail, (*containers, "definitions", "detail"), "")
            case CodeBlock():
                yield self._code(block, containers, anchor)
            case ThematicBreak():
                yield self._unit("break", (), block.span, containers, "")

    def _cells(self, table: Table, containers: tuple[str, ...]) -> Iterator[Unit]:
        for row, cells in enumerate((table.head, *table.rows)):
            for column, cell in enumerate(cells.cells):
                yield self._unit("cell", cell.children, cell.span, (*containers, "table"), "", row=row, column=column)

    def _code(self, block: CodeBlock, containers: tuple[str, ...], anchor: str) -> Unit:
        name = self._name("code", anchor)
        pieces = (Piece(0, block.text, block.span),)
        return Unit(
            name, "code", self.section.language, block.span, (), pieces, block.text,
            containers=containers, anchor=anchor, info=block.info,
        )  # fmt: skip

    def _unit(  # noqa: PLR0913 - a unit has this many parts
        self,
        kind: Kind,
        inlines: tuple[Inline, ...],
        span: Span,
        containers: tuple[str, ...],
        anchor: str,
        *,
        level: int = 0,
        row: int = -1,
        column: int = -1,
    ) -> Unit:
        pieces = tuple(_pieces(inlines))
        text = "".join(piece.text for piece in pieces)
        return Unit(
            self._name(kind, anchor), kind, self.section.language, span, inlines, pieces, text,
            level, containers, anchor, row, column,
        )  # fmt: skip

    def _name(self, kind: Kind, anchor: str) -> str:
        where = self.heading if self.heading.startswith(self.section.id) else f"{self.section.id}/{self.heading}"
        if anchor:
            return f"{self.section.id}/{anchor}"
        number = self.counts[where, kind] = self.counts.get((where, kind), 0) + 1
        return f"{where}/{kind[0]}{number}"


def _div_name(attributes: Attributes) -> str:
    return "div." + ".".join(sorted(attributes.classes)) if attributes.classes else "div"


def _is_picture(paragraph: Paragraph) -> bool:
    """Tell whether the paragraph is nothing but pictures."""
    shown = [inline for inline in paragraph.children if not isinstance(inline, SoftBreak | HardBreak)]
    return bool(shown) and all(isinstance(inline, Image) for inline in shown)


def _pieces(inlines: Iterable[Inline]) -> Iterator[Piece]:
    """Yield the readable stretches of the inlines; a space at the start or after a space is folded away."""
    start = 0
    last = " "
    for inline in walk_inlines(inlines):
        match inline:
            case Text() | Code():
                text = _SPACES.sub(" ", inline.text)
            case SoftBreak() | HardBreak():
                text = " "
            case CitationGroup() | NoteReference():
                continue
            case _:
                continue
        if last == " " and text == " ":
            continue
        if text:
            yield Piece(start, text, inline.span)
            start += len(text)
            last = text[-1]


@dataclass(frozen=True, slots=True)
class Pair:
    """Aligned units: one to one as a rule, two to one or one to two where a translator merged or split.

    A gap has none on one side.
    """

    source: tuple[Unit, ...]
    target: tuple[Unit, ...]

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
