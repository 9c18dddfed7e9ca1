"""No sentence is marked for the handout of one sheet, so a sheet has nothing to say of the matter.

    [The mill closed in 1931.[@a-report]]{.key} It had worked for eighty years.

Mark the few sentences that say the matter in short, the same ones in every language, with their citations inside the
brackets; `{.key .contested}` where the parties differ on one. They stay where they are in every other output. Where no
sheet is made, allow the finding before the first block of the text:
`<!-- nkdoc: allow NK125 no sheet is made -->`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.sentences import split
from nkdoc.model import HardBreak, Inline, Paragraph, SoftBreak, Styled, Text
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
    _, end = next(iter(split(text, project.source.language)), (0, len(text)))
    sentence = _as_written(first.children, end)
    shown = sentence if len(sentence) <= _SHOWN else f"{sentence[:_SHOWN].rsplit(' ', 1)[0]} …"
    hint = f"mark the sentences that say the matter in short, in every language: [{shown}]{{.key}}"
    yield RULE.at(first.span, "no sentence is marked for the handout of one sheet", hint=hint)


def _as_written(inlines: Iterable[Inline], end: int) -> str:
    """Return the source of the inlines that show the first `end` characters, with its markup, in one line."""
    parts: list[str] = []
    shown = 0
    for node in inlines:
        if shown >= end:
            break
        written = node.span.text
        if isinstance(node, Text) and written.startswith(node.text[: end - shown]):
            written = node.text[: end - shown]
        parts.append(" " if isinstance(node, (SoftBreak, HardBreak)) else written)
        shown += len(plain_text((node,)))
    return " ".join("".join(parts).split())
