"""The two worlds answer alike, and neither leaves the project's folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from nkdoc.base.paths import is_inside
from nkdoc.base.world import DiskWorld, MemoryWorld, OutsideProjectError, World

FILES = {"pyproject.toml": "[tool.nkdoc]", "content/b.md": "b", "content/a/c.md": "c", "content/.hidden": "x"}


@pytest.fixture(params=["disk", "memory"])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> World:
    if request.param == "memory":
        return MemoryWorld(FILES)
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return DiskWorld(tmp_path)


def test_files_are_listed_sorted_without_hidden_ones(world: World) -> None:
    assert list(world.files("content")) == ["content/a/c.md", "content/b.md"]
    assert list(world.files("nowhere")) == []


def test_files_are_read(world: World) -> None:
    assert world.exists("content/b.md")
    assert not world.exists("content")
    assert world.read("content/b.md") == b"b"
    with pytest.raises(OSError, match="No such file"):
        world.read("content/z.md")


def test_files_have_a_moment_of_writing(world: World) -> None:
    assert world.modified("content/b.md") >= 0
    with pytest.raises(OSError, match="No such file"):
        world.modified("content/z.md")


def test_moments_are_those_of_the_disk_or_those_given(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("a", encoding="utf-8")
    os.utime(tmp_path / "a.md", (1_000, 1_000))
    assert DiskWorld(tmp_path).modified("a.md") == 1_000
    assert MemoryWorld({"a.md": "a"}, modified={"a.md": 1_000}).modified("a.md") == 1_000


@pytest.mark.parametrize(
    "path", ["../secret", "content/../../secret", "/etc/passwd", "C:/secret", "C:secret", r"..\secret"]
)
def test_paths_that_leave_the_folder_are_refused(world: World, path: str) -> None:
    assert not is_inside(path)
    assert not world.exists(path)
    with pytest.raises(OutsideProjectError):
        world.read(path)


def test_a_link_that_leads_outside_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x", encoding="utf-8")
    inside = tmp_path / "project"
    inside.mkdir()
    (inside / "link").symlink_to(tmp_path / "secret")
    with pytest.raises(OutsideProjectError):
        DiskWorld(inside).read("link")


def test_the_epoch_is_the_environment_s(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert DiskWorld(tmp_path).epoch == 86400
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert DiskWorld(tmp_path).epoch is None
