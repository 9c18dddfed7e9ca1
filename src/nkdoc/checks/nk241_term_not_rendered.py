"""A term of the glossary is not rendered as the glossary has it.

    ethnic cleansing              массовое выселение         # the glossary has “этническая чистка”

The check looks for the term's form in the source and for any of its `stems`, forms and aliases in the translated block.
Terms with several meanings (`surrender, capitulation`) are left out: no one form could be asked for. Use the glossary's
form, add yours to its stems, or allow the finding with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, report
from nkdoc.bitext.renderings import Renderings, renderings_of
from nkdoc.bitext.segments import compared
from nkdoc.checks._unrendered import unrendered

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK241", "term-not-rendered", Severity.WARNING, __doc__)

TERMS = frozenset({"term"})


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every term that a translated block renders in another way."""
    renderings = renderings_of(project)
    for bitext, pair in compared(project) if project.termbase.concepts else ():
        for mismatch in compare(pair, renderings[bitext.target.language]):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair, renderings: Renderings) -> Iterator[Mismatch]:
    """Yield the terms of a pair's source that the target renders in another way, each once."""
    return unrendered(pair, renderings, TERMS)
