"""Findings for people: both places quoted with carets, then the hint, then a count."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Severity

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.report import Report, Style

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "34"}
_ELLIPSIS = "…"
UNSURE = 0.5
"""A warning or an error that is less sure says so."""
_NAMED, _LONG = 5, 120
"""Files that are named as having the same cause, and how long one's list of lines may be."""


def render(report: Report, style: Style) -> str:
    """Return the findings and a last line that counts them; an empty text where nothing was found."""
    if not report.findings:
        return ""
    parts = ["\n".join(_finding(finding, style)) for finding in report.findings]
    return "\n\n".join([*parts, *_by_rule(report), summary(report)]) + "\n"


def summary(report: Report) -> str:
    """Return the count by severity, such as `2 errors, 1 note`."""
    counted = [
        f"{count} {severity.label}{'' if count == 1 else 's'}" for severity, count in report.totals.items() if count
    ]
    return ", ".join(counted)


def _by_rule(report: Report) -> Iterator[str]:
    """Yield a table of the rules with the number of their findings and files, where there is something to sum up."""
    rules: dict[tuple[str, str], list[Diagnostic]] = {}
    for finding in report.findings:
        rules.setdefault((finding.code, finding.name), []).append(finding)
    if len(rules) > 1:
        yield "\n".join(
            f"{len(found):5}  {code} {rule}{_in_files({finding.place.path for finding in found if finding.place})}"
            for (code, rule), found in sorted(rules.items())
        )


def _in_files(paths: set[str]) -> str:
    return f"  in {len(paths)} files" if len(paths) > 1 else f"  in {next(iter(paths))}" if paths else ""


def _finding(finding: Diagnostic, style: Style) -> Iterator[str]:
    def paint(text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if style.colour else text

    colour = _COLOURS[finding.severity]
    head = paint(f"{finding.severity.label}[{finding.code}]", f"1;{colour}")
    unsure = finding.confidence < UNSURE and finding.severity > Severity.NOTE
    doubt = paint(f"  (unsure: {finding.confidence:.0%})", "2") if unsure else ""
    yield f"{head} {paint(finding.message, '1')}{doubt}"
    places = [(finding.span, "")] if finding.span is not None else []
    places += [(label.span, label.text) for label in finding.labels]
    for number, (span, text) in enumerate(places):
        line, column = span.position
        yield f"  {paint(f'{span.path}:{line}:{column}', '36')}{f'  {text}' if text else ''}"
        quoted, carets = _quote(span, style.width - 4)
        if quoted.strip():
            yield f"    {quoted}"
            yield f"    {paint(carets, colour if number == 0 else '34')}"
    if finding.also:
        yield f"  {_also(finding.also)}"
    if finding.hint:
        hint = finding.hint.replace("\n", "\n    ")
        yield f"  {paint('hint:', '1')} {hint}"


def _also(findings: Sequence[Diagnostic]) -> str:
    """Return the other places of the same cause, those of one file together, as many as fit a few lines."""
    lines: dict[str, list[int]] = {}
    for place in (finding.place for finding in findings):
        if place is not None:
            lines.setdefault(place.path, []).append(place.position.line)
    named = [f"{path}:{','.join(map(str, dict.fromkeys(numbers)))}" for path, numbers in lines.items()]
    more = f" and {len(named) - _NAMED} more files" if len(named) > _NAMED else ""
    return f"also: {'; '.join(_cut(one) for one in named[:_NAMED])}{more}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG].rpartition(',')[0]} {_ELLIPSIS}"


def _quote(span: Span, width: int) -> tuple[str, str]:
    """Return the part of the line around the span that fits `width` columns, and carets below it."""
    line, column = span.position
    text = span.source.line(line)
    start = column - 1
    end = min(max(span.end - span.start, 1) + start, max(len(text), start + 1))
    low, high = 0, len(text)
    if high > width:
        room = max(width - 2 - (end - start), 0)
        low = max(0, min(start - room // 2, high - width + 2))
        high = min(len(text), low + width - 2)
    end = min(end, max(high, start + 1))
    before = _ELLIPSIS if low else ""
    after = _ELLIPSIS if high < len(text) else ""
    shown = before + text[low:high].replace("\t", " ") + after
    return shown, " " * _columns(before + text[low:start]) + "^" * max(_columns(text[start:end]), 1)


def _columns(text: str) -> int:
    """Return how many terminal columns the text takes."""
    wide = sum(1 for one in text if unicodedata.east_asian_width(one) in "WF")
    return len(text) + wide - sum(1 for one in text if unicodedata.combining(one))
