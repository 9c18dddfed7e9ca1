"""Shares measured over periods, on one axis of years: each period is a strip of its own, filled as high as its share.

    rows:   label, from, to (years, both included), value (per cent), cite
    whole:  what a full strip stands for        part:   what its filled part stands for

Periods may overlap; nothing is added up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from nkdoc.pages.figures.data import Picture, Row
from nkdoc.pages.figures.metrics import wrap
from nkdoc.pages.figures.shapes import HEAD, Fault, Keys, ListOf, Number, Record, Text
from nkdoc.pages.figures.svg import LABEL, LEADING, NARROW_WIDTH, SOFT, Box, Canvas, Type
from nkdoc.pages.html import Html, tag

_YEAR = Number(least=1, most=9999)
SHAPE = Record(
    required=MappingProxyType(
        {
            **HEAD,
            "rows": ListOf(
                Record(
                    MappingProxyType(
                        {
                            "label": Text(),
                            "from": _YEAR,
                            "to": _YEAR,
                            "value": Number(least=0, most=100),
                        }
                    ),
                    MappingProxyType({"cite": Keys()}),
                )
            ),
        }
    ),
    optional=MappingProxyType({"whole": Text(), "part": Text()}),
)

_STRIP = 36.0
"""Height of a strip: the whole, 100 per cent."""
_SHARE = Type(size=14, weight=600)
_PART = Type(size=7.25, weight=500, colour="ground")
_HUNDRED = 100
_LONGEST = 200
"""Years; a longer period is a slip of the pen and would have no room for its ticks."""


def faults(fields: Mapping[str, object]) -> Iterator[Fault]:
    """Yield the periods that end before they begin, or are too long to be drawn."""
    rows = fields.get("rows")
    for at, row in enumerate(rows if isinstance(rows, Sequence) and not isinstance(rows, str) else ()):
        first, last = (row.get("from"), row.get("to")) if isinstance(row, Mapping) else (None, None)
        if isinstance(first, int) and isinstance(last, int) and not first <= last < first + _LONGEST:
            yield Fault(("rows", at, "to"), f"a period of 1 to {_LONGEST} years is wanted here: {first} to {last}")


@dataclass(frozen=True)
class _Strip:
    label: str
    first: int
    last: int
    share: float
    share_text: str


def draw(picture: Picture) -> Html:
    """Return the chart twice: for the page and the wide screen, and for the narrow one."""
    strips = [strip for row in picture.rows("rows") if (strip := _strip(row, picture))]
    if not strips:
        return Html()
    wide = _draw(picture, strips, picture.width, picture.name, "drawing wide")
    narrow = _draw(picture, strips, NARROW_WIDTH, f"{picture.name}-narrow", "drawing narrow")
    return tag("div", wide + narrow, class_="chart shares")


def _strip(row: Row, picture: Picture) -> _Strip | None:
    first, last, share = row.number("from"), row.number("to"), row.number("value")
    if first is None or last is None or share is None or not 1 <= first <= last < first + _LONGEST:
        return None
    text = picture.locale.format_percent(share)
    return _Strip(row.text("label"), int(first), int(last), max(0.0, min(share, _HUNDRED)), text)


def _draw(picture: Picture, strips: list[_Strip], width: float, name: str, class_: str) -> Html:
    first, last = min(strip.first for strip in strips), max(strip.last for strip in strips)
    column = _words_width(strips, width)
    step = (width - 0.5 - column) / (last - first + 1)
    canvas = Canvas(width, 0, name)

    def edge(year: int) -> float:
        return column + (year - first) * step

    y = 0.0
    for strip in strips:
        box = Box(edge(strip.first), y, edge(strip.last + 1), y + _STRIP)
        canvas.rect(box, "tint", "whole")
        canvas.rect(box._replace(top=y + _STRIP * (1 - strip.share / _HUNDRED)), "data", "share")
        canvas.outline(box, "soft")
        if strip is strips[0]:
            _whole(canvas, picture.text("whole"), box._replace(bottom=y + _STRIP * (1 - strip.share / _HUNDRED)))
        canvas.text(box.left + 5, y + _STRIP - 2.4, picture.text("part"), _PART)
        canvas.text(0, y + _SHARE.size * 0.75, strip.share_text, _SHARE)
        lines = wrap(strip.label, column - 8, SOFT.size)
        y = max(canvas.lines(0, y + _SHARE.size + 9, lines, SOFT) - 4, y + _STRIP) + 8
    _years(canvas, first, last, edge, y - 4)
    canvas.height = y + 9
    return canvas.markup(picture.text("title"), picture.description, class_)


def _whole(canvas: Canvas, words: str, rest: Box) -> None:
    """Say in the part of a strip that is not filled what the whole strip stands for, where it has the room."""
    lines = wrap(words, rest.right - rest.left - 10, SOFT.size)
    first = rest.bottom - 5 - (len(lines) - 1) * SOFT.size * LEADING
    if first - SOFT.size > rest.top:
        canvas.lines(rest.left + 5, first, lines, SOFT)


def _words_width(strips: list[_Strip], width: float) -> float:
    """Return the width of the column of words at the left: the margin column on wide drawings."""
    longest = max((SOFT.width(word) for strip in strips for word in strip.label.split(" ")), default=0.0)
    return max(width * 38 / 160, longest + 8)


def _years(canvas: Canvas, first: int, last: int, edge: Callable[[int], float], y: float) -> None:
    """Print the axis; every year where there is room, else every fifth."""
    step = edge(first + 1) - edge(first)
    every = 1 if step > LABEL.width("2000") + 6 else 5
    canvas.line((edge(first), y), (edge(last + 1), y), "soft", 0.6)
    for year in range(first, last + 2):
        canvas.line((edge(year), y), (edge(year), y + 2.5), "soft")
    for year in range(first, last + 1):
        if (year - first) % every == 0 or year == last:
            canvas.text((edge(year) + edge(year + 1)) / 2, y + 10, str(year), LABEL, "middle")
