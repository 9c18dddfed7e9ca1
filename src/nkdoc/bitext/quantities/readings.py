"""Number → everything it may mean, so that two numbers agree when any reading of both is the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from nkdoc.bitext.quantities.grammar import CLOCK, Grammar, grammar_of
from nkdoc.bitext.quantities.measures import MEASURES
from nkdoc.bitext.quantities.tokens import Number
from nkdoc.bitext.segments import CACHED
from nkdoc.languages.lexicon import Reading

_VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip
_SLASHED = re.compile(r"(\d{1,3})/(\d{1,3})")
_ISO_DATE = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DATE = re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d\d)")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})[./](\d{1,2})")
_HOURS, _MINUTES, _NOON = 24, 60, 12
_MONTHS, _DAYS = 12, 31
_CENTURY_DIGITS = 2


@lru_cache(maxsize=CACHED)
def readings(number: Number, language: str) -> frozenset[Reading]:
    """Return every meaning of the number in a text of `language`."""
    return frozenset(_readings(number, grammar_of(language)))


def _readings(number: Number, grammar: Grammar) -> Iterator[Reading]:
    shared = number.shared
    powers = set(number.powers)
    if shared is not None and number.powers == (0,):
        powers.update(shared.powers)
    values = [value * 10**power for value in _values(number, grammar) for power in powers]
    percent = number.percent or (shared is not None and shared.percent)
    units = number.unit or (shared.unit if shared is not None else number.unit)
    for value in values:
        yield Reading("number", value)
        if percent:
            yield Reading("share", value / 100)
        yield from measured(value, units)
    yield from _clocks(number)
    yield from dates(number.digits)


def measured(value: Fraction, units: frozenset[str]) -> Iterator[Reading]:
    """Yield the amount in the base units of what `units` measure."""
    for unit in units:
        if measure := MEASURES.get(unit):
            yield Reading(measure.dimension, value * measure.factor)


def _values(number: Number, grammar: Grammar) -> Iterator[Fraction]:
    """Yield the values of the digits, before the magnitude."""
    digits = number.digits
    extra = Fraction(0)
    if digits[-1] in _VULGAR:
        extra, digits = _VULGAR[digits[-1]], digits[:-1]
    if number.half:
        extra += Fraction(1, 2)
    if not digits:
        yield extra
        return
    for value in grammar.values(digits):
        yield value + extra
    if (parts := _SLASHED.fullmatch(digits)) and int(parts[2]):
        yield Fraction(int(parts[1]), int(parts[2]))
    if number.stem:
        yield Fraction(int(number.stem + digits))
    if number.year:
        yield Fraction(number.year)
    if number.decade and digits.isdecimal():
        yield from _decades(digits)


def _decades(digits: str) -> Iterator[Fraction]:
    """Yield the other ways to write a decade: 1990s is the 90s."""
    if len(digits) > _CENTURY_DIGITS:
        yield Fraction(int(digits[-_CENTURY_DIGITS:]))
    else:
        yield from (Fraction(century + int(digits)) for century in (1800, 1900, 2000))


def _clocks(number: Number) -> Iterator[Reading]:
    """Yield the times of day the number may be."""
    if number.powers != (0,) or number.percent:
        return
    if match := CLOCK.fullmatch(number.digits):
        hour, minute = int(match[1]), int(match[2])
    elif number.digits.isdecimal() and len(number.digits) <= _CENTURY_DIGITS and number.unit <= {"h"}:
        hour, minute = int(number.digits), 0
    else:
        return
    if hour > _HOURS or minute >= _MINUTES:
        return
    shared = number.shared.meridiem if number.shared is not None and not number.meridiem else ""
    if not number.meridiem:
        yield Reading("clock", Fraction(hour * _MINUTES + minute))
    for meridiem in (number.meridiem, shared):
        if meridiem and hour <= _NOON:
            yield Reading("clock", Fraction(_in_24(hour, meridiem) * _MINUTES + minute))


def _in_24(hour: int, meridiem: str) -> int:
    """Return the hour of a 24-hour clock."""
    return hour % _NOON + (_NOON if meridiem == "pm" else 0)


def months_of(digits: str) -> frozenset[int]:
    """Return the months a numeric date may mean; day and month alone (19.09) make a date too."""
    named = {int(reading.value) // 100 % 100 for reading in dates(digits)}
    if match := _DAY_AND_MONTH.fullmatch(digits):
        named |= {int(part) for part in match.groups() if 1 <= int(part) <= _MONTHS}
    return frozenset(named)


def dates(digits: str) -> Iterator[Reading]:
    """Yield the days a numeric date may mean, whatever the order of its parts."""
    if match := _ISO_DATE.fullmatch(digits):
        orders = [(match[1], match[2], match[3])]
    elif match := _DATE.fullmatch(digits):
        orders = [(match[4], match[3], match[1]), (match[4], match[1], match[3])]
    else:
        return
    for year, month, day in orders:
        if 1 <= int(month) <= _MONTHS and 1 <= int(day) <= _DAYS:
            for full in (year,) if len(year) > _CENTURY_DIGITS else ("19" + year, "20" + year):
                yield Reading("date", Fraction(int(full) * 10000 + int(month) * 100 + int(day)))
