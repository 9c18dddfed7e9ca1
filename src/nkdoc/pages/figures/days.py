"""Columns on a true axis of days, from zero; days without a figure stay an open gap."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nkdoc.pages.figures.data import Picture
from nkdoc.pages.figures.metrics import CAP_HEIGHT, wrap
from nkdoc.pages.figures.series import Entry, figure
from nkdoc.pages.figures.svg import LEADING, SOFT, VALUE, Box, Canvas

_PLOT = 112.0
"""Height of the tallest column."""
_COLUMN = 24.0
_LINE = SOFT.size * LEADING
_GAP = 6.0
_CLOSEST_TICKS = 2.0
_WIDEST_NOTE = 130.0


@dataclass(frozen=True, slots=True)
class _Column:
    """A day, its figure, and what stands over its column."""

    day: datetime.date
    value: float
    counted: str
    note: str


@dataclass(frozen=True, slots=True)
class _Axis:
    """The days from `first` to `last` over `width` points; `most` is the value of the tallest column."""

    first: datetime.date
    last: datetime.date
    width: float
    most: float

    @property
    def days(self) -> int:
        return (self.last - self.first).days

    def left(self, day: datetime.date) -> float:
        """Return where the column of a day begins."""
        return (day - self.first).days * (self.width - _COLUMN) / max(self.days, 1)

    def ticks(self) -> Iterator[datetime.date]:
        """Yield the days that get a tick: all of them, or none where they would stand closer than two points."""
        if self.days * _CLOSEST_TICKS <= self.width:
            yield from (self.first + datetime.timedelta(days=number) for number in range(self.days + 1))

    def height(self, column: _Column) -> float:
        """Return the height of a column."""
        return column.value / self.most * _PLOT if self.most else 0.0

    def ends_with(self, day: datetime.date) -> bool:
        """Tell whether a day's words stand to the left of its column: the last has the edge to its right."""
        return day == self.last != self.first


def draw_days(canvas: Canvas, picture: Picture, entries: Sequence[Entry]) -> None:
    """Draw the chart into the canvas and set its height; every entry has a day and one figure."""
    columns = sorted(_columns(entries, picture), key=lambda column: column.day)
    axis = _Axis(columns[0].day, columns[-1].day, canvas.width, max(column.value for column in columns))
    notes = [_note(column, axis) for column in columns]
    base = max(_top(column, note, axis) for column, note in zip(columns, notes, strict=True)) + VALUE.size
    canvas.height = base + 15
    canvas.line((0, base), (canvas.width, base), "soft", 0.6)
    for day in axis.ticks():
        middle = axis.left(day) + _COLUMN / 2
        canvas.line((middle, base), (middle, base + 2.5), "soft")
    for column, note in zip(columns, notes, strict=True):
        left = axis.left(column.day)
        box = Box(left, base - axis.height(column), left + _COLUMN, base)
        canvas.rect(box, "data", "bar")
        _words(canvas, column, note, box, beside=axis.ends_with(column.day))
        _day(canvas, picture, column.day, box, axis)
    _gaps(canvas, picture, axis, columns, base)


def _columns(entries: Sequence[Entry], picture: Picture) -> Iterator[_Column]:
    for entry in entries:
        if entry.moment is not None and (value := entry.values[0]) is not None:
            yield _Column(entry.moment.first, value, figure(value, picture, picture.text("unit")), entry.note)


def _note(column: _Column, axis: _Axis) -> tuple[str, ...]:
    """Return the lines of a column's note, kept to the room there is."""
    room = axis.width / 2 - _COLUMN - _GAP
    return wrap(column.note, min(room, _WIDEST_NOTE), SOFT.size)


def _top(column: _Column, note: tuple[str, ...], axis: _Axis) -> float:
    """Return the height of a column with the words over it."""
    return axis.height(column) + (0 if axis.ends_with(column.day) else len(note) * _LINE + _GAP)


def _words(canvas: Canvas, column: _Column, note: tuple[str, ...], box: Box, *, beside: bool) -> None:
    """Print the value and below it the note: over the column, or beside its top."""
    if beside:
        first = box.top + VALUE.size * CAP_HEIGHT
        canvas.text(box.left - _GAP, first, column.counted, VALUE, "end")
        canvas.lines(box.left - _GAP, first + _LINE + 1, note, SOFT, "end")
        return
    first = box.top - 4 - len(note) * _LINE
    canvas.text(box.left, first - (1 if note else 0), column.counted, VALUE)
    canvas.lines(box.left, first + _LINE, note, SOFT)


def _day(canvas: Canvas, picture: Picture, day: datetime.date, box: Box, axis: _Axis) -> None:
    """Print the day below its column; the first and the last are ranged with the edges of the chart."""
    y = canvas.height - 3
    if day == axis.first:
        canvas.text(box.left, y, picture.locale.format_date(day, "day"))
    elif day == axis.last:
        canvas.text(box.right, y, picture.locale.format_date(day, "day"), anchor="end")
    else:
        canvas.text((box.left + box.right) / 2, y, picture.locale.format_date(day, "day-month"), anchor="middle")


def _gaps(canvas: Canvas, picture: Picture, axis: _Axis, columns: list[_Column], base: float) -> None:
    """Say of longer stretches between two columns that there are no figures for them."""
    words = picture.locale.gettext("no figures for the days between")
    for before, after in pairwise(columns):
        start, end = axis.left(before.day) + _COLUMN, axis.left(after.day)
        taken = max((SOFT.width(line) for line in _note(before, axis)), default=0.0) - _COLUMN
        if (after.day - before.day).days > 1 and SOFT.width(words) < end - start - max(taken, 0) - 2 * _GAP:
            canvas.text((start + max(taken, 0) + end) / 2, base - 5, words, SOFT, "middle")
