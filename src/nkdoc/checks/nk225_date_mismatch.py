"""A month, a weekday or the half of the day differs.

    on 19 September 2023          19 октября 2023 года
    on Monday                     во вторник
    at 6 pm                       в 6 утра

Months count where they stand beside a number or are unmistakable (“may” is a month only in “5 May”); a numeric date
(`19.09.2023`) names its month too. Days and years are compared as numbers, by NK203. A month or weekday that only one
side names is a note: a text may say it once where its translation says it twice. Mend the wrong side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from itertools import zip_longest
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.quantities import Number, explain, numbers
from nkdoc.bitext.quantities.calendar import Named, months, weekdays
from nkdoc.bitext.quantities.facts import facts
from nkdoc.bitext.quantities.readings import months_of
from nkdoc.bitext.segments import Segment, compared, segments
from nkdoc.languages.cldr_data import day_halves
from nkdoc.languages.lexicon import HALF_OF_DAY, lexicon_for
from nkdoc.languages.scripts import is_written
from nkdoc.languages.writing import writing_of

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK225", "date-mismatch", Severity.ERROR, __doc__)
COMPARISON_ONLY = True

_HINT = "name the same date on both sides"
_HALF = re.compile(HALF_OF_DAY, re.IGNORECASE)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every month, weekday or time of day that differs."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the months, weekdays and times of day of a pair that differ."""
    source, target = segments(pair)
    if all(_can_tell(segment) for segment in (source, target)):
        here, there = months(source), months(target)
        if here or there:
            yield from _differing("month", source, target, _left(here, there, target), _left(there, here, source))
        here, there = weekdays(source), weekdays(target)
        if here or there:
            yield from _differing("weekday", source, target, _left(here, there), _left(there, here))
    yield from _times(source, target)


def _can_tell(segment: Segment) -> bool:
    """Tell whether the segment is in a language whose months are known, and not left untranslated."""
    lexicon = lexicon_for(segment.language)
    return bool(lexicon.months) and is_written(segment.text, writing_of(segment.language).script)


def _left(names: tuple[Named, ...], others: tuple[Named, ...], other: Segment | None = None) -> list[Named]:
    """Return the names without a counterpart among `others` or in the other side's numeric dates."""
    waiting = Counter(one.number for one in others)
    if other is not None:
        waiting.update(month for number in numbers(other) if _may_be_date(number) for month in months_of(number.digits))
    left: list[Named] = []
    for name in names:
        if waiting[name.number]:
            waiting[name.number] -= 1
        else:
            left.append(name)
    return left


def _may_be_date(number: Number) -> bool:
    """Tell whether a numeric date may be meant: no amount of anything (47.1 million, 5.6%, 9.5 km)."""
    return not (number.unit or number.percent) and number.powers == (0,)


def _differing(
    what: str, source: Segment, target: Segment, missing: list[Named], added: list[Named]
) -> Iterator[Mismatch]:
    """Yield a finding for each name of one side and its rival on the other, and a note for each name without rival."""
    told = [not lexicon_for(segment.language).partial for segment in (source, target)]
    for one, other in zip_longest(missing, added):
        if one is not None and other is not None:
            here, there = source.text[one.start : one.end], target.text[other.start : other.end]
            message = f"the {what} {quote(there)} differs from the source's {quote(here)}"
            yield Mismatch(message, one[:2], other[:2], f"{one.number}/{other.number}", _HINT)
        elif one is not None and told[1] and _is_new(one, target, what):
            message = f"the translation does not name the {what} {quote(source.text[one.start : one.end])}"
            yield Mismatch(message, one[:2], None, str(one.number), _HINT, Severity.NOTE)
        elif other is not None and told[0] and _is_new(other, source, what):
            message = f"the source does not name the {what} {quote(target.text[other.start : other.end])}"
            yield Mismatch(message, None, other[:2], str(other.number), _HINT, Severity.NOTE)


def _is_new(name: Named, other: Segment, what: str) -> bool:
    """Tell whether the other side names the month or weekday nowhere in the block."""
    known = months(other) if what == "month" else weekdays(other)
    return all(one.number != name.number for one in known)


def _times(source: Segment, target: Segment) -> Iterator[Mismatch]:
    """Yield the times of day that differ in the half of the day, and noon against midnight."""
    for one, other in explain(source, target).matched:
        if isinstance(one, Number) and isinstance(other, Number) and _is_other_half(one, _said(target, other)):
            here, there = (_shown(segment, number) for segment, number in ((source, one), (target, other)))
            message = f"{quote(there)} is another time of day than the source's {quote(here)}"
            yield Mismatch(message, one[:2], other[:2], f"{here}/{there}", _HINT)
    here_said, there_said = _moments(source), _moments(target)
    if here_said and there_said and here_said.isdisjoint(there_said):
        yield Mismatch("noon and midnight are confused", None, None, "noon/midnight", _HINT)


def _said(segment: Segment, number: Number) -> Number:
    """Return the number with the half of the day that Latin letters behind it, or the language's words at it, tell."""
    if number.meridiem:
        return number
    if half := _HALF.match(segment.text, number.end):
        return number._replace(meridiem=half[1].lower() + "m")
    before, behind = segment.text[: number.start].rstrip(), segment.text[number.end :].lstrip()
    for word, named in day_halves(segment.language).items():
        if before.endswith(word) or behind.startswith(word):
            return number._replace(meridiem=named)
    return number


def _is_other_half(number: Number, other: Number) -> bool:
    """Tell whether two equal times lie in different halves of the day; 1:00 without more is at night."""
    if number.meridiem and other.meridiem:
        return number.meridiem != other.meridiem
    return "pm" in (number.meridiem, other.meridiem) and ":" in number.digits and number.digits == other.digits


def _shown(segment: Segment, number: Number) -> str:
    return " ".join([*segment.text[number.start : number.end].split(), number.meridiem]).strip()


def _moments(segment: Segment) -> frozenset[Fraction]:
    """Return noon, midnight or both, in minutes."""
    text = segment.text.lower()
    if not any(hint in text for hint in lexicon_for(segment.language).moment_hints.split()):
        return frozenset()
    return frozenset(reading.value for reading in facts(segment) if reading.kind == "clock")
