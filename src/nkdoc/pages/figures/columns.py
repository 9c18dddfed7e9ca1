"""Columns by year, month or day: grouped beside each other, or stacked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from nkdoc.pages.figures.data import Moment, Picture
from nkdoc.pages.figures.plot import Plot, fineness, label_moments, open_plot, ordinal
from nkdoc.pages.figures.series import Entry, Series, figure, legend, notes, swatch, ticks
from nkdoc.pages.figures.svg import STRONG, Box, Canvas

_WIDEST = 30.0
_FILLED = 0.72
"""Of the room of a moment, what its columns take."""
_MOST_PLACES = 120
"""Moments further apart than so many places stand side by side, since a true axis would make columns of hairs."""


def draw_columns(
    canvas: Canvas, picture: Picture, series: Sequence[Series], entries: Sequence[Entry], *, stacked: bool
) -> None:
    """Draw the chart into the canvas and set its height; every entry has a moment."""
    entries = sorted(entries, key=lambda entry: entry.moment or Moment(1, None, None))
    highest = max(
        (entry.total if stacked else max(filter(None, entry.values), default=0.0) for entry in entries), default=0.0
    )
    top = legend(canvas, series) if series[0].label else 0.0
    plot = open_plot(canvas, picture, ticks(0, highest), top)
    places = _places([entry.moment for entry in entries if entry.moment], plot.box)
    room = _room(places, plot.box)
    for (middle, _), entry in zip(places, entries, strict=True):
        if stacked:
            _stack(canvas, plot, series, entry, Box(middle - room / 2, 0, middle + room / 2, 0))
        else:
            _group(canvas, plot, series, entry, Box(middle - room / 2, 0, middle + room / 2, 0))
    if stacked or len(series) == 1:
        _totals(canvas, picture, plot, [(x, entry) for (x, _), entry in zip(places, entries, strict=True)])
    label_moments(canvas, picture, plot, places)
    if any(entry.note for entry in entries):
        canvas.height = notes(canvas, entries, canvas.height + 2) + 3


def _places(moments: Sequence[Moment], field: Box) -> list[tuple[float, Moment]]:
    """Return the middle of each moment's room, true to time where the axis has room for every place."""
    finest = fineness(moments)
    numbers = [ordinal(moment, finest) for moment in moments]
    if numbers[-1] - numbers[0] >= _MOST_PLACES or len(set(numbers)) < len(numbers):
        numbers = list(range(len(moments)))
    step = (field.right - field.left) / (numbers[-1] - numbers[0] + 1)
    return [
        (field.left + (number - numbers[0] + 0.5) * step, moment)
        for number, moment in zip(numbers, moments, strict=True)
    ]


def _room(places: Sequence[tuple[float, Moment]], field: Box) -> float:
    """Return the width of a moment's columns."""
    nearest = min((after[0] - before[0] for before, after in pairwise(places)), default=0.0)
    return min((nearest or field.right - field.left) * _FILLED, _WIDEST * 2)


def _group(canvas: Canvas, plot: Plot, series: Sequence[Series], entry: Entry, room: Box) -> None:
    width = (room.right - room.left) / len(series)
    for at, (each, value) in enumerate(zip(series, entry.values, strict=True)):
        left = room.left + at * width
        if value is None:
            canvas.circle(left + width / 2, plot.box.bottom - 4, min(2.3, width / 2), "ground", "ink", "unknown")
        elif value > 0:
            swatch(canvas, Box(left, plot.y(value), left + width, plot.box.bottom), each.fill, "bar")


def _stack(canvas: Canvas, plot: Plot, series: Sequence[Series], entry: Entry, room: Box) -> None:
    below = 0.0
    for each, value in zip(series, entry.values, strict=True):
        if value:
            swatch(canvas, Box(room.left, plot.y(below + value), room.right, plot.y(below)), each.fill, "bar")
            below += value


def _totals(canvas: Canvas, picture: Picture, plot: Plot, columns: Sequence[tuple[float, Entry]]) -> None:
    """Print the figures over the columns, all of them or, where they would touch, none: the scale tells them, too."""
    texts = [(x, entry.total, figure(entry.total, picture)) for x, entry in columns if entry.values != (None,)]
    boxes = [(x - STRONG.width(text) / 2, x + STRONG.width(text) / 2) for x, _, text in texts]
    if all(before[1] + 2 < after[0] for before, after in pairwise(boxes)):
        for (left, right), (_, total, text) in zip(boxes, texts, strict=True):
            y = plot.y(total) - 2.5
            canvas.rect(Box(left - 1, y - STRONG.size, right + 1, y + 1.5), "ground", "behind")
            canvas.text(left, y, text, STRONG)
