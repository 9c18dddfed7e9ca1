"""From nothing to everything that nkdoc makes, with the steps that README gives to a newcomer."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
STEPS = re.findall(
    r"^ {4}(?:nkdoc|cd) .*$", README.split("## A project of your own", 1)[1].split("\n## ", 1)[0], re.MULTILINE
)


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "nkdoc", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.slow
def test_the_steps_of_readme_make_the_files_it_names(tmp_path: Path) -> None:
    folder = tmp_path
    for step in STEPS:
        name, *arguments = step.partition("#")[0].split()
        if name == "cd":
            folder /= arguments[0]
            continue
        ran = run(folder, *arguments)
        assert ran.returncode == 0, (step, ran.stderr)
    for language in ("en", "ru"):
        assert (folder / f"build/{language}/index.html").is_file()
        assert (folder / f"build/{language}/report.pdf").read_bytes().startswith(b"%PDF")
    assert run(folder, "check", "--strict").stdout == ""
    assert run(folder, "compare", "--strict").returncode == 0
    assert run(folder, "preflight").returncode == 0


@pytest.mark.slow
def test_every_output_is_made_of_it(tmp_path: Path) -> None:
    assert run(tmp_path, "init", "times", "--languages", "de,uk").returncode == 0
    made = run(tmp_path / "times", "build", "parallel", "compare", "handout", "--style", "sheet", "--strict")
    assert made.returncode == 0, made.stderr
    assert not re.search(r"^(?:error|warning|note)\[", made.stderr, re.MULTILINE)
    assert (tmp_path / "times/build/parallel/times-de-uk.pdf").is_file()
    inspected = run(tmp_path / "times", "preflight")
    assert inspected.returncode == 0, inspected.stdout
