"""A row of a data file has the wrong kind of value, lacks one it needs, or has a field that nkdoc does not know.

    - date: 24.09.2023         # a date such as 2023-09-19 is wanted here
      value: "1,050"           # a number is wanted here: digits only
      lable: {en: Arrivals}    # did you mean “label”?

The row would be left out of the picture, or the field ignored without a word. Mend the value; the guide lists what each
kind of data file holds. A text with a comma between braces needs quotation marks: `{en: "one, two"}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.pages.figures.schema import faults_of, place

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK513", "bad-data-row", Severity.ERROR, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every value of a data file that its kind cannot use."""
    for dataset in project.datasets.values():
        for fault in faults_of(dataset, project.config.languages):
            if not fault.language:
                about = "/".join(map(str, fault.path))
                yield RULE.at(place(dataset, fault.path), fault.message, hint=fault.hint, about=about)
