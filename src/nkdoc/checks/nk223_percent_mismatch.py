"""A percent sign is missing, or there is one too many.

    50% of the houses             50 домов

The number is the same on both sides, but only one is a percentage. `%`, `per cent`, `процент*` and `п. п.` all count,
a sign given once for a range (`5–10%`) counts for both ends, and “half” explains `50 %`. Mend the wrong side.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.quantities import Number, Spelled, explain
from nkdoc.bitext.quantities.grammar import grammar_of
from nkdoc.bitext.segments import Segment, compared, segments

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK223", "percent-mismatch", Severity.ERROR, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every number that is a percentage on one side only."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the numbers of a pair that are a percentage on one side only."""
    source, target = segments(pair)
    for one, other in explain(source, target).matched:
        in_source, in_target = _is_percentage(one, source), _is_percentage(other, target)
        if in_source == in_target or _may_be(one) == _may_be(other):
            continue
        signed, segment = (one, source) if in_source else (other, target)
        shown = " ".join(segment.text[signed.start : signed.end].split())
        where = "in the source and not here" if in_source else "here and not in the source"
        message = f"{quote(shown)} is a percentage {where}"
        yield Mismatch(message, one[:2], other[:2], shown, "add the percent sign, or take it away")


def _is_percentage(number: Number | Spelled, segment: Segment) -> bool:
    """Tell whether a percent sign or word follows the number."""
    if isinstance(number, Number):
        return number.percent
    grammar = grammar_of(segment.language)
    return grammar.percent.match(segment.text, number.end) is not None or grammar.is_share(segment.text, number.start)


def _may_be(number: Number | Spelled) -> bool:
    """Tell whether the number may be a percentage: by its own sign, one it shares, or as a part of the whole."""
    if isinstance(number, Spelled):
        return any(reading.kind == "share" for reading in number.readings)
    shared = number.shared is not None and number.shared.percent
    return number.percent or shared or "/" in number.digits or not number.digits[-1].isdecimal()
