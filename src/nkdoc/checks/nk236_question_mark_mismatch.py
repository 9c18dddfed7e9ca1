"""One side of a block ends as a question, the other does not.

    Was he asked?                 Его спросили.

A note: a question may be turned into a statement on purpose, but more often the mark was lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, report
from nkdoc.bitext.segments import compared
from nkdoc.bitext.sentences import split
from nkdoc.languages.writing import writing_of

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project, Unit

RULE = Rule("NK236", "question-mark-mismatch", Severity.NOTE, __doc__)

_CLOSING = " \t\"'”’»“)]*_."


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a note for every block that is a question on one side only."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield a note where only one side of the pair ends with a question mark."""
    here, there = (_asks(units[-1]) for units in (pair.source, pair.target))
    if here != there:
        message = "the source ends with a question mark" if here else "the source does not end with a question mark"
        yield Mismatch(message, None, None, "?", "end both sides alike")


def _asks(unit: Unit) -> bool:
    """Tell whether the unit ends with a question, by its last mark or, in some languages, one inside its last words."""
    writing = writing_of(unit.language)
    if unit.text.rstrip(_CLOSING)[-1:] in (*writing.question_marks,):
        return True
    if not writing.question_tones:
        return False
    start, end = next(reversed(split(unit.text, unit.language)), (0, 0))
    return not set(writing.question_tones).isdisjoint(unit.text[start:end])
