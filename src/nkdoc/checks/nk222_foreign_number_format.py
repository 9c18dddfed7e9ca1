"""A number is written in the other language's way.

    100,617 refugees              100,617 беженцев       # Russian reads 100 and 617 thousandths
    13.6%                         13.6 %                 # Russian writes 13,6 %

The digits agree, but the marks between them mean something else in the language of the text, or nothing at all. Write
the number as its language does. Versions, clauses, times and dates keep their points: only groups of thousands, and
decimals with a percent sign, a unit or a magnitude, are looked at. What both sides quote in the same characters is an
example of how others write, and left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.quantities import Number, explain
from nkdoc.bitext.quantities.grammar import grammar_of
from nkdoc.bitext.ranges import is_within, quoted
from nkdoc.bitext.segments import Segment, compared, segments

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK222", "foreign-number-format", Severity.WARNING, __doc__)

_GROUPED = re.compile(r"[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*")
_DECIMAL = re.compile(r"\d+[.,]\d+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_CLOCK_UNITS = frozenset({"h"})


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every number in another language's format."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the numbers of a pair that are equal but written in the other side's way."""
    source, target = segments(pair)
    if target.text == source.text and len(_WORD.findall(target.text)) > 1:
        return  # left untranslated, which is a finding of its own
    verbatim = [one for one in quoted(target.text) if target.text[one[0] + 1 : one[1] - 1] in source.text]
    for one, other in explain(source, target).matched:
        if isinstance(one, Number) and isinstance(other, Number) and (one.in_code, other.in_code) == (False, False):
            if is_within(*other[:2], verbatim):
                continue
            if _is_foreign(other, target, one, source):
                yield _mismatch(target, other, one, other)
            elif _is_foreign(one, source, other, target):
                yield _mismatch(source, one, one, other)._replace(in_source=True)


def _is_foreign(number: Number, segment: Segment, counterpart: Number, other: Segment) -> bool:
    """Tell whether the marks in `number` are not its own language's, given what its counterpart means."""
    if number.digits.isdecimal() or any(grammar_of(side.language).lexicon.partial for side in (segment, other)):
        return False  # a language whose marks are not known
    own = grammar_of(segment.language).own_value(number.digits)
    if number.in_name or (own is not None and number.digits != counterpart.digits):
        return False
    meant = grammar_of(other.language).own_value(counterpart.digits)
    if meant is None:
        return False
    if _GROUPED.fullmatch(number.digits) and meant.denominator == 1:
        return own != meant
    return own is None and _DECIMAL.fullmatch(number.digits) is not None and any(map(_is_amount, (number, counterpart)))


def _is_amount(number: Number) -> bool:
    """Tell whether the number is surely a quantity, not a version, a clause or a time."""
    return number.percent or number.powers != (0,) or bool(number.unit and number.unit != _CLOCK_UNITS)


def _mismatch(segment: Segment, number: Number, one: Number, other: Number) -> Mismatch:
    shown = " ".join(segment.text[number.start : number.end].split())
    mark = grammar_of(segment.language).lexicon.decimal
    message = f"{quote(shown)} is written in another language's way"
    hint = f"this language writes decimals with “{mark}” and groups of thousands with another mark"
    return Mismatch(message, one[:2], other[:2], shown, hint)
