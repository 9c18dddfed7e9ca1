"""A block stands in another order than in the source.

    The source says              The translation says
    - Download the archive.      - Распакуйте архив.
    - Unpack the archive.        - Скачайте архив.

Readers who follow a citation, a step or a cross-reference would land in different places. Put the block where the
source has it. A list that each language sorts by its own alphabet stands in `::: {.sorted}` … `:::`, and its order is
not compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.pairs import is_layout, name, opening, plural, shorten, source_label

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.units import Bitext
    from nkdoc.model import Project

RULE = Rule("NK205", "moved-block", Severity.WARNING, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every block, or run of blocks, that stands elsewhere in a translation."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section, at the block that is out of order."""
    for moved, run in groupby(bitext.pairs, key=lambda pair: pair.moved):
        if not moved:
            continue
        pairs = [pair for pair in run if not is_layout(pair.target[0])]
        if not pairs:
            continue
        first = pairs[0]
        what = f"the {name(first.target[0])} stands" if len(pairs) == 1 else f"{plural(len(pairs), 'block')} stand"
        yield RULE.at(
            opening(first.target[0]), f"{what} in another place than in the source",
            labels=[source_label(opening(first.source[0]))], hint="put it where the source has it",
            block=first.id, about=shorten(first.source[0].text),
        )  # fmt: skip
