"""The ladder's looser rungs: each takes from one side what the other side explains without a number of its own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TypeAlias

from nkdoc.bitext.quantities.calendar import months
from nkdoc.bitext.quantities.facts import facts
from nkdoc.bitext.quantities.measures import CONVERSION_TOLERANCE, CONVERTED
from nkdoc.bitext.quantities.readings import readings
from nkdoc.bitext.quantities.spelling import Spelled, spelled
from nkdoc.bitext.quantities.tokens import Number, numbers
from nkdoc.bitext.segments import Segment
from nkdoc.languages.lexicon import Reading

Match: TypeAlias = tuple[Number | Spelled, Number | Spelled]

_PART = re.compile(r"\d+")
_DECIMAL = re.compile(r"\d+\.\d+")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})[./](\d{1,2})")
_LARGEST_PART_GAP = 5
"""Characters between the two parts of a sum, such as a space, or “ and ”."""
_DAY_LENGTH = 2
_NUMBERING_MARKS = frozenset("-‑–:")
"""What stands between the two parts of the number of a figure or listing, beside a full stop."""
_POWER = re.compile(r"\s?(?:\^|\*\*)?[({]?\s?")
"""What stands between base and exponent."""
_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = frozenset(_RAISED_DIGITS)
_LOWERED = str.maketrans(_RAISED_DIGITS, "0123456789")
_RAISED_POWER = re.compile(rf"(\d+|[^\W_]|\))⁻?([{_RAISED_DIGITS}]+)")


@dataclass(slots=True)
class Side:
    """One side's segment and those of its numbers that nothing has explained yet."""

    segment: Segment
    left: list[Number]

    @property
    def language(self) -> str:
        """The segment's language."""
        return self.segment.language


# ---- sums -----------------------------------------------------------------------------------------


def take_sums(side: Side, other: Side) -> None:
    """Take neighbours of `side` that add up to one number of `other`, and that number: 1 million 200 thousand."""
    if not other.left:
        return
    rest: list[Number] = []
    at = 0
    while at < len(side.left):
        for length in (3, 2):
            parts = side.left[at : at + length]
            whole = _sum_of(parts, side, other) if len(parts) == length else None
            if whole is not None:
                other.left.remove(whole)
                at += length
                break
        else:
            rest.append(side.left[at])
            at += 1
    side.left = rest


def _sum_of(parts: list[Number], side: Side, other: Side) -> Number | None:
    """Return the number of `other` that equals the sum of neighbours, each of a lesser magnitude than those before."""
    sums = {reading.value for reading in readings(parts[0], side.language) if reading.kind == "number"}
    for number, following in pairwise(parts):
        power = max(number.powers)
        if power < 3 or following.start - number.end > _LARGEST_PART_GAP:  # noqa: PLR2004 - a thousand
            return None
        added = {reading.value for reading in readings(following, side.language) if reading.kind == "number"}
        sums = {first + second for first in sums for second in added if second < 10**power}
    totals = {Reading("number", value) for value in sums}
    return next((whole for whole in other.left if not totals.isdisjoint(readings(whole, other.language))), None)


# ---- composites -----------------------------------------------------------------------------------


def take_composites(side: Side, other: Side) -> None:
    """Take what consists of several numbers (dates, lists, `2018/19`) when `other` has each of them."""
    rest: list[Number] = []
    for number in side.left:
        found = next((parts for parts in _divisions(number, other) if _has_all(parts, other)), None)
        if found is None:
            rest.append(number)
        else:
            for part in found:
                other.left.remove(next(one for one in other.left if _is_part(one, part)))
    side.left = rest


def take_numbered(side: Side, other: Side) -> None:
    """Take numbers of two parts that `other` writes with another mark between them: listing 16.4 is 16-4."""
    for number in [number for number in side.left if _DECIMAL.fullmatch(number.digits)]:
        whole, part = number.digits.split(".")
        for first, second in pairwise(other.left):
            between = other.segment.text[first.end : second.start]
            if (first.digits, second.digits) == (whole, part) and between in _NUMBERING_MARKS:
                side.left.remove(number)
                other.left.remove(first)
                other.left.remove(second)
                break


def take_powers(side: Side, other: Side) -> None:
    """Take powers that the two sides set in other ways: 27, which was 2 with a raised 7, is 2 7, 2^7 and 2⁷.

    The exponent of a power that is set with raised digits is no number in digits of its own.
    """
    for number in list(side.left):
        if not number.digits.isdecimal():
            continue
        for first, second in pairwise(other.left):
            between = other.segment.text[first.end : second.start]
            if first.digits + second.digits == number.digits and _POWER.fullmatch(between):
                side.left.remove(number)
                other.left.remove(first)
                other.left.remove(second)
                break
        else:
            raised = _raised(other.segment.text)
            if number.digits in (exponent for _, exponent in raised):
                side.left.remove(number)
            elif base := next((base for base, exponent in raised if base + exponent == number.digits), ""):
                side.left.remove(number)
                rest = next((one for one in other.left if one.digits == base), None)
                if rest is not None:
                    other.left.remove(rest)


def _raised(text: str) -> list[tuple[str, str]]:
    """Return the powers whose exponents are raised digits, as base and exponent."""
    if _RAISED.isdisjoint(text):
        return []
    return [(match[1], match[2].translate(_LOWERED)) for match in _RAISED_POWER.finditer(text)]


def _divisions(number: Number, other: Side) -> Iterator[tuple[str, ...]]:
    """Yield the ways to read the digits as several numbers."""
    digits = number.digits
    if digits.isdecimal():
        return
    named = {month.number for month in months(other.segment)}
    for reading in readings(number, other.language):
        if reading.kind == "date" and int(reading.value) // 100 % 100 in named:
            yield str(int(reading.value) % 100), str(int(reading.value) // 10000)
    if match := _DAY_AND_MONTH.fullmatch(digits):
        for day, month in ((match[1], match[2]), (match[2], match[1])):
            if int(month) in named:
                yield (str(int(day)),)
    parts = tuple(_PART.findall(digits))
    if len(parts) > 1 and not _DECIMAL.fullmatch(digits):
        yield parts
        yield tuple(_completed(parts))


def _completed(parts: tuple[str, ...]) -> Iterator[str]:
    """Yield the parts, a short one with the beginning of the one before: 2018/19 → 2018, 2019."""
    before = ""
    for part in parts:
        full = (
            before[: len(before) - len(part)] + part if len(part) == _DAY_LENGTH and len(before) > len(part) else part
        )
        yield full
        before = full


def _has_all(parts: tuple[str, ...], other: Side) -> bool:
    """Tell whether the side has a number of its own for each part."""
    left = list(other.left)
    for part in parts:
        found = next((number for number in left if _is_part(number, part)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _is_part(number: Number, part: str) -> bool:
    return number.powers == (0,) and number.digits.isdecimal() and int(part) in (int(number.digits), number.year)


# ---- words, facts, conversions ----------------------------------------------------------------------


def take_spelled(side: Side, other: Side) -> list[tuple[Number, Spelled]]:
    """Take the numbers that `other` spells out, each word once, and return them with their words."""
    if not side.left:
        return []
    waiting: defaultdict[Reading, list[int]] = defaultdict(list)
    words = spelled(other.segment)
    for index in range(len(words) - 1, -1, -1):
        for reading in words[index].readings:
            waiting[reading].append(index)
    matched: list[tuple[Number, Spelled]] = []
    taken: set[int] = set()
    rest: list[Number] = []
    for number in side.left:
        candidates = (
            index for reading in readings(number, side.language) for index in reversed(waiting.get(reading, []))
        )
        found = next((index for index in candidates if index not in taken), None)
        if found is None:
            rest.append(number)
        else:
            taken.add(found)
            matched.append((number, words[found]))
    side.left = rest
    return matched


def take_facts(side: Side, other: Side) -> None:
    """Take the numbers that `other` says in another way; one fact may explain several."""
    if side.left:
        said = facts(other.segment)
        side.left = [number for number in side.left if said.isdisjoint(readings(number, side.language))]


def take_converted(side: Side, other: Side) -> None:
    """Take the amounts that `other` gives in units of the other system."""
    if any(number.unit for number in side.left):
        given = [reading for number in numbers(other.segment) for reading in readings(number, other.language)]
        side.left = [number for number in side.left if not _is_converted(number, side, other, given)]


def _is_converted(number: Number, side: Side, other: Side, given: list[Reading]) -> bool:
    units = set(number.unit).union(*(one.unit for one in numbers(other.segment)))
    if not number.unit or not units & (CONVERTED | {"fahrenheit"}):
        return False
    amounts = [
        _metric(reading) for reading in readings(number, side.language) if reading.kind not in ("number", "clock")
    ]
    others = [_metric(reading) for reading in given if reading.kind not in ("number", "clock")]
    return any(
        kind == other_kind and abs(value - other_value) <= CONVERSION_TOLERANCE * max(abs(value), abs(other_value))
        for kind, value in amounts
        for other_kind, other_value in others
    )


def _metric(reading: Reading) -> Reading:
    """Return a temperature in degrees Celsius; other amounts are in metric units already."""
    if reading.kind == "fahrenheit":
        return Reading("celsius", (reading.value - 32) * Fraction(5, 9))
    return reading
