"""Outputs are written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkdoc.build.write import CannotWriteError, remove_folder, write_artifacts
from nkdoc.model import Artifact


def test_files_appear_with_their_folders_and_nothing_else(tmp_path: Path) -> None:
    write_artifacts(tmp_path, (Artifact("en/a.html", b"a"), Artifact("b.pdf", b"b")))
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["a.html", "b.pdf"]


def test_when_one_file_cannot_be_written_no_file_is_replaced(tmp_path: Path) -> None:
    write_artifacts(tmp_path, (Artifact("a.html", b"old"),))
    (tmp_path / "blocked").write_text("a file where a folder is needed", encoding="utf-8")
    with pytest.raises(CannotWriteError):
        write_artifacts(tmp_path, (Artifact("a.html", b"new"), Artifact("blocked/b.html", b"b")))
    assert (tmp_path / "a.html").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.html", "blocked"]


def test_removing_tells_how_many_files_there_were(tmp_path: Path) -> None:
    write_artifacts(tmp_path / "build", (Artifact("a", b""), Artifact("b/c", b"")))
    assert remove_folder(tmp_path / "build") == 2
    assert remove_folder(tmp_path / "build") == 0
