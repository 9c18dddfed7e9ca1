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

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK236", "question-mark-mismatch", Severity.NOTE, __doc__)

_CLOSING = " \t\"'”’»“)]*_."


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a note for every block that is a question on one side only."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield a note where only one side of the pair ends with a question mark."""
    here, there = (units[-1].text.rstrip(_CLOSING)[-1:] == "?" for units in (pair.source, pair.target))
    if here != there:
        message = "the source ends with a question mark" if here else "the source does not end with a question mark"
        yield Mismatch(message, None, None, "?", "end both sides alike")
