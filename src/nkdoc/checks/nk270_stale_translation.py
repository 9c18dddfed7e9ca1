"""The source changed after this block's translation was confirmed.

    confirmed against       The parties must agree on a date.
    the source now          The parties may agree on a date.

Comparing two languages cannot see that “must” became “may”; the lock can. Translate the change, then confirm the block:

    nkdoc sync confirm background/p3

A change of shared data counts too: the entry of a source the block cites, the data behind its figure.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.checks._lock import report

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK270", "stale-translation", Severity.ERROR, __doc__)
WHOLE = True


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every block of this state; none where the project keeps no lock."""
    yield from report(
        project, RULE, "stale",
        "the source changed since this translation was confirmed",
        "translate the change, then run “nkdoc sync confirm {id}”",
    )  # fmt: skip
