"""Alignment of two short sequences by dynamic programming: Needleman and Wunsch, with the merges of Gale and Church.

Rows are source items, columns target items; only a band around the diagonal is looked at, so time and memory grow
with the length and not with its square.
"""

from __future__ import annotations

from collections.abc import Sequence

from nkdoc.bitext.align.costs import FORBIDDEN, GAP, SURE, cost, merge_cost
from nkdoc.bitext.align.items import Item

BAND = 40
"""Columns looked at on either side of the diagonal, and more where the sides differ in length."""
MAX_CELLS = 800_000
"""Cells looked at in all, whatever the sides' lengths."""

Step = tuple[tuple[int, ...], tuple[int, ...]]
"""Indices of source and target items that answer one another; one side is empty in a gap."""

_MATCH, _LOST, _ADDED, _MERGED, _SPLIT = range(5)
_MOVES = {_MATCH: (1, 1), _LOST: (1, 0), _ADDED: (0, 1), _MERGED: (2, 1), _SPLIT: (1, 2)}


def align(source: Sequence[Item], target: Sequence[Item], ratio: float) -> list[Step]:
    """Return the cheapest alignment, in order; `ratio` is a target text's expected length per source character."""
    if not source or not target:
        return [*(((i,), ()) for i in range(len(source))), *(((), (j,)) for j in range(len(target)))]
    if len(source) == len(target) and _is_plain(source, target, ratio):
        return [((i,), (i,)) for i in range(len(source))]
    return _trace(_moves(source, target, ratio), len(source), len(target))


def heal(steps: list[Step], source: Sequence[Item], target: Sequence[Item], ratio: float) -> list[Step]:
    """Return the steps with blocks that have no counterpart merged into a neighbour's, where the two answer it.

    A merged block shares so much with one of its parts that the two are matched before the other part is looked at.
    """
    healed: list[Step] = []
    for step in steps:
        joined = _joined(healed[-1], step, source, target, ratio) if healed else None
        if joined is None:
            healed.append(step)
        else:
            healed[-1] = joined
    return healed


def _joined(one: Step, other: Step, source: Sequence[Item], target: Sequence[Item], ratio: float) -> Step | None:
    """Return the two steps as one merge or split, or None where they are none."""
    left, right = (*one[0], *other[0]), (*one[1], *other[1])
    sizes = {len(one[0]) + len(one[1]), len(other[0]) + len(other[1])}
    if sorted((len(left), len(right))) != [1, 2] or sizes != {1, 2}:
        return None
    if len(left) == 2:  # noqa: PLR2004 - two parts, one whole
        merged = merge_cost((source[left[0]], source[left[1]]), target[right[0]], 1.0 / ratio)
    else:
        merged = merge_cost((target[right[0]], target[right[1]]), source[left[0]], ratio)
    pair = one if one[0] and one[1] else other
    apart = cost(source[pair[0][0]], target[pair[1][0]], ratio) + GAP
    return (left, right) if merged < apart else None


def _is_plain(source: Sequence[Item], target: Sequence[Item], ratio: float) -> bool:
    """Tell whether the two sequences so evidently answer one another that nothing else need be tried."""
    return all(
        item.kind == other.kind and cost(item, other, ratio) < SURE for item, other in zip(source, target, strict=True)
    )


class _Rows:
    """The best move into every cell of the band: one byte a cell."""

    def __init__(self, rows: int, columns: int) -> None:
        self.rows, self.columns = rows, columns
        widest = max(MAX_CELLS // (2 * rows + 2), BAND)
        # Neighbouring rows must share columns, however steep the diagonal is.
        self.half = max(min(BAND + abs(rows - columns), widest), columns // max(rows, 1) + 1)
        self.starts: list[int] = []
        self.moves: list[bytearray] = []

    def range(self, row: int) -> tuple[int, int]:
        """Return the first column of the band in `row`, and the one after its last."""
        middle = row * self.columns // max(self.rows, 1)
        return max(0, middle - self.half), min(self.columns, middle + self.half) + 1

    def at(self, row: int, column: int) -> int:
        return self.moves[row][column - self.starts[row]]


def _moves(source: Sequence[Item], target: Sequence[Item], ratio: float) -> _Rows:
    rows = _Rows(len(source), len(target))
    totals: list[dict[int, float]] = []
    for i in range(len(source) + 1):
        low, high = rows.range(i)
        totals.append({})
        if i > 2:  # noqa: PLR2004 - a merge looks back two rows, no further
            totals[i - 3] = {}
        moves = bytearray(high - low)
        for j in range(low, high):
            move, total = _best(source, target, ratio, totals, i, j)
            totals[i][j] = total
            moves[j - low] = move
        rows.starts.append(low)
        rows.moves.append(moves)
    return rows


def _best(
    source: Sequence[Item], target: Sequence[Item], ratio: float, totals: list[dict[int, float]], i: int, j: int
) -> tuple[int, float]:
    """Return the cheapest move into cell (i, j) and the cost so far; of equal texts the first is matched."""
    if i == 0 and j == 0:
        return _MATCH, 0.0
    here = totals[i]
    above = totals[i - 1] if i else {}
    move, best = _LOST, above.get(j, FORBIDDEN) + GAP
    total = here.get(j - 1, FORBIDDEN) + GAP
    if total < best:
        move, best = _ADDED, total
    if i and j:
        before = above.get(j - 1, FORBIDDEN)
        total = before + cost(source[i - 1], target[j - 1], ratio) if before < best else FORBIDDEN
        if total < best:
            move, best = _MATCH, total
        if i > 1 and (before := totals[i - 2].get(j - 1, FORBIDDEN)) < best:
            total = before + merge_cost((source[i - 2], source[i - 1]), target[j - 1], 1.0 / ratio)
            if total < best:
                move, best = _MERGED, total
        if j > 1 and (before := above.get(j - 2, FORBIDDEN)) < best:
            total = before + merge_cost((target[j - 2], target[j - 1]), source[i - 1], ratio)
            if total < best:
                move, best = _SPLIT, total
    return move, best


def _trace(rows: _Rows, i: int, j: int) -> list[Step]:
    steps: list[Step] = []
    while i or j:
        down, right = _MOVES[rows.at(i, j)]
        steps.append((tuple(range(i - down, i)), tuple(range(j - right, j))))
        i, j = i - down, j - right
    return steps[::-1]
