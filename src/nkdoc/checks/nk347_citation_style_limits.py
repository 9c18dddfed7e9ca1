"""A style in a file of CSL asks for something that nkdoc's engine, citeproc-py, does not do; the rest of it works.

Works that a mark would not tell apart have no more names or given names in it, groups of numbers are not drawn together
(1–3), an author named before is not replaced by a dash, the “others” of BibTeX are not printed, and lists are sorted by
the order of Unicode. Terms are those of citeproc-py's own locales; a language that has none gets English ones. Where
this matters, use one of nkdoc's own styles: `citation-style = "author-date"`, `"numeric"` or `"notes"`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.config import CSL_STYLE
from nkdoc.base.diagnostics import Rule, Severity

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK347", "citation-style-limits", Severity.NOTE, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for each thing that the style asks for in vain, at its first place."""
    name = project.config.citation_style
    if not name.endswith(CSL_STYLE) or name not in project.sources:
        return
    from nkdoc.pages.citations.csl_style import UnusableStyleError, check_style, undone, without_terms

    source = project.sources[name]
    try:
        root = check_style(source.text)
    except UnusableStyleError:
        return
    for attribute, what in undone(root):
        place = re.search(rf"\b{attribute}\s*=", source.text)
        span = source.span(place.start(), place.start() + len(attribute)) if place else source.line_span(1)
        yield RULE.at(span, f"“{attribute}” has no effect: {what}", about=attribute)
    for tag in without_terms(project.config.languages):
        message = f"the engine has no words for “{tag}”: the edition's references have English ones"
        yield RULE.at(source.line_span(1), message, about=tag)
