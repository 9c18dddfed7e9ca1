"""Findings as GitLab's Code Quality report: an array of issues, which merge requests show beside the lines.

The fields are those of GitLab's documentation, “Code quality report format”: paths are relative to the repository's top
folder, and of issues with one fingerprint GitLab shows the first alone, so repeated ones are numbered.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Severity
from nkdoc.report import fingerprint

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.report import Report, Style

OF_REPOSITORY = True
_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - every format has the same signature
    """Return the report as one JSON array."""
    seen: Counter[str] = Counter()
    issues = []
    for finding in report.findings:
        mark = fingerprint(finding)
        seen[mark] += 1
        issues.append(_issue(finding, mark if seen[mark] == 1 else f"{mark}-{seen[mark]}"))
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def _issue(finding: Diagnostic, mark: str) -> dict[str, object]:
    span = finding.place
    return {
        "description": f"{finding.message}; {finding.hint}" if finding.hint else finding.message,
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": mark,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": span.path if span is not None else ".",
            "lines": {"begin": span.position.line if span is not None else 1},
        },
    }
