"""`nkdoc sync`: what it prints, writes and refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkdoc.cli import main

CONFIG = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en", "ru"]\ntitle = "Test"\n'
FRONT = "---\nid: talks\ntitle: Talks\n---\n\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for tag, text in (("en", "They must agree.\n\nHe left.\n"), ("ru", "Они должны договориться.\n\nОн ушёл.\n")):
        (tmp_path / "content" / tag).mkdir(parents=True)
        (tmp_path / "content" / tag / "10-talks.md").write_text(FRONT + text, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(CONFIG, encoding="utf-8")
    return tmp_path


def sync(root: Path, *arguments: str) -> int:
    return main(["--project", str(root), "sync", *arguments])


def edit(root: Path, old: str, new: str, tag: str = "en") -> None:
    path = root / "content" / tag / "10-talks.md"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_init_then_confirm_then_an_edit(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sync(root, "status") == 0
    assert sync(root, "init") == 0
    assert sync(root, "confirm", "--all") == 0
    edit(root, "must", "may")
    capsys.readouterr()
    assert sync(root, "status") == 1
    assert capsys.readouterr().out == (
        "content/ru/10-talks.md: 2 ok, 1 stale\n"
        "  stale         talks/p1  content/ru/10-talks.md:6\n"
        "      They [-must-] {+may+} agree.\n"
    )
    assert sync(root, "confirm", "talks/p1") == 0
    assert sync(root, "status") == 0


def test_confirming_refuses_a_block_with_errors(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sync(root, "init")
    before = (root / "content/sync.lock").read_bytes()
    edit(root, "He left.", "He left.[@a1]")
    assert sync(root, "confirm", "talks/p1", "talks/p2") == 1
    assert "talks/p2: 1 error" in capsys.readouterr().err
    assert (root / "content/sync.lock").read_bytes() == before
    assert sync(root, "confirm", "talks/p1") == 0


def test_a_file_is_confirmed_by_its_path(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sync(root, "init")
    assert sync(root, "confirm", "content/ru/10-talks.md") == 0
    assert "3 blocks confirmed" in capsys.readouterr().out


def test_cosmetic_changes_are_confirmed_at_once(root: Path) -> None:
    sync(root, "init")
    sync(root, "confirm", "--all")
    edit(root, "left", "*left*")
    assert sync(root, "status", "--strict") == 1
    assert sync(root, "confirm", "--cosmetic") == 0
    assert sync(root, "status", "--strict") == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["confirm"], "say which blocks"),
        (["confirm", "talks/p9"], "did you mean “talks/p"),
        (["status", "content/ru/10-tallks.md"], "did you mean “content/ru/10-talks.md”"),
    ],
)
def test_wrong_usage(root: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str) -> None:
    sync(root, "init")
    assert sync(root, *arguments) == 2
    assert told in capsys.readouterr().err


def test_confirming_needs_a_lock(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sync(root, "confirm", "talks/p1") == 2
    assert "sync init" in capsys.readouterr().err
