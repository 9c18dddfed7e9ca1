"""A text in a data file is missing in one of the project's languages.

    label:
      en: People evacuated       # and the other languages?

The picture of that edition would have to borrow words from another language. Write the text in every language.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.pages.figures.schema import faults_of, place

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK512", "figure-label-missing-language", Severity.ERROR, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every text of a data file that lacks a language."""
    for dataset in project.datasets.values():
        for fault in faults_of(dataset, project.config.languages):
            if fault.language:
                about = f"{fault.language} {'/'.join(map(str, fault.path))}"
                yield RULE.at(place(dataset, fault.path), fault.message, hint=fault.hint, about=about)
