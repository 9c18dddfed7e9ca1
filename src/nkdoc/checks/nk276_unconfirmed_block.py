"""The block has been in the lock since `nkdoc sync init`, and nobody has compared it since.

`init` writes down what the files said on that day and blesses nothing. Compare the block with its source, then confirm
it with `nkdoc sync confirm`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.checks._lock import report

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK276", "unconfirmed-block", Severity.WARNING, __doc__)
WHOLE = True


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every block of this state; none where the project keeps no lock."""
    yield from report(
        project, RULE, "unconfirmed",
        "nobody has compared this translation with its source yet",
        "compare them, then run “nkdoc sync confirm {id}”",
    )  # fmt: skip
