"""One side of a sentence is negative, the other is not.

    The office did not close.     Офис закрылся.

Negative words (not, never; не, нет, никто) are looked for in each sentence and its counterpart. Words that may stand
for a negation of the other language (without, refuse; без, отказаться) settle the matter, so what is left is worth a
look. A note for whoever compares the texts: no list of words can tell every negation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from nkdoc.comparison import shorten
from nkdoc.diagnostics import Rule, Severity
from nkdoc.locales.lexicon import lexicon_for
from nkdoc.mismatch import Mismatch, quote, report
from nkdoc.passage import Passage, compared, passages, sentences_of, words_of
from nkdoc.scripts import Range

if TYPE_CHECKING:
    from nkdoc.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK245", "negation-mismatch", Severity.NOTE, __doc__)
COMPARISON_ONLY = True

_VOCABULARY = 1 << 16


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a note for every sentence that is negative on one side only."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the sentences of a pair that are negative on one side only; the blocks where their numbers differ."""
    source, target = passages(pair)
    if not _may_be_negative(source) and not _may_be_negative(target):
        return
    here = sentences_of(source)
    there = sentences_of(target)
    if len(here) != len(there):
        here, there = ((0, len(source.text)),), ((0, len(target.text)),)
    for one, other in zip(here, there, strict=True):
        yield from _difference(source, one, target, other)


def _may_be_negative(passage: Passage) -> bool:
    """Tell whether any word of the passage is negative by itself."""
    return any(_is_negation(word, passage.language) for word in words_of(passage))


@lru_cache(maxsize=_VOCABULARY)
def _is_negation(word: str, language: str) -> bool:
    # “don't” is two words here, and the part before the apostrophe ends in n.
    return word.endswith("n") or _negations(language).fullmatch(word) is not None


def _difference(source: Passage, one: Range, target: Passage, other: Range) -> Iterator[Mismatch]:
    if (found := _negations(source.language).search(source.text, *one)) and not _may_negate(target, other):
        message = f"{quote(found.group())} has no counterpart in {quote(shorten(target.text[slice(*other)]))}"
        yield Mismatch(message, found.span(), other, found.group(), "does the translation deny it too?")
    elif (found := _negations(target.language).search(target.text, *other)) and not _may_negate(source, one):
        message = f"{quote(found.group())} has no counterpart in the source"
        yield Mismatch(message, one, found.span(), found.group(), "does the source deny it too?")


def _may_negate(passage: Passage, place: Range) -> bool:
    return bool(
        _negations(passage.language).search(passage.text, *place)
        or _implied(passage.language).search(passage.text, *place)
    )


@cache
def _negations(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{lexicon_for(language).negations})(?!\w)", re.IGNORECASE)


@cache
def _implied(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{lexicon_for(language).implied_negations})(?!\w)", re.IGNORECASE)
