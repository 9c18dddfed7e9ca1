"""Comparing, checking, formatting and web pages need no native library; typesetting says which one it lacks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.whole.conftest import PROJECT

ROOT = Path(__file__).parents[2]
BARE = '''
import sys


class Bare:
    """A machine without Pango, where WeasyPrint says why it cannot be imported, and without pikepdf."""

    def find_spec(self, name, path=None, target=None):
        if name == "weasyprint.text.ffi":
            print("WeasyPrint could not import some external libraries.")
            raise OSError("cannot load library 'libpango-1.0-0'")
        if name.split(".")[0] == "pikepdf":
            raise ModuleNotFoundError(f"No module named {name!r}", name="pikepdf")


sys.meta_path.insert(0, Bare())
from nkdoc.cli import main

sys.exit(max(main(command.split()) for command in sys.argv[1:]))
'''


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for path, text in PROJECT.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def run(project: Path, *commands: str) -> subprocess.CompletedProcess[str]:
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(
        [sys.executable, "-c", BARE, *commands],
        cwd=project,
        env=variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    "commands",
    [
        ("check", "check --format sarif"),
        ("compare", "sync init", "sync status", "fmt --check", "explain NK203"),
        ("compare content/en content/ru --format html", "build html"),
    ],
    ids=("checking", "comparing", "pages"),
)
def test_no_native_library_is_needed(project: Path, commands: tuple[str, ...]) -> None:
    ran = run(project, *commands)
    assert ran.returncode == 0, ran.stderr
    assert "WeasyPrint" not in ran.stdout + ran.stderr


def test_typesetting_says_what_it_lacks(project: Path) -> None:
    ran = run(project, "build pdf --lang en")
    assert ran.returncode == 1
    assert "error[NK600] a native library is missing: cannot load library 'libpango-1.0-0'" in ran.stderr
    assert "hint: run nkdoc doctor" in ran.stderr
    assert ran.stdout == ""


def test_a_missing_library_is_no_bug(project: Path) -> None:
    (project / "a.pdf").write_bytes(b"%PDF-1.7")
    ran = run(project, "preflight a.pdf")
    assert (ran.returncode, ran.stdout) == (3, "")
    assert ran.stderr == "nkdoc: the library “pikepdf” is missing; “nkdoc doctor” tells how to get it\n"
