"""Which script words are written in, and which stretches of a text are quoted or stand in brackets.

The tables are of scripts, not of languages; a `Lexicon` says which script its language uses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from nkdoc.languages.lexicon import Script

Range: TypeAlias = tuple[int, int]

LETTERS: Mapping[Script, str] = MappingProxyType(
    {"latin": "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff", "cyrillic": "\u0400-\u052f"}
)
"""Letters of a script, as the inside of a character class."""

LOOKALIKES = str.maketrans("аеорсухіјАВЕКМНОРСТХІ", "aeopcyxijABEKMHOPCTXI")
"""Cyrillic letters that look like Latin ones."""

_ANY_LETTER: Mapping[Script, re.Pattern[str]] = MappingProxyType(
    {script: re.compile(f"[{letters}]") for script, letters in LETTERS.items()}
)
_QUOTED = re.compile(r'"[^"\n]+"|“[^“”\n]+”|«[^«»\n]*(?:«[^«»\n]*»[^«»\n]*)*»|„[^„“”\n]+[“”]|‘[^‘’\n]+’(?!\w)')
_BRACKETED = re.compile(r"\([^()\n]*\)|\[[^\[\]\n]*\]")


def has_letters(text: str, script: Script) -> bool:
    """Tell whether any letter of `text` is in `script`."""
    return script in _ANY_LETTER and _ANY_LETTER[script].search(text) is not None


def is_written(text: str, script: Script) -> bool:
    """Tell whether `text` has letters of `script`; any text is written in a script that is not known."""
    return script not in _ANY_LETTER or has_letters(text, script)


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
