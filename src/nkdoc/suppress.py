"""`<!-- nkdoc: allow NK203 the reason -->`: findings an author has allowed, with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from nkdoc.diagnostics import Rule, Severity

if TYPE_CHECKING:
    from nkdoc.diagnostics import Diagnostic
    from nkdoc.model import Section, Suppression
    from nkdoc.span import Span

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

TYPOGRAPHY = ("NK43", "NK44")
"""Beginnings of the codes of `nkdoc fmt`, which no other command looks for."""


def apply_suppressions(
    sections: Iterable[Section], findings: Iterable[Diagnostic], *, family: str | tuple[str, ...] = ""
) -> Iterator[Diagnostic]:
    """Yield the findings no allowance covers, then a finding for every allowance that is idle or lacks a reason.

    With a `family`, the beginning of its codes, only the allowances of that family are looked at: the others excuse
    findings of checks that did not run. Without one, those of typography are not, for the same reason.
    """
    allowances = _by_path(sections)
    used: set[int] = set()
    for finding in findings:
        covering = _covering(allowances, finding)
        used.update(map(id, covering))
        if not covering:
            yield finding
    for one in (each for group in allowances.values() for each in group if each.code.startswith(family)):
        if not family and one.code.startswith(TYPOGRAPHY):
            continue
        if not one.reason:
            yield ALLOWANCE_WITHOUT_REASON.at(
                one.span, f"“allow {one.code}” needs a reason after the code", about=one.code
            )
        elif id(one) not in used:
            yield UNUSED_ALLOWANCE.at(
                one.span, f"nothing here needs “allow {one.code}”", hint="delete it", about=one.code
            )


def allowed(sections: Iterable[Section], findings: Iterable[Diagnostic]) -> tuple[tuple[Diagnostic, str], ...]:
    """Return the findings that authors have allowed, each with the reason given."""
    allowances = _by_path(sections)
    covered = ((finding, _covering(allowances, finding)) for finding in findings)
    return tuple((finding, covering[0].reason) for finding, covering in covered if covering)


def _by_path(sections: Iterable[Section]) -> dict[str, list[Suppression]]:
    allowances: dict[str, list[Suppression]] = {}
    for section in sections:
        allowances.setdefault(section.source.path, []).extend(section.suppressions)
    return allowances


def _covering(allowances: Mapping[str, list[Suppression]], finding: Diagnostic) -> list[Suppression]:
    """Return the allowances at the finding's place; at its counterpart's where the finding has no place of its own."""
    span = finding.place
    return [one for one in allowances.get(span.path, ()) if _covers(one, finding, span)] if span is not None else []


def _covers(allowance: Suppression, finding: Diagnostic, span: Span) -> bool:
    """Tell whether the allowance names the finding's code and its block holds the finding's place."""
    if not allowance.reason or allowance.code != finding.code:
        return False
    block = allowance.target_span
    return block.start <= span.start < max(block.end, block.start + 1)
