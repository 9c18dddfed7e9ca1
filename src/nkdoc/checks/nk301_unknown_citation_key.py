"""A citation names a key that `content/references.yaml` does not have.

    … in the country.[@nk1117]     # did you mean “nk117”?

Mend the key, or add the entry to the shared bibliography.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.model import CitationGroup
from nkdoc.model.visiting import find, visit_section

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK301", "unknown-citation-key", Severity.ERROR, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every key without an entry."""
    known = project.library.references
    for edition in project.editions.values():
        for section in edition.sections:
            for group in find(visit_section(section), CitationGroup):
                for citation in group.citations:
                    if citation.key not in known:
                        near = difflib.get_close_matches(citation.key, known, n=1, cutoff=0.7)
                        hint = f"did you mean “{near[0]}”?" if near else "add the entry to content/references.yaml"
                        message = f"no reference has the key “{citation.key}”"
                        yield RULE.at(citation.span, message, hint=hint, about=citation.key)
