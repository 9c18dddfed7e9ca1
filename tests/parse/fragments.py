"""Inline text on its own: what the printer checks itself with."""

from __future__ import annotations

from nkdoc.base.span import Source
from nkdoc.model import Inline
from nkdoc.parse.context import Context, Flavour
from nkdoc.parse.engine import engine
from nkdoc.parse.inline_tree import Built, InlineBuilder


def parse_inlines(text: str, flavour: Flavour = Flavour.NKDOC) -> tuple[Inline, ...]:
    """Return the inlines of `text` as the content of one paragraph; spans count in `text`, faults are not reported."""
    found = Context(Source("", text), flavour)
    machine = engine(flavour)
    tokens = machine.inline.parse(text.replace("\0", "\ufffd"), machine, found.into({}), [])
    return InlineBuilder(found, Built()).build(tokens)
