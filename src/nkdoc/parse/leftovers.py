"""Marks of emphasis, deletion and links that ended up in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.base.span import Span
from nkdoc.parse.context import Context

BROKEN_MARKUP = Rule(
    "NK140",
    "broken-markup",
    Severity.WARNING,
    """Marks of emphasis or of a link were left over in the text: they open or close nothing, so they are printed.

    **Step 6 **        # wrong: a space before the closing marks
    **Step 6**
    [text] (address)   # wrong: a space between the brackets
    [text](address)

Mend the markup; where the characters are meant, put a backslash before each.
""",
)

_LEFT_OVER = re.compile(r"\*\*|(?<!~)~~(?!~)|\]\(|\]\s\(https?:|!\[|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)")

_MARK = re.compile(r"[*\[\]_~]")


@dataclass(slots=True)
class Piece:
    """A stretch of text and its range in the inline text; `literal` tells that no escape made it."""

    text: str
    start: int
    end: int
    literal: bool


def report_leftovers(parsing: Context, text: str, pieces: Sequence[Piece], address: str = "") -> None:
    """Report the first mark in `text`, which consists of `pieces`, that opens or closes nothing.

    `address` is that of the link which begins right behind the text.
    """
    if _MARK.search(text) is None:
        return
    probe = "".join(piece.text if piece.literal else "\0" * len(piece.text) for piece in pieces)
    match = _LEFT_OVER.search(probe + address)
    if match is None:
        return
    at = match.start()
    for piece in pieces:
        if at < len(piece.text):
            place = parsing.span(piece.start + at, piece.start + at + 1)
            parsing.report(
                BROKEN_MARKUP,
                Span(place.source, place.start, place.start + len(match.group())),
                f"“{match.group()}” is left over in the text: it opens or closes nothing",
                hint="mend the markup, or put a backslash before each mark that is meant",
                about=match.group(),
            )
            return
        at -= len(piece.text)
