r"""GitHub's tables, with the place of every cell.

A cell ends at a pipe that no backslash precedes; the backslash of `\\|` is not part of the cell's text. Surplus cells
of a row are kept out and reported, missing ones are empty. A comment behind a row's last pipe belongs to the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from markdown_it.rules_block import StateBlock

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.model import Alignment
from nkdoc.parse.context import LOOK_AHEAD, Comment, Context, Places, context

SURPLUS_CELLS = Rule(
    "NK147",
    "surplus-cells",
    Severity.ERROR,
    """A row has more cells than the table's head, so the last ones have no column and are not printed.

Delete the surplus, add a column to the head and the line below it, or write a pipe that belongs to the text as `\\|`.
""",
)

_DELIMITER = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*(?:[ \t]*:?-+:?)?[ \t]*")
_COLUMN = re.compile(r":?-+:?")
_PIPE = re.compile(r"\\?\|")
_BARE_PIPE = re.compile(r"(?<!\\)\|")
_COMMENT = re.compile(r"\|[ \t]*<!--(?P<text>(?:(?!-->).)*)-->[ \t]*$")
_FILLED = 0x10000
"""Cells that may be filled in for missing ones in all: a short text must not grow into a huge table."""


class RawCell(NamedTuple):
    r"""A cell's text without the backslashes of `\\|`, its range in the source, and its places."""

    text: str
    start: int
    end: int
    places: Places


def table(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read a table: head, delimiter line, rows."""
    alignments = _alignments(state, start_line + 1, end_line)
    if not alignments or state.is_code_block(start_line):
        return False
    head, comment = _row(state, start_line)
    if len(head) != len(alignments) or not _BARE_PIPE.search(
        state.src, _first(state, start_line), state.eMarks[start_line]
    ):
        return False
    if silent:
        return True
    parsing = context(state.env)
    parent, state.parentType = state.parentType, "table"
    state.push("table_open", "table", 1).meta["alignments"] = alignments
    _push_row(state, start_line, head, comment)
    line = start_line + 2
    filled = 0
    while line < end_line and not _ends(state, line, end_line):
        cells, comment = _row(state, line)
        filled += max(len(head) - len(cells), 0)
        if filled > _FILLED:
            break
        _push_row(state, line, list(_fitted(state, parsing, line, cells, len(head))), comment)
        line += 1
    state.push("table_close", "table", -1)
    state.parentType = parent
    state.line = line
    return True


def _first(state: StateBlock, line: int) -> int:
    return state.bMarks[line] + state.tShift[line]


def _alignments(state: StateBlock, line: int, end_line: int) -> tuple[Alignment, ...]:
    """Return the columns' alignments, none where `line` is no delimiter line."""
    if line >= end_line or state.sCount[line] < state.blkIndent or state.is_code_block(line):
        return ()
    start, end = _first(state, line), state.eMarks[line]
    # A single dash before a space would be a list item.
    if state.src[start:end][:1] not in ("|", "-", ":") or state.src.startswith(("- ", "-\t"), start):
        return ()
    if not _DELIMITER.fullmatch(state.src, start, end):
        return ()
    return tuple(_alignment(column.group()) for column in _COLUMN.finditer(state.src, start, end))


def _alignment(column: str) -> Alignment:
    if column.endswith(":") and len(column) > 1:
        return "center" if column.startswith(":") else "right"
    return "left" if column.startswith(":") else ""


def _ends(state: StateBlock, line: int, end_line: int) -> bool:
    """Tell whether the table ends before `line`."""
    if state.sCount[line] < state.blkIndent or state.isEmpty(line) or state.is_code_block(line):
        return True
    rules = state.md.block.ruler.getRules("blockquote")
    return any(rule(state, line, end_line, LOOK_AHEAD) for rule in rules)


def _row(state: StateBlock, line: int) -> tuple[list[RawCell], Comment | None]:
    """Return the cells of a line, and the comment behind its last pipe."""
    src = state.src
    start, end = _first(state, line), state.eMarks[line]
    comment = None
    if match := _COMMENT.search(src, start, end):
        at = src.index("<!--", match.start())
        comment = Comment(match["text"], at, src.index("-->", at) + len("-->"))
        end = match.start() + 1
    while end > start and src[end - 1] in " \t":
        end -= 1
    cuts = [start - 1]
    escapes: list[int] = []
    for match in _PIPE.finditer(src, start, end):
        if match.group() == "|":
            cuts.append(match.start())
        else:
            escapes.append(match.start())
    cuts.append(end)
    frames = [(before + 1, after) for before, after in pairwise(cuts)]
    if frames and frames[0][0] == frames[0][1]:
        frames = frames[1:]
    if frames and frames[-1][0] == frames[-1][1]:
        frames = frames[:-1]
    return [_cell(src, first, last, escapes) for first, last in frames], comment


def _cell(src: str, start: int, end: int, escapes: list[int]) -> RawCell:
    """Return the cell in a range of the source."""
    while start < end and src[start] in " \t":
        start += 1
    while end > start and src[end - 1] in " \t":
        end -= 1
    texts, sources, parts = [0], [start], []
    length = 0
    for escape in escapes:
        if start <= escape < end:
            part = src[sources[-1] : escape]
            parts.append(part)
            length += len(part)
            texts.append(length)
            sources.append(escape + 1)
    parts.append(src[sources[-1] : end])
    return RawCell("".join(parts), start, end, Places(tuple(texts), tuple(sources)))


def _fitted(state: StateBlock, parsing: Context, line: int, cells: list[RawCell], width: int) -> Iterator[RawCell]:
    """Yield exactly `width` cells; reports the surplus."""
    yield from cells[:width]
    end = state.eMarks[line]
    for _ in range(width - len(cells)):
        yield RawCell("", end, end, Places((0,), (end,)))
    if len(cells) > width:
        surplus = parsing.source.span(cells[width].start, cells[-1].end)
        message = f"this row has {len(cells)} cells, the table {width} columns: the surplus is not printed"
        parsing.report(SURPLUS_CELLS, surplus, message, hint="delete it, or write a pipe inside a text as “\\|”")


def _push_row(state: StateBlock, line: int, cells: list[RawCell], comment: Comment | None) -> None:
    token = state.push("tr_open", "tr", 1)
    start, end = _first(state, line), state.eMarks[line]
    token.meta["start"], token.meta["end"] = start, start + len(state.src[start:end].rstrip())
    for cell in cells:
        token = state.push("td_open", "td", 1)
        token.meta["start"], token.meta["end"] = cell.start, cell.end
        token = state.push("inline", "", 0)
        token.content = cell.text
        token.children = []
        token.meta["places"] = cell.places
        state.push("td_close", "td", -1)
    if comment is not None:
        state.push("comment", "", 0).meta["comment"] = comment
    state.push("tr_close", "tr", -1)
