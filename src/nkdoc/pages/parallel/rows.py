"""Which blocks, list items and table rows of two sections stand beside one another.

    Row(source, target)      indices on either side: one and one as a rule, more where a translator merged or split,
                             none where a side has no counterpart

Rows follow the source's order; what only the translation has follows what stands before it there. A moved block thus
stands beside its source, and a table that each language sorts by its own alphabet is read in the source's order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from nkdoc.bitext.units import Bitext, Pair, Unit

BODY = 2
"""First index of the path of units that stand in the section's text (see units.py)."""

Place = Callable[[Unit, int], int | None]
"""Index of the thing a unit belongs to on side 0 (source) or 1 (target); None where it belongs to none of them."""
Key = tuple[int, ...]
"""What a row is drawn from, such as the number of an event in its file."""
Node = tuple[int, int]
"""Side and index."""


class Row(NamedTuple):
    """What stands beside one another: indices of the source and of the target, ascending."""

    source: tuple[int, ...]
    target: tuple[int, ...]


def block_rows(bitext: Bitext) -> tuple[Row, ...]:
    """Return the rows of the sections' top-level blocks; every block stands in exactly one."""

    def place(unit: Unit, _side: int) -> int | None:
        return unit.path[1] if unit.path[0] == BODY else None

    return _rows(bitext.pairs, len(bitext.source.blocks), len(bitext.target.blocks), place)


def table_rows(pairs: Iterable[Pair], blocks: tuple[int, int], counts: tuple[int, int]) -> tuple[Row, ...]:
    """Return the rows of two tables below their heads; `blocks` says in which top-level blocks the tables stand."""

    def place(unit: Unit, side: int) -> int | None:
        inside = unit.kind == "cell" and unit.path[:2] == (BODY, blocks[side]) and unit.row > 0
        return unit.row - 1 if inside else None

    return _rows(pairs, *counts, place)


def item_rows(pairs: Iterable[Pair], blocks: tuple[int, int], counts: tuple[int, int]) -> tuple[Row, ...]:
    """Return the rows of the items of two top-level lists."""

    def place(unit: Unit, side: int) -> int | None:
        return unit.path[2] if unit.path[:2] == (BODY, blocks[side]) else None

    return _rows(pairs, *counts, place)


def keyed_rows(here: Sequence[Key], there: Sequence[Key]) -> tuple[Row, ...]:
    """Return the rows of two tables whose rows have keys, each once a side: equal keys answer one another."""
    found = {key: at for at, key in enumerate(there)}
    rows = [Row((at,), (found.pop(key),) if key in found else ()) for at, key in enumerate(here)]
    return tuple(_in_order([*rows, *(Row((), (at,)) for at in found.values())]))


def _rows(pairs: Iterable[Pair], here: int, there: int, place: Place) -> tuple[Row, ...]:
    groups = _Groups([(0, at) for at in range(here)] + [(1, at) for at in range(there)])
    for pair in pairs:
        sides = ((0, unit) for unit in pair.source), ((1, unit) for unit in pair.target)
        nodes = [(side, at) for each in sides for side, unit in each if (at := place(unit, side)) is not None]
        for one in nodes[1:]:
            groups.join(nodes[0], one)
    rows = [
        Row(tuple(at for side, at in group if side == 0), tuple(at for side, at in group if side == 1))
        for group in groups.members()
    ]
    return tuple(_in_order(rows))


def _in_order(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows in the source's order, those without a source after what precedes them in the target."""
    main = sorted((row for row in rows if row.source), key=lambda row: row.source[0])
    after: defaultdict[int, list[Row]] = defaultdict(list)
    ends = {at: number for number, row in enumerate(main) for at in row.target}
    for row in sorted((row for row in rows if not row.source), key=lambda row: row.target[0]):
        before = [at for at in ends if at < row.target[0]]
        after[ends[max(before)] if before else -1].append(row)
    yield from after[-1]
    for number, row in enumerate(main):
        yield row
        yield from after[number]


class _Groups:
    """Nodes in groups that can be joined (union–find)."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self._above = {node: node for node in nodes}

    def join(self, one: Node, other: Node) -> None:
        first, second = sorted((self._top(one), self._top(other)))
        self._above[second] = first

    def _top(self, node: Node) -> Node:
        while self._above[node] != node:
            node = self._above[node]
        return node

    def members(self) -> Iterable[list[Node]]:
        """Return the groups, each ascending."""
        found: defaultdict[Node, list[Node]] = defaultdict(list)
        for node in sorted(self._above):
            found[self._top(node)].append(node)
        return found.values()
