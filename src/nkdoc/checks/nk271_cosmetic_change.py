"""The source's markup, punctuation or an address changed after the translation was confirmed, but none of its words.

See whether the translation needs the same change, then confirm it; `nkdoc sync confirm --cosmetic` confirms all such
blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.checks._lock import report

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK271", "cosmetic-change", Severity.WARNING, __doc__)
WHOLE = True


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every block of this state; none where the project keeps no lock."""
    yield from report(
        project, RULE, "cosmetic",
        "the source’s markup changed since this translation was confirmed",
        "see whether it matters here, then run “nkdoc sync confirm {id}”",
    )  # fmt: skip
