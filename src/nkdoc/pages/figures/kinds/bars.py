"""Bars from zero, by category or over time; of several series grouped or stacked.

Figures may be below zero where categories stand beside bars that are not stacked.

rows:    label or date (a day, a month or a year), value or values (by the names of series), cite, note
series:  names of what is counted, each with its label    stacked:  true: the series add up
unit:    what is counted

Categories are rows with their bars beside them; years and months are columns on an axis of time; days of a single
series are columns on a true axis of days, which names its gaps.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from nkdoc.pages.figures.columns import draw_columns
from nkdoc.pages.figures.data import Picture
from nkdoc.pages.figures.days import draw_days
from nkdoc.pages.figures.horizontal import draw_rows
from nkdoc.pages.figures.series import CHART, Entry, Series, entries_of, row_fields, series_faults, series_of
from nkdoc.pages.figures.shapes import HEAD, Fault, Flag, ListOf, Moment, Record, Text
from nkdoc.pages.figures.svg import NARROW_WIDTH, Canvas
from nkdoc.pages.html import Html, tag

SHAPE = Record(
    required=MappingProxyType(
        {
            **HEAD,
            "rows": ListOf(
                Record(
                    MappingProxyType({}),
                    MappingProxyType({"label": Text(), "date": Moment(year=True), **row_fields(least=-float("inf"))}),
                    either=(("label", "date"), ("value", "values")),
                )
            ),
        }
    ),
    optional=MappingProxyType({**CHART, "stacked": Flag()}),
)


def faults(fields: Mapping[str, object]) -> Iterator[Fault]:
    """Yield what is wrong between the parts of the file."""
    yield from series_faults(fields)
    rows = fields.get("rows")
    for at, row in enumerate(rows if isinstance(rows, Sequence) and not isinstance(rows, str) else ()):
        if isinstance(row, Mapping) and ("date" in row or fields.get("stacked") is True):
            for path, value in _figures(row):
                if value < 0:
                    yield Fault(("rows", at, *path), "the number must be from 0")


def _figures(row: Mapping[str, object]) -> Iterator[tuple[tuple[str, ...], float]]:
    """Yield the numbers of a row, with their paths in it."""
    values = row.get("values")
    paths: dict[tuple[str, ...], object] = {("value",): row.get("value")}
    if isinstance(values, Mapping):
        paths |= {("values", str(name)): value for name, value in values.items()}
    for path, value in paths.items():
        if isinstance(value, int | float):
            yield path, value


def draw(picture: Picture) -> Html:
    """Return the chart twice: for the page and the wide screen, and for the narrow one."""
    series = series_of(picture)
    entries = entries_of(picture, series)
    if (picture.flag("stacked") and len(series) > 1) or all(entry.moment for entry in entries):
        entries = [entry for entry in entries if min(filter(None, entry.values), default=0) >= 0]
    if not entries:
        return Html()
    wide = _draw(picture, series, entries, picture.width, picture.name, "drawing wide")
    narrow = _draw(picture, series, entries, NARROW_WIDTH, f"{picture.name}-narrow", "drawing narrow")
    return tag("div", wide + narrow, class_="chart bars")


def _draw(
    picture: Picture, series: Sequence[Series], entries: Sequence[Entry], width: float, name: str, class_: str
) -> Html:
    canvas = Canvas(width, 0, name)
    stacked = picture.flag("stacked") and len(series) > 1
    if not all(entry.moment for entry in entries):
        draw_rows(canvas, picture, series, entries, stacked=stacked)
    elif len(series) == 1 and all(_is_counted_day(entry) for entry in entries):
        draw_days(canvas, picture, entries)
    else:
        draw_columns(canvas, picture, series, entries, stacked=stacked)
    return canvas.markup(picture.text("title"), picture.description, class_)


def _is_counted_day(entry: Entry) -> bool:
    return entry.moment is not None and entry.moment.day is not None and entry.values[0] is not None
