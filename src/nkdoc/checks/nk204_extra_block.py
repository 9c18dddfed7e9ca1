"""A block of the translation has no counterpart in the source.

It may be left over from a paragraph that the source has dropped, a paragraph translated twice, or text that answers
nothing. Delete it, or add it to the source.

A note that only readers of the translation need is marked as such, and then it is no fault:

    ::: {.translator-note}
    «Рубикон» здесь — название издательства, а не река.
    :::

A rule, HTML that only lays out the page, and a line that says who translated it are worth a note.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.counterparts import answering
from nkdoc.bitext.gaps import gaps
from nkdoc.bitext.pairs import is_layout, shorten, whole

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.units import Bitext, Unit
    from nkdoc.model import Project

RULE = Rule("NK204", "extra-block", Severity.ERROR, __doc__)
_TRANSLATED = ("translation", "translator")
_CREDIT = 160
"""Characters of such a line."""
_HEADS = frozenset({"heading", "title", "summary"})


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every block, table or run of blocks that only a translation has."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section, at the block of the translation."""
    if not any(pair.source for pair in bitext.pairs) and any(pair.target for pair in bitext.pairs):
        message = f"the source is empty: {bitext.source.source.path}"
        yield RULE.at(bitext.target.span, message, hint="write the source, or delete this file", block=bitext.target.id)
        return
    for units, before, name in gaps(bitext, missing=False):
        one = len(units) == 1 or units[0].row >= 0
        message = f"the {name} has no counterpart in the source" if one else f"{name} on end have none in the source"
        hint = "delete it, add it to the source, or mark it as a note of the translator’s"
        where = f"; in the source it would follow {before.span.path}:{before.span.position.line}" if before else ""
        is_slight = all(map(is_layout, units)) or all(_is_credit(unit, bitext) for unit in units)
        yield RULE.at(
            whole(units), message, hint=hint + where, block=units[0].id, about=shorten(units[0].text),
            severity=Severity.NOTE if is_slight else None,
        )  # fmt: skip


def _is_credit(unit: Unit, bitext: Bitext) -> bool:
    """Tell whether a short block at the page's beginning or end speaks of the translation: who made it, from what."""
    if unit.kind != "paragraph" or len(unit.text) > _CREDIT:
        return False
    matched = [pair.target[0] for pair in bitext.pairs if pair.source and pair.target]
    texts = [each.path for each in matched if each.kind not in _HEADS]
    is_outermost = not texts or not min(texts) < unit.path < max(texts)
    return is_outermost and any(
        answering(word, unit.text, (bitext.source.language, bitext.target.language)) for word in _TRANSLATED
    )
