"""The settings do not say who answers for the text.

    author = "The town archive"

    [author]                       # or in each language
    en = "The town archive"
    ru = "Городской архив"

The last page, the handout of one sheet and the files' metadata then name nobody. Where that is meant, write
`author = ""`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.base.settings import SettingsTable

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK119", "author-missing", Severity.NOTE, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding where no author is given."""
    if "author" not in project.config.given:
        table = SettingsTable(project.settings)
        hint = table.to_add('author = "…"')
        yield RULE.at(table.place(), "no “author” is given, so no page says who answers for the text", hint=hint)
