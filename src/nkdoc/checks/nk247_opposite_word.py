"""A sentence says the opposite: a word of one meaning answers to a word of the opposite meaning.

    Exports rose to 12%.                 Экспорт снизился до 12 %.
    Members must pay in advance.         Члены вправе платить заранее.

Opposites are looked for in each sentence and its counterpart: rise and fall, before and after, open and close, begin
and end, accept and reject, allow and forbid, must and may, north and south, buy and sell. The check speaks only where
one side has the one meaning alone and the other side the other alone, and neither is negated. Mend the wrong side, or
allow the finding where another turn of phrase says the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.ranges import Range
from nkdoc.bitext.segments import Segment, compared, segments, sentences_of
from nkdoc.checks._signals import WORD, meanings, negations, signals
from nkdoc.languages.writing import lowered

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK247", "opposite-word", Severity.WARNING, __doc__)


class _Said(NamedTuple):
    """What the sentence at `place` says: proofs of each side of each contrast, with their places; sides hinted at."""

    place: Range
    proofs: dict[tuple[str, int], Range]
    traces: set[tuple[str, int]]


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every word that answers to its opposite."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the words of a pair that answer to their opposites, one for each sentence."""
    source, target = segments(pair)
    proved = signals(source).proved
    if not proved or not any((name, 1 - side) in proved for name, side in signals(target).proved):
        return
    here = [_said(source, place) for place in sentences_of(source)]
    there = [_said(target, place) for place in sentences_of(target)]
    if len(here) == len(there):
        for number, (one, other) in enumerate(zip(here, there, strict=True)):
            # A neighbour may have the meaning, where sentences were joined in one place and split in another.
            around = set().union(*(each.traces for each in here[max(number - 1, 0) : number + 2]))
            mismatch = _opposites(source, one, target, other, around)
            if mismatch is not None:
                yield mismatch


def _opposites(
    source: Segment, one: _Said, target: Segment, other: _Said, around: set[tuple[str, int]]
) -> Mismatch | None:
    """Return the first word of a sentence that answers to its opposite; `around` is what the source hints at nearby."""
    for (name, side), mine in one.proofs.items():
        yours = other.proofs.get((name, 1 - side))
        if yours is None or (name, 1 - side) in around or (name, side) in other.traces:
            continue
        if _is_negative(source, one.place) or _is_negative(target, other.place):
            return None
        first, second = source.text[slice(*mine)], target.text[slice(*yours)]
        message = f"{quote(second)} is the opposite of the source's {quote(first)}"
        return Mismatch(message, mine, yours, f"{first}/{second}", "say the same on both sides")
    return None


def _said(segment: Segment, place: Range) -> _Said:
    said = _Said(place, {}, set())
    for match in WORD.finditer(segment.text, *place):
        for name, side, proves in meanings(lowered(match.group()), segment.language):
            said.traces.add((name, side))
            if proves:
                said.proofs.setdefault((name, side), match.span())
    return said


def _is_negative(segment: Segment, place: Range) -> bool:
    return negations(segment.language).search(segment.text, *place) is not None
