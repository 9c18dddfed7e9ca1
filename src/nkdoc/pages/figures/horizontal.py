"""Horizontal bars by category: one row each, its label at the left, its figures at the ends of the bars.

Bars of figures below zero run to the left of the line from which all begin, unless series are stacked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nkdoc.pages.figures.data import Picture
from nkdoc.pages.figures.metrics import CAP_HEIGHT, wrap
from nkdoc.pages.figures.series import Entry, Series, figure, legend, swatch
from nkdoc.pages.figures.svg import LABEL, LEADING, SOFT, STRONG, Box, Canvas, Type

_BAR = 10.0
_BETWEEN_BARS = 1.5
_BETWEEN_ROWS = 7.0
_GAP = 5.0
_LABELS = 0.32
"""Of the width, the most that labels take; a single long word may take more."""
_WORD = 0.6
_ON_DARK = Type(weight=500, colour="ground")
_ON_LIGHT = Type(weight=500)


@dataclass(frozen=True)
class _Chart:
    """What the rows share: labels end at `left`, bars begin at `zero`, and `unit` points stand for one."""

    canvas: Canvas
    picture: Picture
    series: Sequence[Series]
    stacked: bool
    left: float
    zero: float
    unit: float

    def row(self, entry: Entry, top: float) -> float:
        """Draw a row and return where it ends."""
        room = self.left - _GAP
        y = self.canvas.lines(0, _middle(top, LABEL), wrap(entry.label, room, LABEL.size), LABEL)
        if entry.note:
            y = self.canvas.lines(0, y, wrap(entry.note, room, SOFT.size), SOFT)
        bars_end = self.stack(entry, top) if self.stacked else self.group(entry, top)
        self.canvas.line((self.zero, top - 1), (self.zero, bars_end + 1), "soft", 0.6)
        return max(y - LABEL.size * LEADING + 2, bars_end)

    def group(self, entry: Entry, y: float) -> float:
        """Draw a bar for each series below the last; return where the last ends."""
        for each, value in zip(self.series, entry.values, strict=True):
            end = self.zero + (value or 0) * self.unit
            if value is None:
                self.canvas.circle(self.zero + 4, y + _BAR / 2, 2.3, "ground", "ink", "unknown")
                end += 6
            elif end != self.zero:
                box = Box(min(self.zero, end), y, max(self.zero, end), y + _BAR)
                swatch(self.canvas, box, each.fill, "bar")
            self.end(end, y, value)
            y += _BAR + _BETWEEN_BARS
        return y - _BETWEEN_BARS

    def stack(self, entry: Entry, y: float) -> float:
        """Draw the series one after another, each with its figure where that has the room; return where they end."""
        x = self.zero
        for each, value in zip(self.series, entry.values, strict=True):
            right = x + (value or 0) * self.unit
            if right > x:
                swatch(self.canvas, Box(x, y, right, y + _BAR), each.fill, "bar")
                text = figure(value, self.picture)
                if LABEL.width(text) + 4 < right - x:
                    style = _ON_DARK if each.fill in ("data", "accent") else _ON_LIGHT
                    self.canvas.text((x + right) / 2, _middle(y, style), text, style, "middle")
            x = right
        self.end(x, y, entry.total)
        return y + _BAR

    def end(self, x: float, y: float, value: float | None) -> None:
        """Print a figure beyond the end of the bar that ends at `x`."""
        text = figure(value, self.picture, self.picture.text("unit"))
        if value is not None and value < 0:
            self.canvas.text(x - 4, _middle(y, STRONG), text, STRONG, "end")
        else:
            self.canvas.text(x + 4, _middle(y, STRONG), text, STRONG)


def _middle(top: float, style: Type) -> float:
    """Return where letters stand whose capitals are centred on a bar."""
    return top + (_BAR + style.size * CAP_HEIGHT) / 2


def draw_rows(
    canvas: Canvas, picture: Picture, series: Sequence[Series], entries: Sequence[Entry], *, stacked: bool
) -> None:
    """Draw the chart into the canvas and set its height."""
    chart = _chart(canvas, picture, series, entries, stacked=stacked)
    y = legend(canvas, series) if series[0].label else 1.0
    for entry in entries:
        y = chart.row(entry, y) + _BETWEEN_ROWS
    canvas.height = y - _BETWEEN_ROWS + 2


def _chart(
    canvas: Canvas, picture: Picture, series: Sequence[Series], entries: Sequence[Entry], *, stacked: bool
) -> _Chart:
    words = max((LABEL.width(word) for entry in entries for word in entry.label.split(" ")), default=0.0)
    whole = max((LABEL.width(entry.label) for entry in entries), default=0.0)
    left = min(max(words, min(whole, canvas.width * _LABELS)), canvas.width * _WORD) + _GAP
    ends = [entry.total for entry in entries] if stacked else [value for entry in entries for value in entry.values]
    unit = picture.text("unit")
    sizes = [(value, STRONG.width(figure(value, picture, unit)) + _GAP) for value in ends]
    before = max((size for value, size in sizes if (value or 0) < 0), default=0.0)
    behind = max((size for value, size in sizes if (value or 0) >= 0), default=_GAP)
    known = [value for value in ends if value is not None]
    least, most = min(known, default=0.0), max(known, default=0.0)
    span = max(most, 0.0) - min(least, 0.0)
    scale = max(canvas.width - left - before - behind, 10.0) / span if span > 0 else 0.0
    return _Chart(canvas, picture, series, stacked, left, left + before - min(least, 0.0) * scale, scale)
