"""One translation stands for two different blocks of the source.

    Open the settings first.      Откройте сначала файл настроек программы.
    Then save the document.       Откройте сначала файл настроек программы.

The text was probably pasted twice, or a block was copied and never translated. Only texts of 30 characters or more
count, and only where the two source blocks really differ. Translate each block by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Label, Rule, Severity
from nkdoc.bitext.mismatch import quote
from nkdoc.bitext.pairs import opening, shorten, source_label
from nkdoc.bitext.wording import likeness

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Bitext, Pair, Project

RULE = Rule("NK237", "duplicate-translation", Severity.ERROR, __doc__)

MIN_LENGTH = 30
_ALIKE = 0.6
_WORD = re.compile(r"\w+")
"""Share of words that two source blocks have in common from which one translation may serve both."""
_NOT_COMPARED = frozenset({"code", "break", "attribution", "picture"})


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every translation that was used twice in a section."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section, at the second of two equal translations."""
    first: dict[str, Pair] = {}
    before: Pair | None = None
    for pair in bitext.pairs:
        if not pair.target or pair.target[0].kind in _NOT_COMPARED:
            continue
        text = _text(pair.target)
        if len(text) >= MIN_LENGTH:
            other = first.setdefault(text, pair)
            if other is not pair and _is_fault(other, pair, before):
                yield _finding(other, pair, text)
        before = pair


def _is_fault(pair: Pair, other: Pair, before: Pair | None) -> bool:
    """Tell whether two pairs with one translation ought to have two: their sources differ, or one has none."""
    if not pair.source or not other.source:
        return before is pair
    first, second = (_WORD.findall(_text(each.source).casefold()) for each in (pair, other))
    return first != second and likeness(first, second) < _ALIKE


def _finding(pair: Pair, other: Pair, text: str) -> Diagnostic:
    labels = [source_label(opening(other.source[0]))] if other.source else []
    labels.append(Label(opening(pair.target[0]), "the same translation"))
    message = f"this translation stands for another block too: {quote(shorten(text))}"
    hint = "translate the block by itself, or delete what was pasted twice"
    return RULE.at(opening(other.target[0]), message, labels=labels, hint=hint, block=other.id, about=shorten(text))


def _text(units: tuple[object, ...]) -> str:
    return " ".join(" ".join(str(getattr(unit, "text", "")).split()) for unit in units)
