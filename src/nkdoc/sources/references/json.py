"""JSON (RFC 8259) with the place of every value."""

from __future__ import annotations

import re
from json import JSONDecodeError, JSONDecoder

from nkdoc.base.span import Source, Span

Path = tuple[str | int, ...]

MAX_DEPTH = 60
"""Bibliographies are flat; a file nested deeper is an attack on the reader."""

_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = JSONDecoder(strict=False)
"""Reads the values that hold no others; a tab in a string is what many programs write."""


class JsonFaultError(Exception):
    """The text is no JSON from `at` on."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


def parse(source: Source) -> tuple[object, dict[Path, Span]]:
    """Return the data of a JSON text and the place of every value by its path. Raises JsonFaultError."""
    reader = _Reader(source)
    data = reader.value((), reader.skip(0))
    if reader.at != len(source.text):
        raise JsonFaultError("something follows the end of the data", reader.at)
    return data, reader.spans


class _Reader:
    """Reads one value after another; `at` is where it has come to, behind white space."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.spans: dict[Path, Span] = {}
        self.at = 0

    def skip(self, start: int) -> int:
        found = _SPACE.match(self.text, start)
        self.at = found.end() if found else start
        return self.at

    def value(self, path: Path, start: int) -> object:
        """Return the value at `start` and stand behind it."""
        if len(path) > MAX_DEPTH:
            raise JsonFaultError(f"nested deeper than {MAX_DEPTH} levels", start)
        first = self.text[start : start + 1]
        value: object
        if first == "{":
            value, end = self._object(path, start)
        elif first == "[":
            value, end = self._array(path, start)
        else:
            value, end = self._single(start)
        self.spans[path] = self.source.span(start, end)
        self.skip(end)
        return value

    def _single(self, start: int) -> tuple[object, int]:
        try:
            value, end = _DECODER.raw_decode(self.text, start)
        except JSONDecodeError as fault:
            raise JsonFaultError(fault.msg[:1].lower() + fault.msg[1:], fault.pos) from fault
        except ValueError as fault:
            raise JsonFaultError("this number is too long", start) from fault
        return value, int(end)

    def _object(self, path: Path, start: int) -> tuple[dict[str, object], int]:
        made: dict[str, object] = {}
        at = self.skip(start + 1)
        while self.text[at : at + 1] != "}":
            if made:
                at = self._expect(",", at)
            if self.text[at : at + 1] != '"':
                raise JsonFaultError("a name in quotation marks is missing", at)
            name, end = self._single(at)
            made[str(name)] = self.value((*path, str(name)), self._expect(":", self.skip(end)))
            at = self.at
        return made, at + 1

    def _array(self, path: Path, start: int) -> tuple[list[object], int]:
        made: list[object] = []
        at = self.skip(start + 1)
        while self.text[at : at + 1] != "]":
            if made:
                at = self._expect(",", at)
            made.append(self.value((*path, len(made)), at))
            at = self.at
        return made, at + 1

    def _expect(self, mark: str, at: int) -> int:
        """Return where the text goes on behind `mark`, which must stand at `at`."""
        if self.text[at : at + 1] != mark:
            raise JsonFaultError(f"“{mark}” is missing", at)
        return self.skip(at + 1)
