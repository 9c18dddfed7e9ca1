"""Blocks that a translation lacks → edits that put them where the source has them.

A block goes in whole: a paragraph, an item, a row, a list or a table all of whose texts came back. It stands behind the
counterpart of what stands before it in the source, or before the counterpart of what follows. Its Markdown is the
source's with the words exchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from nkdoc.bitext.pairs import FRONT
from nkdoc.bitext.units import Unit, units
from nkdoc.exchange.translators._editing import (
    Edit,
    applied,
    front_value,
    in_cell,
    indent_at,
    no_place,
    shape,
)
from nkdoc.exchange.translators._markup import words_range
from nkdoc.exchange.translators._units import TranslationUnit, has_words
from nkdoc.model import DefinitionList, Div, List, Quote, Table

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.model import Block, Section

Path: TypeAlias = tuple[int, ...]
BODY, NOTES = 2, 3
"""First steps of the paths of units, see `Unit.path`."""


@dataclass(frozen=True, slots=True)
class Node:
    """A block, item, row or footnote, or with an empty span all blocks or notes of a section."""

    path: Path
    kind: str
    span: Span
    children: tuple[Node, ...] = ()


class Placing:
    """Finds the places of what a section's translation lacks; `texts` are those that came back for missing blocks."""

    def __init__(
        self,
        target: Section,
        known: Sequence[TranslationUnit],
        texts: Sequence[tuple[TranslationUnit, str, Span]],
    ) -> None:
        source = known[0].section
        self.target = target
        self.file = source.source.text
        self.texts = {unit.pair.source[0].path: (unit, text, span) for unit, text, span in texts}
        self.answers = {unit.path: each.pair.target for each in known if each.pair.target for unit in each.pair.source}
        self.worded = [unit for unit in units(source) if has_words(unit)]
        self.top = tuple(_tops(source))
        self.there = {node.path: node for top in _tops(target) for node in _every(top)}
        self.refused: list[Diagnostic] = []

    def edits(self) -> Iterator[Edit]:
        """Yield the edits; `refused` then holds a finding for every text that has no place."""
        yield from self.front()
        for top in self.top:
            yield from self.inside(top)

    def front(self) -> Iterator[Edit]:
        fields = self.target.front
        for unit, text, span in self.texts.values():
            kind = unit.pair.source[0].kind
            if kind not in FRONT:
                continue
            before = fields.get("title" if kind == "summary" else "id")
            if before is None or kind in fields:
                self.refused.append(no_place(unit, span, "the front matter cannot be read"))
                continue
            yield Edit(
                before.span.end, before.span.end, f"\n{kind}: {front_value(text)}", unit, span,
                (shape(unit.pair.source[0]),),
            )  # fmt: skip

    def inside(self, parent: Node) -> Iterator[Edit]:
        for index, node in enumerate(parent.children):
            below = self.below(node)
            texts = [self.texts[unit.path] for unit in below if unit.path in self.texts]
            if not texts:
                continue
            if any(unit.path in self.answers for unit in below):
                if not node.children:
                    self.refuse(texts, "its row or block is there without it")
                yield from self.inside(node)
            elif len(texts) < len(below):
                self.refuse(texts, f"the other parts of its {node.kind} are not translated")
            else:
                edit = self.put(parent, index, texts)
                if edit is None:
                    self.refuse(texts, "what stands beside it in the source has no counterpart")
                else:
                    yield edit

    def below(self, node: Node) -> list[Unit]:
        """Return the source's units with words below a node."""
        return [unit for unit in self.worded if unit.path[: len(node.path)] == node.path]

    def refuse(self, texts: Iterable[tuple[TranslationUnit, str, Span]], why: str) -> None:
        self.refused.extend(no_place(unit, span, why) for unit, _, span in texts)

    def put(self, parent: Node, index: int, texts: Sequence[tuple[TranslationUnit, str, Span]]) -> Edit | None:
        """Return the edit that puts a missing node beside its neighbours' counterparts, None where they have none."""
        node = parent.children[index]
        anchor = self.anchor(parent.children[index - 1 :: -1] if index else (), last=True)
        behind = anchor is not None
        anchor = anchor or self.anchor(parent.children[index + 1 :], last=False)
        file = self.target.source.text
        if anchor is None and len(parent.path) > 1:
            return None
        at = len(file.rstrip("\n")) if anchor is None else anchor.span.end if behind else anchor.span.start
        indent = "" if anchor is None else indent_at(file, anchor.span.start)
        written = f"\n{indent}".join(self.written(node).split("\n"))
        written = re.sub(r"[ \t]+$", "", written, flags=re.MULTILINE) if indent else written
        gap = "\n" if node.kind == "row" or (node.kind == "item" and not self.is_loose(parent)) else "\n\n"
        gap = f"\n{indent.rstrip()}\n{indent}" if gap == "\n\n" else f"\n{indent}"
        unit, _, span = texts[0]
        adds = tuple(shape(each) for each in self.shown(node))
        text = f"{gap}{written}" if behind or anchor is None else f"{written}{gap}"
        return Edit(at, at, text, unit, span, adds)

    def shown(self, node: Node) -> list[Unit]:
        """Return every unit of the source below a node, code and rules too."""
        return [unit for unit in units(self.texts_section) if unit.path[: len(node.path)] == node.path]

    @property
    def texts_section(self) -> Section:
        """The source's section."""
        return next(iter(self.texts.values()))[0].section

    def anchor(self, siblings: Iterable[Node], *, last: bool) -> Node | None:
        """Return the counterpart of the nearest sibling that has one."""
        for sibling in siblings:
            found = sorted(
                (unit.path for each in self.below(sibling) for unit in self.answers.get(each.path, ())), reverse=last
            )
            for path in found:
                node = self.there.get(path[: len(sibling.path)])
                if node is not None and node.kind == sibling.kind:
                    return node
        return None

    def is_loose(self, parent: Node) -> bool:
        """Tell whether empty lines stand between the items of a list of the source."""
        return "\n\n" in self.file[parent.span.start : parent.span.end]

    def written(self, node: Node) -> str:
        """Return a node of the source with the words exchanged, without the indent of what surrounds it."""
        edits = []
        for unit in self.below(node):
            about, text, span = self.texts[unit.path]
            start, end = words_range(unit)
            new = (
                in_cell(text, self.file, start, end)
                if unit.kind == "cell"
                else text.replace("\n", f"\n{indent_at(self.file, start)}")
            )
            edits.append(Edit(start - node.span.start, end - node.span.start, new, about, span))
        text = applied(node.span.text, edits)
        indent = indent_at(self.file, node.span.start)
        return "\n".join(_without(line, indent) for line in text.split("\n"))


def new_file(section: Section, texts: Sequence[tuple[TranslationUnit, str, Span]]) -> str:
    """Return the text of a translation that has no file yet: the blocks of the source all of whose words came back.

    Empty where the title did not come back.
    """
    by_kind = {unit.pair.source[0].kind: text for unit, text, _ in texts if unit.pair.source[0].kind in FRONT}
    if "title" not in by_kind:
        return ""
    placing = Placing(section, [unit for unit, _, _ in texts], texts)
    lines = [
        "---",
        f"id: {section.id}",
        *(f"{kind}: {front_value(by_kind[kind])}" for kind in FRONT if kind in by_kind),
        "---",
    ]
    blocks = [
        placing.written(node)
        for top in placing.top
        for node in top.children
        if all(unit.path in placing.texts for unit in placing.below(node))
    ]
    return "\n\n".join(("\n".join(lines), *blocks)) + "\n"


def _without(line: str, indent: str) -> str:
    """Return a line without the indent that the node it belongs to has in the source."""
    if line.startswith(indent):
        return line[len(indent) :]
    return "" if indent.startswith(line.rstrip()) else line


def _tops(section: Section) -> Iterator[Node]:
    nowhere = section.source.span(0, 0)
    yield Node((BODY,), "text", nowhere, tuple(_nodes(section.blocks, (BODY,))))
    notes = (
        Node((NOTES, index), "footnote", note.span, tuple(_nodes(note.children, (NOTES, index))))
        for index, note in enumerate(section.notes)
        if not note.span.text.startswith("^[")
    )
    yield Node((NOTES,), "notes", nowhere, tuple(notes))


def _every(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _every(child)


def _nodes(blocks: Iterable[Block], path: Path) -> Iterator[Node]:
    """Yield the nodes of blocks, with the paths that their units have."""
    for index, block in enumerate(blocks):
        where = (*path, index)
        match block:
            case List():
                items = (
                    Node((*where, number), "item", item.span, tuple(_nodes(item.children, (*where, number))))
                    for number, item in enumerate(block.items)
                )
                yield Node(where, "list", block.span, tuple(items))
            case Table():
                rows = (Node((*where, number), "row", row.span) for number, row in enumerate((block.head, *block.rows)))
                yield Node(where, "table", block.span, tuple(rows))
            case Quote() | Div():
                kind = "quotation" if isinstance(block, Quote) else "div"
                yield Node(where, kind, block.span, tuple(_nodes(block.children, where)))
            case DefinitionList():
                entries = (Node((*where, number), "definition", entry.span) for number, entry in enumerate(block.items))
                yield Node(where, "definitions", block.span, tuple(entries))
            case _:
                yield Node(where, "block", block.span)
