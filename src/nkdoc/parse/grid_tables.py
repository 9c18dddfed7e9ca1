"""Pandoc's tables drawn with `+`, `-` and `|`, with the place of every cell (pandoc's manual, grid_tables).

    +--------+---------------+
    | Level  | Day           |
    +=======:+:=============:+
    | 1.20   | Monday, after |
    |        | the rain      |
    +--------+---------------+

A cell is one paragraph. What a cell may hold beyond that in pandoc, and cells across columns or rows, are reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.rules_block import StateBlock

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.model import Alignment
from nkdoc.parse.context import Context, context
from nkdoc.parse.table_text import (
    HARD_BREAK,
    LONGEST,
    Line,
    RawRow,
    cell,
    cut,
    empty_row,
    ends_container,
    line_of,
    push_table,
    width,
)
from nkdoc.parse.tables import RawCell

UNSUPPORTED_TABLE = Rule(
    "NK170",
    "unsupported-table",
    Severity.WARNING,
    """A table drawn with `+`, `-` and `|` has cells across several columns or rows, a foot, or lines that do not meet,
so it is printed as it stands, like code.

    +-------+-----+
    | Level | Day |
    +=======+=====+
    | 1.20        |     # wrong: one cell across two columns
    +-------+-----+

Give every row all its cells, and draw `+` and `|` under one another. Tables have one head, above all rows, and no foot.
""",
)
BLOCKS_IN_CELL = Rule(
    "NK172",
    "blocks-in-cell",
    Severity.WARNING,
    """A table's cell holds a list, code, a heading, a quotation or several paragraphs. A cell is one paragraph, so its
lines are printed one under another, with the marks they begin with.

Write a sentence, or give each thing a row of its own.
""",
)

_FIRST = re.compile(r" {0,3}\+(?::?-+:?\+)+")
_SEPARATOR = re.compile(r"\+(?:(?::?-+:?|:?=+:?)\+)+")
_BLOCK = re.compile(r"(?:[-*+]|\d{1,9}[.)]|#{1,6}|>|:::+)(?= |\Z)|```|~~~|\|")


def grid_table(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's
    """Read a grid table, or set one that cannot be read as code."""
    first = line_of(state, start_line)
    if state.is_code_block(start_line) or not _FIRST.fullmatch(first.text):
        return False
    lines = list(_lines(state, start_line, end_line))
    if len(lines) < len("+|+"):
        return False
    if silent:
        return True
    parsing = context(state.env)
    edges = _edges(lines[0].text)
    fault = _fault(lines, edges)
    if fault is None:
        _push(state, parsing, lines, edges)
    else:
        line, message = fault
        hint = "give every row all its cells, with “+” and “|” under one another"
        parsing.report(UNSUPPORTED_TABLE, line.span(parsing), message, hint=hint)
        token = state.push("code_block", "code", 0)
        token.content = "".join(f"{each.text}\n" for each in lines)
    state.line = start_line + len(lines)
    return True


def _lines(state: StateBlock, start_line: int, end_line: int) -> Iterator[Line]:
    """Yield the lines of the drawing, its common indent kept."""
    for number in range(start_line, min(end_line, start_line + LONGEST)):
        if ends_container(state, number, end_line):
            return
        line = line_of(state, number)
        if line.text.lstrip(" ")[:1] not in ("+", "|"):
            return
        yield line


def _edges(text: str) -> list[int]:
    """Return the columns where the `+` of a separator stand."""
    return [at for at, character in enumerate(text) if character == "+"]


def _is_separator(line: Line) -> bool:
    return _SEPARATOR.fullmatch(line.text.lstrip(" ")) is not None


def _fault(lines: Sequence[Line], edges: Sequence[int]) -> tuple[Line, str] | None:
    """Return the first line that does not fit the columns, and what is wrong with it."""
    heads = 0
    for line in lines:
        if _is_separator(line):
            if _edges(line.text) != edges:
                return line, "cells of this table stand across several columns, which is not supported"
            heads += "=" in line.text
            if heads > 1:
                return line, "this table has a second head or a foot, which is not supported"
            continue
        marks = [line.text[at : at + 1] for at in cut(line.text, edges)]
        if "+" in marks:
            return line, "cells of this table stand across several rows or columns, which is not supported"
        if marks != ["|"] * len(edges) or width(line.text) != edges[-1] + 1:
            return line, "this line of the table does not meet its columns"
    return None if _is_separator(lines[-1]) else (lines[-1], "the table is not closed with a line of “+---+”")


def _push(state: StateBlock, parsing: Context, lines: Sequence[Line], edges: Sequence[int]) -> None:
    head: RawRow | None = None
    rows: list[RawRow] = []
    ruler = lines[0].text
    gathered: list[Line] = []
    for line in lines[1:]:
        if not _is_separator(line):
            gathered.append(line)
            continue
        if gathered:
            rows.append(_row(gathered, edges, parsing))
            gathered = []
        if "=" in line.text:
            ruler = line.text
            head = _merged(rows, edges, parsing)
            rows = []
    alignments = [_alignment(ruler[start + 1 : end]) for start, end in pairwise(edges)]
    push_table(state, alignments, head or empty_row(lines[0], len(alignments)), rows)


def _merged(rows: Sequence[RawRow], edges: Sequence[int], parsing: Context) -> RawRow | None:
    """Return the rows above the head's line as one."""
    if len(rows) < len("||"):
        return rows[0] if rows else None
    return _row([line for row in rows for line in row.lines], edges, parsing)


def _row(lines: Sequence[Line], edges: Sequence[int], parsing: Context) -> RawRow:
    cuts = [cut(line.text, edges) for line in lines]
    ranges = [
        [(line, at[column] + 1, at[column + 1]) for line, at in zip(lines, cuts, strict=True)]
        for column in range(len(edges) - 1)
    ]
    return RawRow([_cell(each, parsing) for each in ranges], lines)


def _cell(ranges: list[tuple[Line, int, int]], parsing: Context) -> RawCell:
    """Return a cell; one that holds more than a paragraph is reported, and its lines are kept apart."""
    texts = [line.text[first:last].strip(" ") for line, first, last in ranges]
    filled = [at for at, text in enumerate(texts) if text]
    several = bool(filled) and not all(texts[filled[0] : filled[-1] + 1])
    blocks = next((at for at in filled if _BLOCK.match(texts[at])), filled[0] if several else -1)
    made = cell(ranges, HARD_BREAK if blocks >= 0 else "\n")
    if blocks >= 0:
        line, first, last = ranges[blocks]
        start = line.start + first + line.text[first:last].index(texts[blocks][0])
        parsing.report(
            BLOCKS_IN_CELL, parsing.source.span(start, start + len(texts[blocks])),
            "this cell holds more than a paragraph; its lines are printed one under another",
            hint="write a sentence, or give each thing a row of its own",
        )  # fmt: skip
    return made


def _alignment(rule: str) -> Alignment:
    if rule.endswith(":"):
        return "center" if rule.startswith(":") else "right"
    return "left" if rule.startswith(":") else ""
