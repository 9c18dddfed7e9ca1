"""Section → its translation units, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

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
TITLE = "title"
"""What a div's title stands in, besides the div."""
_ITEMS = {None: "item", True: "item.done", False: "item.open"}
_NOT_WORD = re.compile(r"\W+")
_SLUG_LENGTH = 48


def flatten(section: Section) -> tuple[Unit, ...]:
    """Return the units of the section in reading order: title, summary, text, notes."""
    return tuple(_Flattener(section).run())


class _Place(NamedTuple):
    """Where a block stands: the containers around it and its path, the id it inherits and its list item's number."""

    containers: tuple[str, ...]
    path: tuple[int, ...]
    anchor: str = ""
    number: int = -1

    def at(self, *path: int) -> _Place:
        """Return a place below this one, in the same containers, that inherits no id."""
        return self._replace(path=(*self.path, *path), anchor="")

    def inside(self, *containers: str) -> _Place:
        """Return this place in further containers."""
        return self._replace(containers=(*self.containers, *containers))


class _Flattener:
    """Walks a section once and names its units."""

    def __init__(self, section: Section) -> None:
        self.section = section
        self.heading = section.id
        self.counts: dict[tuple[str, str], int] = {}
        self.named: set[str] = set()

    def run(self) -> Iterator[Unit]:
        section = self.section
        if section.title:
            yield self.front("title", section.title, 0)
        if section.summary:
            yield self.front("summary", section.summary, 1)
        yield from self.blocks(section.blocks, _Place((), (2,)))
        for index, note in enumerate(section.notes):
            self.heading = f"{section.id}/note-{note.label}"
            yield from self.blocks(note.children, _Place(("note",), (3, index)))

    def front(self, kind: Literal["title", "summary"], text: str, index: int) -> Unit:
        entry = self.section.front.get(kind)
        span = entry.span if entry is not None else self.section.span
        pieces = (Piece(0, text, span),)
        name = f"{self.section.id}/{kind}"
        return Unit(name, kind, self.section.language, span, (), pieces, text, path=(index,))

    def blocks(self, blocks: Iterable[Block], place: _Place, first: int = 0) -> Iterator[Unit]:
        """Yield the units of blocks below `place`, counted from `first`; the one counted 0 inherits the place's id."""
        for index, block in enumerate(blocks, first):
            anchor = place.anchor if index == 0 else ""
            yield from self.block(block, place.at(index)._replace(anchor=anchor))

    def block(self, block: Block, place: _Place) -> Iterator[Unit]:
        match block:
            case Paragraph():
                kind: Kind = "picture" if _is_picture(block) else "note" if "note" in place.containers else "paragraph"
                depth = sum(1 for name in place.containers if name.startswith("list"))
                yield self.unit(kind, block.children, block.span, place, level=depth)
            case Heading():
                yield self.headed(block, place)
            case CodeBlock():
                yield self.code(block, place)
            case ThematicBreak():
                yield self.unit("break", (), block.span, place._replace(anchor=""))
            case _:
                yield from self.compound(block, place)

    def compound(self, block: Quote | List | Table | Div | DefinitionList, place: _Place) -> Iterator[Unit]:
        match block:
            case List():
                yield from self.items(block, place)
            case Table():
                yield from self.cells(block, place)
            case Quote():
                inside = place.inside("quote")
                yield from self.blocks(block.children, inside)
                if block.attribution:
                    last = inside.at(len(block.children))
                    yield self.unit("attribution", block.attribution, block.span, last)
            case Div():
                inside = place.inside(_div_name(block.attributes))._replace(anchor=block.attributes.id or place.anchor)
                if block.title:
                    title = inside.inside(TITLE).at(0)._replace(anchor=inside.anchor)
                    yield self.unit("paragraph", block.title, _spanned(block.title), title)
                yield from self.blocks(block.children, inside, 1 if block.title else 0)
            case DefinitionList():
                yield from self.definitions(block, place)

    def headed(self, block: Heading, place: _Place) -> Unit:
        anchor = block.attributes.id or ""
        pieces, _ = read(block.children)
        slug = _NOT_WORD.sub("-", "".join(piece.text for piece in pieces).lower())[:_SLUG_LENGTH].strip("-")
        unit = self.unit("heading", block.children, block.span, place._replace(anchor=anchor), level=block.level)
        self.heading = anchor or (f"{self.section.id}/{slug}" if slug else self.heading)
        return unit

    def items(self, block: List, place: _Place) -> Iterator[Unit]:
        outside = place.inside("list.ordered" if block.ordered else "list.bullet")
        for index, item in enumerate(block.items):
            number = block.start + index if block.ordered else -1
            inside = outside.inside(_ITEMS[item.done])
            yield from self.blocks(item.children, inside.at(index)._replace(number=number))

    def cells(self, table: Table, place: _Place) -> Iterator[Unit]:
        inside = place.inside("table")
        for row, cells in enumerate((table.head, *table.rows)):
            for column, cell in enumerate(cells.cells):
                where = inside.at(row, column)
                yield self.unit("cell", cell.children, cell.span, where, row=row, column=column)

    def definitions(self, block: DefinitionList, place: _Place) -> Iterator[Unit]:
        inside = place.inside("definitions")
        for index, entry in enumerate(block.items):
            yield self.unit("term", entry.term, entry.span, inside.at(index, 0))
            for number, detail in enumerate(entry.details):
                yield from self.blocks(detail, inside.inside("detail").at(index, number + 1))

    def code(self, block: CodeBlock, place: _Place) -> Unit:
        pieces = (Piece(0, block.text, block.span),)
        return Unit(
            self.name("code", place.anchor), "code", self.section.language, block.span, (), pieces, block.text,
            containers=place.containers, anchor=place.anchor, info=block.info, path=place.path, number=place.number,
        )  # fmt: skip

    def unit(
        self,
        kind: Kind,
        inlines: tuple[Inline, ...],
        span: Span,
        place: _Place,
        *,
        level: int = 0,
        row: int = -1,
        column: int = -1,
    ) -> Unit:
        pieces, marks = read(inlines) if inlines else ((), NO_MARKS)
        text = pieces[0].text if len(pieces) == 1 else "".join([piece.text for piece in pieces])
        return Unit(
            self.name(kind, place.anchor), kind, self.section.language, span, inlines, pieces, text,
            level, place.containers, place.anchor, row, column, "", marks, place.path, place.number,
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


def _spanned(inlines: tuple[Inline, ...]) -> Span:
    """Return the place of inlines in a row."""
    first, last = inlines[0].span, inlines[-1].span
    return first.source.span(first.start, last.end)


def _is_picture(paragraph: Paragraph) -> bool:
    """Tell whether the paragraph is nothing but pictures."""
    shown = [inline for inline in paragraph.children if not isinstance(inline, SoftBreak | HardBreak)]
    return bool(shown) and all(isinstance(inline, Image) for inline in shown)
