"""The settings do not say where the full edition is published.

    url = "https://example.org/report"

With it the handout of one sheet shows the address and a QR code of it; without it, the sheet says which files to ask
for. Where the text is published nowhere, write `url = ""`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.base.settings import SettingsTable

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK126", "url-missing", Severity.NOTE, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding where no address is given."""
    if "url" not in project.config.given:
        table = SettingsTable(project.settings)
        hint = table.to_add('url = "https://…", or url = "" where the text is published nowhere')
        yield RULE.at(table.place(), "no “url” is given, so a sheet names files, and has no QR code", hint=hint)
