"""Where two sides of a pair part, before and after it is a finding with a place in the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import Diagnostic, Rule, Severity
from nkdoc.bitext import pairs
from nkdoc.bitext.segments import SEPARATOR, locate, visible

if TYPE_CHECKING:
    from nkdoc.base.span import Span
    from nkdoc.model import Pair, Unit


class Mismatch(NamedTuple):
    """A place where the two sides part.

    `source` and `target` are ranges of the segments, None where that side lacks what the other has. `about` is the
    value in question, the same however the text moves; `severity` departs from the rule's own where given.
    """

    message: str
    source: tuple[int, int] | None
    target: tuple[int, int] | None
    about: str = ""
    hint: str = ""
    severity: Severity | None = None
    in_source: bool = False
    """The fault is the source's: there is no place in the translation to mend."""
    confidence: float | None = None
    """Departs from the rule's own where given."""


def report(rule: Rule, pair: Pair, mismatch: Mismatch) -> Diagnostic:
    """Return the finding: at the translation where that is to be mended, with the source's place as its label."""
    span = None if mismatch.in_source else _place(pair, mismatch)
    other = locate(pair.source, *mismatch.source) if mismatch.source else pairs.opening(pair.source[0])
    return rule.at(
        span,
        mismatch.message,
        labels=(pairs.source_label(other),),
        hint=mismatch.hint,
        severity=mismatch.severity,
        block=pair.id,
        about=mismatch.about,
        confidence=mismatch.confidence,
    )


def _place(pair: Pair, mismatch: Mismatch) -> Span:
    """Return the place in the translation; where something is missing, that of the sentence that should have it."""
    if mismatch.target is not None:
        return locate(pair.target, *mismatch.target)
    if mismatch.source is None:
        return pairs.opening(pair.target[0])
    unit, offset = _unit_at(pair.source, mismatch.source[0])
    return pairs.counterpart(pair, unit, offset)


def _unit_at(units: tuple[Unit, ...], offset: int) -> tuple[Unit, int]:
    """Return the unit that holds the segment's character `offset`, and the character's place in it."""
    for unit in units:
        length = len(visible(unit.text))
        if offset <= length:
            return unit, offset
        offset -= length + len(SEPARATOR)
    return units[-1], len(units[-1].text)


def quote(text: str) -> str:
    """Return a piece of text between the marks that messages use."""
    return f"“{text}”"
