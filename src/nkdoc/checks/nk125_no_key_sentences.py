"""No sentence is marked for the handout of one sheet, so a sheet has nothing to say of the matter.

    [The mill closed in 1931.[@a-report]]{.key} It had worked for eighty years.

Mark the few sentences that say the matter in short, the same ones in every language, with their citations inside the
brackets; `{.key .contested}` where the parties differ on one. They stay where they are in every other output. Where no
sheet is made, allow the finding before the first block of the text:
`<!-- nkdoc: allow NK125 no sheet is made -->`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.sentences import split
from nkdoc.model import Paragraph, Styled
from nkdoc.model.visiting import find, plain_text, visit

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK125", "no-key-sentences", Severity.NOTE, __doc__)
MARKS = frozenset(("key", "disputed"))
"""Classes of words that a sheet shows."""
_SHOWN = 60
"""Characters of a sentence that the hint quotes."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding, at the first paragraph of the source, where no words are marked."""
    blocks = [block for section in project.source.sections for block in section.blocks]
    if any(MARKS.intersection(each.attributes.classes) for each in find(visit(blocks), Styled)):
        return
    first = next(find(visit(blocks), Paragraph), None)
    if first is None:
        return
    text = plain_text(first.children)
    start, end = next(iter(split(text, project.source.language)), (0, len(text)))
    sentence = " ".join(text[start:end].split())
    shown = sentence if len(sentence) <= _SHOWN else f"{sentence[:_SHOWN].rsplit(' ', 1)[0]} …"
    hint = f"mark the sentences that say the matter in short, in every language: [{shown}]{{.key}}"
    yield RULE.at(first.span, "no sentence is marked for the handout of one sheet", hint=hint)
