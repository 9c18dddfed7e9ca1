"""A sentence of the source seems to be missing in the translation.

    The source says                                      The translation says
    The mission left on 3 May. It never came back.       Миссия уехала 3 мая.

The translation has fewer sentences, what the sentence names (names, numbers, citations) is not there, and the block is
too short for it. Two sentences joined into one are no fault. Translate the sentence; if its meaning is there in other
words, allow the finding with the reason.
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

RULE = Rule("NK220", "sentence-missing", Severity.WARNING, __doc__)
WHOLE = True


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every sentence that a translation lacks."""
    for bitext, expected in zip(project.bitexts, expectations(project.bitexts), strict=True):
        yield from compare(bitext, expected)


def compare(bitext: Bitext, expected: Expectation) -> Iterator[Diagnostic]:
    """Yield the findings of one section, at the block of the translation."""
    for pair in candidates(bitext):
        for one in lonely(pair, expected)[0]:
            yield RULE.at(
                opening(pair.target[0]), f"a sentence of the source seems to be missing here: “{shorten(one.text)}”",
                labels=[source_label(one.unit.locate(one.start, one.end))], hint="translate it", block=pair.id,
                about=shorten(one.text),
            )  # fmt: skip
