"""The file of CSL that the setting `citation-style` names cannot be used; sources would be cited in numbers instead.

It must be a style of the Citation Style Language 1.0 for marks in the text, complete in itself. A dependent style,
which only names another one, has to be replaced by that one; a style of notes by `citation-style = "notes"`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.config import CSL_STYLE
from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.languages import locale_for
from nkdoc.pages.citations.numbering import number_references

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK346", "unusable-citation-style", Severity.ERROR, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for a style that cannot be used, and for each entry that its engine cannot word."""
    name = project.config.citation_style
    if not name.endswith(CSL_STYLE) or name not in project.sources:
        return
    from nkdoc.pages.citations.csl_engine import CslStyle
    from nkdoc.pages.citations.csl_style import UnusableStyleError

    source = project.sources[name]
    numbers = number_references(project)
    references = project.library.references
    locale = locale_for(project.config.source_language)
    try:
        style = CslStyle(source.text, references, numbers, locale)
    except UnusableStyleError as fault:
        line = re.search(r"line (\d+)", str(fault))
        yield RULE.at(source.line_span(int(line[1]) if line else 1), f"{name} cannot be used: {fault}", about=name)
        return
    for key in style.ordered():
        reference = references[key]
        if style.has_list and reference.status != "unresolved" and not style.worded(reference):
            message = f"{name} makes no entry of “{key}”; nkdoc's own is printed"
            hint = "see whether the entry has the fields that the style expects"
            yield RULE.at(reference.span, message, hint=hint, about=key, severity=Severity.WARNING)
