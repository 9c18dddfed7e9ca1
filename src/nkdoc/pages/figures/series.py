"""Series of a chart and its scale: what bars and lines have in common.

A chart with one series gives each row a `value`; one with several names them in `series` and gives each row `values`
by these names. `null` is a figure that is not known, and never drawn as zero.
"""

from __future__ import annotations

import difflib
import math
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from nkdoc.pages.figures.data import Moment, Picture, Row
from nkdoc.pages.figures.metrics import wrap
from nkdoc.pages.figures.shapes import Fault, Keys, MapOf, Number, Shape, Text
from nkdoc.pages.figures.svg import LEADING, SOFT, Box, Canvas, Colour

MOST = 5
"""So many fills can be told apart, on paper that is printed black only, too."""
FILLS: tuple[Colour, ...] = ("data", "data-3", "accent", "data-2", "tint")
"""Dark and light take turns, so that neighbours differ without their colour."""

MINUS = "\u2212"
"""As wide as a digit, where CLDR gives some languages a hyphen."""

CHART: Mapping[str, Shape] = MappingProxyType({"series": MapOf(Text(), MOST), "unit": Text()})
"""What a chart may hold beside its rows."""


def row_fields(least: float = 0) -> Mapping[str, Shape]:
    """Return what a chart's row may hold; figures are `least` or more."""
    figure = Number(least=least, unknown=True)
    return MappingProxyType({"value": figure, "values": MapOf(figure, MOST), "cite": Keys(), "note": Text()})


class Series(NamedTuple):
    """One of the things counted: its name in the file, its label in the edition's language, its fill."""

    name: str
    label: str
    fill: Colour


class Entry(NamedTuple):
    """A row of a chart: where it stands, and a figure for each series, None where it is not known."""

    label: str
    moment: Moment | None
    values: tuple[float | None, ...]
    note: str

    @property
    def total(self) -> float:
        """The sum of what is known."""
        return sum(value for value in self.values if value is not None)


def series_of(picture: Picture) -> tuple[Series, ...]:
    """Return the series in the file's order; a single one without a label where the file names none."""
    labels = picture.row("series")
    named = tuple(Series(name, labels.text(name), fill) for name, fill in zip(labels.fields, FILLS, strict=False))
    return named or (Series("", "", FILLS[0]),)


def entries_of(picture: Picture, series: Sequence[Series]) -> list[Entry]:
    """Return the rows that hold a figure, known or not, in the file's order."""
    entries: list[Entry] = []
    for row in picture.rows("rows"):
        values = _values(row, series)
        moment = row.moment("date")
        label = row.text("label") or (moment_text(moment, picture) if moment else "")
        if label and values:
            entries.append(Entry(label, moment, values, row.text("note")))
    return entries


def _values(row: Row, series: Sequence[Series]) -> tuple[float | None, ...]:
    if series[0].name:
        given = row.row("values")
        values = tuple(given.number(each.name) for each in series)
        return values if any(value is not None for value in values) else ()
    known = row.number("value")
    return (known,) if known is not None or ("value" in row.fields and row.fields["value"] is None) else ()


def moment_text(moment: Moment, picture: Picture) -> str:
    """Return a day, month or year as the language writes it."""
    if moment.month is None:
        return picture.locale.format_date(moment.first, "year")
    return picture.locale.format_date(moment.first, "day" if moment.day else "month")


def series_faults(fields: Mapping[str, object]) -> Iterator[Fault]:
    """Yield what is wrong between the names of the series and the figures of the rows."""
    series = fields.get("series")
    names = [str(name) for name in series] if isinstance(series, Mapping) else []
    rows = fields.get("rows")
    for at, row in enumerate(rows if isinstance(rows, Sequence) and not isinstance(rows, str) else ()):
        if not isinstance(row, Mapping):
            continue
        if names and "value" in row:
            yield Fault(("rows", at, "value"), "the chart has several series", f"write values: {{{names[0]}: …}}")
        values = row.get("values")
        if isinstance(values, Mapping):
            yield from _name_faults(names, [str(name) for name in values], ("rows", at, "values"))


def _name_faults(names: Sequence[str], given: Sequence[str], path: tuple[str | int, ...]) -> Iterator[Fault]:
    for name in given:
        if name not in names:
            near = difflib.get_close_matches(name, names, n=1)
            hint = f"did you mean “{near[0]}”?" if near else f"name it in “series”: {name}: {{…}}"
            yield Fault((*path, name), f"“series” names no “{name}”", hint)
    if missing := [name for name in names if name not in given]:
        yield Fault(path, f"a figure for “{'”, “'.join(missing)}” is missing", "write null where it is not known")


def ticks(least: float, most: float, wanted: int = 4) -> tuple[float, ...]:
    """Return round numbers that enclose both limits, about `wanted` steps of 1, 2 or 5 times a power of ten."""
    span = most - least
    if not span > 0 or not math.isfinite(span):
        least, most, span = min(least, 0.0), max(least, 0.0) or 1.0, max(abs(least), 1.0)
    power = 10 ** math.floor(math.log10(span / wanted))
    step = next((power * factor for factor in (1, 2, 5) if span / (power * factor) <= wanted), power * 10)
    first, last = math.floor(least / step + 1e-9), math.ceil(most / step - 1e-9)
    digits = max(0, -math.floor(math.log10(step)))
    return tuple(round(number * step, digits) for number in range(first, last + 1))


_SWATCH = 7.0
_BETWEEN = 14.0


def legend(canvas: Canvas, series: Sequence[Series], y: float = 0) -> float:
    """Name the fills from left to right in as many lines as it takes; return where the next thing may begin."""
    x, line = 0.0, SOFT.size * LEADING + 2
    for each in series:
        words = wrap(each.label, canvas.width - _SWATCH - 4, SOFT.size)
        room = _SWATCH + 4 + max((SOFT.width(word) for word in words), default=0.0)
        if x > 0 and x + room > canvas.width:
            x, y = 0.0, y + line
        swatch(canvas, Box(x, y + 1, x + _SWATCH, y + 1 + _SWATCH), each.fill)
        after = canvas.lines(x + _SWATCH + 4, y + SOFT.size, words, SOFT)
        y += max(0.0, after - y - SOFT.size - SOFT.size * LEADING)
        x += room + _BETWEEN
    return y + line + 4


def swatch(canvas: Canvas, box: Box, fill: Colour, role: str = "swatch") -> None:
    """Fill a rectangle; the lightest fills get an edge, without which they would be lost on paper."""
    canvas.rect(box, fill, role)
    if fill in ("tint", "data-3") and box.right - box.left > 1 and box.bottom - box.top > 1:
        canvas.outline(Box(box.left + 0.25, box.top + 0.25, box.right - 0.25, box.bottom - 0.25), "soft", 0.4)


def notes(canvas: Canvas, entries: Sequence[Entry], y: float) -> float:
    """Print the rows' notes below the chart, each after its row's label; return where the next thing may begin."""
    for entry in entries:
        if entry.note:
            y = canvas.lines(0, y + SOFT.size, wrap(f"{entry.label}: {entry.note}", canvas.width, SOFT.size), SOFT)
            y -= SOFT.size
    return y


def figure(value: float | None, picture: Picture, unit: str = "") -> str:
    """Return a figure as the language writes it, with its unit; a dash where it is not known."""
    if value is None:
        return "—"
    return f"{picture.locale.format_number(value).replace('-', MINUS)}\u00a0{unit}".strip("\u00a0")
