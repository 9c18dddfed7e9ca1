"""A reference of the shared bibliography is cited nowhere in the source edition.

The bibliography prints every entry, so readers would look for a place that does not exist. Cite it where it belongs, or
take it out of `content/references.yaml`. Other programs' files, which the setting `bibliography` names, may hold any
number of entries that this text does not cite.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.model import CitationGroup
from nkdoc.model.visiting import find, visit_section

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Edition, Library, Project, Reference

RULE = Rule("NK302", "uncited-reference", Severity.WARNING, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every entry of the project's own that no section of the source edition cites."""
    for reference in uncited(project.source, project.library):
        if reference.span.path not in project.config.bibliography:
            yield RULE.at(reference.span, f"the reference “{reference.key}” is cited nowhere", about=reference.key)


def uncited(edition: Edition, library: Library) -> Iterator[Reference]:
    """Yield the references that no section of an edition cites."""
    cited = {
        citation.key
        for section in edition.sections
        for group in find(visit_section(section), CitationGroup)
        for citation in group.citations
    }
    yield from (reference for key, reference in library.references.items() if key not in cited)
