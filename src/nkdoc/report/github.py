"""Findings as GitHub's workflow commands, which show them on the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Severity

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.report import Report, Style

OF_REPOSITORY = True
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_MAX_ROWS = 500


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - every format has the same signature
    """Return one command a finding, at the translation, or at the source where the translation has nothing."""
    return "".join(_command(finding) + "\n" for finding in report.findings)


def step_summary(report: Report) -> str:
    """Return all findings as a Markdown table, for the page GITHUB_STEP_SUMMARY names."""
    counts = ((severity.label, count) for severity, count in report.totals.items() if count)
    told = ", ".join(f"{count} {label}{'' if count == 1 else 's'}" for label, count in counts)
    lines = [f"## nkdoc: {told or 'nothing found'}", ""]
    if report.findings:
        lines += ["| | place | finding |", "|---|---|---|"]
    for finding in report.findings[:_MAX_ROWS]:
        span = finding.place
        where = f"{span.path}:{span.position.line}" if span else ""
        cells = (f"{finding.severity.label} {finding.code}", where, finding.message)
        lines.append("| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |")
    if len(report.findings) > _MAX_ROWS:
        lines.append(f"\n… and {len(report.findings) - _MAX_ROWS} more")
    return "\n".join(lines) + "\n\n"


def _command(finding: Diagnostic) -> str:
    properties = {"title": f"{finding.code} {finding.name}"}
    span = finding.place
    if span is not None:
        (line, column), end = span.position, span.end_position
        properties = {"file": span.path, "line": str(line), "endLine": str(end.line), "col": str(column), **properties}
    given = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {given}::{_data(_message(finding))}"


def _message(finding: Diagnostic) -> str:
    others = (label for label in finding.labels if label.span is not finding.place)
    places = (f"{label.span.path}:{label.span.position.line}  {label.text}".rstrip() for label in others)
    parts = [finding.message, *places]
    if finding.hint:
        parts.append(f"hint: {finding.hint}")
    return "\n".join(parts)


def _data(text: str) -> str:
    """Escape a message as the runner reads it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
