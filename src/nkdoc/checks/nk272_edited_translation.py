"""The translation changed after it was confirmed, and the source did not.

That is what a correction looks like. If the source has the same slip, mend it too; then confirm the block.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.checks._lock import report

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK272", "edited-translation", Severity.NOTE, __doc__)
WHOLE = True


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every block of this state; none where the project keeps no lock."""
    yield from report(
        project, RULE, "target-edited",
        "this translation changed since it was confirmed, the source did not",
        "if the source is right as it is, run “nkdoc sync confirm {id}”",
    )  # fmt: skip
