"""The number is the same, its unit is not.

    50 km from the border         в 50 м от границы
    $5 million                    5 млн евро
    a person under 18             лицо младше 18 месяцев

Units and currencies are compared where both sides name one: by symbol, abbreviation or word. An amount that was
converted correctly (`48 hours`, «двое суток»; `5 miles`, `8 км`) is no fault. A bare number after words such as “under”
is an age, and so in years, where the other side names a unit of time; at 11 in the evening, it is hours. Mend the
wrong side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.quantities import Number, Spelled, explain
from nkdoc.bitext.quantities.grammar import grammar_of
from nkdoc.bitext.quantities.measures import MEASURES, meanings
from nkdoc.bitext.quantities.readings import readings
from nkdoc.bitext.segments import Segment, compared, segments
from nkdoc.languages.lexicon import Reading, lexicon_for

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK224", "unit-mismatch", Severity.WARNING, __doc__)

_NO_UNITS: frozenset[str] = frozenset()
_YEARS, _HOURS = frozenset({"year"}), frozenset({"h"})
_TIMES = frozenset(unit for unit, measure in MEASURES.items() if measure.dimension in ("time", "month"))
_LONGEST = 20
"""Characters to look back for the words that tell an age."""
_Unit = tuple[frozenset[str], str]
_NOT_AMOUNTS = frozenset({"number", "share", "clock", "date"})


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every number whose unit changed."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the numbers of a pair that have different units."""
    source, target = segments(pair)
    for one, other in explain(source, target).matched:
        here, there = _unit(one, source), _unit(other, target)
        here, there = _implied(one, source, here, there), _implied(other, target, there, here)
        if (
            here[0]
            and there[0]
            and here[0].isdisjoint(there[0])
            and _amounts(one, source).isdisjoint(_amounts(other, target))
        ):
            message = f"the unit {quote(there[1])} differs from the source's {quote(here[1])}"
            about = f"{'/'.join(sorted(here[0]))}→{'/'.join(sorted(there[0]))}"
            yield Mismatch(
                message, (one.start, _stop(one)), (other.start, _stop(other)), about, "name the same unit on both sides"
            )


def _unit(number: Number | Spelled, segment: Segment) -> _Unit:
    """Return the units the number may have, and the whole expression as it is written."""
    text = segment.text
    if isinstance(number, Number):
        return number.unit, " ".join(text[number.start : number.stop].split())
    grammar = grammar_of(segment.language)
    if after := grammar.unit.match(text, number.end):
        unit = meanings(grammar.unit_names[(after.lastindex or 1) - 1])
        return unit, " ".join(text[number.start : after.end()].split())
    return _NO_UNITS, ""


def _implied(number: Number | Spelled, segment: Segment, own: _Unit, answer: _Unit) -> _Unit:
    """Return the number's own unit; where it has none and its answer is a time, what an age or an hour implies."""
    if own[0] or not answer[0] or not answer[0] <= _TIMES:
        return own
    if isinstance(number, Number) and number.meridiem and number.digits.isdigit():
        return _HOURS, segment.text[number.start : number.end]
    if not _ages(segment.language).search(segment.text, max(number.start - _LONGEST, 0), number.start):
        return own
    return _YEARS, segment.text[number.start : number.end]


@cache
def _ages(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{lexicon_for(language).ages})\s$", re.IGNORECASE)


def _stop(number: Number | Spelled) -> int:
    return number.stop if isinstance(number, Number) else number.end


def _amounts(number: Number | Spelled, segment: Segment) -> frozenset[Reading]:
    """Return the amounts in base units."""
    found = readings(number, segment.language) if isinstance(number, Number) else number.readings
    return frozenset(reading for reading in found if reading.kind not in _NOT_AMOUNTS)
