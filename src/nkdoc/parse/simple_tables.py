"""Pandoc's tables of columns under rows of dashes, with the place of every cell (its simple and multiline tables).

     simple                     multiline: rows apart by empty lines

                                ----------------------
     Level   Day                 Level   Day
    ------  --------             in m    of reading
      1.20  Monday              ------  --------------
      1.31  Tuesday               1.20  Monday, after
                                        the rain

                                  1.31  Tuesday
                                ----------------------

A table without a head begins with its row of dashes and ends with another. How a head stands over its dashes says how
its column is aligned: at their left end, at their right end, in the middle, or from end to end, which says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from markdown_it.rules_block import StateBlock

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.model import Alignment
from nkdoc.parse.context import Context, context
from nkdoc.parse.table_text import LONGEST, Line, RawRow, cell, cut, empty_row, ends_container, line_of, push_table

TEXT_OVER_COLUMN = Rule(
    "NK171",
    "text-over-column",
    Severity.WARNING,
    """A word of a table stands across the beginning of a column, so it is cut in two.

     Level   Day
    ------  --------
      1.20 about Monday     # “about” begins before the column does

Columns begin where their dashes begin, and have to be as wide as what stands in them. Move the dashes or the word.
""",
)

_RULER = re.compile(r" {0,3}-{2,}(?: +-+)+")
_DASHES = re.compile(r" {0,3}-{3,}")
_GROUP = re.compile(r"-+")
_OTHER_BLOCK = re.compile(r" {0,3}(?:#{1,6}(?:[ \t]|\Z)|`{3}|~{3}|:{3}|\|.*\|\Z)")
"""The first line of a heading, a fence, a div or a table of pipes."""


class _Body(NamedTuple):
    """The lines below a ruler, their number with those that close the table, and whether empty lines part its rows."""

    lines: Sequence[Line]
    height: int
    multiline: bool


def columns_table(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's
    """Read a simple or a multiline table."""
    if state.is_code_block(start_line):
        return False
    head = _head(state, start_line, end_line)
    if head is None:
        return False
    count, framed = len(head), _DASHES.fullmatch(head[0].text) is not None
    ruler_line = start_line + count - 1
    body = _body(state, ruler_line + 1, end_line, closed=framed or count == 1)
    if body is None:
        return False
    if silent:
        return True
    parsing, ruler = context(state.env), head[-1].text
    columns = [match.start() for match in _GROUP.finditer(ruler)]
    widths = [len(match.group()) for match in _GROUP.finditer(ruler)]
    titles = [line for line in head[:-1] if not _DASHES.fullmatch(line.text)]
    rows = [_row(lines, columns, parsing) for lines in _rows(body, multiline=framed or body.multiline)]
    top = _row(titles, columns, parsing) if titles else empty_row(head[-1], len(columns))
    alignments = [_alignment(titles or rows[0].lines, columns, at, width) for at, width in enumerate(widths)]
    push_table(state, alignments, top, rows)
    state.line = ruler_line + 1 + body.height
    return True


def _head(state: StateBlock, start_line: int, end_line: int) -> list[Line] | None:
    """Return the lines down to the ruler, which is the last of them; None where no table begins."""
    first = line_of(state, start_line)
    if _is_ruler(first):
        return [first]
    if not _DASHES.fullmatch(first.text):
        second = line_of(state, start_line + 1) if not ends_container(state, start_line + 1, end_line) else first
        return [first, second] if second is not first and _is_ruler(second) else None
    found = [first]
    for number in range(start_line + 1, min(end_line, start_line + LONGEST)):
        line = line_of(state, number)
        if line.is_empty or ends_container(state, number, end_line) or _DASHES.fullmatch(line.text):
            return None
        found.append(line)
        if _is_ruler(line):
            return found if len(found) > len("|-") else None
    return None


def begins_outside(state: StateBlock, line: int, end_line: int) -> bool:
    """Tell whether the line, behind an empty one, is a head whose ruler stands outside of the definition it is in.

    Heads of columns to the right are indented as far as what belongs to a definition; their dashes are not.
    """
    if state.blkIndent != state.ddIndent or line + 1 >= end_line or not state.isEmpty(line - 1):
        return False
    return ends_container(state, line + 1, end_line) and _is_ruler(line_of(state, line + 1))


def _is_ruler(line: Line) -> bool:
    # `- - -` is a line across the page.
    return _RULER.fullmatch(line.text) is not None and "---" in line.text


def _body(state: StateBlock, start_line: int, end_line: int, *, closed: bool) -> _Body | None:
    """Return what stands below the ruler; None where it is nothing, or lacks the dashes that have to close it.

    Rows are looked for up to those dashes, past empty lines, but not past another block.
    """
    lines: list[Line] = []
    multiline = False
    for number in range(start_line, min(end_line, start_line + LONGEST)):
        if ends_container(state, number, end_line):
            break
        line = line_of(state, number)
        is_last = ends_container(state, number + 1, end_line) or state.isEmpty(number + 1)
        if is_last and (_DASHES.fullmatch(line.text) or _is_ruler(line)):
            return _Body(lines, number + 1 - start_line, multiline) if any(each.text for each in lines) else None
        if line.is_empty:
            if not closed:
                break
            multiline = True
        elif lines and lines[-1].is_empty and _OTHER_BLOCK.match(line.text):
            return None
        lines.append(line)
    return _Body(lines, len(lines), multiline=False) if lines and not closed else None


def _rows(body: _Body, *, multiline: bool) -> Iterator[list[Line]]:
    """Yield the lines of each row."""
    row: list[Line] = []
    for line in body.lines:
        if not line.is_empty:
            row.append(line)
        if row and (line.is_empty or not multiline):
            yield row
            row = []
    if row:
        yield row


def _row(lines: Sequence[Line], columns: Sequence[int], parsing: Context) -> RawRow:
    """Return a row of one or more lines; reports words that stand across the beginning of a column."""
    cuts: list[list[tuple[int, int]]] = []
    for line in lines:
        inner = cut(line.text, columns[1:])
        for at in inner:
            if 0 < at < len(line.text) and " " not in line.text[at - 1 : at + 1]:
                left, right = line.text[:at].rsplit(" ", 1)[-1], line.text[at:].split(" ", 1)[0]
                place = parsing.source.span(line.start + at - len(left), line.start + at + len(right))
                parsing.report(
                    TEXT_OVER_COLUMN, place, f"“{left}{right}” stands across the beginning of a column and is cut",
                    hint="move the word, or the dashes above it, in the whole table",
                )  # fmt: skip
                break
        cuts.append(list(pairwise((0, *inner, len(line.text)))))
    ranges = ([(line, *pair) for line, pair in zip(lines, pairs, strict=True)] for pairs in zip(*cuts, strict=True))
    return RawRow([cell(each) for each in ranges], lines)


def _alignment(lines: Sequence[Line], columns: Sequence[int], at: int, width: int) -> Alignment:
    """Return a column's alignment: its shortest line tells, as in pandoc."""
    pieces = []
    for line in lines:
        start, *end = cut(line.text, columns[at : at + 2])
        pieces.append(line.text[start : end[0] if end else None].rstrip())
    shown = sorted(filter(None, pieces), key=len)
    if not shown:
        return ""
    before, behind = shown[0].startswith(" "), len(shown[0]) < width
    if before:
        return "center" if behind else "right"
    return "left" if behind else ""
