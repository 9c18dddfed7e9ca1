"""A number is a lower bound on one side and an upper bound on the other.

    more than 7,000 people               менее 7000 человек
    after 13:00                          до 13:00

“More than”, “at least”, “after” make the number the least or the earliest; “less than”, “up to”, “before” the greatest
or the latest. Only words right before a number that both sides have are compared. Mend the wrong side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.quantities import Number, Spelled, explain
from nkdoc.bitext.segments import Segment, compared, segments
from nkdoc.checks._signals import negations
from nkdoc.languages.lexicon import lexicon_for

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.units import Pair
    from nkdoc.model import Project

RULE = Rule("NK226", "bound-mismatch", Severity.WARNING, __doc__)

_LOOK_BACK = 24
"""Characters before a number in which its bound stands, and before a bound in which its negation does."""
_CLAUSE = re.compile(r"[^.,;:!?]*$")


class _Bound(NamedTuple):
    """A bound before a number: lower or upper, and where it is written."""

    lower: bool
    start: int
    end: int


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every number whose bound was turned round."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the numbers of a pair that bound from opposite sides."""
    source, target = segments(pair)
    for one, other in explain(source, target).matched:
        here = _bound(source, one)
        there = _bound(target, other) if here else None
        if here and there and here.lower != there.lower:
            mine, yours = source.text[here.start : here.end], target.text[there.start : there.end]
            message = f"{quote(yours)} is the opposite of the source's {quote(mine)}"
            yield Mismatch(message, here[1:], there[1:], f"{mine}/{yours}", "bound the number from the same side")


def _bound(segment: Segment, number: Number | Spelled) -> _Bound | None:
    """Return the bound right before the number; None where there is none, or where it may be negated."""
    bounds = _bounds(segment.language)
    match = bounds.search(segment.text, max(number.start - _LOOK_BACK, 0), number.start)
    if match is None:
        return None
    start, end = match.span("bound")
    clause = _CLAUSE.search(segment.text, max(start - _LOOK_BACK, 0), start)
    if clause is not None and negations(segment.language).search(segment.text, *clause.span()):
        return None
    return _Bound(match.group("lower") is not None, start, end)


@cache
def _bounds(language: str) -> re.Pattern[str]:
    lexicon = lexicon_for(language)
    either = rf"(?P<lower>{lexicon.lower_bounds})|(?:{lexicon.upper_bounds})"
    return re.compile(rf"(?<!\w)(?P<bound>{either})[\s:]*[$€£₽]?$", re.IGNORECASE)
