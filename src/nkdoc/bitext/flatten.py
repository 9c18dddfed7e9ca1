"""Section → its translation units, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from nkdoc.bitext.marks import read
from nkdoc.model import (
    NO_MARKS,
    CodeBlock,
    DefinitionList,
    Div,
    HardBreak,
    Heading,
    Image,
    Inline,
    Kind,
    List,
    Paragraph,
    Piece,
    Quote,
    SoftBreak,
    Table,
    ThematicBreak,
    Unit,
)

if TYPE_CHECKING:
    from nkdoc.base.span import Span
    from nkdoc.model import Attributes, Block, Section

# What stands for a kind in a block's id: no two alike, or two blocks would share one.
_MARKS: dict[Kind, str] = {
    "title": "title",
    "summary": "summary",
    "heading": "h",
    "paragraph": "p",
    "attribution": "by",
    "cell": "c",
    "term": "term",
    "code": "code",
    "picture": "pic",
    "break": "hr",
    "note": "n",
}
_NOT_WORD = re.compile(r"\W+")
_SLUG_LENGTH = 48


def flatten(section: Section) -> tuple[Unit, ...]:
    """Return the units of the section in reading order: title, summary, text, notes."""
    return tuple(_Flattener(section).run())


class _Flattener:
    """Walks a section once and names its units."""

    def __init__(self, section: Section) -> None:
        self.section = section
        self.heading = section.id
        self.counts: dict[tuple[str, str], int] = {}
        self.named: set[str] = set()
        self.number = -1

    def run(self) -> Iterator[Unit]:
        section = self.section
        if section.title:
            yield self.front("title", section.title, 0)
        if section.summary:
            yield self.front("summary", section.summary, 1)
        yield from self.blocks(section.blocks, (), (2,), "")
        for index, note in enumerate(section.notes):
            self.heading = f"{section.id}/note-{note.label}"
            yield from self.blocks(note.children, ("note",), (3, index), "")

    def front(self, kind: Literal["title", "summary"], text: str, index: int) -> Unit:
        entry = self.section.front.get(kind)
        span = entry.span if entry is not None else self.section.span
        pieces = (Piece(0, text, span),)
        name = f"{self.section.id}/{kind}"
        return Unit(name, kind, self.section.language, span, (), pieces, text, path=(index,))

    def blocks(
        self, blocks: Iterable[Block], containers: tuple[str, ...], path: tuple[int, ...], anchor: str
    ) -> Iterator[Unit]:
        for index, block in enumerate(blocks):
            yield from self.block(block, containers, (*path, index), anchor if index == 0 else "")

    def block(self, block: Block, containers: tuple[str, ...], path: tuple[int, ...], anchor: str) -> Iterator[Unit]:
        match block:
            case Paragraph():
                kind: Kind = "picture" if _is_picture(block) else "note" if "note" in containers else "paragraph"
                depth = sum(1 for name in containers if name.startswith("list"))
                yield self.unit(kind, block.children, block.span, containers, path, anchor=anchor, level=depth)
            case Heading():
                yield self.headed(block, containers, path)
            case CodeBlock():
                yield self.code(block, containers, path, anchor)
            case ThematicBreak():
                yield self.unit("break", (), block.span, containers, path)
            case _:
                yield from self.compound(block, containers, path, anchor)

    def compound(
        self,
        block: Quote | List | Table | Div | DefinitionList,
        containers: tuple[str, ...],
        path: tuple[int, ...],
        anchor: str,
    ) -> Iterator[Unit]:
        match block:
            case List():
                yield from self.items(block, containers, path)
            case Table():
                yield from self.cells(block, containers, path)
            case Quote():
                inside = (*containers, "quote")
                yield from self.blocks(block.children, inside, path, anchor)
                if block.attribution:
                    last = (*path, len(block.children))
                    yield self.unit("attribution", block.attribution, block.span, inside, last)
            case Div():
                inside = (*containers, _div_name(block.attributes))
                yield from self.blocks(block.children, inside, path, block.attributes.id or anchor)
            case DefinitionList():
                yield from self.definitions(block, containers, path)

    def headed(self, block: Heading, containers: tuple[str, ...], path: tuple[int, ...]) -> Unit:
        anchor = block.attributes.id or ""
        pieces, _ = read(block.children)
        slug = _NOT_WORD.sub("-", "".join(piece.text for piece in pieces).lower())[:_SLUG_LENGTH].strip("-")
        unit = self.unit("heading", block.children, block.span, containers, path, anchor=anchor, level=block.level)
        self.heading = anchor or (f"{self.section.id}/{slug}" if slug else self.heading)
        return unit

    def items(self, block: List, containers: tuple[str, ...], path: tuple[int, ...]) -> Iterator[Unit]:
        inside = (*containers, "list.ordered" if block.ordered else "list.bullet", "item")
        outer = self.number
        for index, item in enumerate(block.items):
            self.number = block.start + index if block.ordered else -1
            yield from self.blocks(item.children, inside, (*path, index), "")
        self.number = outer

    def cells(self, table: Table, containers: tuple[str, ...], path: tuple[int, ...]) -> Iterator[Unit]:
        inside = (*containers, "table")
        for row, cells in enumerate((table.head, *table.rows)):
            for column, cell in enumerate(cells.cells):
                where = (*path, row, column)
                yield self.unit("cell", cell.children, cell.span, inside, where, row=row, column=column)

    def definitions(self, block: DefinitionList, containers: tuple[str, ...], path: tuple[int, ...]) -> Iterator[Unit]:
        inside = (*containers, "definitions")
        for index, entry in enumerate(block.items):
            yield self.unit("term", entry.term, entry.span, inside, (*path, index, 0))
            for number, detail in enumerate(entry.details):
                yield from self.blocks(detail, (*inside, "detail"), (*path, index, number + 1), "")

    def code(self, block: CodeBlock, containers: tuple[str, ...], path: tuple[int, ...], anchor: str) -> Unit:
        name = self.name("code", anchor)
        pieces = (Piece(0, block.text, block.span),)
        return Unit(
            name, "code", self.section.language, block.span, (), pieces, block.text,
            containers=containers, anchor=anchor, info=block.info, path=path, number=self.number,
        )  # fmt: skip

    def unit(  # noqa: PLR0913 - a unit has this many parts
        self,
        kind: Kind,
        inlines: tuple[Inline, ...],
        span: Span,
        containers: tuple[str, ...],
        path: tuple[int, ...],
        *,
        anchor: str = "",
        level: int = 0,
        row: int = -1,
        column: int = -1,
    ) -> Unit:
        pieces, marks = read(inlines) if inlines else ((), NO_MARKS)
        text = pieces[0].text if len(pieces) == 1 else "".join([piece.text for piece in pieces])
        return Unit(
            self.name(kind, anchor), kind, self.section.language, span, inlines, pieces, text,
            level, containers, anchor, row, column, "", marks, path, self.number,
        )  # fmt: skip

    def name(self, kind: Kind, anchor: str) -> str:
        if anchor and (name := f"{self.section.id}/{anchor}") not in self.named:
            self.named.add(name)
            return name
        where = self.heading if self.heading.startswith(self.section.id) else f"{self.section.id}/{self.heading}"
        number = self.counts[where, kind] = self.counts.get((where, kind), 0) + 1
        return f"{where}/{_MARKS[kind]}{number}"


def _div_name(attributes: Attributes) -> str:
    return "div." + ".".join(sorted(attributes.classes)) if attributes.classes else "div"


def _is_picture(paragraph: Paragraph) -> bool:
    """Tell whether the paragraph is nothing but pictures."""
    shown = [inline for inline in paragraph.children if not isinstance(inline, SoftBreak | HardBreak)]
    return bool(shown) and all(isinstance(inline, Image) for inline in shown)
