"""A colour of the settings is too close to the paper for the text that is set in it.

    [tool.nkdoc.design.colours]
    accent = "#ffb000"       # 1.8 : 1 on white

Text needs a contrast of 4.5 to 1 with its ground (WCAG 2.2, 1.4.3). Numbers of citations and labels are set in
`accent`, captions in `soft`. Choose a darker one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.checks._settings import key_place
from nkdoc.pages.design import contrast
from nkdoc.pages.figures.svg import COLOURS

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK505", "pale-colour", Severity.WARNING, __doc__)

_TEXT = ("ink", "soft", "accent")
_LEAST = 4.5


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every colour of text that the settings choose too pale, or too close to their own paper."""
    chosen = project.config.design.colours
    colours = {**COLOURS, **chosen}
    for name in _TEXT:
        ratio = contrast(colours[name], colours["ground"])
        if (name in chosen or "ground" in chosen) and ratio < _LEAST:
            message = f"the colour {name}, {colours[name]}, has a contrast of {ratio:.1f} to 1 with the paper"
            hint = "text needs 4.5 to 1: choose a darker colour"
            yield RULE.at(key_place(project, name), message, hint=hint, about=name)
