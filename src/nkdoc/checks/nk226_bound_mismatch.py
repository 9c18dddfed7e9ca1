"""The bound of a number was lost, or is another.

    more than 7,000 people               7000 человек
    at least 5 files                     не более 5 файлов
    after 13:00                          до 13:00

“More than”, “at least”, “200 or more” make a number the least; “less than”, “at most”, “up to” the greatest; “nearly”
and “about” an approximate one. Words of the same side say the same here: “over” is “at least”. A number that both sides
have must be bounded on both, unless any word of the other side may say it elsewhere. “After”, “since”, “before” and
other words that have more than one meaning are compared only with their opposites, which is a warning, as is a lost
“about” or “over”. A negation before either bound leaves the pair alone. Mend the wrong side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.quantities import Number, Spelled, agreeing, explain
from nkdoc.bitext.quantities.bounds import (
    ABOUT,
    LOWER,
    NEARLY,
    UPPER,
    Bound,
    bound_of,
    is_translated,
    may_be_said,
    sentence_at,
)
from nkdoc.bitext.segments import Segment, compared, segments
from nkdoc.languages.lexicon import lexicon_for

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.units import Pair
    from nkdoc.model import Project

RULE = Rule("NK226", "bound-mismatch", Severity.ERROR, __doc__)

_HINT = "bound the number from the same side"
_ALIKE = (frozenset({UPPER, NEARLY}), frozenset({NEARLY, ABOUT}))
"""Bounds of which one may stand for the other."""
_YEAR = re.compile(r"[12]\d{3}(?!\d).{0,8}")
_Bounded = tuple[Number | Spelled, Bound | None]


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every number whose bound was lost or turned round."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the numbers of a pair that are bounded otherwise, or on one side only."""
    source, target = segments(pair)
    matched = [*explain(source, target).matched, *agreeing(source, target)]
    if not matched:
        return
    here = [(one, bound_of(source, one)) for one, _ in matched]
    there = [(other, bound_of(target, other)) for _, other in matched]
    both = [(one, other) for (_, one), (_, other) in zip(here, there, strict=True) if one and other]
    taken = [one for one, _ in both], [other for _, other in both]
    times = Counter(source.text[one.start : one.end] for one, _ in here)
    for one, other in zip(here, there, strict=True):
        if one[1] is not None and other[1] is not None:
            yield from _turned(source, one[1], target, other[1])
        elif (one[1] or other[1]) is not None and times[source.text[one[0].start : one[0].end]] == 1:
            yield from _lost(source, one, target, other, taken)


def _turned(source: Segment, here: Bound, target: Segment, there: Bound) -> Iterator[Mismatch]:
    """Yield the finding for two bounds that exclude each other."""
    if here.negated or there.negated or here.kinds & there.kinds or here.kinds | there.kinds in _ALIKE:
        return
    sure = (here.sure or here.likely) and (there.sure or there.likely)
    is_opposite = here.kinds | there.kinds == {LOWER, UPPER}
    if not (sure or is_opposite):
        return
    mine, yours = source.text[here.start : here.end], target.text[there.start : there.end]
    message = (
        f"{quote(yours)} is {'the opposite of' if is_opposite else 'another bound than'} the source's {quote(mine)}"
    )
    severity = None if sure else Severity.WARNING
    yield Mismatch(message, here[1:3], there[1:3], f"{mine}/{yours}", _HINT, severity)


def _lost(
    source: Segment, one: _Bounded, target: Segment, other: _Bounded, taken: tuple[list[Bound], list[Bound]]
) -> Iterator[Mismatch]:
    """Yield the finding for a number that one side alone bounds, where the other side says nothing of the kind.

    The bounds `taken` are those of other numbers that both sides bound.
    """
    bound = one[1] or other[1]
    silent = target if one[1] else source
    if bound is None or not (bound.sure or bound.likely) or bound.negated or not lexicon_for(silent.language).bounds:
        return
    if _is_year(one[0] if one[1] else other[0], source if one[1] else target):
        return  # by 2035, until 2035, from 1972 to 2016: languages say so with one word or with several
    if ABOUT in bound.kinds and any(
        isinstance(number, Spelled) and number.kind == "round" for number, _ in (one, other)
    ):
        return  # a thousand, dozens: round numbers are about themselves
    is_behind = bound.start > (one if one[1] else other)[0].start
    number, told, elsewhere = (other[0], source, taken[1]) if one[1] else (one[0], target, taken[0])
    if may_be_said(silent, sentence_at(silent, number.start, told), elsewhere, loose=is_behind) or not is_translated(
        source, target
    ):
        return
    shown = (source if one[1] else target).text[bound.start : bound.end]
    where = "bounds the number in the source and not here" if one[1] else "bounds the number here and not in the source"
    severity = None if bound.sure and ABOUT not in bound.kinds else Severity.WARNING
    places = one[0][:2], other[0][:2]
    yield Mismatch(f"{quote(shown)} {where}", places[0], places[1], shown, "say it on both sides", severity)


def _is_year(number: Number | Spelled, segment: Segment) -> bool:
    return _YEAR.fullmatch(segment.text[number.start : number.end].strip()) is not None
