"""Where a piece of text stands: sources, spans and the positions people read.

| type       | unit                      | origin                             |
|------------|---------------------------|------------------------------------|
| `Source`   | one decoded file          | path relative to the project root  |
| `Span`     | code points, half open    | 0 at the first character           |
| `Position` | line and column           | both count from 1, in code points  |

A source's text has LF line ends and no byte order mark: what decoding removed was
reported when the file was read, so offsets count what an editor shows.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple


class Position(NamedTuple):
    """A place as an editor shows it; `line` and `column` count from 1, in code points."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """One text file of the project.

    `path` is POSIX, relative to the project's root. Two sources are equal when path and text are.
    """

    path: str
    text: str = field(repr=False)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offset of the first character of every line."""
        starts = [0]
        find = self.text.find
        while (at := find("\n", starts[-1])) >= 0:
            starts.append(at + 1)
        return tuple(starts)

    def position(self, offset: int) -> Position:
        """Return the line and column of `offset`, which may be one past the end."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Return line `number` (from 1) without its line end; empty beyond the last line."""
        if not 1 <= number <= len(self.line_starts):
            return ""
        start = self.line_starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start:] if end < 0 else self.text[start:end]

    def span(self, start: int, end: int | None = None) -> Span:
        """Return the span from `start` up to `end` (the end of the text where none is given)."""
        return Span(self, start, len(self.text) if end is None else end)

    def line_span(self, first: int, last: int | None = None) -> Span:
        """Return the span of lines `first` to `last` (from 1, both included), without the last line end."""
        last = first if last is None else last
        start = self.line_starts[min(first, len(self.line_starts)) - 1]
        final = min(last, len(self.line_starts))
        return Span(self, start, self.line_starts[final - 1] + len(self.line(final)))


class Span(NamedTuple):
    """Characters `start` up to but without `end` of `source`, in code points."""

    source: Source
    start: int
    end: int

    @property
    def path(self) -> str:
        """Path of the file the span is in."""
        return self.source.path

    @property
    def text(self) -> str:
        """The characters themselves."""
        return self.source.text[self.start : self.end]

    @property
    def position(self) -> Position:
        """Line and column of the first character."""
        return self.source.position(self.start)

    @property
    def end_position(self) -> Position:
        """Line and column just after the last character."""
        return self.source.position(self.end)
