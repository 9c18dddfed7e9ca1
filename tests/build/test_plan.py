"""Manifest and freshness."""

from __future__ import annotations

from pathlib import Path

from nkdoc.base.world import MemoryWorld
from nkdoc.build import plan
from nkdoc.build.write import write_artifacts
from nkdoc.model import Artifact

FILES = (Artifact("en/index.html", b"<p>"), Artifact("en/briefing.pdf", b"%PDF"))


def test_the_manifest_is_read_as_it_was_written() -> None:
    made = {"html/en": plan.record("abc", FILES)}
    text = plan.write_manifest(made, {"weasyprint": "70.0"})
    assert plan.read_manifest(text) == made
    assert text == plan.write_manifest(made, {"weasyprint": "70.0"})


def test_a_manifest_that_is_not_ours_counts_as_none() -> None:
    for text in (b"", b"{}", b"[]", b'{"schema": "other", "files": {}}', b"\xff"):
        assert plan.read_manifest(text) == {}


def test_a_job_is_good_while_inputs_and_files_are_unchanged(tmp_path: Path) -> None:
    made = plan.record("abc", FILES)
    write_artifacts(tmp_path, FILES)
    assert plan.is_good(made, "abc", tmp_path)
    assert not plan.is_good(made, "abd", tmp_path)
    assert not plan.is_good(None, "abc", tmp_path)
    (tmp_path / "en/index.html").write_bytes(b"<b>")
    assert not plan.is_good(made, "abc", tmp_path)
    (tmp_path / "en/index.html").unlink()
    assert not plan.is_good(made, "abc", tmp_path)


def test_every_input_changes_the_digest() -> None:
    files = {"pyproject.toml": "a", "content/en/a.md": "b", "templates/css/x.css": "c"}
    digests = {plan.inputs_digest(MemoryWorld(files), "")}
    digests.update(plan.inputs_digest(MemoryWorld({**files, path: "changed"}), "") for path in files)
    digests.add(plan.inputs_digest(MemoryWorld(files, epoch=1), ""))
    digests.add(plan.inputs_digest(MemoryWorld(files), "paper"))
    assert len(digests) == 6
