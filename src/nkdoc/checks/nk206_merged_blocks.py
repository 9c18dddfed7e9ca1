"""Two blocks of one language answer one of the other.

    The source says                 The translation says
    He left the hall.               Он покинул зал. Заседание продолжалось.

    The session went on.

Nothing need be lost, and where lengths and sentences agree this is only a note. Where they do not, it is a warning:
compare the blocks, and give the translation the source's paragraphs, so that readers of both find their place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext import sentences
from nkdoc.bitext.align.costs import MERGE_RATIOS
from nkdoc.bitext.pairs import joined, opening, source_label, whole

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.units import Bitext, Pair
    from nkdoc.model import Project

RULE = Rule("NK206", "merged-blocks", Severity.WARNING, __doc__)
COMPARISON_ONLY = True


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every merged or split block."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section: a note where nothing seems lost, else a warning."""
    for pair in bitext.pairs:
        if pair.source and pair.target and len(pair.source) != len(pair.target):
            split = len(pair.target) > len(pair.source)
            message = "one block of the source is split in two" if split else "two blocks of the source are one here"
            yield RULE.at(
                opening(pair.target[0]), message, labels=[source_label(whole(pair.source))],
                severity=Severity.NOTE if _is_whole(pair) else Severity.WARNING,
                hint="keep the source’s paragraphs", block=pair.id, about=str(len(pair.target)),
            )  # fmt: skip


def _is_whole(pair: Pair) -> bool:
    """Tell whether lengths and numbers of sentences agree so well that nothing can be lost."""
    ratio = (len(joined(pair.target)) + 1) / (len(joined(pair.source)) + 1)
    here, there = (
        sum(sentences.count(unit.text, unit.language) for unit in side) for side in (pair.source, pair.target)
    )
    return MERGE_RATIOS[0] <= ratio <= MERGE_RATIOS[1] and abs(here - there) <= 1
