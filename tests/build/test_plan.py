"""Manifest and freshness."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import pytest

from nkdoc.base.world import MemoryWorld, World
from nkdoc.build import native, plan, tools
from nkdoc.build.write import write_artifacts
from nkdoc.model import Artifact
from nkdoc.pages import theme

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


def digest_of(world: World, options: str) -> str:
    return plan.inputs_digest(world, theme.Theme(world), options)


def test_every_input_changes_the_digest() -> None:
    files = {"pyproject.toml": "a", "content/en/a.md": "b", "templates/css/x.css": "c"}
    digests = {digest_of(MemoryWorld(files), "")}
    digests.update(digest_of(MemoryWorld({**files, path: "changed"}), "") for path in files)
    digests.add(digest_of(MemoryWorld(files, epoch=1), ""))
    digests.add(digest_of(MemoryWorld(files), "paper"))
    assert len(digests) == 6


def test_a_changed_font_makes_a_job_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    def shipped(font: bytes) -> tuple[MemoryWorld, MemoryWorld]:
        return MemoryWorld({"base.html": "<p>"}), MemoryWorld({"fonts/Inter-Regular.ttf": font})

    world, digests = MemoryWorld({"pyproject.toml": "a"}), set()
    for font in (b"as drawn", b"redrawn", b"as drawn"):
        monkeypatch.setattr(theme, "_shipped", partial(shipped, font))
        digests.add(digest_of(world, ""))
    assert len(digests) == 2


@pytest.mark.parametrize("library", ["pango", "harfbuzz", "fontconfig", "freetype"])
def test_an_upgraded_library_makes_a_job_stale(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    world = MemoryWorld({"pyproject.toml": "a"})
    before, known = digest_of(world, ""), tools.versions()
    assert digest_of(world, "") == before
    monkeypatch.setattr(tools, "native_versions", lambda: {**native.native_versions(), library: "99.0"})
    assert digest_of(world, "") != before
    assert tools.versions() == {**known, library: "99.0"}


def test_native_libraries_tell_their_versions() -> None:
    versions = native.native_versions()
    assert set(versions) == {"pango", "harfbuzz", "fontconfig", "freetype"}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions.values())


def test_a_library_that_is_not_there_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native, "_FILES", {"pango": ("libnothing.so.9",), "freetype": ("libc.so.6",)})
    assert native.native_versions() == {"pango": native.UNKNOWN, "freetype": native.UNKNOWN}
