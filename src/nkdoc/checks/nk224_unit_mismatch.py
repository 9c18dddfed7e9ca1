"""The number is the same, its unit is not.

    50 km from the border         в 50 м от границы
    $5 million                    5 млн евро

Units and currencies are compared where both sides name one: by symbol, abbreviation or word. An amount that was
converted correctly (`48 hours`, «двое суток»; `5 miles`, `8 км`) is no fault. Mend the wrong side.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.diagnostics import Rule, Severity
from nkdoc.locales.lexicon import Reading
from nkdoc.mismatch import Mismatch, quote, report
from nkdoc.passage import Passage, compared, passages
from nkdoc.quantities import Number, Spelled, explain
from nkdoc.quantities.grammar import grammar_of
from nkdoc.quantities.measures import meanings
from nkdoc.quantities.readings import readings

if TYPE_CHECKING:
    from nkdoc.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK224", "unit-mismatch", Severity.WARNING, __doc__)

_NO_UNITS: frozenset[str] = frozenset()
_NOT_AMOUNTS = frozenset({"number", "share", "clock", "date"})


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every number whose unit changed."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the numbers of a pair that have different units."""
    source, target = passages(pair)
    for one, other in explain(source, target).matched:
        here, there = _unit(one, source), _unit(other, target)
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


def _unit(number: Number | Spelled, passage: Passage) -> tuple[frozenset[str], str]:
    """Return the units the number may have, and the whole expression as it is written."""
    text = passage.text
    if isinstance(number, Number):
        return number.unit, " ".join(text[number.start : number.stop].split())
    grammar = grammar_of(passage.language)
    if after := grammar.unit.match(text, number.end):
        unit = meanings(grammar.unit_names[(after.lastindex or 1) - 1])
        return unit, " ".join(text[number.start : after.end()].split())
    return _NO_UNITS, ""


def _stop(number: Number | Spelled) -> int:
    return number.stop if isinstance(number, Number) else number.end


def _amounts(number: Number | Spelled, passage: Passage) -> frozenset[Reading]:
    """Return the amounts in base units."""
    found = readings(number, passage.language) if isinstance(number, Number) else number.readings
    return frozenset(reading for reading in found if reading.kind not in _NOT_AMOUNTS)
