"""Pictures that are tables, row by row: `draw` sets them as one table, the parallel edition beside others."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from nkdoc.pages.html import Html, tag


class Cell(NamedTuple):
    """A cell; with `scope` (`row`, `rowgroup`) it is the head of its row or rows. It spans `columns` and `rows`."""

    content: Html
    class_: str = ""
    scope: str | None = None
    columns: int = 1
    rows: int = 1

    def markup(self, *classes: str, **attributes: str | None) -> Html:
        """Return the element, with further classes and attributes."""
        return tag(
            "th" if self.scope else "td",
            self.content,
            scope=self.scope,
            colspan=str(self.columns) if self.columns > 1 else None,
            rowspan=str(self.rows) if self.rows > 1 else None,
            class_=" ".join(filter(None, (self.class_, *classes))) or None,
            **attributes,
        )


class Line(NamedTuple):
    """A row. `key` names what it is drawn from, the same in every language; rows of one `group` stay together."""

    key: tuple[int, ...]
    cells: tuple[Cell, ...]
    class_: str = ""
    group: int = 0


def bodies(lines: Iterable[Line]) -> Html:
    """Return the rows as table bodies, one a group."""
    return Html(
        "\n".join(tag("tbody", "\n".join(map(_row, group))) for _, group in groupby(lines, lambda line: line.group))
    )


def _row(line: Line) -> Html:
    return tag("tr", "".join(cell.markup() for cell in line.cells), class_=line.class_ or None)
