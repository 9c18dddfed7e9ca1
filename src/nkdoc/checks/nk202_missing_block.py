"""A block of the source has no counterpart in the translation.

    The source says                      The translation says
    The ceasefire began at 13:00.        Прекращение огня началось в 13:00.
    Talks followed the next day.

Translate the block where the second place shown says it belongs. If the translation leaves it out on purpose, put a
comment before the block in the source, with the reason:

    <!-- nkdoc: allow NK202 the note explains an English pun -->

Two paragraphs that the translation joins into one are no fault: the lengths and the number of sentences show that
nothing is lost. A rule and HTML that only lays out the page are worth a note.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Label, Rule, Severity
from nkdoc.bitext.gaps import gaps
from nkdoc.bitext.pairs import is_layout, opening, shorten, whole

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.units import Bitext
    from nkdoc.model import Project

RULE = Rule("NK202", "missing-block", Severity.ERROR, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every block, table or run of blocks that a translation lacks."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section; they have no place of their own, the source is the first label."""
    if not any(pair.target for pair in bitext.pairs) and any(pair.source for pair in bitext.pairs):
        source, target = bitext.source, bitext.target
        message = f"the translation is empty: {target.source.path}"
        yield RULE.at(
            None, message, labels=[Label(source.span, "the source")], hint="translate the section", block=source.id,
            about=source.id,
        )  # fmt: skip
        return
    for units, before, name in gaps(bitext, missing=True):
        labels = [Label(whole(units), "the source")]
        if before is not None:
            labels.append(Label(opening(before), "it belongs after this"))
        one = len(units) == 1 or units[0].row >= 0
        what = f"the {name} has" if one else f"{name} on end have"
        yield RULE.at(
            None, f"{what} no counterpart in the translation", labels=labels,
            hint="translate it, or allow NK202 before it in the source with the reason",
            severity=Severity.NOTE if all(map(is_layout, units)) else None,
            block=units[0].id, about=shorten(units[0].text),
        )  # fmt: skip
