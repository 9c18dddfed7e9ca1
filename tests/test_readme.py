"""What README shows and counts is what nkdoc prints and has."""

from __future__ import annotations

import dataclasses
import re
import textwrap
from pathlib import Path

import pytest

from nkdoc.base.config import Config
from nkdoc.cli import main
from nkdoc.languages import languages, locale_for
from nkdoc.pdf.press.preflight import inspections

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
NUMBERS = {20: "twenty", 21: "twenty-one", 22: "twenty-two"}


def test_the_finding_is_printed_as_readme_shows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = textwrap.dedent("\n".join(re.findall(r"^ {4}(?:error\[NK203\]| {2}).*$", README, re.MULTILINE)[:8]))
    texts = re.findall(r"^ {4}(\S.*\.)$", shown, re.MULTILINE)
    for language, title, text in zip(("ru", "en"), ("Наступление", "The offensive"), texts, strict=True):
        file = tmp_path / f"content/{language}/40-offensive.md"
        file.parent.mkdir(parents=True)
        file.write_text(f"---\nid: offensive\ntitle: {title}\n---\n\n{text}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["compare", "content/en", "content/ru"]) == 1
    assert shown.splitlines() == capsys.readouterr().out.splitlines()[:8]


def test_the_checks_of_finished_files_are_as_many_as_it_says() -> None:
    assert f"{NUMBERS[len(inspections())]} checks of the finished PDFs" in README


def test_every_language_with_a_folder_is_named() -> None:
    named = sorted(locale_for("en").language_name(tag) for tag in languages())
    assert f"{', '.join(named[:-1])} and {named[-1]} have a folder" in " ".join(README.split())


def test_every_setting_stands_in_the_guide() -> None:
    guide = (Path(__file__).parents[1] / "docs/guide.md").read_text(encoding="utf-8")
    table = guide.split("## Settings", 1)[1].split("\n## ", 1)[0]
    keys = {field.name.replace("_", "-") for field in dataclasses.fields(Config) if "kind" in field.metadata}
    assert set(re.findall(r"`([a-z-]+)`", "".join(re.findall(r"^\| (`[^|]*) \|", table, re.MULTILINE)))) == keys
