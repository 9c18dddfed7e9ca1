"""The wheel: what `pip install .` gives a user must work away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    return Path(built)


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def below(folder: Path, pattern: str) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob(pattern) if path.is_file()}


def test_wheel_carries_the_templates(names: set[str]) -> None:
    templates = below(ROOT / "templates", "*")
    assert templates
    assert {f"nkdoc/templates/{name}" for name in templates} <= names


def test_wheel_carries_the_fonts_and_their_licences(names: set[str]) -> None:
    fonts = below(ROOT / "src" / "nkdoc" / "pages" / "assets", "*")
    assert any(name.endswith(".ttf") for name in fonts)
    assert {f"nkdoc/pages/assets/{name}" for name in fonts} <= names
    assert any("licenses/" in name and name.endswith("OFL-Inter.txt") for name in names)


def test_wheel_carries_the_catalogues(names: set[str]) -> None:
    source = ROOT / "src" / "nkdoc"
    catalogues = below(source, "*.po") | below(source, "*.mo")
    assert catalogues
    assert {f"nkdoc/{name}" for name in catalogues} <= names


def test_wheel_carries_the_manual_page(names: set[str]) -> None:
    assert any(name.endswith(".data/data/share/man/man1/nkdoc.1") for name in names)


def test_wheel_carries_no_tests_and_no_content(names: set[str]) -> None:
    assert {name.split("/")[0].split("-")[0] for name in names} == {"nkdoc", "pytest_nkdoc.py"}


def test_wheel_is_a_plugin_of_pytest(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (points,) = (archive.read(name).decode() for name in archive.namelist() if name.endswith("entry_points.txt"))
    assert "[pytest11]\nnkdoc = pytest_nkdoc\n" in points


def test_unpacked_wheel_runs(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site")}
    command = [sys.executable, "-m", "nkdoc", "--version"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "0.1.0" in done.stdout
