"""A reference of the shared bibliography is cited nowhere in the source edition.

The bibliography prints every entry, so readers would look for a place that does not exist. Cite it where it belongs, or
take it out of `content/references.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.model import CitationGroup
from nkdoc.model.visiting import find, visit_section

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK302", "uncited-reference", Severity.WARNING, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every entry no section of the source edition cites."""
    cited = {
        citation.key
        for section in project.source.sections
        for group in find(visit_section(section), CitationGroup)
        for citation in group.citations
    }
    for key, reference in project.library.references.items():
        if key not in cited:
            yield RULE.at(reference.span, f"the reference “{key}” is cited nowhere", about=key)
