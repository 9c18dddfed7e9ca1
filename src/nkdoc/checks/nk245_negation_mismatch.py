"""One side of a sentence is negative, the other is not.

    The office did not close.     Офис закрылся.

Negative words (not, never; не, нет, никто) are looked for in each sentence and its counterpart. Words that may stand
for a negation of the other language (without, refuse; без, отказаться) settle the matter, so what is left is worth a
look. A note for whoever compares the texts: no list of words can tell every negation.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.pairs import shorten
from nkdoc.bitext.ranges import Range
from nkdoc.bitext.segments import Segment, compared, segments, sentences_of
from nkdoc.checks._signals import implied_negations, negations, signals
from nkdoc.languages.lexicon import NEVER, lexicon_for
from nkdoc.languages.scripts import is_written
from nkdoc.languages.writing import writing_of

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK245", "negation-mismatch", Severity.NOTE, __doc__)
COMPARISON_ONLY = True


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a note for every sentence that is negative on one side only."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the sentences of a pair that are negative on one side only; the blocks where their numbers differ."""
    source, target = segments(pair)
    if NEVER in (lexicon_for(source.language).negations, lexicon_for(target.language).negations):
        return  # a language whose negations are not known cannot be said to lack one
    if not signals(source).negative and not signals(target).negative:
        return
    if not is_written(target.text, writing_of(target.language).script):
        return
    here, there = sentences_of(source), sentences_of(target)
    if len(here) != len(there):
        here, there = ((0, len(source.text)),), ((0, len(target.text)),)
    for one, other in zip(here, there, strict=True):
        yield from _difference(source, one, target, other)


def _difference(source: Segment, one: Range, target: Segment, other: Range) -> Iterator[Mismatch]:
    here = negations(source.language).search(source.text, *one)
    there = negations(target.language).search(target.text, *other)
    if here and not there and not _may_negate(target, other):
        message = f"{quote(here.group())} has no counterpart in {quote(shorten(target.text[slice(*other)]))}"
        yield Mismatch(message, here.span(), other, here.group(), "does the translation deny it too?")
    elif there and not here and not _may_negate(source, one):
        message = f"{quote(there.group())} has no counterpart in the source"
        yield Mismatch(message, one, there.span(), there.group(), "does the source deny it too?")


def _may_negate(segment: Segment, place: Range) -> bool:
    return implied_negations(segment.language).search(segment.text, *place) is not None
