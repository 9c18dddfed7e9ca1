"""A heading has another depth than in the source.

    The source says          The translation says
    ### Casualties           ## Потери

The contents and the numbering would differ between the languages. Give the heading as many `#` as the source has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.pairs import matched, opening, source_label

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.units import Bitext
    from nkdoc.model import Project

RULE = Rule("NK207", "heading-level-mismatch", Severity.ERROR, __doc__)
_ALL = 3


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every heading of another depth."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section; one finding where every heading is deeper, or higher, by as much."""
    pairs = [pair for pair in matched(bitext) if pair.source[0].kind == pair.target[0].kind == "heading"]
    shifts = Counter(pair.target[0].level - pair.source[0].level for pair in pairs)
    alike = len(shifts) == 1 and len(pairs) >= _ALL
    for pair in pairs:
        here, there = pair.source[0], pair.target[0]
        if here.level == there.level:
            continue
        message = f"the heading has level {there.level}, in the source level {here.level}"
        if alike:
            message = f"all {len(pairs)} headings of the file have another level than in the source"
        yield RULE.at(
            opening(there), message, labels=[source_label(opening(here))],
            hint=f"write it with {'#' * here.level}", block=here.id, about=f"{here.level} {there.level}",
        )  # fmt: skip
        if alike:
            return
