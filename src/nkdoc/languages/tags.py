"""Language tags (BCP 47): the language without region and script, and the nearest of several that are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

T = TypeVar("T")


def beginnings(tag: str) -> Iterator[str]:
    """Yield `tag` in small letters with hyphens, then what is left as its last subtags fall away (RFC 4647, 3.4)."""
    parts = _plain(tag).split("-")
    for length in range(len(parts), 0, -1):
        yield "-".join(parts[:length])


def nearest(tag: str, table: Mapping[str, T]) -> T | None:
    """Return the value of the longest beginning of `tag` that the table has, None where it has none."""
    return next((table[each] for each in beginnings(tag) if each in table), None)


def primary(tag: str) -> str:
    """Return the primary subtag in small letters: `pt` for `pt-BR`. It is what two varieties of one language share."""
    return _plain(tag).partition("-")[0]


def primaries(*tags: str) -> tuple[str, ...]:
    """Return the primary subtags of several tags, each once."""
    return tuple(dict.fromkeys(map(primary, tags)))


def _plain(tag: str) -> str:
    return tag.lower().replace("_", "-")
