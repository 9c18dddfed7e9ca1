"""Columns on a true axis of days, from zero; days without a figure stay an open gap.

    rows:   date, value, cite, note (what the figure counts, below it)
    unit:   what is counted
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from nkdoc.figures.data import Picture, Row
from nkdoc.figures.metrics import wrap
from nkdoc.figures.shapes import HEAD, Keys, ListOf, Moment, Number, Record, Text
from nkdoc.figures.svg import FULL_WIDTH, LABEL, NARROW_WIDTH, SOFT, VALUE, Box, Canvas
from nkdoc.hypertext import Html, tag

SHAPE = Record(
    required=MappingProxyType(
        {
            **HEAD,
            "rows": ListOf(
                Record(
                    MappingProxyType({"date": Moment(day=True), "value": Number(), "cite": Keys()}),
                    MappingProxyType({"note": Text()}),
                )
            ),
        }
    ),
    optional=MappingProxyType({"unit": Text()}),
)

_PLOT = 112.0
"""Height of the tallest column."""
_COLUMN = 24.0
_LEADING = 9.75
_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class _Column:
    """A column's day and size, and the lines that stand over it."""

    day: datetime.date
    value: float
    value_text: str
    note: str


def draw(picture: Picture) -> Html:
    """Return the chart twice: for the page and the wide screen, and for the narrow one."""
    columns = [column for row in picture.rows("rows") if (column := _column(row, picture))]
    if not columns:
        return Html()
    columns.sort(key=lambda column: column.day)
    wide = _draw(picture, columns, FULL_WIDTH, picture.name, "drawing wide")
    narrow = _draw(picture, columns, NARROW_WIDTH, f"{picture.name}-narrow", "drawing narrow")
    return tag("div", wide + narrow, class_="chart bars")


def _column(row: Row, picture: Picture) -> _Column | None:
    moment, value = row.moment("date"), row.number("value")
    if moment is None or moment.day is None or value is None:
        return None
    counted = f"{picture.locale.format_number(value)}\u00a0{picture.text('unit')}".strip("\u00a0")
    return _Column(moment.first, value, counted, row.text("note"))


def _draw(picture: Picture, columns: list[_Column], width: float, name: str, class_: str) -> Html:
    notes = [_note(column, at, len(columns), width) for at, column in enumerate(columns)]
    top = VALUE.size + 6
    base = top + max(_PLOT, _tallest_text(columns, notes))
    canvas = Canvas(width, base + 15, name)
    first, last = columns[0].day, columns[-1].day
    days = max((last - first).days, 1)
    step = (width - _COLUMN) / days
    most = max(column.value for column in columns) or 1.0

    def left(day: datetime.date) -> float:
        return (day - first).days * step

    canvas.line((0, base), (width, base), "soft", 0.6)
    for number in range(days + 1):
        middle = number * step + _COLUMN / 2
        canvas.line((middle, base), (middle, base + 2.5), "soft", 0.5)
    for at, (column, note) in enumerate(zip(columns, notes, strict=True)):
        height = column.value / most * _PLOT
        box = Box(left(column.day), base - height, left(column.day) + _COLUMN, base)
        canvas.rect(box, "data", "bar")
        _label(canvas, column, note, box, at_end=_reads_leftwards(at, len(columns)))
        _day_label(canvas, picture, column, box, (first, last))
    _gaps(canvas, picture, columns, left, base)
    return canvas.markup(picture.text("title"), picture.description, class_)


def _reads_leftwards(at: int, count: int) -> bool:
    """Tell whether a column's words stand to its left: those of the last, which has the edge to its right."""
    return at == count - 1 and count > 1


def _note(column: _Column, at: int, count: int, width: float) -> tuple[str, ...]:
    """Return the lines of a column's note, kept to the room between columns."""
    room = width - 2 * _COLUMN - 12 if _reads_leftwards(at, count) else width / max(count, 2)
    return wrap(column.note, min(room, 130), SOFT.size)


def _tallest_text(columns: list[_Column], notes: list[tuple[str, ...]]) -> float:
    """Return the height that the words over the columns ask for."""
    most = max(column.value for column in columns) or 1.0
    return max(
        column.value / most * _PLOT * (at < len(columns) - 1) + len(lines) * _LEADING + VALUE.size
        for at, (column, lines) in enumerate(zip(columns, notes, strict=True))
    )


def _label(canvas: Canvas, column: _Column, note: tuple[str, ...], box: Box, *, at_end: bool) -> None:
    """Print the value over the column and the note below the value, or both at its left side."""
    if at_end:
        canvas.text(box.left - 6, box.top + VALUE.size * 0.728, column.value_text, VALUE, "end")
        canvas.lines(box.left - 6, box.top + VALUE.size * 0.728 + _LEADING + 1, note, SOFT, "end")
        return
    lowest = box.top - 4
    for line in reversed(note):
        canvas.text(box.left, lowest, line, SOFT)
        lowest -= _LEADING
    canvas.text(box.left, lowest - (1 if note else 0), column.value_text, VALUE)


def _day_label(
    canvas: Canvas, picture: Picture, column: _Column, box: Box, ends: tuple[datetime.date, datetime.date]
) -> None:
    """Print the day below its column; the first and last are ranged with the edges of the chart."""
    text = picture.locale.format_date(column.day, "day" if column.day in ends else "day-month")
    at_start, at_end = column.day == ends[0], column.day == ends[1] != ends[0]
    anchor = "start" if at_start else "end" if at_end else "middle"
    x = box.left if at_start else box.right if at_end else (box.left + box.right) / 2
    canvas.text(x, canvas.height - 3, text, LABEL, anchor)  # type: ignore[arg-type]


def _gaps(canvas, picture, columns, left, base) -> None:  # type: ignore[no-untyped-def]
    """Say of longer stretches between two columns that there are no figures for them."""
    words = picture.locale.gettext("no figures for the days between")
    for before, after in pairwise(columns):
        start, end = left(before.day) + _COLUMN, left(after.day)
        if after.day - before.day > 2 * _DAY and SOFT.width(words) < end - start - 8:
            canvas.text((start + end) / 2, base - 5, words, SOFT, "middle")
