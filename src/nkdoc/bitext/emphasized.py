"""Words in emphasis that no translation changes: names of files, identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.model import Emphasis, Inline, Link, Strong, Styled, Text

if TYPE_CHECKING:
    from nkdoc.base.span import Span
    from nkdoc.model import Unit

_FILE = re.compile(r"[\w./-]*\w{2,}\.[a-z][a-z0-9]{0,4}|\w+_\w+|(?:[\w.-]+/)+[\w.-]*", re.ASCII)
_PLAIN = re.compile(r"[a-z]\w{2,}", re.ASCII)
"""A word that may be typed, by its look, where the text is in another script."""


class Emphasized(NamedTuple):
    """What stands in emphasis, and where."""

    text: str
    span: Span
    is_file: bool


def emphasized(unit: Unit) -> Iterator[Emphasized]:
    """Yield what stands in emphasis in a unit and looks like the name of a file, or is one word in ASCII."""
    yield from _of(unit.inlines)


def _of(inlines: Iterable[Inline]) -> Iterator[Emphasized]:
    for inline in inlines:
        match inline:
            case Emphasis(children=(Text(text=text),)) | Strong(children=(Text(text=text),)):
                is_file = _FILE.fullmatch(text) is not None
                if is_file or _PLAIN.fullmatch(text):
                    yield Emphasized(text, inline.span, is_file)
            case Emphasis() | Strong() | Link() | Styled():
                yield from _of(inline.children)
