"""A link inside the document leads to an id that this edition does not have.

    see [the map](#fig-mapp)     # did you mean “fig-map”?

Ids come from `{#id}` on headings and divs and from the front matter of sections; they are the same in every language,
but each edition must have its own.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.model import Link
from nkdoc.model.visiting import find, identified, visit_section

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK501", "broken-link", Severity.ERROR, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every `#id` without a target in its own edition."""
    for edition in project.editions.values():
        known = {name for section in edition.sections for name, _ in identified(section)}
        for section in edition.sections:
            for link in find(visit_section(section), Link):
                name = link.url.removeprefix("#")
                if link.url.startswith("#") and name not in known:
                    near = difflib.get_close_matches(name, known, n=1)
                    hint = f"did you mean “#{near[0]}”?" if near else "give the heading or div this id"
                    yield RULE.at(link.span, f"nothing in this edition has the id “{name}”", hint=hint, about=name)
