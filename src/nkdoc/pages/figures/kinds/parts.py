"""A whole and its shares: one strip for each whole, divided into parts that are named below it.

rows:    label, value (per cent of the whole), cite
whole:   what the whole strip stands for

Shares that do not add up to a hundred leave the end of the strip open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from nkdoc.pages.figures.data import Picture, Row
from nkdoc.pages.figures.metrics import CAP_HEIGHT, wrap
from nkdoc.pages.figures.series import FILLS, MOST, swatch
from nkdoc.pages.figures.shapes import HEAD, Fault, Keys, ListOf, Number, Record, Text
from nkdoc.pages.figures.svg import LABEL, LEADING, NARROW_WIDTH, SOFT, STRONG, Box, Canvas
from nkdoc.pages.html import Html, tag

_HUNDRED = 100.0
SHAPE = Record(
    required=MappingProxyType(
        {
            **HEAD,
            "rows": ListOf(
                Record(
                    MappingProxyType({"label": Text(), "value": Number(least=0, most=_HUNDRED)}),
                    MappingProxyType({"cite": Keys()}),
                )
            ),
        }
    ),
    optional=MappingProxyType({"whole": Text()}),
)

_STRIP = 22.0
_SWATCH = 7.0


def faults(fields: Mapping[str, object]) -> Iterator[Fault]:
    """Yield what is wrong with the parts together."""
    rows = fields.get("rows")
    parts = rows if isinstance(rows, Sequence) and not isinstance(rows, str) else ()
    values = [row.get("value") for row in parts if isinstance(row, Mapping)]
    total = sum(value for value in values if isinstance(value, int | float) and not isinstance(value, bool))
    if total > _HUNDRED:
        yield Fault(("rows",), f"the shares add up to {total:g} per cent", "mend a share: a whole has a hundred")
    if len(values) > MOST:
        yield Fault(("rows",), f"{len(values)} parts stand here, and {MOST} can be told apart", "join the small ones")


def draw(picture: Picture) -> Html:
    """Return the strip twice: for the page and the wide screen, and for the narrow one."""
    parts = [row for row in picture.rows("rows") if row.text("label") and (row.number("value") or 0) > 0][:MOST]
    if not parts:
        return Html()
    wide = _draw(picture, parts, picture.width, picture.name, "drawing wide")
    narrow = _draw(picture, parts, NARROW_WIDTH, f"{picture.name}-narrow", "drawing narrow")
    return tag("div", wide + narrow, class_="chart parts")


def _draw(picture: Picture, parts: Sequence[Row], width: float, name: str, class_: str) -> Html:
    canvas = Canvas(width, 0, name)
    y = 0.0
    if whole := picture.text("whole"):
        y = canvas.lines(0, SOFT.size, wrap(whole, width, SOFT.size), SOFT) - SOFT.size + 3
    shares = [row.number("value") or 0.0 for row in parts]
    scale = width / max(_HUNDRED, sum(shares))
    x = 0.0
    for share, fill in zip(shares, FILLS, strict=False):
        swatch(canvas, Box(x, y, x + share * scale, y + _STRIP), fill, "part")
        x += share * scale
    canvas.outline(Box(0.25, y + 0.25, width - 0.25, y + _STRIP - 0.25), "soft", 0.5)
    canvas.height = _key(canvas, picture, parts, y + _STRIP + 7)
    return canvas.markup(picture.text("title"), picture.description, class_)


def _key(canvas: Canvas, picture: Picture, parts: Sequence[Row], y: float) -> float:
    """Name the parts below each other: fill, share, label; return where the list ends."""
    shares = [picture.locale.format_percent(row.number("value") or 0) for row in parts]
    column = _SWATCH + 5 + max(STRONG.width(share) for share in shares)
    for row, share, fill in zip(parts, shares, FILLS, strict=False):
        swatch(canvas, Box(0, y, _SWATCH, y + _SWATCH), fill)
        line = y + (_SWATCH + LABEL.size * CAP_HEIGHT) / 2
        canvas.text(column, line, share, STRONG, "end")
        after = canvas.lines(column + 5, line, wrap(row.text("label"), canvas.width - column - 5, LABEL.size), LABEL)
        y = max(after - LABEL.size * LEADING + 5, y + _SWATCH + 4)
    return y
