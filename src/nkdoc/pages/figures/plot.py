"""Charts over time: a field with a scale at its left and moments below it, for columns and for lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nkdoc.pages.figures.data import Moment, Picture
from nkdoc.pages.figures.series import figure, moment_text
from nkdoc.pages.figures.svg import SOFT, Box, Canvas

HEIGHT = 120.0
"""Height of the field in points."""
_MONTHS = 12
_DAYS = 31
_BELOW = 11.0


@dataclass(frozen=True)
class Plot:
    """A field of the canvas. `lowest` and `highest` are the figures at its lower and upper edge."""

    box: Box
    lowest: float
    highest: float

    def y(self, value: float) -> float:
        """Return how far down a figure stands."""
        return self.box.bottom - (value - self.lowest) / (self.highest - self.lowest) * (self.box.bottom - self.box.top)


def open_plot(canvas: Canvas, picture: Picture, scale: Sequence[float], top: float, right: float = 0) -> Plot:
    """Draw the scale with its unit and return the field; `right` is kept free at the right edge.

    The canvas then ends below the line of moments.
    """
    shown = [figure(value, picture) for value in scale]
    left = max(SOFT.width(text) for text in shown) + 5
    if unit := picture.text("unit"):
        canvas.text(0, top + SOFT.size, unit, SOFT)
        top += SOFT.size * 2
    plot = Plot(Box(left, top + 3, canvas.width - right, top + 3 + HEIGHT), scale[0], scale[-1])
    for value, text in zip(scale, shown, strict=True):
        y = plot.y(value)
        canvas.line((left, y), (plot.box.right, y), "soft" if value == 0 else "line", 0.6 if value == 0 else 0.4)
        canvas.text(left - 5, y + SOFT.size * 0.35, text, SOFT, "end")
    canvas.height = plot.box.bottom + _BELOW + 4
    return plot


def ordinal(moment: Moment, finest: int) -> int:
    """Return the number of a year, month or day, as `finest` is 0, 1 or 2."""
    if finest == 0:
        return moment.year
    if finest == 1:
        return moment.year * _MONTHS + (moment.month or 1) - 1
    return moment.first.toordinal()


def fineness(moments: Sequence[Moment]) -> int:
    """Return 2 where a moment is a day, 1 where one is a month, 0 where all are years."""
    return max((2 if moment.day else 1 if moment.month else 0 for moment in moments), default=0)


def label_moments(
    canvas: Canvas, picture: Picture, plot: Plot, places: Sequence[tuple[float, Moment]], margin: float = 6
) -> None:
    """Print below the field as many moments as have room: the first, the last, and those between that clear them."""
    texts = [(x, _room(canvas, x, moment_text(moment, picture))) for x, moment in places]
    if not texts:
        return
    last = texts[-1][1]
    taken: list[tuple[float, float, str]] = []
    for at, (x, (left, right, text)) in enumerate(texts):
        is_last = at == len(texts) - 1
        clears_before = not taken or left > taken[-1][1] + margin
        clears_last = is_last or right + margin < last[0]
        canvas.line((x, plot.box.bottom), (x, plot.box.bottom + 2.5), "soft")
        if clears_before and clears_last:
            taken.append((left, right, text))
    for left, _, text in taken:
        canvas.text(left, plot.box.bottom + _BELOW, text, SOFT)


def _room(canvas: Canvas, x: float, text: str) -> tuple[float, float, str]:
    """Return where a text centred at `x` begins and ends, kept within the canvas."""
    width = SOFT.width(text)
    left = min(max(x - width / 2, 0.0), canvas.width - width)
    return left, left + width, text
