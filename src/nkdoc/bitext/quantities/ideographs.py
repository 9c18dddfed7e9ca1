"""Text → the numbers written with ideographs: 三, 二十五, 四千三百, 二〇二三, and 5千 or 18万4千 behind digits.

Signs below ten are added up with the powers behind them, four places at a time: 三万五千 is 3 × 10,000 + 5 × 1,000.
Signs below ten alone, two or more of them, are read place by place, as years are: 二〇二三.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache

from nkdoc.bitext.quantities.grammar import grammar_of
from nkdoc.languages.lexicon import Lexicon, Reading

_TEN, _PLACES = 10, 10_000


def ideographic(text: str, language: str) -> Iterator[tuple[int, int, frozenset[Reading]]]:
    """Yield start, end and readings of every run of numeral signs."""
    lexicon = grammar_of(language).lexicon
    if not lexicon.numerals:
        return
    for match in _signs(lexicon).finditer(text):
        readings = frozenset(Reading("number", Fraction(value)) for value in _values(match.group(), lexicon.numerals))
        yield match.start(), match.end(), readings


def _signs(lexicon: Lexicon) -> re.Pattern[str]:
    return _pattern("".join(lexicon.numerals))


@cache
def _pattern(signs: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(signs)}]+")


def _values(run: str, numerals: Mapping[str, int]) -> Iterator[int]:
    values = [numerals[sign] for sign in run]
    if len(values) > 1 and all(value < _TEN for value in values):
        yield int("".join(map(str, values)))
        return
    total = group = digit = 0
    for value in values:
        if value < _TEN:
            digit = value
        elif value < _PLACES:
            group, digit = group + (digit or 1) * value, 0
        else:
            total, group, digit = total + ((group + digit) or 1) * value, 0, 0
    yield total + group + digit
