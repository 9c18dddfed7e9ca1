"""Tables that fold: a column that would be a column of dashes goes into the one after it. Trees in, trees out.

Country | Date | Who spoke          Country | Who spoke
A       | —    | the president      A       | the president
B       | 1 May| the minister       B       | the minister
                                              1 May
"""

from __future__ import annotations

from dataclasses import replace

from nkdoc.model import Attributes, Cell, Div, HardBreak, Row, Styled, Table
from nkdoc.model.visiting import plain_text

FILLED = 0.1
"""A middle column stands by itself where more than this part of its rows has something in it."""
_UNKNOWN = "—"


def folded(node: Div) -> Div:
    """Return the table's div without nearly empty middle columns, then of the class `folded`; else as it is."""
    children = tuple(_table(child) if isinstance(child, Table) else child for child in node.children)
    if children == node.children:
        return node
    attributes = replace(node.attributes, classes=(*node.attributes.classes, "folded"))
    return replace(node, attributes=attributes, children=children)


def _table(table: Table) -> Table:
    last = len(table.head.cells) - 1
    sparse = [at for at in range(1, last) if _filled(table, at) <= FILLED < _filled(table, at + 1)]
    for at in reversed(sparse):
        table = replace(
            table,
            alignments=table.alignments[:at] + table.alignments[at + 1 :],
            head=replace(table.head, cells=table.head.cells[:at] + table.head.cells[at + 1 :]),
            rows=tuple(_joined(row, at) for row in table.rows),
        )
    return table


def _filled(table: Table, at: int) -> float:
    """Return which part of the rows knows something in the column `at`."""
    known = sum(at < len(row.cells) and _is_known(row.cells[at]) for row in table.rows)
    return known / len(table.rows) if table.rows else 1.0


def _is_known(cell: Cell) -> bool:
    return plain_text(cell.children).strip() not in ("", _UNKNOWN)


def _joined(row: Row, at: int) -> Row:
    """Return the row with what is known in the cell at `at` below the words of the cell after it."""
    if at + 1 >= len(row.cells):
        return row
    own, following = row.cells[at], row.cells[at + 1]
    if _is_known(own):
        moved = Styled(Attributes(classes=("folded-in",)), own.children)
        words = (*following.children, HardBreak(), moved) if _is_known(following) else (moved,)
        following = replace(following, children=words)
    return replace(row, cells=(*row.cells[:at], following, *row.cells[at + 2 :]))
