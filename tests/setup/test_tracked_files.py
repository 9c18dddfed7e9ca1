"""What is in the repository says nothing about the machine it was written on."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
THIS_FILE = Path(__file__).resolve()
GENERATED = {"build", "dist", ".git", ".venv", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"}
BINARY = {".ttf", ".woff2", ".mo", ".png", ".jpg", ".jpeg", ".webp", ".pdf"}

ADDRESS = re.compile(r"https?://[^\s)>\"'\]]+")
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:home|root|work|Users|opt|mnt)/\w[\w./-]*")
REGISTRY = re.compile(
    r"\b(?:pypi\.org|pythonhosted\.org|registry\.npmjs\.org|registry\.yarnpkg\.com|deb\.debian\.org|"
    r"archive\.ubuntu\.com|crates\.io/api|proxy\.golang\.org)\b"
)
OWN_LOCKS = {"uv.lock", "pylock.toml", "package-lock.json"}


def list_tracked_files() -> list[Path]:
    """Return what git tracks; where git is absent, every file that is not generated."""
    if shutil.which("git"):
        command = ["git", "-c", f"safe.directory={ROOT}", "-C", str(ROOT), "ls-files", "-z"]
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode == 0:
            paths = [ROOT / name for name in done.stdout.decode().split("\0") if name]
            return [path for path in paths if path.is_file()]
    return [
        path
        for path in ROOT.rglob("*")
        if path.is_file() and GENERATED.isdisjoint(path.relative_to(ROOT).parts) and "__pycache__" not in path.parts
    ]


def find_in_text_files(pattern: re.Pattern[str], *, in_addresses: bool) -> list[str]:
    found = []
    for path in list_tracked_files():
        if path.suffix in BINARY or path == THIS_FILE:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            text = line if in_addresses else ADDRESS.sub("", line)
            found += [f"{path.relative_to(ROOT)}:{number}: {match}" for match in pattern.findall(text)]
    return found


def test_no_file_names_a_path_of_a_machine() -> None:
    assert find_in_text_files(MACHINE_PATH, in_addresses=False) == []


def test_no_file_names_a_registry() -> None:
    assert find_in_text_files(REGISTRY, in_addresses=True) == []


def test_no_lock_that_names_registries_is_tracked() -> None:
    assert [path for path in list_tracked_files() if path.name in OWN_LOCKS] == []


@pytest.mark.parametrize("name", ["nk", ".ci/run", "tools/lock.sh", "tools/prove_bare.sh"])
def test_scripts_can_be_executed(name: str) -> None:
    assert (ROOT / name).stat().st_mode & 0o111 == 0o111
