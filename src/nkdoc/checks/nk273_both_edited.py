"""Both the source and the translation changed after the block was confirmed.

Nobody has yet said that they still say the same. Compare them, then confirm the block.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.checks._lock import report

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK273", "both-edited", Severity.WARNING, __doc__)
WHOLE = True


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every block of this state; none where the project keeps no lock."""
    yield from report(
        project, RULE, "both-edited",
        "source and translation both changed since they were confirmed",
        "compare them, then run “nkdoc sync confirm {id}”",
    )  # fmt: skip
