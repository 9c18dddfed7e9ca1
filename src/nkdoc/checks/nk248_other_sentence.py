"""A sentence says something else than its counterpart: no word of it translates any word of the source's.

    The file is deleted when the window is closed.    Пользователь создаётся при установке пакета.

Looked for where both texts have as many sentences, and in languages with a vocabulary: many words of both sentences
are known, and next to none finds its counterpart or one that sounds alike; nor do they share a number or a name. Put
the translation of the sentence in its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext import anchors
from nkdoc.bitext.cognates import MARK
from nkdoc.bitext.counterparts import Linked, have_nothing_in_common, likeness
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.pairs import shorten
from nkdoc.bitext.segments import compared, segments, sentences_of
from nkdoc.languages.scripts import is_written
from nkdoc.languages.vocabulary import vocabulary
from nkdoc.languages.writing import writing_of

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK248", "other-sentence", Severity.WARNING, __doc__)
COMPARISON_ONLY = True
_LEAST = 60
"""Characters of the shortest sentence that is looked at."""
_KNOWN, _SURELY_KNOWN, _CHANCE = 4, 6, 7
"""Words of a sentence, at least, that the vocabulary knows and does not find, for a note and for a warning; how many
there must be for each word that it finds."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every sentence that has nothing of its counterpart."""
    for bitext, pair in compared(project):
        if vocabulary(bitext.source.language, bitext.target.language):
            for mismatch in compare(pair):
                yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the sentences of a pair that say something else."""
    source, target = segments(pair)
    if min(len(source.text), len(target.text)) < _LEAST:
        return
    here, there = sentences_of(source), sentences_of(target)
    if len(here) != len(there) or not is_written(target.text, writing_of(target.language).script):
        return
    for one, other in zip(here, there, strict=True):
        texts = source.text[slice(*one)], target.text[slice(*other)]
        if min(map(len, texts)) < _LEAST:
            continue
        if not have_nothing_in_common(*texts, (source.language, target.language), _CHANCE):
            continue
        found = likeness(*texts, (source.language, target.language))
        if found is None or not all(map(_is_foreign, found)):
            continue
        if _names(texts[0]) & _names(texts[1]):
            continue
        sure = all(len(side.missed) >= _SURELY_KNOWN for side in found)
        message = f"no word of {quote(shorten(texts[1]))} answers one of {quote(shorten(texts[0]))}"
        severity = None if sure else Severity.NOTE
        yield Mismatch(message, one, other, shorten(texts[0]), "is it the translation of another sentence?", severity)


def _is_foreign(side: Linked) -> bool:
    """Tell whether the sentence has next to nothing of its counterpart: among many words one may agree by chance."""
    return len(side.missed) >= _KNOWN and _CHANCE * (len(side.found) + len(side.alike)) <= len(side.missed)


def _names(text: str) -> frozenset[str]:
    """Return the numbers and names of a sentence, those aside that only sound alike."""
    return frozenset(key for key in anchors.of_text(text) if not key.startswith(MARK))
