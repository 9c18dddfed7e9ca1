"""`<!-- nkdoc: allow NK203 the reason -->`: findings an author has allowed, with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from nkdoc.diagnostics import Rule, Severity

if TYPE_CHECKING:
    from nkdoc.diagnostics import Diagnostic
    from nkdoc.model import Section, Suppression

UNUSED_ALLOWANCE = Rule(
    "NK150",
    "unused-allowance",
    Severity.WARNING,
    """An `<!-- nkdoc: allow … -->` excuses a finding that is not there.

The text it excused has probably been mended: delete the comment, so that it does not hide the next fault.
""",
)
ALLOWANCE_WITHOUT_REASON = Rule(
    "NK151",
    "allowance-without-reason",
    Severity.ERROR,
    """An `<!-- nkdoc: allow … -->` gives no reason.

    <!-- nkdoc: allow NK203 the ministry corrected the figure after publication -->

Later readers must be able to judge whether the reason still holds. Until then it allows nothing.
""",
)


def apply_suppressions(sections: Iterable[Section], findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the findings no allowance covers, then a finding for every allowance that is idle or lacks a reason."""
    allowances: dict[str, list[Suppression]] = {}
    for section in sections:
        allowances.setdefault(section.source.path, []).extend(section.suppressions)
    used: set[int] = set()
    for finding in findings:
        covering = [
            one for one in allowances.get(finding.span.path if finding.span else "", ()) if _covers(one, finding)
        ]
        used.update(map(id, covering))
        if not covering:
            yield finding
    for one in (each for group in allowances.values() for each in group):
        if not one.reason:
            yield ALLOWANCE_WITHOUT_REASON.at(
                one.span, f"“allow {one.code}” needs a reason after the code", about=one.code
            )
        elif id(one) not in used:
            yield UNUSED_ALLOWANCE.at(
                one.span, f"nothing here needs “allow {one.code}”", hint="delete it", about=one.code
            )


def _covers(allowance: Suppression, finding: Diagnostic) -> bool:
    """Tell whether the allowance names the finding's code and its block holds the finding's place."""
    if finding.span is None or not allowance.reason or allowance.code != finding.code:
        return False
    return (
        allowance.target_span.start
        <= finding.span.start
        < max(allowance.target_span.end, allowance.target_span.start + 1)
    )
