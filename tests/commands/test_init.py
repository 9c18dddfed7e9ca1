"""`nkdoc init`: what it writes, and what it refuses to write over."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from nkdoc.cli import main


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773468000")
    return tmp_path


def settings(folder: Path) -> dict[str, object]:
    return tomllib.loads((folder / "nkdoc.toml").read_text(encoding="utf-8"))


def test_everything_is_guessed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "town-history"]) == 0
    told = capsys.readouterr()
    assert "town-history/content/de/10-leap-second.md" in told.out.splitlines()
    assert "cd town-history\n  nkdoc build" in told.err
    made = settings(here / "town-history")
    assert (made["languages"], made["title"], made["name"]) == (
        ["en", "de"],
        {"en": "Town history", "de": "Town history"},
        "town-history",
    )
    assert str(made["date"]) == "2026-03-14"
    assert sorted(line.removeprefix("town-history/") for line in told.out.splitlines()) == [
        ".github/workflows/nkdoc.yml",
        ".gitignore",
        "content/data/leap-seconds.yaml",
        "content/de/10-leap-second.md",
        "content/de/20-how-often.md",
        "content/en/10-leap-second.md",
        "content/en/20-how-often.md",
        "content/glossary.yaml",
        "content/images/minute.svg",
        "content/references.yaml",
        "nkdoc.toml",
    ]


def test_languages_and_title_are_taken(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "Наш город", "--languages", "Ukrainian,hy", "--title", 'Час "і" #']) == 0
    assert "cd 'Наш город'" in capsys.readouterr().err
    made = settings(here / "Наш город")
    assert (made["languages"], made["title"]) == (["uk", "hy"], dict.fromkeys(("uk", "hy"), 'Час "і" #'))
    assert made["source-language"] == "uk"
    assert "name" not in made


def test_the_folder_one_stands_in_is_filled(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / ".git").mkdir()
    (here / "README.md").write_text("mine", encoding="utf-8")
    assert main(["init", "."]) == 0
    assert "cd" not in capsys.readouterr().err
    assert (here / "README.md").read_text(encoding="utf-8") == "mine"
    assert (here / "nkdoc.toml").is_file()


@pytest.mark.parametrize(
    "path", [".gitignore", "content/en/10-leap-second.md", "content/en/notes.md", "pyproject.toml", ".."]
)
def test_nothing_is_overwritten(here: Path, path: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = here / "mine"
    text = "[tool.nkdoc]\n" if path.endswith("toml") else "mine"
    file = folder / path if path != ".." else folder
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    assert main(["init", "mine"]) == 2
    assert "Traceback" not in (said := capsys.readouterr().err)
    assert "mine" in said
    assert file.read_text(encoding="utf-8") == text
    assert [each for each in here.rglob("*") if each.is_file()] == [file]


def test_a_link_to_nowhere_is_a_file_too(here: Path) -> None:
    (here / "nkdoc.toml").symlink_to("nowhere")
    assert main(["init", "."]) == 2
    assert not (here / "nowhere").exists()


def test_an_unknown_language_writes_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "x", "--languages", "en,rusian"]) == 2
    assert "rusian" in capsys.readouterr().err
    assert not (here / "x").exists()


def test_a_language_without_a_text_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "x", "--languages", "en,sw"]) == 0
    assert "content/sw/ is in English and to be translated" in capsys.readouterr().err
    assert settings(here / "x")["languages"] == ["en"]


def test_languages_that_all_lack_a_text_begin_in_english(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "x", "--languages", "zh,fa"]) == 0
    told = capsys.readouterr().err
    assert "content/fa/ is in English and to be translated" in told
    assert "until then the project is that of content/en/" in told
    assert settings(here / "x")["source-language"] == "en"
