"""Findings as SARIF 2.1.0 (OASIS, 2020), for code scanning and editors.

The result's place is the translation, its related locations the source and the other places of the same cause; its
`rank` is how sure the finding is, of 100; `partialFingerprints` stay the same while lines
move; findings that authors have allowed are there too, marked as suppressed with the reason.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from nkdoc.base.diagnostics import Label, Severity
from nkdoc.base.paths import file_uri, is_absolute
from nkdoc.base.version import __version__
from nkdoc.report import fingerprint

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic, Rule
    from nkdoc.base.span import Span
    from nkdoc.report import Report, Style

OF_REPOSITORY = True
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - every format has the same signature
    """Return the report as one SARIF log with one run."""
    every = (*report.findings, *(finding for finding, _ in report.suppressed))
    rules = {finding.code: finding.rule for finding in every}
    codes = sorted(rules)
    results = [_result(finding, codes) for finding in report.findings]
    results += [{**_result(finding, codes), "suppressions": [_suppression(why)]} for finding, why in report.suppressed]
    run = {
        "tool": {"driver": {"name": "nkdoc", "version": __version__, "rules": [_rule(rules[code]) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule) -> dict[str, object]:
    documentation = rule.doc.strip()
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": documentation.split("\n\n")[0].replace("\n", " ")},
        "help": {"text": documentation, "markdown": documentation},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Diagnostic, codes: list[str]) -> dict[str, object]:
    text = f"{finding.message}\n{finding.hint}" if finding.hint else finding.message
    result: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.severity],
        "rank": round(100 * finding.confidence, 1),
        "message": {"text": text},
        "partialFingerprints": {"nkdoc/v1": fingerprint(finding)},
    }
    span = finding.place
    if span is not None:
        result["locations"] = [{"physicalLocation": _physical(span)}]
    related = [label for label in finding.labels if label.span is not span]
    related += [Label(one.place, one.message) for one in finding.also if one.place is not None]
    if related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _physical(label.span), "message": {"text": label.text or "the source"}}
            for number, label in enumerate(related, start=1)
        ]
    return result


def _physical(span: Span) -> dict[str, object]:
    (line, column), end = span.position, span.end_position
    region: dict[str, object] = {"startLine": line, "startColumn": column, "endLine": end.line, "endColumn": end.column}
    if span.text:
        region["snippet"] = {"text": span.text}
    return {"artifactLocation": _artifact(span.path), "region": region}


def _artifact(path: str) -> dict[str, object]:
    """Return where a file is: below the repository's top folder (%SRCROOT%), or anywhere by its URI."""
    return {"uri": file_uri(path)} if is_absolute(path) else {"uri": quote(path), "uriBaseId": "%SRCROOT%"}


def _suppression(reason: str) -> dict[str, object]:
    return {"kind": "inSource", "justification": reason}
