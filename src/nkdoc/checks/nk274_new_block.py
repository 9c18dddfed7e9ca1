"""The block is not in `content/sync.lock`: nobody has confirmed that its translation says what the source says.

Compare the two, then confirm the block: `nkdoc sync confirm background/p3`, or a whole file by its path.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.checks._lock import report

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK274", "new-block", Severity.ERROR, __doc__)
WHOLE = True


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every block of this state; none where the project keeps no lock."""
    yield from report(
        project, RULE, "new",
        "nobody has confirmed this translation yet",
        "compare it with the source, then run “nkdoc sync confirm {id}”",
    )  # fmt: skip
