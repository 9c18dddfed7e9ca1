"""GitLab's Code Quality report, and paths as the readers of a report look them up."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from nkdoc.base.diagnostics import Label, Rule, Severity
from nkdoc.base.span import Source
from nkdoc.cli import main
from nkdoc.report import Report, Style, is_of_repository, names, renamed, render
from tests.whole.conftest import PROJECT

NUMBER = Rule("NK203", "number-mismatch", Severity.ERROR, "…")
ENGLISH = Source("content/en/a b.md", "One.\n\n7 wells and 7 more.\n")
RUSSIAN = Source("content/ru/a b.md", "Раз.\n\n8 колодцев и ещё 8.\n")
FINDING = NUMBER.at(
    RUSSIAN.span(6, 7), "the number “8” differs", labels=[Label(ENGLISH.span(6, 7))], hint="correct it", about="8"
)
AGAIN = NUMBER.at(RUSSIAN.span(23, 24), "the number “8” differs", about="8")


def test_an_issue_has_the_fields_that_gitlab_reads() -> None:
    first, second = json.loads(render(Report((FINDING, AGAIN)), "gitlab", Style()))
    assert first == {
        "description": "the number “8” differs; correct it",
        "check_name": "NK203 number-mismatch",
        "fingerprint": first["fingerprint"],
        "severity": "major",
        "location": {"path": "content/ru/a b.md", "lines": {"begin": 3}},
    }
    # Of issues with one fingerprint GitLab shows the first alone.
    assert second["fingerprint"] == f"{first['fingerprint']}-2"
    assert json.loads(render(Report(()), "gitlab", Style())) == []


def test_severities_are_gitlab_s() -> None:
    findings = (
        Rule("NK203", "number-mismatch", severity, "…").at(None, f"{severity}") for severity in sorted(Severity)
    )
    told = json.loads(render(Report(tuple(findings)), "gitlab", Style()))
    assert [issue["severity"] for issue in told] == ["info", "minor", "major"]
    assert told[0]["location"] == {"path": ".", "lines": {"begin": 1}}


def test_paths_are_moved_in_findings_and_labels() -> None:
    (found,) = renamed(Report((FINDING,)), lambda path: f"docs/book/{path}").findings
    assert found.span is not None
    assert found.span.path == "docs/book/content/ru/a b.md"
    assert found.labels[0].span.path == "docs/book/content/en/a b.md"
    assert found.span.position == (3, 1)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return the top folder of a repository with a project below it."""
    (tmp_path / ".git").mkdir()
    for path, text in PROJECT.items():
        file = tmp_path / "docs/my book" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("1050", "1051"), encoding="utf-8")
    (tmp_path / "tools").mkdir()
    return tmp_path


@pytest.fixture
def run_in(repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Return what runs a command in a folder of the repository and gives what it printed."""

    def run(here: str, *command: str) -> str:
        monkeypatch.chdir(repository / here)
        main(command)
        return capsys.readouterr().out

    return run


def paths(form: str, told: str) -> set[str]:
    """Return the paths that a report names."""
    if form == "json":
        found = json.loads(told)["findings"]
        return {place["path"] for each in found for place in (each["target"], each["source"]) if place}
    if form == "gitlab":
        return {issue["location"]["path"] for issue in json.loads(told)}
    if form == "sarif":
        results = json.loads(told)["runs"][0]["results"]
        places = [place["physicalLocation"]["artifactLocation"] for each in results for place in each["locations"]]
        assert {place["uriBaseId"] for place in places} == {"%SRCROOT%"}
        return {place["uri"] for place in places}
    if form == "github":
        return {part.split(",")[0] for part in told.split("file=")[1:]}
    return {line.strip().rsplit(":", 2)[0] for line in told.splitlines() if line.startswith("  ") and ".md:" in line}


@pytest.mark.parametrize(
    ("form", "here", "found"),
    [
        ("text", ".", "docs/my book/content/ru/10-events.md"),
        ("text", "docs/my book", "content/ru/10-events.md"),
        ("text", "docs/my book/content/en", "content/ru/10-events.md"),
        ("text", "tools", "content/ru/10-events.md"),
        ("json", ".", "docs/my book/content/ru/10-events.md"),
        ("json", "docs/my book", "content/ru/10-events.md"),
        ("github", "docs/my book", "docs/my book/content/ru/10-events.md"),
        ("gitlab", "docs/my book", "docs/my book/content/ru/10-events.md"),
        ("gitlab", "tools", "docs/my book/content/ru/10-events.md"),
        ("sarif", "docs/my book", "docs/my%20book/content/ru/10-events.md"),
    ],
)
def test_paths_of_a_project_are_seen_from_where_the_reader_looks(
    form: str,
    here: str,
    found: str,
    repository: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(repository / here)
    main(["--project", str(repository / "docs/my book"), "check", "--only", "NK203", "--format", form])
    told = paths(form, capsys.readouterr().out)
    assert found in told
    assert all(path.startswith(found.split("content", maxsplit=1)[0]) for path in told)


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif"])
@pytest.mark.parametrize("given", ["..", ""], ids=["relative", "absolute"])
def test_paths_of_any_two_folders_are_seen_from_the_repository(
    form: str, given: str, repository: Path, run_in: Callable[..., str]
) -> None:
    book = Path(given or repository) / "docs/my book/content"
    told = run_in("tools", "compare", str(book / "en"), str(book / "ru"), "--format", form)
    blank = "%20" if form == "sarif" else " "
    assert paths(form, told) == {f"docs/my{blank}book/content/ru/10-events.md"}


def test_every_format_is_asked_where_its_readers_look() -> None:
    assert {name for name in names() if is_of_repository(name)} == {"github", "gitlab", "sarif"}
