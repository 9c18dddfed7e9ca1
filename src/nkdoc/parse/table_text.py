"""What tables drawn with lines of characters share: lines by columns, cells of several lines, tokens.

Columns are those a fixed-width screen shows: a wide character takes two (UAX 11), a combining mark none.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markdown_it.rules_block import StateBlock

from nkdoc.base.span import Span
from nkdoc.model import Alignment
from nkdoc.parse.context import Context, Places
from nkdoc.parse.tables import RawCell

LONGEST = 1000
"""Lines after which nobody looks for a table's end, so that many beginnings cost no more than their number."""
HARD_BREAK = "  \n"


class Line(NamedTuple):
    """A line inside its containers, without blanks at its end; character `i` stands at `start + i` in the source."""

    text: str
    start: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in the line."""
        return not self.text

    def span(self, parsing: Context) -> Span:
        """Return the place of the line's text."""
        indent = len(self.text) - len(self.text.lstrip(" "))
        return parsing.source.span(self.start + indent, self.start + len(self.text))


class RawRow(NamedTuple):
    """A row: its cells, and the lines it takes."""

    cells: Sequence[RawCell]
    lines: Sequence[Line]


def line_of(state: StateBlock, number: int) -> Line:
    """Return a line; of an indent that belongs to the container only what is beyond it."""
    first, end = state.bMarks[number] + state.tShift[number], state.eMarks[number]
    beyond = max(state.sCount[number] - state.blkIndent, 0)
    return Line(" " * beyond + state.src[first:end].rstrip(), first - beyond) if first < end else Line("", end)


def ends_container(state: StateBlock, number: int, end_line: int) -> bool:
    """Tell whether a line stands outside of what the table stands in."""
    return number >= end_line or (not state.isEmpty(number) and state.sCount[number] < state.blkIndent)


def cut(text: str, columns: Sequence[int]) -> list[int]:
    """Return the index of the first character at or behind each of the ascending columns."""
    if text.isascii():
        return [min(column, len(text)) for column in columns]
    found: list[int] = []
    at = 0
    for index, character in enumerate(text):
        while len(found) < len(columns) and at >= columns[len(found)]:
            found.append(index)
        at += width(character)
    return found + [len(text)] * (len(columns) - len(found))


def width(text: str) -> int:
    """Return the columns that a text takes."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(one) in ("W", "F") for one in text)
    return len(text) + wide - sum(unicodedata.category(one) in ("Mn", "Me", "Cf") for one in text)


def cell(lines: Iterable[tuple[Line, int, int]], join: str = "\n") -> RawCell:
    """Return the cell that takes characters `first` to `last` of each line; `join` stands between its lines."""
    texts: list[int] = []
    sources: list[int] = []
    parts: list[str] = []
    length, end, place = 0, 0, 0
    for line, first, last in lines:
        piece = line.text[first:last]
        shown = piece.strip(" ")
        place = place or line.start + first
        if not shown:
            continue
        if parts:
            parts.append(join)
            length += len(join)
        start = line.start + first + piece.index(shown[0])
        texts.append(length)
        sources.append(start)
        parts.append(shown)
        length += len(shown)
        end = start + len(shown)
    if not parts:
        return RawCell("", place, place, Places((0,), (place,)))
    return RawCell("".join(parts), sources[0], end, Places(tuple(texts), tuple(sources)))


def push_table(state: StateBlock, alignments: Sequence[Alignment], head: RawRow, rows: Iterable[RawRow]) -> None:
    """Make the tokens of a table."""
    state.push("table_open", "table", 1).meta["alignments"] = tuple(alignments)
    for row in (head, *rows):
        token = state.push("tr_open", "tr", 1)
        first, last = row.lines[0], row.lines[-1]
        token.meta["start"] = first.start + len(first.text) - len(first.text.lstrip(" "))
        token.meta["end"] = max(last.start + len(last.text), token.meta["start"])
        for one in row.cells:
            token = state.push("td_open", "td", 1)
            token.meta["start"], token.meta["end"] = one.start, one.end
            token = state.push("inline", "", 0)
            token.content = one.text
            token.children = []
            token.meta["places"] = one.places
            state.push("td_close", "td", -1)
        state.push("tr_close", "tr", -1)
    state.push("table_close", "table", -1)


def empty_row(line: Line, columns: int) -> RawRow:
    """Return the head of a table without one, which stands at its first line."""
    return RawRow([RawCell("", line.start, line.start, Places((0,), (line.start,)))] * columns, (Line("", line.start),))
