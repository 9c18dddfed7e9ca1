"""Findings for programs: the schema `nkdoc/report/1` of the contract, sorted and byte-stable."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from nkdoc.report import fingerprint

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.report import BlockState, Report, Style

SCHEMA = "nkdoc/report/1"


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - every format has the same signature
    """Return the report as one JSON document."""
    totals = {severity.label: count for severity, count in report.totals.items()}
    document = {
        "schema": SCHEMA,
        "source": report.source,
        "targets": list(report.targets),
        "totals": {**totals, "blocks": len(report.blocks)},
        "findings": [finding_as_data(finding) for finding in report.findings],
        "checks": [
            {"code": one.code, "name": one.name, "units": one.units, "findings": one.findings} for one in report.checks
        ],
        "unseen": list(report.unseen),
        "blocks": [_block(block) for block in report.blocks],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def finding_as_data(finding: Diagnostic) -> dict[str, object]:
    """Return one finding as the contract has it; the first label is the counterpart in the source.

    `count` is how many places one cause has, and `also` all but the first of them.
    """
    return {
        "code": finding.code,
        "rule": finding.name,
        "severity": finding.severity.label,
        "message": finding.message,
        "hint": finding.hint,
        "confidence": finding.confidence,
        **_sides(finding),
        "fingerprint": fingerprint(finding),
        "count": 1 + len(finding.also),
        "also": [{"code": one.code, "message": one.message, **_sides(one)} for one in finding.also],
    }


def _sides(finding: Diagnostic) -> dict[str, object]:
    return {
        "target": place(finding.span),
        "source": place(finding.labels[0].span if finding.labels else None),
        "block": finding.block,
    }


def place(span: Span | None) -> dict[str, object] | None:
    """Return a span as path, line, column (from 1, in code points), last line and text."""
    if span is None:
        return None
    line, column = span.position
    return {"path": span.path, "line": line, "column": column, "end_line": span.end_position.line, "text": span.text}


def _block(block: BlockState) -> dict[str, object]:
    return {"id": block.id, "source": place(block.source), "target": place(block.target), "state": block.state}
