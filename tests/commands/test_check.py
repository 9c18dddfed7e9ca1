"""`nkdoc check` runs the rules of typography too, and reports a fault once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nkdoc.cli import main

SETTINGS = """\
[tool.nkdoc]
source-language = "en"
languages = ["en", "ru"]
title = "A"
author = "B"
url = ""
date = 2026-11-22
"""
KEY = "---\nid: key\ntitle: Key\n---\n\n[{}]{{.key}}\n"
FRONT = "---\nid: a\ntitle: A\n---\n\n"
ENGLISH = f"{FRONT}Three leaders - all of them.\n"
RUSSIAN = f"{FRONT}Трое лидеров — все.\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    for language in ("en", "ru"):
        (tmp_path / "content" / language).mkdir(parents=True)
        sentence = KEY.format("They agree." if language == "en" else "Они согласны.")
        (tmp_path / "content" / language / "20-key.md").write_text(sentence, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(project: Path, english: str, russian: str, *arguments: str) -> list[tuple[str, str, int]]:
    """Return code, file and line of what a command finds."""
    for language, text in (("en", english), ("ru", russian)):
        (project / "content" / language / "10-a.md").write_text(text, encoding="utf-8")
    report = project / "report.json"
    main([*arguments, "--format", "json", "--output", str(report)])
    told = json.loads(report.read_text(encoding="utf-8"))["findings"]
    places = [(one["code"], one["target"] or one["source"]) for one in told]
    return [(code, place["path"], place["line"]) for code, place in places]


def test_it_reports_what_fmt_would_change(project: Path) -> None:
    texts = (ENGLISH, f"{FRONT}«Трое»  лидеров , еще 5-7 дней -- все.\n")
    typography = found(project, *texts, "fmt", "--check")
    assert ("NK431", "content/en/10-a.md", 6) in typography
    assert {code for code, _, _ in typography} >= {"NK430", "NK431", "NK432", "NK433", "NK434", "NK436", "NK441"}
    assert found(project, *texts, "check", "--only", "NK43,NK44") == typography
    assert found(project, *texts, "check", "--ignore", "NK203,NK4") == []


def test_what_is_allowed_is_not_reported_and_what_is_idle_is(project: Path) -> None:
    allowed = ENGLISH.replace("\n\nThree", "\n\n<!-- nkdoc: allow NK431 the title of the work -->\nThree")
    assert found(project, allowed, RUSSIAN, "check") == []
    idle = found(project, allowed.replace(" - ", " – "), RUSSIAN, "check")
    assert [code for code, _, _ in idle] == ["NK150"]


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("Aзербайджан", ["NK442"]),  # a Latin A looks like the word's own
        ("вThunderbird", ["NK232"]),
        ("oн", ["NK232"]),
    ],
)
def test_a_word_in_two_scripts_is_reported_once(project: Path, word: str, codes: list[str]) -> None:
    assert [code for code, _, _ in found(project, f"{FRONT}A word.\n", f"{FRONT}Слово {word}.\n", "check")] == codes


def test_typography_of_a_file_with_syntax_errors_is_left_alone(project: Path) -> None:
    broken = f"{ENGLISH}\n::: {{.note}}\n\nNever closed\n"
    codes = {code for code, path, _ in found(project, broken, RUSSIAN, "check") if path == "content/en/10-a.md"}
    assert any(code.startswith("NK1") for code in codes)
    assert "NK431" not in codes


def test_a_strict_build_fails_for_typography(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found(project, ENGLISH, RUSSIAN, "check")
    assert main(["build", "html", "--strict"]) == 1
    assert "NK431" in capsys.readouterr().err
