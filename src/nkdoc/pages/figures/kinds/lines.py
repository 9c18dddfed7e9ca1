"""Lines over time, each with its name at its end: how one figure or several went up and down.

rows:    date (a day, a month or a year), value or values (by the names of series), cite, note
series:  names of what is measured, each with its label    zero:   false: the scale need not begin at zero
unit:    what is measured

Every measurement is a mark on its line; a line breaks where a figure is not known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from nkdoc.pages.figures.data import Moment as Instant
from nkdoc.pages.figures.data import Picture
from nkdoc.pages.figures.metrics import CAP_HEIGHT, wrap
from nkdoc.pages.figures.plot import Plot, fineness, label_moments, open_plot, ordinal
from nkdoc.pages.figures.series import (
    CHART,
    Entry,
    Series,
    entries_of,
    figure,
    notes,
    row_fields,
    series_faults,
    series_of,
    ticks,
)
from nkdoc.pages.figures.shapes import HEAD, Fault, Flag, ListOf, Moment, Record
from nkdoc.pages.figures.svg import LABEL, LEADING, NARROW_WIDTH, STRONG, Box, Canvas, Colour, Point, number
from nkdoc.pages.html import Html, tag

SHAPE = Record(
    required=MappingProxyType(
        {
            **HEAD,
            "rows": ListOf(
                Record(
                    MappingProxyType({"date": Moment(year=True)}),
                    row_fields(least=-float("inf")),
                    either=(("value", "values"),),
                )
            ),
        }
    ),
    optional=MappingProxyType({**CHART, "zero": Flag()}),
)

_LINES: tuple[tuple[Colour, str | None], ...] = (
    ("data", None),
    ("accent", "5 2"),
    ("soft", None),
    ("data-2", "2 1.5"),
    ("ink", "6 2 1.5 2"),
)
"""Colour and dashes of the series; dashes tell them apart where only black is printed."""
_NAMES = 0.28
"""Of the width, the most that the names of lines take."""
_GAP = 6.0


def faults(fields: Mapping[str, object]) -> Iterator[Fault]:
    """Yield what is wrong between the parts of the file."""
    yield from series_faults(fields)


def draw(picture: Picture) -> Html:
    """Return the chart twice: for the page and the wide screen, and for the narrow one."""
    series = series_of(picture)
    entries = [entry for entry in entries_of(picture, series) if entry.moment is not None]
    if not any(value is not None for entry in entries for value in entry.values):
        return Html()
    entries.sort(key=lambda entry: _instant(entry).first)
    wide = _draw(picture, series, entries, picture.width, picture.name, "drawing wide")
    narrow = _draw(picture, series, entries, NARROW_WIDTH, f"{picture.name}-narrow", "drawing narrow")
    return tag("div", wide + narrow, class_="chart lines")


def _instant(entry: Entry) -> Instant:
    return entry.moment or Instant(1, None, None)


def _draw(
    picture: Picture, series: Sequence[Series], entries: Sequence[Entry], width: float, name: str, class_: str
) -> Html:
    canvas = Canvas(width, 0, name)
    known = [value for entry in entries for value in entry.values if value is not None]
    least, most = min(known), max(known)
    if picture.flag("zero", otherwise=True):
        least, most = min(least, 0.0), max(most, 0.0)
    names = _names(series, entries, picture, width)
    right = max((STRONG.width(line) for lines in names for line in lines), default=0.0) + _GAP + 2
    plot = open_plot(canvas, picture, ticks(least, most), 0, right)
    places = _places([_instant(entry) for entry in entries], plot.box)
    ends: list[tuple[float, Sequence[str], Colour]] = []
    for at, lines in enumerate(names):
        points = [
            None if (value := entry.values[at]) is None else (x, plot.y(value))
            for (x, _), entry in zip(places, entries, strict=True)
        ]
        colour, dashes = _LINES[at]
        _line(canvas, points, colour, dashes)
        if drawn := [point for point in points if point]:
            ends.append((drawn[-1][1], lines, colour))
    _name_lines(canvas, plot, ends)
    label_moments(canvas, picture, plot, places)
    if any(entry.note for entry in entries):
        canvas.height = notes(canvas, entries, canvas.height + 2) + 3
    return canvas.markup(picture.text("title"), picture.description, class_)


def _places(moments: Sequence[Instant], field: Box) -> list[tuple[float, Instant]]:
    finest = fineness(moments)
    numbers = [ordinal(moment, finest) for moment in moments]
    inset = 4.0
    step = (field.right - field.left - 2 * inset) / max(numbers[-1] - numbers[0], 1)
    return [
        (field.left + inset + (at - numbers[0]) * step, moment) for at, moment in zip(numbers, moments, strict=True)
    ]


def _names(series: Sequence[Series], entries: Sequence[Entry], picture: Picture, width: float) -> list[tuple[str, ...]]:
    """Return what stands at the end of each line: the last figure, and the series' name below it."""
    names: list[tuple[str, ...]] = []
    for at, each in enumerate(series):
        last = next((value for entry in reversed(entries) if (value := entry.values[at]) is not None), None)
        names.append((figure(last, picture), *(wrap(each.label, width * _NAMES, LABEL.size) if each.label else ())))
    return names


def _line(canvas: Canvas, points: Sequence[Point | None], colour: Colour, dashes: str | None) -> None:
    """Draw the stretches between figures that are known, and a mark at each."""
    data, pen = "", "M"
    for point in points:
        if point is None:
            pen = "M"
            continue
        data += f"{pen}{number(point[0])} {number(point[1])}"
        pen = "L"
    canvas.path(data, colour, 1.4, dashes=dashes, role="series")
    radius = 1.8 if len(points) <= 40 else 0.9  # noqa: PLR2004 - beyond, discs would touch
    for point in points:
        if point is not None:
            canvas.circle(*point, radius, colour, role="mark")


def _name_lines(canvas: Canvas, plot: Plot, ends: Sequence[tuple[float, Sequence[str], Colour]]) -> None:
    """Write each line's name at its end, moved down where it would stand on another's."""
    step = LABEL.size * LEADING
    free = 0.0
    for y, lines, colour in sorted(ends, key=lambda end: end[0]):
        first = max(y + LABEL.size * CAP_HEIGHT / 2, free)
        x = plot.box.right + _GAP
        canvas.text(x, first, lines[0], STRONG._replace(colour=colour if colour != "data-2" else "ink"))
        after = canvas.lines(x, first + step, lines[1:], LABEL)
        free = after + 2
        canvas.height = max(canvas.height, after - step + 4)
