"""A build gives the same bytes, however the system starts processes."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.whole.conftest import PROJECT

ROOT = Path(__file__).parents[2]
DEEP = "\n".join(f"{'  ' * depth}- level {depth}" for depth in range(23))
"""As deep as the parser reads."""


def build(folder: Path, out: str, *targets: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build a project in two processes of its own."""
    command = [sys.executable, "-m", "nkdoc", "build", *targets, "--jobs", "2", "--out", out]
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment}
    return subprocess.run(command, cwd=folder, env=variables, capture_output=True, encoding="utf-8", check=False)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for path, text in PROJECT.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.slow
def test_every_way_of_starting_processes_gives_the_same_bytes(project: Path) -> None:
    made = {}
    for method in multiprocessing.get_all_start_methods():
        ran = build(project, method, "html", "pdf", NKDOC_START_METHOD=method)
        assert ran.returncode == 0, ran.stderr
        made[method] = files(project / method)
    assert len({frozenset(each.items()) for each in made.values()}) == 1
    assert "ru/briefing.pdf" in made["spawn"]


def test_an_unknown_way_of_starting_processes_is_refused(project: Path) -> None:
    ran = build(project, "build", "html", NKDOC_START_METHOD="frok")
    assert ran.returncode == 2
    assert "NKDOC_START_METHOD is “frok”; this system has" in ran.stderr


def test_a_deeply_nested_text_reaches_started_processes(project: Path) -> None:
    for path in project.glob("content/*/*.md"):
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{DEEP}\n", encoding="utf-8")
    ran = build(project, "build", "html", NKDOC_START_METHOD="spawn")
    assert ran.returncode == 0, ran.stderr
