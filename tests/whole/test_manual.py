"""The manual of nkdoc is a project of nkdoc: nothing is wrong with it in either language, and it builds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from nkdoc.cli import main

MANUAL = Path(__file__).parents[2] / "docs/manual"


def test_nothing_is_wrong_with_the_manual(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--project", str(MANUAL), "check", "--strict"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.slow
def test_the_manual_builds(tmp_path: Path) -> None:
    folder = shutil.copytree(MANUAL, tmp_path / "manual", ignore=shutil.ignore_patterns("build"))
    assert main(["--project", str(folder), "build", "html", "--strict"]) == 0
    for language in ("en", "ru"):
        assert 'id="nk203"' in (folder / f"build/{language}/index.html").read_text(encoding="utf-8")
