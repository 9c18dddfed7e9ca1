"""docs/architecture.md names every room, imports point only downward, and each library has one home."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from nkdoc.languages.folders import folders
from tests.languages.guard import faults

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src/nkdoc"
HOMES = {
    "babel": {"languages"},
    "bibtexparser": {"sources"},
    "citeproc": {"pages"},
    "jinja2": {"pages"},
    "latex2mathml": {"pages"},
    "linkify_it": {"parse"},
    "lxml": {"exchange"},
    "markdown_it": {"parse"},
    "mdit_py_plugins": {"parse"},
    "pikepdf": {"pdf"},
    "polib": {"exchange"},
    "pygments": {"parse"},
    "pylatexenc": {"sources"},
    "rispy": {"sources"},
    "ruamel": {"base"},
    "weasyprint": {"pdf"},
    "ziamath": {"pages"},
}
WRITERS = {"build", "commands"}
"""Rooms that may open a file for writing."""

_BCP = "tags of languages are of ASCII letters (BCP 47)"
_URI = "schemes of addresses are of ASCII letters (RFC 3986)"
_HTML = "names in HTML are of ASCII letters"
_LATEX = "names of commands in LaTeX are of ASCII letters"
NO_LANGUAGE = {
    "base/settings/kinds.py": {"_STEM": "names of files", "_TAG": _BCP},
    "base/settings/table.py": {"_not_toml": "words of the TOML reader"},
    "bitext/addresses.py": {"_INDEX": "names of files", "_MARKS": _BCP},
    "bitext/anchors.py": {
        "_NAME": "names in Latin letters stay as they are in a text of another script",
        "_CAPITALS": "the same",
    },
    "bitext/emphasized.py": {"_FILE": "names of files", "_PLAIN": "names in Latin letters in a text of another script"},
    "bitext/foreign/families.py": {"_MARK": _BCP},
    "bitext/foreign/pairing.py": {"_REGION": _BCP},
    "bitext/foreign/sides.py": {"_FOLDER": _BCP},
    "bitext/foreign/telling.py": {"_TAG": _BCP, "_SHORT": _BCP, "_PIECES": _BCP},
    "bitext/marks.py": {"_RAISED": "signs of exponents"},
    "bitext/pairs.py": {"_SAYS": "names of components in MDX"},
    "bitext/quantities/measures.py": {"CONVERTED": "names of units"},
    "bitext/tagging.py": {"_ADDRESSES": _HTML},
    "checks/nk215_code_mismatch.py": {"_DRIVE": "drives of Windows", "_own": _BCP},
    "checks/nk216_inline_code.py": {"_DRIVE": "drives of Windows", "_SPACING": _LATEX},
    "checks/nk219_front_matter_mismatch.py": {"_NEUTRAL": "names and versions, the same in every language"},
    "checks/nk502_missing_asset.py": {"_ELSEWHERE": _URI},
    "exchange/sites/_finding.py": {"_BETWEEN": _BCP},
    "sources/site.py": {"_ELSEWHERE": _URI},
    "exchange/texts/_chapters.py": {"_SLUG": "ids are of ASCII letters", "slug": "the same"},
    "exchange/texts/_pictures.py": {"_ELSEWHERE": _URI},
    "exchange/texts/_templates.py": {"_NOTES": "names of templates in wikis"},
    "exchange/texts/_wiki_pages.py": {"_CATEGORIES": "names in the markup of wikis"},
    "exchange/texts/_word_pages.py": {"_MARGIN": "units of CSS", "_POINTS": "units of CSS"},
    "exchange/translators/_review.py": {"_Writer": "names in XML"},
    "exchange/translators/_word.py": {"rows": "names in XML", "cells": "names in XML"},
    "exchange/translators/tmx.py": {"write": "TMX says what language its own notes are in"},
    "exchange/translators/xliff12.py": {"_ROLES": "names in XML", "_returned": "names in XML"},
    "pages/comparison/rows.py": {"_side": _HTML},
    "pages/figures/lines.py": {"_row": _HTML},
    "pages/formulas/reading.py": {"_TOKEN": _LATEX, "_SAID": "what findings say"},
    "pages/fonts/catalogue.py": {"_BETWEEN_WORDS": "names of files", "_AFTER_CAPITALS": "names of files"},
    "pages/figures/svg.py": {"Canvas": "units of CSS"},
    "pages/html/tables.py": {
        "_WORD": "scripts in which a line may break anywhere",
        "_head": _HTML,
        "_row": _HTML,
    },
    "pages/parallel/assembly.py": {"_whole": _HTML},
    "pages/theme.py": {"_TOKEN": "names in CSS"},
    "pdf/typeset/journal.py": {"_AT": "what the engine says"},
    "parse/admonitions.py": {"_ALERT": _HTML, "_OPTION": _HTML},
    "pages/mirroring.py": {"_DECLARATION": "names of CSS", "_mirrored": "names of CSS"},
    "parse/attributes.py": {"_ITEM": _HTML, "_MEANT": _HTML},
    "parse/foreign.py": {
        "_TAG": _HTML,
        "_VALUE": _HTML,
        "_ELEMENTS": _HTML,
        "_MODULE": "JavaScript's import",
        "_IS_MDX": "the same",
    },
    "parse/markup.py": {"_INLINE": _HTML},
    "parse/frontmatter.py": {"_ID": "ids are of ASCII letters"},
    "parse/links.py": {"_LATIN_HOST": "most hosts are of ASCII letters, and end where others begin"},
    "parse/mathematics.py": {"_BEHIND": "names of variables are of ASCII letters"},
    "parse/table_text.py": {"push_table": _HTML},
    "parse/tables.py": {"_push_row": _HTML},
    "parse/unread.py": {
        "_INSTEAD": _HTML,
        "_TAG": _HTML,
        "_FORMS": "what authors are told, and names in the markup of other tools",
        "_PLAUSIBLE": "names in the markup of other tools",
    },
    "pdf/press/bleed.py": {"CONDITIONS": "names of printing conditions"},
    "pdf/press/preflight/structure.py": {"_TAG": _BCP},
    "sources/bibliography.py": {"_TAG": _BCP},
    "sources/glossary.py": {"_TAG": _BCP},
    "sources/references/bibtex_fields.py": {"_Reader": "a keyword of BibTeX"},
    "sources/references/bibtex_tables.py": {"HOUSEKEEPING": "names of fields"},
    "sources/references/csl_items.py": {"_NOTED": "names of fields are of ASCII letters"},
    "sources/references/ris.py": {"_LINE": "tags are of ASCII letters", "_Reader": "a tag"},
    "report/__init__.py": {"UNSEEN": "what a report says"},
}
"""What looks like a language's letters or words and is none, by module and constant or function, with the reason."""


def rooms() -> dict[str, set[str]]:
    """Return the rooms in the order of the map's list, ground floor first, each with the rooms it imports."""
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    listed = text.split("## Rooms", 1)[1].split("##", 1)[0]
    lines = re.findall(r"^ {4}([a-z_]+)(?:\.py|/) .*imports: ([a-z ]+)$", listed, re.MULTILINE)
    return {room: set(imported.split()) - {"nothing"} for room, imported in lines}


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if not room.startswith("__"):
            yield room, path


@cache
def imports(path: Path) -> tuple[ast.Import | ast.ImportFrom, ...]:
    """Return the imports of a file, those inside functions and for types included."""
    return tuple(
        node for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.Import | ast.ImportFrom)
    )


def imported(path: Path) -> Iterator[str]:
    """Yield the dotted names a module imports."""
    for node in imports(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif node.module:
            yield from ([f"nkdoc.{alias.name}" for alias in node.names] if node.module == "nkdoc" else [node.module])


def test_the_map_names_every_room_once_and_no_other() -> None:
    assert set(rooms()) == {room for room, _ in modules()}


def test_the_map_names_what_each_room_imports() -> None:
    known = rooms()
    measured: dict[str, set[str]] = {room: set() for room in known}
    for room, path in modules():
        targets = {name.split(".")[1] for name in imported(path) if name.startswith("nkdoc.")}
        measured[room] |= targets & known.keys() - {room}
    assert measured == known


def test_a_newcomer_sees_few_rooms() -> None:
    assert len([path for path in PACKAGE.iterdir() if path.name != "__pycache__"]) <= 20


def test_few_arrows_run_between_rooms() -> None:
    known = rooms()
    arrows = {
        (room, name.split(".")[1])
        for room, path in modules()
        for name in imported(path)
        if name.startswith("nkdoc.") and name.split(".")[1] in known and name.split(".")[1] != room
    }
    assert len(arrows) <= 80


def test_no_module_is_part_of_an_import_circle() -> None:
    graph = {name: set(_targets(path, name)) for name, path in _named_modules().items()}
    # What imports nothing that is left, or is imported by nothing that is left, is on no circle.
    while graph:
        used = {target for targets in graph.values() for target in targets}
        free = {name for name, targets in graph.items() if not targets & graph.keys() or name not in used}
        if not free:
            break
        graph = {name: targets for name, targets in graph.items() if name not in free}
    assert graph == {}


@cache
def _named_modules() -> dict[str, Path]:
    """Return every module of the package by its dotted name."""
    paths = {path: path.relative_to(PACKAGE.parent).with_suffix("").parts for path in PACKAGE.rglob("*.py")}
    return {".".join(parts[:-1] if parts[-1] == "__init__" else parts): path for path, parts in paths.items()}


def _targets(path: Path, own: str) -> Iterator[str]:
    """Yield the modules that the file at `path` imports, for types or not; a package's name means its `__init__`."""
    known = _named_modules()
    for node in imports(path):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield from ({inner if inner in known else node.module} & known.keys() - {own})


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


def test_no_language_lives_outside_its_own_room() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}:{fault.line}: {fault.kind} in {fault.text!r}"
        for room, path in modules()
        if room != "languages"
        for fault in faults(path.read_text(encoding="utf-8"), folders())
        if fault.name not in NO_LANGUAGE.get(path.relative_to(PACKAGE).as_posix(), {})
    ]
    assert found == []


def test_every_exception_is_needed() -> None:
    tags = folders()
    needed = {
        (path, fault.name)
        for path in NO_LANGUAGE
        for fault in faults((PACKAGE / path).read_text(encoding="utf-8"), tags)
    }
    assert {(path, name) for path, names in NO_LANGUAGE.items() for name in names} <= needed


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


def test_files_named_in_docstrings_and_comments_exist() -> None:
    folders = ("src", "tests", "tools", "benchmarks", "templates")
    files = [*ROOT.glob("*.*"), *(path for folder in folders for path in (ROOT / folder).rglob("*.*"))]
    tracked = sorted(path.relative_to(ROOT).as_posix() for path in files if path.is_file())
    names = {Path(path).name for path in tracked}
    paths = re.compile(r"(?<![\w/.-])(?:(?:src|tests|tools|benchmarks|nkdoc|research|shared)/[\w./-]+\w|\w+\.py)\b")
    missing = {
        f"{path}:{number}: {name}"
        for path in tracked
        if path.endswith((".py", ".css", ".html", ".js", ".toml", ".sh")) and path.split("/")[0] != "tests"
        for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), start=1)
        for name in paths.findall(line)
        if not (name in names or any(each.startswith(name) or f"src/{name}" in each for each in tracked))
    }
    # No files are the pattern of a check's name, schemas, a wheel's folders, and what an author is told to write.
    assert {
        each for each in missing if not re.search(r"nkNNN_|nkdoc/(?:\w+/|v)\d$|nkdoc/templates$|/labels\.po$", each)
    } == set()


def test_outputs_are_listed_without_the_rooms_that_make_them() -> None:
    listing = "import sys; from nkdoc import outputs as o; [o.output(name) for name in o.names()]; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", listing], check=True, capture_output=True, text=True).stdout.split()
    assert "nkdoc.outputs.pdf" in loaded
    assert {f"nkdoc.{room}" for room in ("model", "parse", "pages", "compile")}.isdisjoint(loaded)
    assert set(HOMES).isdisjoint(loaded)
