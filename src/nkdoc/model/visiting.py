"""Visit the nodes of a tree, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias, TypeVar

from nkdoc.base.span import Span
from nkdoc.model import (
    Block,
    Code,
    DefinitionList,
    Div,
    Emphasis,
    HardBreak,
    Heading,
    Image,
    Inline,
    Link,
    List,
    Math,
    Paragraph,
    Quote,
    Section,
    SoftBreak,
    Strong,
    Styled,
    Table,
    Text,
)

Node: TypeAlias = Block | Inline
N = TypeVar("N")


def inline_parts(block: Block) -> Iterator[tuple[Inline, ...]]:
    """Yield the runs of inlines that stand in `block` itself, not in blocks inside it."""
    match block:
        case Heading() | Paragraph():
            yield block.children
        case Quote() if block.attribution:
            yield block.attribution
        case Div() if block.title:
            yield block.title
        case Table():
            for row in (block.head, *block.rows):
                for cell in row.cells:
                    yield cell.children
        case DefinitionList():
            for item in block.items:
                yield item.term
        case _:
            return


def inner_blocks(block: Block) -> Iterator[Block]:
    """Yield the blocks directly inside `block`."""
    match block:
        case Quote() | Div():
            yield from block.children
        case List():
            for item in block.items:
                yield from item.children
        case DefinitionList():
            for entry in block.items:
                for detail in entry.details:
                    yield from detail
        case _:
            return


def visit_inlines(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Yield every inline and what it holds."""
    for inline in inlines:
        yield inline
        match inline:
            case Emphasis() | Strong() | Link() | Styled():
                yield from visit_inlines(inline.children)
            case Image():
                yield from visit_inlines(inline.alt)
            case _:
                pass


def visit_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield every block and the blocks inside it."""
    for block in blocks:
        yield block
        yield from visit_blocks(inner_blocks(block))


def visit(blocks: Iterable[Block]) -> Iterator[Node]:
    """Yield every block and inline."""
    for block in visit_blocks(blocks):
        yield block
        for part in inline_parts(block):
            yield from visit_inlines(part)


def visit_section(section: Section) -> Iterator[Node]:
    """Yield every node of the section's text, then of its notes."""
    yield from visit(section.blocks)
    for note in section.notes:
        yield from visit(note.children)


def find(nodes: Iterable[object], kind: type[N]) -> Iterator[N]:
    """Yield the nodes of one kind."""
    return (node for node in nodes if isinstance(node, kind))


def plain_text(inlines: Iterable[Inline]) -> str:
    """Return the words of `inlines` without markup, citations and notes."""
    parts: list[str] = []
    for inline in visit_inlines(inlines):
        match inline:
            case Text() | Code() | Math():
                parts.append(inline.text)
            case SoftBreak() | HardBreak():
                parts.append(" ")
            case _:
                pass
    return "".join(parts)


def identified(section: Section) -> Iterator[tuple[str, Span]]:
    """Yield every explicit id of the section with its place, the section's own first."""
    yield section.id, section.span
    for node in visit_section(section):
        if isinstance(node, Heading | Div | Styled | Image | Link) and node.attributes.id:
            yield node.attributes.id, node.span
