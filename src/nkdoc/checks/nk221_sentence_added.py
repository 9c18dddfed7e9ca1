"""A sentence of the translation seems to have no counterpart in the source.

    The source says                      The translation says
    The mission left on 3 May.           Миссия уехала 3 мая. Её возглавил Петров.

The translation has more sentences, what the sentence names is not in the source's block, and the block is too long
without it. One sentence split in two is no fault. Delete it, or add it to the source.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.pairs import opening, shorten, source_label
from nkdoc.bitext.sentence_pairs import candidates, expectations, lonely

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.sentence_pairs import Expectation
    from nkdoc.bitext.units import Bitext
    from nkdoc.model import Project

RULE = Rule("NK221", "sentence-added", Severity.WARNING, __doc__)
WHOLE = True


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every sentence that only a translation has."""
    for bitext, expected in zip(project.bitexts, expectations(project.bitexts), strict=True):
        yield from compare(bitext, expected)


def compare(bitext: Bitext, expected: Expectation) -> Iterator[Diagnostic]:
    """Yield the findings of one section, at the sentence of the translation."""
    for pair in candidates(bitext):
        for one in lonely(pair, expected)[1]:
            yield RULE.at(
                one.unit.locate(one.start, one.end), f"the source seems to lack this sentence: “{shorten(one.text)}”",
                labels=[source_label(opening(pair.source[0]))], hint="delete it, or add it to the source",
                block=pair.id, about=shorten(one.text),
            )  # fmt: skip
