"""Attributes of tags and shortcodes: those whose values people read, and the rest, which is code."""

from __future__ import annotations

import re
from collections.abc import Iterator

NAMES = frozenset(
    {
        *("title", "subtitle", "alt", "label", "caption", "text", "date", "description", "desc", "summary"),
        *("placeholder", "heading", "header", "aria-label", "aria-description", "tooltip", "subheading", "tagline"),
    }
)
"""Attributes whose values are shown or read aloud, in HTML and in the components of the usual themes."""

_PAIR = re.compile(
    r"""(?<![\w:@.-])(?P<name>[^\W\d_][\w-]*)\s*=\s*(?:\{\s*)?(?P<mark>["'`])(?P<value>(?:\\.|(?!(?P=mark)).)*)(?P=mark)""",
    re.DOTALL,
)
SHORTCODE = re.compile(r"\{\{(?:(?!\{\{|\}\}).)*\}\}|\{%(?:(?!\{%|%\}).)*%\}", re.DOTALL)
"""A shortcode of Hugo, a tag of Liquid, what Vue and Liquid print."""
_SHOWN = re.compile(r"\w")


def readable(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the values that people read in a tag, which is `text[start:end]`."""
    for match in _PAIR.finditer(text, start, end):
        if match["name"].lower() in NAMES and _SHOWN.search(match["value"]):
            yield match.span("value")


def without(text: str, start: int, end: int) -> str:
    """Return the tag without the values that people read, which stand in a text of their own."""
    rest, at = [], start
    for first, last in readable(text, start, end):
        rest.append(text[at:first])
        at = last
    return "".join((*rest, text[at:end]))
