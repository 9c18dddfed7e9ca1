"""Every node of a section, with the spans it must respect."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from nkdoc.base.span import Span
from nkdoc.model import Section


def nodes(section: Section) -> Iterator[object]:
    """Yield every node below the section, parents before children."""
    for block in (*section.blocks, *section.notes):
        yield from _below(block)


def children(node: object) -> Iterator[object]:
    """Yield the nodes directly inside `node`."""
    if not is_dataclass(node):
        return
    for each in fields(node):
        yield from _nodes_in(getattr(node, each.name))


def _nodes_in(value: object) -> Iterator[object]:
    if isinstance(value, Span):
        return
    if isinstance(value, tuple):
        for each in value:
            yield from _nodes_in(each)
    elif is_dataclass(value) and hasattr(value, "span"):
        yield value


def _below(node: object) -> Iterator[object]:
    yield node
    for child in children(node):
        yield from _below(child)
