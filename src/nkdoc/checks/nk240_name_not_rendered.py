"""A person, place, body, event or document that the source names is not named in the translation.

    Hikmet Hajiyev confirmed …        Гаджыев подтвердил …      # written Гаджиев, says the glossary

The glossary (`content/glossary.yaml`) gives the forms of each name. The check looks for any of them in the translated
block: by `stems` where the language inflects, else by the printed form and its aliases, the other side's name of a
place included; for a table's cell the whole row counts. Write the name as the glossary has it, add the form or stem you
used to the glossary, or allow the finding where a pronoun says it better.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, report
from nkdoc.bitext.renderings import Renderings, renderings_of
from nkdoc.bitext.segments import comparable
from nkdoc.checks._unrendered import unrendered

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Bitext, Pair, Project

RULE = Rule("NK240", "name-not-rendered", Severity.WARNING, __doc__)

NAMES = frozenset({"person", "place", "body", "event", "document"})
"""Kinds of concepts that are names; the others are terms."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every name that a translated block leaves out."""
    renderings = renderings_of(project)
    for bitext in project.bitexts if project.termbase.concepts else ():
        rows = _rows(bitext)
        for pair in comparable(bitext):
            row = rows.get(pair.target[0].path[:-1], "") if pair.target[0].kind == "cell" else ""
            for mismatch in compare(pair, renderings[bitext.target.language], beside=row):
                yield report(RULE, pair, mismatch)


def compare(pair: Pair, renderings: Renderings, *, beside: str = "") -> Iterator[Mismatch]:
    """Yield the names of a pair's source that neither the target nor the text `beside` it has, each once."""
    return unrendered(pair, renderings, NAMES, beside=beside)


def _rows(bitext: Bitext) -> dict[tuple[int, ...], str]:
    """Return the text of every table row of the target, by the path that its cells share."""
    found: defaultdict[tuple[int, ...], str] = defaultdict(str)
    for pair in bitext.pairs:
        for unit in pair.target:
            if unit.kind == "cell":
                found[unit.path[:-1]] += f"{unit.text} "
    return dict(found)
