"""A project of one's own from nothing: a folder with text alone builds, and an empty one says what to write."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.whole.conftest import Workshop

EN = "# A kiln in the valley\n\nThe kiln was built in 1912 and held 40 pots.\n\n## Wood\n\nIt burnt wood till 1960.\n"
RU = "# Печь в долине\n\nПечь построили в 1912 году, в неё входило 40 горшков.\n\n## Дрова\n\nДо 1960 жгли дрова.\n"
MORNING = 1_773_468_000
"""14 March 2026, 06:00 UTC."""


@pytest.fixture
def bare(workshop: Workshop) -> Workshop:
    """Return a folder with nothing but a text and its translation."""
    shutil.rmtree(workshop.root / "content")
    (workshop.root / "pyproject.toml").unlink()
    for path, text in (("content/en/kiln.md", EN), ("content/ru/kiln.md", RU)):
        workshop.write(path, text)
        os.utime(workshop.root / path, (MORNING, MORNING))
    return workshop


def test_text_alone_builds_with_notes_and_no_warning(bare: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = bare.run("build", "html", "--strict", "--jobs", "1")
    assert ran.code == 0, ran.err
    assert "date = 2026-03-14" in ran.err
    page = bare.outputs()["ru/index.html"].decode().replace("\u00a0", " ")
    assert "<title>Печь в долине</title>" in page
    assert "14 марта 2026" in page
    monkeypatch.chdir(bare.root / "content" / "ru")
    assert "up to date" in bare.run("build", "html", "--strict").err
    ran = bare.run("check", "--strict")
    assert (ran.code, "error" in ran.out, "warning" in ran.out) == (0, False, False)


def test_a_newer_file_moves_the_date(bare: Workshop) -> None:
    assert bare.run("build", "html", "--jobs", "1").code == 0
    os.utime(bare.root / "content/ru/kiln.md", (MORNING + 86_400, MORNING + 86_400))
    assert bare.run("build", "html", "--jobs", "1").code == 0
    assert "March 15" in (page := bare.outputs()["en/index.html"].decode().replace("\u00a0", " ")) or "15 March" in page


def test_the_lines_of_the_notes_make_the_settings(bare: Workshop) -> None:
    out = bare.run("check", "--only", "NK116").out.replace("\n    ", "\n")
    lines = [line.partition("nkdoc.toml: ")[2] or line for line in out.splitlines() if " = " in line]
    bare.write("nkdoc.toml", "\n".join(lines))
    assert bare.run("check", "--only", "NK116").out == ""


@pytest.mark.parametrize("settings", ["", "[tool.nkdoc]\n", '[tool.nkdoc]\nlanguages = ["en", "ru"]\n'])
def test_an_empty_project_is_an_error_and_nothing_is_written(bare: Workshop, settings: str) -> None:
    shutil.rmtree(bare.root / "content")
    if settings:
        bare.write("pyproject.toml", settings)
    for command in ("check", "build"):
        ran = bare.run(command)
        assert ran.code in (1, 2)
        assert "content/LANGUAGE/" in ran.out + ran.err or "content/en/10-introduction.md" in ran.out + ran.err
    assert not (bare.root / "build").exists()


def test_a_language_folder_without_text_is_an_error(bare: Workshop) -> None:
    (bare.root / "content/ru/kiln.md").unlink()
    bare.write("nkdoc.toml", 'languages = ["en", "ru"]\n')
    for command in ("check", "build"):
        ran = bare.run(command)
        assert ran.code == 1
        assert "write content/ru/kiln.md" in ran.out + ran.err
    assert not (bare.root / "build/ru").exists()


@pytest.mark.slow
def test_an_archive_keeps_the_date_that_its_files_had(bare: Workshop, tmp_path: Path) -> None:
    assert bare.run("build", "pdf", "--profile", "archive", "--lang", "en", "--jobs", "1").code == 0
    assert bare.run("extract", "build/en/briefing-archive.pdf", str(tmp_path / "again")).code == 0
    assert (tmp_path / "again/nkdoc.toml").read_text(encoding="utf-8") == "date = 2026-03-14\n"
