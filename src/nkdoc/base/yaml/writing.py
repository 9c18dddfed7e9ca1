"""Data → YAML in blocks, as a person would type it; what is read back is equal to what was written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from nkdoc.base.yaml.plain import scalar

_PLAIN = re.compile(r"[^\W_][^\n\t]*")
_UNSAFE = re.compile(r": |:$| #|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\s$")
_NOT_PRINTABLE = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that YAML 1.2 takes for no text, or that nobody would see (5.1)."""
_LOOKS_LIKE_A_VALUE = re.compile(r"[\d.+-]")
"""What other readers of YAML take for a number or a date is put between quotation marks."""


def written(data: Mapping[str, object], indent: int = 0) -> str:
    """Return a mapping of texts, numbers, flags, lists and mappings as lines, each ended."""
    return "".join(f"{line}\n" for line in _mapping(data, " " * indent))


def _mapping(data: Mapping[str, object], indent: str) -> Iterator[str]:
    for key, value in data.items():
        name = f"{indent}{_text(key)}:"
        if isinstance(value, Mapping) and value:
            yield name
            yield from _mapping(value, f"{indent}  ")
        elif isinstance(value, Sequence) and not isinstance(value, str) and value:
            yield name
            yield from _sequence(value, f"{indent}  ")
        else:
            yield f"{name} {_single(value)}"


def _sequence(data: Sequence[object], indent: str) -> Iterator[str]:
    for value in data:
        if isinstance(value, Mapping) and value:
            first, *others = _mapping(value, f"{indent}  ")
            yield f"{indent}- {first.strip()}"
            yield from others
        else:
            yield f"{indent}- {_single(value)}"


def _single(value: object) -> str:
    return _text(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=list)


def _text(text: str) -> str:
    """Return a text, between quotation marks where YAML could read it as anything else."""
    plain = _PLAIN.fullmatch(text) and not _UNSAFE.search(text) and scalar(text) == text
    if plain and not _LOOKS_LIKE_A_VALUE.match(text):
        return text
    return _NOT_PRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
