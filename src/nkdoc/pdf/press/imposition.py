"""Which page goes where on a sheet: pure arithmetic, pages counted from 1.

Saddle stitching: sheets are folded once and stapled through the fold, so the number of pages is a multiple of four and
sheet `s` of `n` (from the outside, counted from 0, `P` pages after padding) carries

    front   P − 2s      2s + 1          back   2s + 2      P − 2s − 1

Duplex printing turns the sheet on its short edge.
"""

from __future__ import annotations

from typing import NamedTuple

MILLIMETRE = 72 / 25.4
"""Points in a millimetre."""

SHEETS = {"a4": (297 * MILLIMETRE, 210 * MILLIMETRE), "letter": (11 * 72.0, 8.5 * 72.0)}
"""Width and height in points of the landscape sheet, by paper."""


class Side(NamedTuple):
    """One side of a folded sheet: the page on the left and on the right, None for a blank."""

    left: int | None
    right: int | None


class Placed(NamedTuple):
    """A page on a sheet: lower left corner in points, and the factor it is scaled by; `page` None is a blank."""

    page: int | None
    x: float
    y: float
    scale: float


def padded(pages: int) -> int:
    """Return the next multiple of four."""
    return -(-pages // 4) * 4


def saddle_stitch(pages: int, blanks_before_last: bool = True) -> tuple[Side, ...]:  # noqa: FBT001, FBT002 - one switch
    """Return the sides in printing order, front and back of each sheet, outermost sheet first.

    Blanks come before the last page, so that a back cover stays outside, or at the end. No pages give no sides.
    """
    total = padded(pages)
    numbers: list[int | None] = list(range(1, pages + 1))
    blanks: list[int | None] = [None] * (total - pages)
    order = [*numbers[:-1], *blanks, *numbers[-1:]] if blanks_before_last else [*numbers, *blanks]
    sides: list[Side] = []
    for sheet in range(total // 4):
        low, high = 2 * sheet, total - 2 * sheet - 1
        sides += [Side(order[high], order[low]), Side(order[low + 1], order[high - 1])]
    return tuple(sides)


def creep(sheet: int, sheets: int, paper_thickness: float) -> float:
    """Return how far, in points, the pages of `sheet` (0 outermost) move towards the fold.

    Folded sheets inside one another stick out; each inner one is shifted by the thickness of the paper around it, so
    that after trimming all outer margins look alike. `paper_thickness` is in points (0.1 mm is 0.28 pt).
    """
    return paper_thickness * sheet if sheets > 1 else 0.0


def fit(page: tuple[float, float], cell: tuple[float, float]) -> tuple[float, float, float]:
    """Return offsets and scale that centre a page in a cell without enlarging it; all in points."""
    scale = min(cell[0] / page[0], cell[1] / page[1], 1.0)
    return (cell[0] - page[0] * scale) / 2, (cell[1] - page[1] * scale) / 2, scale


def n_up(
    pages: int,
    page: tuple[float, float],
    sheet: tuple[float, float],
    columns: int,
    rows: int,
    margin: float,
    *,
    right_to_left: bool = False,
) -> tuple[tuple[Placed, ...], ...]:
    """Return the sheets of an n-up print, pages in reading order from the top left; sizes and margin in points.

    With `right_to_left` they start at the top right.
    """
    cell = ((sheet[0] - margin * (columns + 1)) / columns, (sheet[1] - margin * (rows + 1)) / rows)
    dx, dy, scale = _filled(page, cell)
    per_sheet = columns * rows
    sheets: list[tuple[Placed, ...]] = []
    for first in range(0, pages, per_sheet):
        placed: list[Placed] = []
        for slot in range(min(per_sheet, pages - first)):
            row, column = divmod(slot, columns)
            column = columns - 1 - column if right_to_left else column
            x = margin + column * (cell[0] + margin) + dx
            y = sheet[1] - (row + 1) * (cell[1] + margin) + dy
            placed.append(Placed(first + slot + 1, x, y, scale))
        sheets.append(tuple(placed))
    return tuple(sheets)


def _filled(page: tuple[float, float], cell: tuple[float, float]) -> tuple[float, float, float]:
    """Like `fit`, but a small page is enlarged to its cell."""
    scale = min(cell[0] / page[0], cell[1] / page[1])
    return (cell[0] - page[0] * scale) / 2, (cell[1] - page[1] * scale) / 2, scale
