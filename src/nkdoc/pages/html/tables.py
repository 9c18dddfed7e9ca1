"""Tables → HTML, with what the page needs to know to keep a wide one within its measure.

On paper a table cannot be wider than its column: the widest words side by side decide how small it has to be set.
`--ems` tells the style sheet how many ems they take. Past what the least size holds words are broken (`dense`): in
the columns that need most, which share what the others leave (`--share`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from nkdoc.model import (
    Alignment,
    Cell,
    CitationGroup,
    Code,
    HardBreak,
    Inline,
    Math,
    NoteReference,
    Row,
    SoftBreak,
    Table,
    Text,
)
from nkdoc.model.visiting import visit_inlines
from nkdoc.pages.html.inlines import inlines
from nkdoc.pages.html.scope import Scope
from nkdoc.pages.html.tags import Html, tag, void

_WORD = re.compile(r"[^\s\u200b\u3040-\u9fff\uac00-\ud7a3-]+-?")
"""What no line ends in: between ideographs, behind hyphens and at spaces it may."""
_LETTER, _CODE, _MARK, _GAP = 0.6, 0.54, 1.0, 1.05
"""Ems: a letter of the sans on average, one of code in it, a note's or reference's mark, the space behind a column."""
_ROOMY, _FULL = 30, 57
"""Ems up to which no table is too wide in any layout, and that fit the column at the least size."""


def table(node: Table, scope: Scope) -> Html:
    """Return the table; on the screen inside a frame it may scroll in."""
    inside = replace(scope, enclosed=True)
    body = tag("tbody", "\n".join(_row(row, node.alignments, inside) for row in node.rows))
    content = body if is_headless(node) else f"{_head(node, inside)}\n{body}"
    if scope.medium == "web":
        return tag("div", tag("table", content), class_="scroll", tabindex="0")
    needed = needs(node)
    ems = sum(needed)
    if ems <= _ROOMY:
        return tag("table", content)
    if ems <= _FULL:
        return tag("table", content, class_="sized", style=f"--ems: {ems:.1f}")
    columns = "".join(void("col", style=f"--share: {each:.4f}") for each in shares(needed, _FULL))
    groups = tag("colgroup", columns)
    return tag("table", f"{groups}\n{content}", class_="sized dense", style=f"--ems: {ems:.1f}")


def is_headless(node: Table) -> bool:
    """Tell whether nothing stands in the table's head."""
    return not any(cell.children for cell in node.head.cells)


def _head(node: Table, scope: Scope) -> Html:
    cells = (_cell("th", cell, node.alignments, at, scope, "col") for at, cell in enumerate(node.head.cells))
    return tag("thead", tag("tr", "".join(cells)))


def _row(row: Row, alignments: tuple[Alignment, ...], scope: Scope) -> str:
    # What a row is about stands in its first cell, which therefore names the row to those who hear the table.
    cells = [
        _cell("td" if at else "th", cell, alignments, at, scope, None if at else "row")
        for at, cell in enumerate(row.cells)
    ]
    return tag("tr", "".join(cells))


def _cell(name: str, cell: Cell, alignments: tuple[Alignment, ...], at: int, scope: Scope, heads: str | None) -> str:
    aligned = alignments[at] if at < len(alignments) else ""
    return tag(name, inlines(cell.children, scope), scope=heads, class_=f"align-{aligned}" if aligned else None)


def needs(node: Table) -> tuple[float, ...]:
    """Return the ems that each column's widest word takes, with the space behind it."""
    columns = zip(*(row.cells for row in (node.head, *node.rows)), strict=False)
    return tuple(max(_widest(cell.children) for cell in column) + _GAP for column in columns)


def shares(needed: Sequence[float], room: float) -> tuple[float, ...]:
    """Return the share of the width that each column gets, in all 1, where `room` ems hold less than is needed.

    Columns that need little get it; the others get what is left, the same for each.
    """
    given = list(needed)
    open_ = sorted(range(len(given)), key=lambda at: given[at])
    left = room
    while open_:
        most = left / len(open_)
        at = open_.pop(0)
        given[at] = min(given[at], most)
        left -= given[at]
    whole = sum(given) or 1.0
    return tuple(each / whole for each in given)


def _widest(content: Iterable[Inline]) -> float:
    """Return the ems of the widest word of a cell; a formula is taken for half its source."""
    nodes = list(visit_inlines(content))
    apart = (SoftBreak, HardBreak, Code, Math)
    text = "".join(node.text if isinstance(node, Text) else " " if isinstance(node, apart) else "" for node in nodes)
    words = (len(word) * _LETTER for word in _WORD.findall(text))
    codes = (max(map(len, node.text.split()), default=0) * _CODE for node in nodes if isinstance(node, Code))
    formulas = (len(node.text) * _LETTER / 2 for node in nodes if isinstance(node, Math))
    marks = _MARK if any(isinstance(node, NoteReference | CitationGroup) for node in nodes) else 0.0
    return max((*words, *codes, *formulas), default=0.0) + marks
