"""Markup of other tools that shows only in a whole text: lists run together, and marks half of which were read.

a. alpha             pandoc's list of letters: one paragraph here, its items one behind another
b. beta
{==words==}          CriticMarkup: `==words==` is read, the braces are printed
[[_TOC_]]            a wiki's table of contents: `_TOC_` is emphasis
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from nkdoc.base.span import Span
from nkdoc.model import Emphasis, Inline, SoftBreak, Styled, Text
from nkdoc.parse.context import Context
from nkdoc.parse.unread import report_form

_MARKER = re.compile(r"(?P<open>\(?)(?P<count>\w+)(?P<close>[.)])(?P<space>[ \t]+)(?=\S)")
_BEGINNINGS = {"a": "b", "A": "B", "i": "ii", "I": "II", "1": "2"}
"""What the first item of a list is counted by, and its second."""
_CRITIC = {
    "mark": ("a mark of CriticMarkup", "write ==words=="),
    "strikethrough": ("a change of CriticMarkup", "accept or reject it, and write the words alone"),
}


def report_half_read(parsing: Context, inlines: Sequence[Inline]) -> None:
    """Report what the inlines of one block hold of such markup."""
    match inlines:
        case (Text("[["), Emphasis((Text("TOC"),)), Text("]]")):
            place = Span(parsing.source, inlines[0].span.start, inlines[-1].span.end)
            report_form(parsing, place, "a place for a table of contents", "delete it: the contents make themselves")
    for name, hint, place in (*_lists(parsing, inlines), *_braces(parsing, inlines)):
        report_form(parsing, place, name, hint)


def _lists(parsing: Context, inlines: Sequence[Inline]) -> Iterator[tuple[str, str, Span]]:
    """Yield the beginning of a paragraph whose later lines go on counting what its first word begins to count.

    One such word proves nothing: “a. m.”, “i. e.” and the initials of a name look alike.
    """
    first = _marker(parsing, inlines[0]) if inlines else None
    second = _BEGINNINGS.get(first["count"]) if first else None
    if first is None or second is None or not isinstance(inlines[0], Text):
        return
    is_read = first["count"].isdecimal() and not first["open"]
    # Pandoc asks for two spaces behind a capital and its full stop: “B. Russell was an English philosopher.”
    is_name = first["count"].isupper() and first["close"] == "." and len(first["space"]) == 1
    if is_read or is_name or (first["open"] and first["close"] != ")"):
        return
    for before, node in pairwise(inlines):
        found = _marker(parsing, node) if isinstance(before, SoftBreak) else None
        if found and (found["open"], found["count"], found["close"]) == (first["open"], second, first["close"]):
            start = inlines[0].span.start
            place = Span(parsing.source, start, start + len(first.group().rstrip()))
            yield "an item to be numbered", "write 1. before every item", place
            return


def _marker(parsing: Context, node: Inline) -> re.Match[str] | None:
    """Return what a text begins to count by; nothing where a backslash stands in it."""
    found = _MARKER.match(node.text) if isinstance(node, Text) else None
    return found if found and parsing.source.text.startswith(found.group().rstrip(), node.span.start) else None


def _braces(parsing: Context, inlines: Sequence[Inline]) -> Iterator[tuple[str, str, Span]]:
    for before, node, behind in zip(inlines, inlines[1:], inlines[2:], strict=False):
        if isinstance(before, Text) and isinstance(node, Styled) and isinstance(behind, Text):
            known = next((_CRITIC[name] for name in node.attributes.classes if name in _CRITIC), None)
            if known and before.text.endswith("{") and behind.text.startswith("}"):
                name, hint = known
                yield name, hint, Span(parsing.source, before.span.end - 1, behind.span.start + 1)
