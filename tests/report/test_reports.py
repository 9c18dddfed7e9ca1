"""The text and JSON reports."""

from __future__ import annotations

import json
from dataclasses import replace

from nkdoc.base.diagnostics import CheckRun, Label, Rule, Severity
from nkdoc.base.span import Source
from nkdoc.report import Report, Style, fingerprint, renamed, render

RULE = Rule("NK203", "number-mismatch", Severity.ERROR, "…")
ENGLISH = Source("content/en/20-offensive.md", "It evacuated more than 7,000 people.")
RUSSIAN = Source("content/ru/20-offensive.md", "Эвакуировано более 6000 человек.")
FINDING = RULE.at(
    RUSSIAN.span(19, 23),
    "number differs from the source",
    labels=[Label(ENGLISH.span(23, 28), "the source has 7,000")],
    hint="if the change is meant, allow it with a reason",
    block="offensive/p3",
    about="7000",
)


def test_nothing_found_prints_nothing() -> None:
    assert render(Report(()), "text", Style()) == ""


def test_the_text_quotes_both_languages_with_carets() -> None:
    assert render(Report((FINDING,)), "text", Style()) == (
        "error[NK203] number differs from the source\n"
        "  content/ru/20-offensive.md:1:20\n"
        "    Эвакуировано более 6000 человек.\n"
        + " " * 23 + "^^^^\n"
        + "  content/en/20-offensive.md:1:24  the source has 7,000\n"
        "    It evacuated more than 7,000 people.\n"
        + "    " + " " * 23 + "^^^^^\n"
        "  hint: if the change is meant, allow it with a reason\n"
        "\n"
        "1 error\n"
    )  # fmt: skip


def test_a_long_line_is_cut_around_the_place() -> None:
    source = Source("a.md", "word " * 100 + "HERE" + " word" * 100)
    finding = RULE.at(source.span(500, 504), "found")
    lines = render(Report((finding,)), "text", Style(width=60)).splitlines()
    assert all(len(line) <= 60 for line in lines)
    column = lines[3].index("^")
    assert lines[2][column : column + 4] == "HERE"


def test_colour_is_asked_for() -> None:
    assert "\x1b[" in render(Report((FINDING,)), "text", Style(colour=True))
    assert "\x1b[" not in render(Report((FINDING,)), "text", Style())


def test_the_json_report_has_the_contract_s_fields() -> None:
    report = json.loads(render(Report((FINDING,), "en", ("ru",)), "json", Style()))
    assert report["schema"] == "nkdoc/report/1"
    assert report["totals"] == {"error": 1, "warning": 0, "note": 0, "blocks": 0}
    (found,) = report["findings"]
    assert found["target"] == {
        "path": "content/ru/20-offensive.md", "line": 1, "column": 20, "end_line": 1, "text": "6000",
    }  # fmt: skip
    assert found["source"]["text"] == "7,000"
    assert found["block"] == "offensive/p3"


def test_a_fingerprint_stays_when_lines_move() -> None:
    moved = Source(RUSSIAN.path, "\n\n" + RUSSIAN.text)
    same = RULE.at(moved.span(21, 25), "number differs", block="offensive/p3", about="7000")
    other = RULE.at(moved.span(21, 25), "number differs", block="offensive/p4", about="7000")
    assert fingerprint(same) == fingerprint(FINDING)
    assert fingerprint(other) != fingerprint(FINDING)


def test_a_finding_says_how_sure_it_is() -> None:
    doubtful = replace(FINDING, confidence=0.4)
    assert "differs from the source  (unsure: 40%)\n" in render(Report((doubtful,)), "text", Style())
    assert "unsure" not in render(Report((FINDING,)), "text", Style())
    assert json.loads(render(Report((doubtful,)), "json", Style()))["findings"][0]["confidence"] == 0.4
    (result,) = json.loads(render(Report((doubtful,)), "sarif", Style()))["runs"][0]["results"]
    assert result["rank"] == 40


def test_a_rule_has_what_was_measured_and_a_fact_of_one_text_is_sure() -> None:
    assert 0 < FINDING.confidence < 1
    assert Rule("NK101", "x", Severity.ERROR, "…").at(None, "found").confidence == 1
    assert RULE.at(None, "found", confidence=0.25).confidence == 0.25


def test_one_cause_is_shown_with_all_its_places() -> None:
    page = Source("b.md", "\n" * 9 + "6000")
    others = tuple(replace(FINDING, span=page.span(number, number + 1)) for number in range(3))
    report = Report((replace(FINDING, also=others),))
    assert "  also: b.md:1,2,3\n" in render(report, "text", Style())
    (found,) = json.loads(render(report, "json", Style()))["findings"]
    assert found["count"] == 4
    assert [one["target"]["line"] for one in found["also"]] == [1, 2, 3]
    (result,) = json.loads(render(report, "sarif", Style()))["runs"][0]["results"]
    assert len(result["relatedLocations"]) == 4
    assert fingerprint(report.findings[0]) == fingerprint(FINDING)
    moved = renamed(report, lambda path: f"docs/{path}").findings[0]
    assert {one.span.path for one in moved.also if one.span is not None} == {"docs/b.md"}


def test_the_json_report_tells_which_checks_ran_and_what_none_sees() -> None:
    told = json.loads(render(Report((), checks=(CheckRun("NK203", "number-mismatch", 12, 0),)), "json", Style()))
    assert told["checks"] == [{"code": "NK203", "name": "number-mismatch", "units": 12, "findings": 0}]
    assert any("means the same" in one for one in told["unseen"])
