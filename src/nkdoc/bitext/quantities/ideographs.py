"""Text → the numbers written with ideographs: 三, 二十五, 四千三百, 二〇二三, 三分の二, 令和元年, 四つ.

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

_TEN, _CENTURY, _PLACES = 10, 100, 10_000
_NOTHING = r"(?!)"
_NEVER = re.compile(_NOTHING)


def ideographic(text: str, language: str) -> Iterator[tuple[int, int, frozenset[Reading], str]]:
    """Yield start, end, readings and kind of every number: `cardinal` for a count, empty for all others."""
    lexicon = grammar_of(language).lexicon
    if not lexicon.numerals:
        return
    counts = lexicon.reckoning.counts
    for match in _signs(lexicon.tag).finditer(text):
        if match["count"]:
            value = next(value for word, value in counts.items() if re.compile(word).match(text, match.start()))
            yield *match.span(), frozenset({Reading("number", Fraction(value))}), "cardinal"
        else:
            yield *match.span(), frozenset(_readings(match, lexicon)), "cardinal" if match["counter"] else ""


def centuries(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of a century in digits that a decade in signs follows: 20世纪九十年代."""
    return _centuries(lexicon.tag) if lexicon.numerals else _NEVER


def year_of(text: str, start: int, end: int, digits: str, lexicon: Lexicon) -> int:
    """Return the year that `digits` count in the era named before them (令和2年), 0 where none is."""
    if not lexicon.reckoning.eras or not digits.isdecimal() or not re.compile(lexicon.reckoning.year).match(text, end):
        return 0
    return next(
        (since + int(digits) - 1 for era, since in lexicon.reckoning.eras.items() if text.endswith(era, 0, start)), 0
    )


def _readings(match: re.Match[str], lexicon: Lexicon) -> Iterator[Reading]:
    values = [1] if match["first"] else list(_values(match["run"], lexicon.numerals))
    for value in values:
        if match["century"]:
            century = match["century"]
            for number in [int(century)] if century.isdecimal() else _values(century, lexicon.numerals):
                yield Reading("number", Fraction((number - 1) * _CENTURY + value))
            continue
        yield Reading("number", Fraction(value))
        if match["era"]:
            yield Reading("number", Fraction(lexicon.reckoning.eras[match["era"]] + value - 1))
        for part in _values(match["part"], lexicon.numerals) if match["part"] and value else ():
            yield Reading("number", Fraction(part, value))
            yield Reading("share", Fraction(part, value))


@cache
def _signs(tag: str) -> re.Pattern[str]:
    lexicon = grammar_of(tag).lexicon
    how = lexicon.reckoning
    signs = f"[{re.escape(''.join(lexicon.numerals))}]+"
    era = f"(?P<era>{'|'.join(how.eras) or _NOTHING})(?=(?:{how.first_year}|{signs}){how.year})"
    century = rf"(?P<century>(?<!\d)\d{{1,2}}|{signs}){how.century}(?={signs}{how.decades})"
    return re.compile(
        rf"(?P<count>{'|'.join(how.counts) or _NOTHING})|(?:{era})?(?:(?(era)(?P<first>{how.first_year})|{_NOTHING})"
        rf"|(?:{century})?(?P<run>{signs})(?:(?:{how.over})(?P<part>{signs})|(?P<counter>{how.counter}))?)"
    )


@cache
def _centuries(tag: str) -> re.Pattern[str]:
    how = grammar_of(tag).lexicon.reckoning
    signs = f"[{re.escape(''.join(grammar_of(tag).lexicon.numerals))}]+"
    return re.compile(rf"\d{{1,2}}{how.century}{signs}{how.decades}")


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
