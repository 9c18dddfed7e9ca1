"""`nkdoc theme eject`: a file of labels to fill in, written once."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkdoc.cli import main


def test_a_file_of_labels_is_begun_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nkdoc.toml").write_text('source-language = "zh"\nlanguages = ["zh"]\n', encoding="utf-8")
    assert main(["theme", "eject", "labels/zh.po"]) == 0
    text = (tmp_path / "templates/labels/zh.po").read_text(encoding="utf-8")
    assert 'msgid "Contents"\nmsgstr ""\n' in text
    assert "fuzzy" not in text
    assert main(["theme", "eject", "labels/zh.po"]) == 2
    assert "is the project's own already" in capsys.readouterr().err
    assert main(["theme", "eject", "labels/nosuch.po"]) == 2
