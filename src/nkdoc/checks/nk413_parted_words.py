"""Words from left to right are parted by marks in a text from right to left, and would be printed in the wrong order.

    نشرت [New *York* Times](https://example.org) الخبر      # the italics part the name
    نشرت [New *York* Times]{lang=en} الخبر                  # one passage in another language

The layout engine of paper orders what stands between marks as a whole: a name in Latin letters of which one part is
emphasised or linked would be printed as its last part first. On the screen it stands right. Wrap the whole name in
brackets with its language, or take the marks inside it away.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.languages import direction_of
from nkdoc.model import Emphasis, Link, Strong, Styled, Text
from nkdoc.model.visiting import inline_parts, plain_text, visit_blocks

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Block, Inline, Project

RULE = Rule("NK413", "parted-words", Severity.WARNING, __doc__)

_SHOWN = 60
"""Characters of the words that a message shows."""
_WRAPPERS = (Emphasis, Strong, Link, Styled)
_STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}
"""Directions of letters by their Bidi_Class (UAX 9)."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every mark that parts words running against their text."""
    for edition in project.editions.values():
        if direction_of(edition.language) == "rtl":
            for section in edition.sections:
                yield from _in_blocks(section.blocks)
                for note in section.notes:
                    yield from _in_blocks(note.children)


def _in_blocks(blocks: Sequence[Block]) -> Iterator[Diagnostic]:
    for block in visit_blocks(blocks):
        for part in inline_parts(block):
            yield from _in_part(part)


def _in_part(part: Sequence[Inline]) -> Iterator[Diagnostic]:
    for one, other in pairwise(part):
        inner = next((each for each in (one, other) if isinstance(each, _WRAPPERS)), None)
        if inner is not None and _ends(one, last=True) == _ends(other, last=False) == "ltr":
            words = " ".join(plain_text((one, other)).split())
            shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
            yield RULE.at(
                inner.span,
                f"the words on both sides of this mark would change places on paper: “{shown}”",
                hint="wrap the whole name in brackets with its language: [New *York* Times]{lang=en}",
                about=shown,
            )
    for inline in part:
        if isinstance(inline, Emphasis | Strong | Link) or (
            isinstance(inline, Styled) and not inline.attributes.language
        ):
            yield from _in_part(inline.children)


def _ends(inline: Inline, *, last: bool) -> str:
    """Return the direction of the first or last letter of an inline, empty where it has none or is set apart."""
    if isinstance(inline, Styled) and inline.attributes.language:
        return ""
    if not isinstance(inline, (Text, *_WRAPPERS)):
        return ""
    text = plain_text((inline,))
    for letter in reversed(text) if last else text:
        if direction := _STRONG.get(unicodedata.bidirectional(letter)):
            return direction
    return ""
