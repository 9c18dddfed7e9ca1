"""Paragraphs that belong to the block beside them: a quotation's attribution, a table's caption.

A caption is what pandoc takes for one: a paragraph behind a table that begins with `Table:` or with a colon alone, or
one before a table that begins with `Table:`. Table and caption become a `::: {.table}` div; `{#id}` at the end of the
caption is the div's. Inside such a div the caption only loses its mark; a backslash before the colon makes it a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nkdoc.base.span import Span
from nkdoc.model import NO_ATTRIBUTES, Attributes, Block, Div, Inline, Paragraph, Table, Text
from nkdoc.parse.attributes import parse_attributes
from nkdoc.parse.inline_tree import Built
from nkdoc.parse.unread import CAPTION

_ATTRIBUTION = re.compile(r"(?:—|--)[ \u00a0]+")
_BEFORE = re.compile(r"Table:[ \u00a0]+")
_NUMBERED = "table"


def attribution(paragraph: Paragraph) -> tuple[Inline, ...]:
    """Return a paragraph's inlines without the dash it begins with, none where it begins with something else."""
    return _without(_ATTRIBUTION, paragraph)


def captioned(blocks: Sequence[Block], built: Built, around: Attributes = NO_ATTRIBUTES) -> tuple[Block, ...]:
    """Return the blocks of one container, which has the attributes `around`, each table with its caption."""
    if not any(isinstance(block, Table) for block in blocks):
        return tuple(blocks)
    inside = _NUMBERED in around.classes
    found: list[Block] = []
    for table, caption, order in _pairs(blocks):
        if caption is None:
            found.append(table)
        elif inside:
            found += [caption, table][::order]
        else:
            found.append(_div(table, caption, built))
    return tuple(found)


def _pairs(blocks: Sequence[Block]) -> Iterator[tuple[Block, Paragraph | None, int]]:
    """Yield the blocks, a table with its caption: 1 tells that the caption stands first, -1 that it follows."""
    at = 0
    while at < len(blocks):
        block, *behind = blocks[at : at + 3]
        first = _caption(CAPTION, behind[0]) if isinstance(block, Table) and behind else None
        if first is not None:
            yield block, first, -1
        elif (
            behind
            and isinstance(behind[0], Table)
            and not (behind[1:] and _caption(CAPTION, behind[1]))
            and (first := _caption(_BEFORE, block)) is not None
        ):
            yield behind[0], first, 1
        else:
            yield block, None, 1
        at += 1 if first is None else 2


def _caption(mark: re.Pattern[str], block: Block) -> Paragraph | None:
    """Return a paragraph that is a caption without its mark, None where it is none."""
    if not isinstance(block, Paragraph):
        return None
    first = block.children[0]
    # An escaped colon is a colon in the text, not in the file.
    words = _without(mark, block) if isinstance(first, Text) and mark.match(first.span.text) else ()
    return replace(block, children=words) if words else None


def _div(table: Block, caption: Paragraph, built: Built) -> Div:
    """Return a table and its caption as the div that a writer of nkdoc's own syntax makes of them."""
    name, words = _named(caption.children, built)
    first, final = sorted((table.span, caption.span), key=lambda span: span.start)
    shown = (table, replace(caption, children=words)) if words else (table,)
    return Div(Attributes(name, (_NUMBERED,)), shown, span=Span(first.source, first.start, final.end))


def _named(words: tuple[Inline, ...], built: Built) -> tuple[str | None, tuple[Inline, ...]]:
    """Return the id at a caption's end, and the caption without it."""
    *others, last = words
    at = last.text.rfind("{") if isinstance(last, Text) and last.text.endswith("}") else -1
    if not isinstance(last, Text) or at < 0:
        return None, words
    parsed = parse_attributes(last.text, at)
    if parsed is None or parsed.attributes.id is None:
        return None, words
    source, end = last.span.source, last.span.end
    built.ids.append((parsed.attributes.id, source.span(end - (len(last.text) - parsed.id_at), end - 1)))
    text = last.text[:at].rstrip()
    rest = (replace(last, text=text, span=source.span(last.span.start, end - (len(last.text) - at))),) if text else ()
    return parsed.attributes.id, (*others, *rest)


def _without(mark: re.Pattern[str], paragraph: Paragraph) -> tuple[Inline, ...]:
    """Return a paragraph's inlines without the mark it begins with, none where it does not begin with it."""
    first = paragraph.children[0]
    if not isinstance(first, Text) or (found := mark.match(first.text)) is None:
        return ()
    rest = first.text[found.end() :]
    if not rest:
        return paragraph.children[1:]
    span = first.span
    shift = found.end() if span.source.text.startswith(found.group(), span.start) else 0
    return (replace(first, text=rest, span=Span(span.source, span.start + shift, span.end)), *paragraph.children[1:])
