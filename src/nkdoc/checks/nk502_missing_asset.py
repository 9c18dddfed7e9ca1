"""A picture names a file that the project does not have.

    ![…](data/arivals.yaml)     # did you mean “data/arrivals.yaml”?

Addresses of pictures are relative to `content/`, the same in every language. Nothing outside the project's folder is
ever read, and nothing is fetched from elsewhere: put a picture of the web beside the text, and name its file.

    ![A map](https://example.org/images/map.png)     # wrong
    ![A map](images/map.png)                         # right: content/images/map.png
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.checks._settings import key_place
from nkdoc.model import Image
from nkdoc.model.visiting import find, visit_section

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]+:|//", re.IGNORECASE)
_NAME = re.compile(r"(?<=[^/]/)[\w.-]+\.\w{2,5}\Z")
_LONG = 80
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
                    message, hint = told(image.url, known)
                    yield RULE.at(image.span, message, hint=hint, about=image.url)


def told(address: str, known: set[str]) -> tuple[str, str]:
    """Return what is said of a picture that is not there, and what to do."""
    if _ELSEWHERE.match(address):
        name = _NAME.search(address.partition("?")[0].partition("#")[0])
        path = f"images/{name.group() if name else 'picture.png'}"
        message = (
            f"a picture is not fetched from elsewhere: “{address if len(address) <= _LONG else address[:_LONG] + '…'}”"
        )
        return message, f"save it as content/{path} and write ![…]({path})"
    near = difflib.get_close_matches(address, known, n=1)
    hint = f"did you mean “{near[0]}”?" if near else "addresses are relative to content/"
    return f"the project has no file “content/{address}”", hint
