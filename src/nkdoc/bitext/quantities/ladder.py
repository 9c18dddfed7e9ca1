"""Two segments' numbers → what is explained and what is not.

The ladder does not normalise: it cancels whatever any reading explains and reports only the rest. Its rungs, from the
surest to the loosest; a number matched on one rung is gone from the next:

    1  same digits and magnitude, same unit and percent sign
    2  same digits and magnitude
    3  same value in any reading: either language's grammar, magnitudes, decades, clock, dates, shares, amounts
    4  two numbers side by side that add up: 1 млн 200 тыс. is 1.2 million
    5  parts: a date's day and year, a list or two numbers that were read as one, base and exponent
    6  words of the other side
    7  facts of the other side: круглосуточно for 24-hour, Roman numerals, a unit alone (a week)
    8  an amount in imperial units that the other side gives in metric ones

Numbers that are part of a name (COVID-19, T-72) are reported only when the other side has a number to spare too:
names are often paraphrased.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from nkdoc.bitext.quantities.readings import readings
from nkdoc.bitext.quantities.rungs import (
    Match,
    Side,
    take_composites,
    take_converted,
    take_facts,
    take_numbered,
    take_powers,
    take_spelled,
    take_sums,
)
from nkdoc.bitext.quantities.tokens import Number, numbers
from nkdoc.bitext.segments import CACHED, Segment
from nkdoc.languages.lexicon import Reading


class Explanation(NamedTuple):
    """What became of the numbers of a pair.

    `matched` numbers say the same; a `SpelledNumber` may stand on either side of such a match. `missing` stand in the
    source alone, `added` in the target alone; both in order of the text.
    """

    matched: tuple[Match, ...] = ()
    missing: tuple[Number, ...] = ()
    added: tuple[Number, ...] = ()


_DECADE_DIGITS = 2
_CENTURIES = range(1000, 2100, 100)
NOTHING = Explanation()


@lru_cache(maxsize=CACHED)
def explain(source: Segment, target: Segment) -> Explanation:
    """Return which numbers of the two segments agree and which have no counterpart."""
    here, there = Side(source, list(numbers(source))), Side(target, list(numbers(target)))
    if not here.left and not there.left:
        return NOTHING
    matched = list(_cancel(here, there, lambda number, _: [(number.written, number.unit, number.percent)]))
    if here.left and there.left:
        matched += _cancel(
            here, there, lambda number, _: [(number.digits, number.half, power) for power in number.powers]
        )
        matched += _cancel(here, there, _meanings)
    if here.left or there.left:
        matched += _loosely(here, there)
        _set_aside(here, there)
    return Explanation(tuple(matched), tuple(here.left), tuple(there.left))


def _meanings(number: Number, language: str) -> Iterable[Reading]:
    """Return the readings; the 1990s are the 90s, but not the 1890s that are the 90s too."""
    found = readings(number, language)
    if not number.digits.isdecimal() or number.powers != (0,) or number.percent:
        return found
    year = int(number.digits)
    if len(number.digits) == _DECADE_DIGITS and year % 10 == 0:
        return found | {Reading("decade", Fraction(century + year)) for century in _CENTURIES}
    if not number.decade or len(number.digits) == _DECADE_DIGITS:
        return found
    return found - {Reading("number", Fraction(year % 100))} | {Reading("decade", Fraction(year))}


def _cancel(here: Side, there: Side, keys: Callable[[Number, str], Iterable[Hashable]]) -> Iterable[Match]:
    """Take out and return the numbers that share a key with one of the other side, each once, in order."""
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index in range(len(there.left) - 1, -1, -1):
        for key in keys(there.left[index], there.language):
            waiting[key].append(index)
    matched: list[Match] = []
    taken: set[int] = set()
    rest: list[Number] = []
    for number in here.left:
        free = _first_free(keys(number, here.language), waiting, taken)
        if free is None:
            rest.append(number)
        else:
            taken.add(free)
            matched.append((number, there.left[free]))
    here.left = rest
    there.left = [number for index, number in enumerate(there.left) if index not in taken]
    return matched


def _first_free(keys: Iterable[Hashable], waiting: defaultdict[Hashable, list[int]], taken: set[int]) -> int | None:
    """Return the first number that waits under one of the keys and is not taken."""
    for key in keys:
        indices = waiting.get(key, [])
        while indices:
            index = indices.pop()
            if index not in taken:
                return index
    return None


def _loosely(here: Side, there: Side) -> list[Match]:
    """Climb down the rungs on which one side is not a number in digits, first from the source, then from the target."""
    for side, other in ((here, there), (there, here)):
        take_sums(side, other)
    for side, other in ((here, there), (there, here)):
        take_composites(side, other)
        take_numbered(side, other)
        take_powers(side, other)
    spelled_out = take_spelled(here, there)
    spelled_before = [(words, number) for number, words in take_spelled(there, here)]
    for side, other in ((here, there), (there, here)):
        take_facts(side, other)
        take_converted(side, other)
    return [*spelled_out, *spelled_before]


def _set_aside(here: Side, there: Side) -> None:
    """Leave out code, which is compared as code, and names whose number has no rival on the other side.

    A year of an era that the same text gives in the common calendar too, 平成30年（2018年）, says nothing more.
    """
    for side in (here, there):
        side.left = [number for number in side.left if not number.in_code]
        if any(number.year for number in side.left):
            given = {number.digits for number in numbers(side.segment)}
            side.left = [number for number in side.left if not number.year or str(number.year) not in given]
    rivals = len(here.left), len(there.left)
    if not rivals[1]:
        here.left = [number for number in here.left if not number.in_name]
    if not rivals[0]:
        there.left = [number for number in there.left if not number.in_name]
