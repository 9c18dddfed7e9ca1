"""What goes into typesetting and what comes out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

Variant = Literal["pdf/ua-1", "pdf/a-3a", "pdf/a-3u", "pdf/x-4"]
Load = Callable[[str], bytes]
"""Answers a relative path of a page with the file's bytes; raises LookupError for one it does not know."""
Advice = Callable[[Iterable[str]], str]
"""Answers characters that no font has with what would bring one; empty where nothing is known."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader finds on a page: the ids that stand on it, from the top."""

    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Typeset:
    """A finished PDF and where its anchors came to stand; `pages` has one entry per page."""

    pdf: bytes
    pages: tuple[Page, ...]
