"""The reports that other programs read: SARIF 2.1.0 and GitHub's workflow commands."""

from __future__ import annotations

import json

from nkdoc.base.diagnostics import Diagnostic, Label, Rule, Severity
from nkdoc.base.span import Source
from nkdoc.report import Report, Style, render
from nkdoc.report.github import step_summary

MISSING = Rule("NK202", "missing-block", Severity.ERROR, "…")
LINK = Rule("NK211", "link-mismatch", Severity.WARNING, "…")
ENGLISH = Source("content/en/a b.md", "One.\n\nTwo: 100%.\n")
RUSSIAN = Source("content/ru/a b.md", "Раз.\n\nДва.\n")


def moved(source: Source) -> Source:
    return Source(source.path, "\n\n" + source.text)


def link(russian: Source = RUSSIAN, english: Source = ENGLISH) -> Diagnostic:
    at = russian.text.index("Два")
    return LINK.at(
        russian.span(at, at + 3), "a link, missing: 100%", labels=[Label(english.line_span(3), "the source")],
        hint="add it", block="a/p2", about="u",
    )  # fmt: skip


def missing() -> Diagnostic:
    return MISSING.at(None, "the paragraph has no counterpart", labels=[Label(ENGLISH.line_span(3))], block="a/p2")


def test_github_commands_are_escaped() -> None:
    assert render(Report((link(),)), "github", Style()) == (
        "::warning file=content/ru/a b.md,line=3,endLine=3,col=1,title=NK211 link-mismatch::"
        "a link, missing: 100%25%0Acontent/en/a b.md:3  the source%0Ahint: add it\n"
    )


def test_github_shows_a_missing_block_at_the_source() -> None:
    assert render(Report((missing(),)), "github", Style()).startswith("::error file=content/en/a b.md,line=3,")


def test_the_step_summary_is_a_table() -> None:
    rows = step_summary(Report((link(), missing()))).splitlines()
    assert rows[0] == "## nkdoc: 1 error, 1 warning"
    assert rows[4] == "| warning NK211 | content/ru/a b.md:3 | a link, missing: 100% |"
    assert step_summary(Report(())).startswith("## nkdoc: nothing found")


def test_sarif_has_the_translation_as_location_and_the_source_as_related() -> None:
    log = json.loads(render(Report((link(), missing())), "sarif", Style()))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["NK202", "NK211"]
    first, second = run["results"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/ru/a%20b.md"
    assert place["region"] == {
        "startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 4, "snippet": {"text": "Два"},
    }  # fmt: skip
    related = first["relatedLocations"][0]["physicalLocation"]
    assert related["artifactLocation"]["uri"] == "content/en/a%20b.md"
    assert first["level"] == "warning"
    assert second["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "content/en/a%20b.md"
    assert "relatedLocations" not in second


def test_sarif_marks_what_authors_allowed() -> None:
    log = json.loads(render(Report((), suppressed=((link(), "a pun"),)), "sarif", Style()))
    assert log["runs"][0]["results"][0]["suppressions"] == [{"kind": "inSource", "justification": "a pun"}]


def test_sarif_fingerprints_stay_when_lines_move() -> None:
    marks = [
        json.loads(render(Report((one,)), "sarif", Style()))["runs"][0]["results"][0]["partialFingerprints"]
        for one in (link(), link(moved(RUSSIAN), moved(ENGLISH)))
    ]
    assert marks[0] == marks[1]


def test_the_text_report_sums_up_by_rule() -> None:
    text = render(Report((link(), missing())), "text", Style())
    assert text.endswith(
        "    1  NK202 missing-block  in content/en/a b.md\n"
        "    1  NK211 link-mismatch  in content/ru/a b.md\n\n"
        "1 error, 1 warning\n"
    )
