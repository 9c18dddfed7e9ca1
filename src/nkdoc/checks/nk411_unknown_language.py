"""The project has an edition in a language that nobody knows: neither nkdoc nor the Common Locale Data.

    languages = ["en", "rru"]   # did you mean “ru”?

Such a tag is often a typing error. Tags are those of BCP 47: `de`, `pt-BR`, `zh-Hant`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.checks._settings import place
from nkdoc.languages import UnknownLanguageError, locale_for

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK411", "unknown-language", Severity.ERROR, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every language of the project that has no locale."""
    for tag in project.config.languages:
        try:
            locale_for(tag)
        except UnknownLanguageError as fault:
            yield RULE.at(place(project, tag), str(fault), about=tag)
