"""A sentence says the opposite: a word of one meaning answers to a word of the opposite meaning.

    Exports rose to 12%.                 Экспорт снизился до 12 %.
    Members must pay in advance.         Члены вправе платить заранее.

Opposites are looked for in each sentence and its counterpart: rise and fall, before and after, open and close, begin
and end, accept and reject, allow and forbid, must and may, north and south, buy and sell. The check speaks only where
one side has the one meaning alone and the other side the other alone, and both are negated as often. Opposites of
which each language has no list (enable and disable, all and some) are known by the vocabularies; there the rest of the
sentence must agree, and nothing may deny. It is a note where of two opposites one alone has a counterpart. Mend the
wrong side, or allow the finding where another turn of phrase says the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.counterparts import answering, likeness
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.opposites import has_opposites, opposed
from nkdoc.bitext.ranges import Range
from nkdoc.bitext.segments import Segment, compared, segments, sentences_of
from nkdoc.checks._signals import WORD, lacking, meanings, negations, signals
from nkdoc.languages.writing import lowered

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK247", "opposite-word", Severity.WARNING, __doc__)
COMPARISON_ONLY = True
_ALIKE, _ALIKE_FOR_A_NOTE = 0.5, 0.3
"""Share of linked words from which the rest of two sentences agrees, surely or enough for a note."""

_DENIED_ALIKE = ("duty", "permission")
"""Contrasts whose sides say the same where they are denied: what must not be done may not be done."""


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
    proves = proved and any((name, 1 - side) in proved for name, side in signals(target).proved)
    listed = has_opposites(source.language, target.language)
    if not proves and not listed:
        return
    mine, yours = sentences_of(source), sentences_of(target)
    if len(mine) != len(yours):
        return
    here = [_said(source, one) for one in mine] if proves else []
    there = [_said(target, other) for other in yours] if proves else []
    for number, (one, other) in enumerate(zip(mine, yours, strict=True)):
        mismatch = None
        if proves:
            # A neighbour may have the meaning, where sentences were joined in one place and split in another.
            around = set().union(*(each.traces for each in here[max(number - 1, 0) : number + 2]))
            mismatch = _opposites(source, here[number], target, there[number], around)
        if mismatch is None and listed:
            mismatch = _listed(source, one, target, other)
        if mismatch is not None:
            yield mismatch


def _listed(source: Segment, one: Range, target: Segment, other: Range) -> Mismatch | None:
    """Return the first of the listed opposites that the other side turns round."""
    is_source = has_opposites(source.language)
    texts = source.text[slice(*one)], target.text[slice(*other)]
    found = opposed(*texts, target.language) if is_source else opposed(*texts[::-1], source.language)
    if found is None or any(_is_turned(*side) for side in ((source, one), (target, other))):
        return None
    alike = likeness(*texts, (source.language, target.language))
    if alike is None or not alike.agrees(_ALIKE if found.answer else _ALIKE_FOR_A_NOTE):
        return None
    starts = (one[0], other[0]) if is_source else (other[0], one[0])
    word = found.word.start + starts[0], found.word.end + starts[0]
    named = quote((source if is_source else target).text[slice(*word)])
    if found.answer is None:
        places = (word, other) if is_source else (one, word)
        return Mismatch(f"{named} has no counterpart, its opposite has", *places, named, severity=Severity.NOTE)
    answer = found.answer.start + starts[1], found.answer.end + starts[1]
    places = (word, answer) if is_source else (answer, word)
    first, second = source.text[slice(*places[0])], target.text[slice(*places[1])]
    message = f"{quote(second)} is the opposite of the source's {quote(first)}"
    return Mismatch(message, *places, f"{first}/{second}", "say the same on both sides")


def _opposites(
    source: Segment, one: _Said, target: Segment, other: _Said, around: set[tuple[str, int]]
) -> Mismatch | None:
    """Return the first word of a sentence that answers to its opposite; `around` is what the source hints at nearby."""
    for (name, side), mine in one.proofs.items():
        yours = other.proofs.get((name, 1 - side))
        if yours is None or (name, 1 - side) in around or (name, side) in other.traces:
            continue
        denials = _denials(source, one.place)
        if denials != _denials(target, other.place):
            return None
        if denials and name in _DENIED_ALIKE:
            continue
        first, second = source.text[slice(*mine)], target.text[slice(*yours)]
        tags = source.language, target.language
        if answering(first, target.text[slice(*other.place)], tags):
            continue
        if answering(second, source.text[slice(*one.place)], tags[::-1]):
            continue
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


def _is_turned(segment: Segment, place: Range) -> bool:
    """Tell whether the sentence may say the opposite of its words."""
    return bool(_denials(segment, place)) or lacking(segment.language).search(segment.text, *place) is not None


def _denials(segment: Segment, place: Range) -> int:
    return sum(1 for _ in negations(segment.language).finditer(segment.text, *place))
