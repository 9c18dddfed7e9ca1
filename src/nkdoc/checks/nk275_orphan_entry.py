"""`content/sync.lock` has a line for a block that is no longer there.

The block was deleted, or changed in both languages beyond recognition. `nkdoc sync confirm` with the file's path takes
such lines out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.checks._lock import report

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK275", "orphan-entry", Severity.WARNING, __doc__)
WHOLE = True


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every block of this state; none where the project keeps no lock."""
    yield from report(
        project, RULE, "orphan",
        "the lock has a line for a block that is gone: {id}",
        "run “nkdoc sync confirm {path}”",
    )  # fmt: skip
