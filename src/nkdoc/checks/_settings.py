"""Where the project's settings name a language, or anything else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nkdoc.base.span import Span
    from nkdoc.model import Project


def place(project: Project, tag: str) -> Span | None:
    """Return where the project's settings name the language."""
    source = project.settings
    if source is None:
        return None
    match = re.search(rf"^[ \t]*languages[ \t]*=[^\]]*[\"']({re.escape(tag)})[\"']", source.text, re.MULTILINE)
    return source.span(*match.span(1)) if match else source.line_span(1)


def key_place(project: Project, key: str) -> Span | None:
    """Return where the project's settings have a key, their first line where it cannot be found."""
    source = project.settings
    if source is None:
        return None
    match = re.search(rf"(?:^|[\s{{,])({re.escape(key)})[ \t]*=", source.text)
    return source.span(*match.span(1)) if match else source.line_span(1)
