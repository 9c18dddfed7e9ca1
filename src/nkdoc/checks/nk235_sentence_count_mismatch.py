"""The two sides of a block differ by two sentences or more.

Splitting or joining a sentence is a translator's right; two or more in one block may mean that something was added or
left out. A note for whoever compares the texts. NK220 and NK221 name the very sentence where there is evidence for one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, report
from nkdoc.bitext.pairs import plural
from nkdoc.bitext.segments import compared, segments, sentences_of

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK235", "sentence-count-mismatch", Severity.NOTE, __doc__)
COMPARISON_ONLY = True

_DIFFERENCE = 2
_KINDS = frozenset({"paragraph", "note", "summary"})


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a note for every block whose sides differ in sentences."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield a note where the numbers of sentences are two or more apart."""
    if pair.source[0].kind not in _KINDS:
        return
    here, there = (max(len(sentences_of(segment)), 1) for segment in segments(pair))
    if abs(here - there) >= _DIFFERENCE:
        message = f"{plural(there, 'sentence')} for {plural(here, 'sentence')} of the source"
        yield Mismatch(message, None, None, f"{there}/{here}", "compare what the sentences say")
