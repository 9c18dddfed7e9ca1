"""Stretches of a text, as start and end: which are quoted or stand in brackets, and which share characters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

Range: TypeAlias = tuple[int, int]

_QUOTED = re.compile(
    r'"[^"\n]+"|“[^“”\n]+”|«[^«»\n]*(?:«[^«»\n]*»[^«»\n]*)*»|„[^„“”\n]+[“”]|‘[^‘’\n]+’(?!\w)'
    "|「[^「」\n]+」|『[^『』\n]+』"
)
_BRACKETED = re.compile(r"\([^()\n]*\)|\[[^\[\]\n]*\]")


def overlaps(start: int, end: int, ranges: Iterable[Range]) -> bool:
    """Tell whether `start:end` shares a character with one of the ranges."""
    return any(start < last and first < end for first, last in ranges)


def quoted(text: str) -> tuple[Range, ...]:
    """Return the ranges between quotation marks, marks included; of nested ones the outermost."""
    return tuple(match.span() for match in _QUOTED.finditer(text))


def bracketed(text: str) -> tuple[Range, ...]:
    """Return the ranges in round or square brackets, brackets included; of nested ones the innermost."""
    return tuple(match.span() for match in _BRACKETED.finditer(text))


def is_within(start: int, end: int, ranges: Iterable[Range]) -> bool:
    """Tell whether `start:end` lies in one of the ranges."""
    return any(first <= start and end <= last for first, last in ranges)
