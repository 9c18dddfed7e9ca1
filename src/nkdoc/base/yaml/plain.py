"""The plain part of YAML, read line by line: what bibliographies, glossaries and front matter consist of.

A full YAML reader in Python needs a second for 300 kB; this one a fraction of it, because it knows block mappings,
block lists, values in one line and short lists in brackets, and nothing else. Where it meets anything else it gives
up, and the full reader (`loading`) takes its place: it never guesses, and it reports nothing. A property test holds
the two equal.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""The way from the top to a value: keys of mappings and, from 0, places in lists."""

Scalar: TypeAlias = str | int | float | bool | None
Range: TypeAlias = tuple[int, int]

_INT = re.compile(r"[-+]?[0-9]{1,18}|0o[0-7]{1,20}|0x[0-9a-fA-F]{1,15}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,3})?")
_WORDS: Mapping[str, bool | None] = MappingProxyType(
    {
        word: value
        for name, value in (("true", True), ("false", False), ("null", None))
        for word in (name, name.title(), name.upper())
    }
    | {"~": None, "": None}
)

_LINE = re.compile(r"^([ ]*)([^\s#].*?)[ ]*$", re.MULTILINE)
_ENTRY = re.compile(r"(\w[\w.-]*):(?:[ ]+(?=\S)|$)")
_ITEM = re.compile(r"-[ ]+(?=\S)")
_PLAIN = re.compile(r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=[\w.]))(?:[^:#]|:(?=\S)|(?<=\S)#)*")
_FLOW_ITEM = re.compile(r"[ ]*([\w+-](?:[\w .+/-]*[\w.+/-])?)[ ]*([,\]])")
_DOUBLE = re.compile(r'"((?:[^"\\]|\\["\\])*)"')
_SINGLE = re.compile(r"'((?:[^']|'')*)'")
_ESCAPED = re.compile(r"\\(.)")
_FOREIGN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
MAX_DEPTH = 50
"""Mappings and lists nested deeper than this are refused: every reader of the data may then recurse."""


def scalar(text: str) -> Scalar:
    """Return what a plain scalar means by the core schema (YAML 1.2.2, 10.3.2)."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "-+.0123456789":
        return text
    if _INT.fullmatch(text):
        return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))
    if _FLOAT.fullmatch(text) and math.isfinite(number := float(text)):
        return number
    return text


class Plain(NamedTuple):
    """What a plain text says; ranges count in the text."""

    data: dict[str, object]
    ranges: dict[Path, Range]
    key_ranges: dict[Path, Range]


class _Line(NamedTuple):
    indent: int
    start: int
    text: str


class _NotPlainError(Exception):
    """The text needs the full reader."""


def read_plain(text: str) -> Plain | None:
    """Return the mapping that `text` holds, or None where the full reader must look at it."""
    if _FOREIGN.search(text):
        return None
    lines = [_Line(len(match[1]), match.start(2), match[2]) for match in _LINE.finditer(text)]
    if not lines or lines[0].indent:
        return None
    reader = _Reader(lines)
    try:
        data, _ = reader.mapping(0, ())
    except _NotPlainError:
        return None
    if reader.at < len(lines):
        return None
    return Plain(data, reader.ranges, reader.key_ranges)


class _Reader:
    """Reads the lines once; `at` is the next one."""

    def __init__(self, lines: list[_Line]) -> None:
        self.lines = lines
        self.at = 0
        self.ranges: dict[Path, Range] = {}
        self.key_ranges: dict[Path, Range] = {}

    def _peek(self) -> _Line | None:
        return self.lines[self.at] if self.at < len(self.lines) else None

    def mapping(self, indent: int, path: Path) -> tuple[dict[str, object], int]:
        """Read the entries that stand at `indent`; returns them and the offset of their end."""
        data: dict[str, object] = {}
        start = self.lines[self.at].start
        end = start
        while (line := self._peek()) is not None and line.indent == indent:
            match = _ENTRY.match(line.text)
            if match is None or match[1] in data:
                raise _NotPlainError
            inner = (*path, match[1])
            self.key_ranges[inner] = line.start, line.start + match.end(1)
            data[match[1]], end = self._value(line, match.end(), inner)
        if line is not None and line.indent > indent:
            raise _NotPlainError
        self.ranges[path] = start, end
        return data, end

    def _value(self, line: _Line, at: int, path: Path) -> tuple[object, int]:
        """Read the value behind a key: in its line, or below it."""
        self.at += 1
        if at < len(line.text):
            return self._inline(line, at, path)
        below = self._peek()
        if below is None or len(path) > MAX_DEPTH:
            raise _NotPlainError
        if _ITEM.match(below.text) and below.indent >= line.indent:
            return self._list(below.indent, path)
        if below.indent <= line.indent:
            raise _NotPlainError
        return self.mapping(below.indent, path)

    def _list(self, indent: int, path: Path) -> tuple[list[object], int]:
        """Read the items that stand at `indent`; returns them and the offset of their end."""
        data: list[object] = []
        start = end = self.lines[self.at].start
        while (line := self._peek()) is not None and line.indent == indent and (mark := _ITEM.match(line.text)):
            inner = (*path, len(data))
            rest = line.text[mark.end() :]
            value: object
            if _ENTRY.match(rest):
                width = indent + mark.end()
                self.lines[self.at] = _Line(width, line.start + mark.end(), rest)
                value, end = self.mapping(width, inner)
            else:
                self.at += 1
                value, end = self._inline(line, mark.end(), inner)
            data.append(value)
        if line is not None and line.indent > indent:
            raise _NotPlainError
        self.ranges[path] = start, end
        return data, end

    def _inline(self, line: _Line, at: int, path: Path) -> tuple[object, int]:
        """Read a value that ends with its line."""
        text, first = line.text, text_at(line.text, at)
        end = line.start + len(text)
        value: object
        if first == '"' and (quoted := _DOUBLE.fullmatch(text, at)):
            value = _ESCAPED.sub(r"\1", quoted[1])
        elif first == "'" and (quoted := _SINGLE.fullmatch(text, at)):
            value = quoted[1].replace("''", "'")
        elif first == "[":
            value = self._flow(line, at, path)
        elif _PLAIN.fullmatch(text, at):
            value = scalar(text[at:])
        else:
            raise _NotPlainError
        self.ranges[path] = line.start + at, end
        return value, end

    def _flow(self, line: _Line, at: int, path: Path) -> list[object]:
        """Read `[a, b]`, words and numbers only."""
        data: list[object] = []
        at += 1
        while match := _FLOW_ITEM.match(line.text, at):
            self.ranges[(*path, len(data))] = line.start + match.start(1), line.start + match.end(1)
            if match[1][0] in "+-" and not match[1][1:2].isalnum():
                raise _NotPlainError
            data.append(scalar(match[1]))
            at = match.end()
            if match[2] == "]":
                break
        if at != len(line.text) or line.text[at - 1] != "]" or not data:
            raise _NotPlainError
        return data


def text_at(text: str, at: int) -> str:
    """Return the character at `at`, empty behind the end."""
    return text[at : at + 1]
