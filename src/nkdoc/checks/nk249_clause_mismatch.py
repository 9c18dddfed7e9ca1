"""A clause of a sentence has no counterpart: it was left out of the translation, or stands there still.

    The panel shows the log, and where it is kept.     На панели виден журнал.

Looked for where both texts have as many sentences, and in languages with a vocabulary: one sentence is longer than the
other makes expect, none of the words of one of its clauses is answered, and without that clause the lengths fit.
Translators add and leave out what a reader knows, so it is a note. Translate the clause, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.clauses import unanswered
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.pairs import shorten
from nkdoc.bitext.segments import comparable, segments, sentences_of
from nkdoc.bitext.sentence_pairs import expectations
from nkdoc.languages.scripts import is_written
from nkdoc.languages.vocabulary import vocabulary
from nkdoc.languages.writing import writing_of

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK249", "clause-mismatch", Severity.NOTE, __doc__)
COMPARISON_ONLY = True
WHOLE = True
_LEAST = 40
"""Characters of the shortest sentence that is looked at."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every clause that stands on one side only."""
    for bitext, expected in zip(project.bitexts, expectations(project.bitexts), strict=True):
        if vocabulary(bitext.source.language, bitext.target.language):
            for pair in comparable(bitext):
                for mismatch in compare(pair, expected.ratio):
                    yield report(RULE, pair, mismatch)


def compare(pair: Pair, ratio: float = 1.0) -> Iterator[Mismatch]:
    """Yield the clauses of a pair that stand on one side only; `ratio` is how long a translation usually is."""
    source, target = segments(pair)
    if max(len(source.text), len(target.text)) < _LEAST:
        return
    here, there = sentences_of(source), sentences_of(target)
    if len(here) != len(there) or not is_written(target.text, writing_of(target.language).script):
        return
    tags = source.language, target.language
    for one, other in zip(here, there, strict=True):
        mine, yours = source.text[slice(*one)], target.text[slice(*other)]
        if found := unanswered(mine, yours, tags, 1 / ratio):
            place = one[0] + found[0], one[0] + found[1]
            said = shorten(source.text[slice(*place)].strip(" ,;:"))
            message = f"{quote(said)} has no counterpart in the translation"
            yield Mismatch(message, place, other, said, "was this clause left out?")
        elif found := unanswered(yours, mine, tags[::-1], ratio):
            place = other[0] + found[0], other[0] + found[1]
            said = shorten(target.text[slice(*place)].strip(" ,;:"))
            message = f"{quote(said)} has no counterpart in the source"
            yield Mismatch(message, one, place, said, "does this clause belong here still?")
