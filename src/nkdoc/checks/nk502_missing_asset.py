"""A picture names a file that the project does not have.

    ![…](data/arivals.yaml)     # did you mean “data/arrivals.yaml”?

Addresses of pictures are relative to `content/`, the same in every language. Nothing outside the project's folder is
ever read, and nothing is fetched from elsewhere.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.checks._settings import key_place
from nkdoc.model import Image
from nkdoc.model.visiting import find, visit_section

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK502", "missing-asset", Severity.ERROR, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every picture, the logo included, whose file is not below `content/`."""
    logo = project.config.design.logo
    if logo and f"content/{logo.removeprefix('content/')}" not in project.assets:
        hint = "give its path below content/, such as logo.svg"
        yield RULE.at(
            key_place(project, "logo"), f"the project has no file “{logo}” for its logo", hint=hint, about=logo
        )
    known = {*project.datasets, *(path.removeprefix("content/") for path in project.assets)}
    for edition in project.editions.values():
        for section in edition.sections:
            for image in find(visit_section(section), Image):
                if image.url not in known:
                    near = difflib.get_close_matches(image.url, known, n=1)
                    hint = f"did you mean “{near[0]}”?" if near else "addresses are relative to content/"
                    yield RULE.at(
                        image.span, f"the project has no file “content/{image.url}”", hint=hint, about=image.url
                    )
