"""Two numbers or pieces of code of a sentence stand beside each other's words.

    before a checkout (`smudge`) and before a commit (`clean`)
    перед фиксацией (`smudge`) и перед извлечением (`clean`)

The words before them, or behind them, answer each other crosswise, and hardly any straight. Put each beside its own
words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.exchanged import exchanges
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.segments import compared, segment, sentences_of
from nkdoc.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK250", "exchanged-terms", Severity.WARNING, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every two terms that stand beside each other's words."""
    for bitext, pair in compared(project):
        if vocabulary(bitext.source.language, bitext.target.language):
            for mismatch in compare(pair):
                yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the terms of a pair that stand beside each other's words."""
    source, target = segment(pair.source), segment(pair.target)
    here, there = sentences_of(source), sentences_of(target)
    if len(here) != len(there):
        here, there = ((0, len(source.text)),), ((0, len(target.text)),)
    for one, other in zip(here, there, strict=True):
        for found in exchanges(source, one, target, other):
            message = f"{quote(found.one)} and {quote(found.other)} stand beside each other's words"
            hint = "put each beside its own"
            yield Mismatch(message, found.source, found.target, f"{found.one}/{found.other}", hint)
