"""Pandoc's tables → tables of one paragraph a cell, with a head: what Markdown can say in lines with bars.

A table is `[attributes, caption, columns, head, bodies, foot]`, a row `[attributes, cells]`, a cell `[attributes,
alignment, rows, columns, blocks]` (pandoc-types 1.22).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

from nkdoc.exchange.texts._tree import SPACE, Element, Elements, text_of, trimmed

_NOTHING = ["", [], []]
_INLINE_BLOCKS = ("Para", "Plain", "Header")
_BLOCKS = (*_INLINE_BLOCKS, "CodeBlock", "BulletList", "OrderedList", "BlockQuote", "Div")


def plain_table(element: Element) -> tuple[Elements, bool]:
    """Return what stands for a table, and whether anything of its shape was lost."""
    _, caption, columns, head, bodies, foot = element["c"]
    given = [
        *(row for row in head[1] if text_of(row)),
        *(row for body in bodies for row in (*body[2], *body[3])),
        *foot[1],
    ]
    lost = bool(foot[1]) or any(cell[2] > 1 or cell[3] > 1 for row in given for cell in row[1])
    rows: list[list[Elements]] = []
    for cells in _grid(given, len(columns)):
        made = [_paragraph(cell) for cell in cells]
        lost = lost or any(simplified for _, simplified in made)
        rows.append([inlines for inlines, _ in made])
    if not rows:
        return [], lost
    alignments = [[column[0], {"t": "ColWidthDefault"}] for column in columns]
    made_head = [_NOTHING, [_row(rows[0])]]
    body = [_NOTHING, 0, [], [_row(row) for row in rows[1:]]]
    words = [each for block in caption[1] for each in _inlines(block)]
    table_caption = [None, [{"t": "Plain", "c": words}] if words else []]
    return [{"t": "Table", "c": [_NOTHING, table_caption, alignments, made_head, [body], [_NOTHING, []]]}], lost


def caption_of(element: Element) -> str:
    """Return the text of a table's caption."""
    return text_of(element["c"][1])


def _grid(rows: list[Any], width: int) -> Iterator[list[Elements]]:
    """Yield the blocks of every cell of each row; a cell over several rows or columns leaves empty ones behind it."""
    taken: dict[tuple[int, int], bool] = {}
    for at, row in enumerate(rows):
        made: list[Elements] = [[] for _ in range(width)]
        for cell in row[1]:
            column = next(each for each in count() if (at, each) not in taken)
            if column >= width:
                break
            made[column] = cell[4]
            for down in range(min(cell[2], len(rows) - at)):
                for right in range(min(cell[3], width - column)):
                    taken[at + down, column + right] = True
        yield made


def _row(cells: list[Elements]) -> Elements:
    made = [[_NOTHING, {"t": "AlignDefault"}, 1, 1, [{"t": "Plain", "c": cell}] if cell else []] for cell in cells]
    return [_NOTHING, made]


def _paragraph(blocks: Elements) -> tuple[Elements, bool]:
    """Return the blocks of a cell as one paragraph, and whether they were more than that."""
    made: Elements = []
    for block in blocks:
        inlines = [SPACE if each["t"] in ("LineBreak", "SoftBreak") else each for each in _inlines(block)]
        if inlines:
            made += [SPACE, *inlines] if made else inlines
    return trimmed(made), len(blocks) > 1 or any(block["t"] not in _INLINE_BLOCKS for block in blocks)


def _inlines(block: Element) -> Elements:
    """Return the inlines of a block and of the blocks inside it, one after the other."""
    kind, content = block["t"], block.get("c")
    if kind in ("Para", "Plain"):
        return list(content or [])
    if kind == "Header":
        return list(content[2]) if content else []
    if kind == "CodeBlock":
        return [{"t": "Code", "c": content}]
    made: Elements = []
    for inner in _blocks(content):
        made += [SPACE, *_inlines(inner)] if made else _inlines(inner)
    return made


def _blocks(node: object) -> Iterator[Element]:
    """Yield the outermost blocks below a node."""
    if isinstance(node, dict) and node.get("t") in _BLOCKS:
        yield node
    elif isinstance(node, list):
        for each in node:
            yield from _blocks(each)
