"""A block that both languages write line by line has more or fewer lines than the source.

    The source says                 The translation says
    > Adds a bed to the plan.       > Добавляет грядку на план.
    > Part of the garden kit.
    > More: example.org             > Подробнее: example.org

Lines count where a reader sees them, as in an address or a verse (a backslash or two spaces at their ends), and in a
quotation whose every line ends as a sentence does, on both sides. Other lines are for those who edit the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, report
from nkdoc.bitext.pairs import plural
from nkdoc.bitext.segments import compared
from nkdoc.languages.writing import writing_of
from nkdoc.model import HardBreak, SoftBreak

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project, Unit

RULE = Rule("NK228", "line-count-mismatch", Severity.WARNING, __doc__)

_KINDS = ("paragraph", "note", "cell")
_CLOSING = " \t\u00a0\"'”’»“)]*_>`」』）"
_COLONS = ":;：；"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every block whose lines are not as many as the source's."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield a finding where both sides are written line by line and their numbers of lines differ."""
    if len(pair.source) != 1 or len(pair.target) != 1 or pair.source[0].kind not in _KINDS:
        return
    here, there = _lines(pair.source[0]), _lines(pair.target[0])
    if here and there and here != there:
        message = f"{plural(there, 'line')} for {plural(here, 'line')} of the source"
        yield Mismatch(message, None, None, f"{there}/{here}", "is a line missing, or one too many?")


def _lines(unit: Unit) -> int:
    """Return how many lines a reader sees, or an author meant; 0 where lines are no more than a way of typing."""
    hard = sum(1 for inline in unit.inlines if isinstance(inline, HardBreak))
    soft = sum(1 for inline in unit.inlines if isinstance(inline, SoftBreak))
    if hard:
        return hard + 1 if not soft else 0
    if not soft or "quote" not in unit.containers:
        return 0
    ends = (*writing_of(unit.language).sentence_ends, *_COLONS)
    text = unit.span.source.text[unit.span.start : unit.span.end]
    lines = [line.strip().lstrip("> ").rstrip(_CLOSING) for line in text.strip().splitlines()]
    return len(lines) if all(line.endswith(ends) for line in lines[:-1]) else 0
