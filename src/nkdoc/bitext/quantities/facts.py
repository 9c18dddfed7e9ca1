"""Text → what it says of numbers without number words: круглосуточно, половина, XXI век, «за неделю»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from nkdoc.bitext.quantities.grammar import grammar_of
from nkdoc.bitext.quantities.measures import meanings
from nkdoc.bitext.quantities.readings import measured
from nkdoc.bitext.segments import CACHED, Segment
from nkdoc.languages.lexicon import Reading
from nkdoc.languages.scripts import ROMAN_LOOKALIKES, latin_shapes

ROMAN = re.compile(rf"(?<![\w-])[IVXLC{ROMAN_LOOKALIKES}]+(?![^\W\d_])")
"""Roman numerals, those typed with letters of another script that look like theirs included."""

_ROMAN_FORM = re.compile(r"(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@lru_cache(maxsize=CACHED)
def facts(segment: Segment) -> frozenset[Reading]:
    """Return the readings of everything in the segment that may stand for a number of the other side."""
    return frozenset(_facts(segment))


def _facts(segment: Segment) -> Iterator[Reading]:
    grammar = grammar_of(segment.language)
    for match in grammar.facts.finditer(segment.text):
        yield from _fact(grammar.lexicon.facts, match.group())
    for match in grammar.bare_unit.finditer(segment.text):
        name = grammar.unit_names[(match.lastindex or 1) - 1]
        yield from measured(Fraction(1), meanings(name))
    for match in ROMAN.finditer(segment.text):
        if value := roman(match.group()):
            yield Reading("number", Fraction(value))


def _fact(entries: tuple[tuple[str, tuple[Reading, ...]], ...], found: str) -> Iterator[Reading]:
    """Yield the readings of every entry that describes `found`: a word may say more than one thing."""
    for pattern, meaning in entries:
        if re.fullmatch(pattern, found, re.IGNORECASE):
            yield from meaning


def roman(numeral: str) -> int:
    """Return the value of a Roman numeral below 100, or 0 where it is none."""
    letters = latin_shapes(numeral)
    if not _ROMAN_FORM.fullmatch(letters):
        return 0
    values = [_ROMAN_VALUES[letter] for letter in letters]
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
