"""The lock files: complete, hashed, and free of any registry's name."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RUN = ROOT / "requirements.lock"
DEV = ROOT / "requirements-dev.lock"
LOCKS = [RUN, DEV]

HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
PIN = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[^ ;]+)")


def read_pins(lock: Path) -> dict[str, str]:
    """Return the version of each locked package, after checking the form of every line."""
    pins: dict[str, str] = {}
    for requirement in re.split(r"(?<!\\)\n", lock.read_text(encoding="utf-8").rstrip("\n")):
        head, *hashes = (line.strip() for line in requirement.split("\\\n"))
        match = PIN.match(head)
        assert match, f"{lock.name}: not a pinned package: {head}"
        assert hashes, f"{lock.name}: {head} has no hash"
        assert all(HASH.fullmatch(line) for line in hashes), f"{lock.name}: {head} has something else than hashes"
        pins[match["name"]] = match["version"]
    return pins


def canonical_names(requirements: list[str]) -> set[str]:
    return {re.sub(r"[._]", "-", re.split(r"[^\w.-]", requirement)[0]).lower() for requirement in requirements}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_each_line_pins_a_version_with_hashes(lock: Path) -> None:
    assert len(read_pins(lock)) > 10


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_no_lock_names_a_registry(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*(-i|-f|--index-url|--extra-index-url|--find-links|--no-index)\b", text, re.MULTILINE)


def test_locks_hold_every_declared_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run_time = canonical_names(project["project"]["dependencies"])
    development = canonical_names(project["dependency-groups"]["dev"])
    assert run_time <= read_pins(RUN).keys()
    assert development <= read_pins(DEV).keys()


def test_development_lock_holds_the_run_time_lock() -> None:
    run_time = read_pins(RUN).items()
    assert run_time <= read_pins(DEV).items()
