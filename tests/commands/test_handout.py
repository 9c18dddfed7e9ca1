"""`nkdoc handout` and `nkdoc extract`, run as a user runs them."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkdoc.cli import main
from nkdoc.pdf.press.archive import with_sources
from tests.outputs import small


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for path, text in small.FILES.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def refused(*arguments: str) -> int:
    try:
        return main(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)


def test_handout_makes_one_style_on_one_paper(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["handout", "--style", "booklet", "--paper", "a4", "--lang", "ru", "--jobs", "1"]) == 0
    made = sorted(path.relative_to(folder).as_posix() for path in folder.glob("build/**/*.pdf"))
    assert made == ["build/handouts/ru/booklet-a4.pdf"]
    assert "booklet-a4.pdf" in (said := capsys.readouterr().err)
    assert "flip on the short edge" in said
    assert (folder / made[0]).read_bytes() != b""
    assert main(["preflight"]) == 0


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (("handout", "--style", "booklets"), "booklet"),
        (("handout", "--paper", "leter"), "letter"),
        (("build", "pdf", "--profile", "archiv"), "archive"),
    ],
)
def test_an_unknown_word_is_wrong_usage_and_the_nearest_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], near: str
) -> None:
    assert refused(*arguments) == 2
    assert f"did you mean “{near}”?" in capsys.readouterr().err
    assert not (folder / "build").exists()


def test_extract_gives_back_a_project_that_builds_the_same_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "pdf", "--profile", "archive", "--lang", "en", "--jobs", "1"]) == 0
    archive = folder / "build/en/briefing-archive.pdf"
    assert main(["extract", str(archive), "again"]) == 0
    assert "nkdoc --project again build pdf --profile archive --lang en --paper a4" in capsys.readouterr().err
    arguments = ["build", "pdf", "--profile", "archive", "--lang", "en", "--paper", "a4", "--jobs", "1"]
    assert main(["--project", "again", *arguments]) == 0
    assert (folder / "again/build/en/briefing-archive.pdf").read_bytes() == archive.read_bytes()


def test_extract_writes_into_a_new_folder_only(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.pdf").write_bytes(with_sources(small.file("pdf", "en"), {"a.md": b"text"}, {}))
    assert main(["extract", "a.pdf", "content"]) == 2
    assert "is not empty" in capsys.readouterr().err
    assert main(["extract", "missing.pdf"]) == 2
    assert main(["extract", "a.pdf"]) == 0
    assert (folder / "a/a.md").read_bytes() == b"text"


@pytest.mark.parametrize("path", ["../outside.md", "/outside.md", "a/../../outside.md", "..\\outside.md"])
def test_extract_never_writes_outside(folder: Path, capsys: pytest.CaptureFixture[str], path: str) -> None:
    (folder / "bad.pdf").write_bytes(with_sources(small.file("pdf", "en"), {path: b"text"}, {}))
    assert main(["extract", "bad.pdf", "inside"]) == 1
    assert "outside the folder" in capsys.readouterr().err
    assert not list(folder.rglob("outside.md"))


def test_a_pdf_without_sources_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "plain.pdf").write_bytes(small.file("pdf", "en"))
    assert main(["extract", "plain.pdf"]) == 1
    assert "holds no sources" in capsys.readouterr().err
    assert not (folder / "plain").exists()
