"""Two places of one edition have the same id, so a link to it could lead to either.

Ids are unique over all sections of an edition. Rename one of them, in every language.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Label, Rule, Severity
from nkdoc.model.visiting import identified

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.model import Project

RULE = Rule("NK503", "id-in-two-sections", Severity.ERROR, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every id used before in another section (the parser reports those within one)."""
    for edition in project.editions.values():
        first: dict[str, Span] = {}
        for section in edition.sections:
            for name, span in identified(section):
                before = first.setdefault(name, span)
                if before.path != span.path:
                    labels = [Label(before, "first used here")]
                    yield RULE.at(span, f"the id “{name}” is used twice", labels=labels, about=name)
