"""docs/architecture.md names every room, imports point only downward, and each library has one home."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src/nkdoc"
HOMES = {
    "babel": {"languages"},
    "jinja2": {"pages"},
    "markdown_it": {"parse"},
    "mdit_py_plugins": {"parse"},
    "pikepdf": {"pdf"},
    "ruamel": {"base"},
    "weasyprint": {"pdf"},
}
WRITERS = {"build", "commands"}
"""Rooms that may open a file for writing."""


def rooms() -> list[str]:
    """Return the rooms in the order of the map's list, ground floor first."""
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    listed = text.split("## Rooms", 1)[1].split("##", 1)[0]
    return re.findall(r"^ {4}([a-z_]+)(?:\.py|/) ", listed, re.MULTILINE)


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if not room.startswith("__"):
            yield room, path


def imported(path: Path) -> Iterator[str]:
    """Yield the dotted names a module imports, those only for types included."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ([f"nkdoc.{alias.name}" for alias in node.names] if node.module == "nkdoc" else [node.module])
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_the_map_names_every_room_once_and_no_other() -> None:
    listed = rooms()
    assert len(listed) == len(set(listed))
    assert set(listed) == {room for room, _ in modules()}


def test_imports_point_only_downward() -> None:
    floor = {room: number for number, room in enumerate(rooms())}
    upward = {
        f"{path.relative_to(PACKAGE)} imports {name}"
        for room, path in modules()
        for name in imported(path)
        if name.startswith("nkdoc.") and floor.get(name.split(".")[1], -1) > floor[room]
    }
    assert upward == set()


@pytest.mark.parametrize("library", HOMES)
def test_a_library_has_one_home(library: str) -> None:
    users = {room for room, path in modules() if any(name.split(".")[0] == library for name in imported(path))}
    assert users == HOMES[library]


def test_no_language_is_named_outside_its_own_room() -> None:
    named = {
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for room, path in modules()
        if room != "languages"
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Constant) and node.value in ("en", "ru")
    }
    assert named == set()


def test_outputs_checks_and_commands_do_not_know_their_siblings() -> None:
    for package in ("outputs", "checks", "commands", "report"):
        names = {path.stem for room, path in modules() if room == package and not path.stem.startswith("_")}
        for room, path in modules():
            if room == package and path.stem in names:
                siblings = {
                    name.split(".")[2] for name in imported(path) if name.count(".") > 1 and f".{package}." in name
                }
                assert not siblings & names, path


def test_paths_named_in_the_documents_exist() -> None:
    for document in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for target in re.findall(r"\]\(([^)#\s]+)", document.read_text(encoding="utf-8")):
            if not target.startswith(("http", "data/")):
                assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_outputs_are_listed_without_the_rooms_that_make_them() -> None:
    listing = "import sys; from nkdoc import outputs as o; [o.output(name) for name in o.names()]; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", listing], check=True, capture_output=True, text=True).stdout.split()
    assert "nkdoc.outputs.pdf" in loaded
    assert {f"nkdoc.{room}" for room in ("model", "parse", "pages", "compile")}.isdisjoint(loaded)
    assert set(HOMES).isdisjoint(loaded)
