"""Figures by who reports them: a table in groups, each figure with its bar from zero.

    rows:     label, reports, scale
    reports:  by, party, value (null: not known), said (what stands in a figure's place), qualifier, of, cite

All groups share one scale, so that lengths may be compared through the whole picture; a group far beyond the others
has `scale: own` and says so. Reporters of a group stand in the alphabet of the edition's language. One party's bars
are solid, the other's hatched; what is not known is an open mark, never a zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from nkdoc.pages.figures.data import Picture, Row
from nkdoc.pages.figures.lines import Cell, Line, bodies
from nkdoc.pages.figures.shapes import HEAD, Choice, Keys, ListOf, Number, Record, Text, Word
from nkdoc.pages.figures.svg import STRONG, Box, Canvas, Colour
from nkdoc.pages.html import Html, escape, tag

_REPORT = Record(
    MappingProxyType({"by": Text(), "party": Word(), "value": Number(unknown=True)}),
    MappingProxyType({"cite": Keys(), "qualifier": Text(), "of": Text(), "said": Text()}),
)
SHAPE = Record(
    required=MappingProxyType(
        {
            **HEAD,
            "rows": ListOf(
                Record(
                    MappingProxyType({"label": Text(), "reports": ListOf(_REPORT)}),
                    MappingProxyType({"scale": Choice(("common", "own"))}),
                )
            ),
        }
    )
)

_LONGEST = 84.0
"""Length of the bar that ends the scale."""
_WIDTH = 166.0
"""Width of a bar's drawing with the figure after it."""
_HEIGHT = 9.0
_FILLS: tuple[Colour, ...] = ("data", "hatch", "tint")
"""Fills of the parties in the order in which the file names them; a third and later ones share the last."""


@dataclass(frozen=True)
class _Group:
    label: str
    reports: tuple[tuple[int, Row], ...]
    """In their order, each with its place in the file."""
    own_scale: bool

    @property
    def most(self) -> float:
        """The highest figure of the group."""
        return max((report.number("value") or 0.0 for _, report in self.reports), default=0.0)


def draw(picture: Picture) -> Html:
    """Return the table, one body a group."""
    rows = lines(picture)
    return tag("table", bodies(rows), class_="comparison", aria_label=picture.text("title")) if rows else Html()


def lines(picture: Picture) -> tuple[Line, ...]:
    """Return one row a figure."""
    groups = [_group(row, picture) for row in picture.rows("rows")]
    common = max((group.most for group in groups if not group.own_scale), default=0.0)
    fills = _fills(picture)
    return tuple(
        line
        for number, group in enumerate(groups, 1)
        for line in _lines(group, number, group.most if group.own_scale else common, fills, picture)
    )


def _group(row: Row, picture: Picture) -> _Group:
    reports = sorted(enumerate(row.rows("reports")), key=lambda report: picture.sort_key(report[1], "by"))
    return _Group(row.text("label"), tuple(reports), row.word("scale") == "own")


def _fills(picture: Picture) -> dict[str, Colour]:
    """Return the fill of each party, the same in every language."""
    parties = dict.fromkeys(report.word("party") for row in picture.rows("rows") for report in row.rows("reports"))
    return {party: _FILLS[min(at, len(_FILLS) - 1)] for at, party in enumerate(parties)}


def _lines(group: _Group, number: int, scale: float, fills: dict[str, Colour], picture: Picture) -> Iterator[Line]:
    label = escape(group.label)
    if group.own_scale:
        label = Html(f"{label} {tag('small', escape(picture.locale.gettext('(a scale of its own)')))}")
    head: tuple[Cell, ...] = (Cell(label, "quantity", "rowgroup", rows=len(group.reports)),)
    reporter = ""
    for turn, (at, report) in enumerate(group.reports, 1):
        by = report.text("by")
        who = _who(report, by if by != reporter else "", picture)
        bar = _bar(report, f"{picture.name}-{number}-{turn}", scale, fills, picture)
        yield Line((number, at), (*head, Cell(who, "reporter"), Cell(bar, "figure-value")), group=number)
        head = ()
        reporter = by


def _who(report: Row, by: str, picture: Picture) -> Html:
    """Return who reports and what the figure counts; a reporter's name stands once for figures below each other."""
    parts = [(text, name) for text, name in ((by, "by"), (report.text("of"), "of")) if text]
    marks = picture.marks(report)
    if not parts:
        return marks
    *before, (last, last_name) = parts
    spans = [tag("span", escape(text), class_=name) for text, name in before]
    return Html(" ".join([*spans, tag("span", escape(last) + marks, class_=last_name)]))


def _bar(report: Row, name: str, scale: float, fills: dict[str, Colour], picture: Picture) -> Html:
    """Return the bar with its figure; an open mark where there is none."""
    canvas = Canvas(_WIDTH, _HEIGHT, name)
    value = report.number("value")
    if value is None:
        end = 6.0
        text = report.text("said") or "—"
        canvas.circle(2.8, _HEIGHT / 2, 2.3, "ground", "ink", "unknown")
    else:
        end = max(value, 0) / scale * _LONGEST if scale > 0 else 0.0
        figure = picture.locale.format_number(value)
        text = f"{report.text('qualifier')}\u00a0{figure}".strip("\u00a0")
        canvas.rect(Box(0, 1, end, _HEIGHT - 1), fills[report.word("party")], "bar")
        if fills[report.word("party")] != "data" and end > 1:
            canvas.outline(Box(0.25, 1.25, end - 0.25, _HEIGHT - 1.25), "data")
    canvas.line((0, 0), (0, _HEIGHT), "soft", 0.6)
    canvas.text(end + 4, _HEIGHT / 2 + 2.7, text, STRONG)
    return canvas.markup(text, class_="drawing bar-value")
