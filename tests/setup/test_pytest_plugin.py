"""The plugin of pytest in a project of somebody else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.whole.conftest import PROJECT

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for path, text in {**PROJECT, "tests/test_own.py": "def test_own():\n    pass\n"}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def run(project: Path, *arguments: str) -> tuple[int, str]:
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTEST_ADDOPTS": "", "COLUMNS": "120"}
    variables["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    command = [sys.executable, "-m", "pytest", "-p", "pytest_nkdoc", "-p", "no:cacheprovider", "-v", *arguments]
    ran = subprocess.run(command, cwd=project, env=variables, capture_output=True, encoding="utf-8", check=False)
    return ran.returncode, ran.stdout + ran.stderr


def spoil(project: Path) -> None:
    file = project / "content/ru/10-events.md"
    file.write_text(file.read_text(encoding="utf-8").replace("1050", "1051"), encoding="utf-8")


def test_nothing_happens_until_it_is_asked_for(project: Path) -> None:
    code, told = run(project)
    assert code == 0
    assert "1 passed" in told


def test_each_translation_is_a_test(project: Path) -> None:
    code, told = run(project, "--nkdoc")
    assert code == 0, told
    assert "content/ru/10-events.md PASSED" in told
    assert "3 passed" in told


def test_a_failure_shows_the_findings_and_no_traceback(project: Path) -> None:
    spoil(project)
    code, told = run(project, "--nkdoc")
    assert code == 1
    assert "error[NK203] the number “1051” differs from the source's “1,050”\n  content/ru/10-events.md:7:" in told
    assert "pytest_nkdoc.py" not in told
    assert "1 failed, 2 passed" in told


def test_tests_are_chosen_by_name(project: Path) -> None:
    spoil(project)
    assert run(project, "--nkdoc", "-k", "own or project")[0] == 0
    assert run(project, "--nkdoc", "-k", "10-events")[0] == 1


def test_settings_turn_it_on_where_no_file_is_named(project: Path) -> None:
    (project / "pytest.ini").write_text("[pytest]\nnkdoc = true\nnkdoc_strict = true\n", encoding="utf-8")
    assert "3 passed" in run(project)[1]
    assert "1 passed" in run(project, "tests/test_own.py")[1]
    file = project / "content/en/10-events.md"
    file.write_text(file.read_text(encoding="utf-8").replace("It began", "It  began"), encoding="utf-8")
    code, told = run(project)
    assert code == 1
    assert "warning[NK433]" in told


def test_a_folder_that_is_no_project_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\nnkdoc_project = docs\n", encoding="utf-8")
    code, told = run(tmp_path, "--nkdoc")
    assert code == pytest.ExitCode.USAGE_ERROR
    assert "nkdoc: no " in told
