"""`nkdoc compare [LEFT RIGHT]`: the project's translations, or any two Markdown files or folders."""

from __future__ import annotations

import argparse
import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Family, NkdocError
from nkdoc.commands import _shared

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic, Warned
    from nkdoc.bitext.foreign import Side
    from nkdoc.model import Project

NAME = "compare"
HELP = "show where two languages part: the project’s, or any two Markdown files or folders"
SIDES = 2
PAGE = "html"
"""The format that is a page for people, not a report."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="LEFT RIGHT", help="a text and its translation, or a folder with both"
    )
    parser.add_argument("--languages", default="", metavar="TAGS", help="their languages, if names don’t tell")
    _shared.add_report_options(parser, PAGE)


def run(arguments: argparse.Namespace) -> int:
    """Report where the translations part; 1 where that fails the run."""
    from nkdoc.base.diagnostics import ordered
    from nkdoc.bitext.pairs import plural
    from nkdoc.checks import compare_project
    from nkdoc.compile import is_failure
    from nkdoc.report import report_of
    from nkdoc.sources.suppressions import allowed, apply_suppressions

    loaded = _load(arguments)
    project = loaded.value
    sections = [section for edition in project.editions.values() for section in edition.sections]
    raw = compare_project(project)
    findings = ordered((*loaded.diagnostics, *apply_suppressions(sections, raw, family=Family.SYNC)))
    findings = _as_read(project, _shared.selected(arguments, findings))
    report = report_of(project, findings, allowed(sections, raw))
    if arguments.format == PAGE:
        _shared.write_out(_page(arguments, project, findings), arguments)
    else:
        _shared.publish(report, arguments)
    told = plural(len(findings), "finding") if findings else "nothing parts them"
    what = f"{plural(len(report.blocks), 'block')} in {plural(len(project.bitexts), 'pair')} of files"
    sys.stderr.write(f"{what} compared: {told}\n")
    return 1 if is_failure(findings, strict=arguments.strict) else 0


def _page(arguments: argparse.Namespace, project: Project, findings: tuple[Diagnostic, ...]) -> str:
    """Return the two languages side by side as one page, the project's own theme used where there is a project."""
    from nkdoc.base.world import MemoryWorld
    from nkdoc.outputs.compare import comparison_page
    from nkdoc.pages.theme import Theme

    world = MemoryWorld({}) if arguments.paths else _shared.open_world(arguments)
    targets = project.config.targets
    if len(targets) > 1:
        raise NkdocError("a page compares one translation: run “nkdoc build compare” for a page of each")
    return comparison_page(project, targets[0], findings, Theme(world))


def _as_read(project: Project, findings: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return the findings as a reader of the translation meets them: by files, what is missing where it belongs."""
    files: dict[str, int] = {}
    blocks: dict[tuple[int, str], int] = {}
    for number, bitext in enumerate(project.bitexts):
        files[bitext.source.source.path] = files[bitext.target.source.path] = number
        for index, pair in enumerate(bitext.pairs):
            blocks.update({(number, unit.id): index for unit in (*pair.target, *pair.source)})

    def place(finding: Diagnostic) -> tuple[int, int]:
        number = files.get(finding.place.path, -1) if finding.place else -1
        return number, blocks.get((number, finding.block), -1)

    return tuple(sorted(findings, key=place))


def _load(arguments: argparse.Namespace) -> Warned[Project]:
    """Return what is to be compared. Raises NkdocError where the arguments do not say it."""
    from nkdoc.base.diagnostics import Warned

    if not arguments.paths:
        from nkdoc.compile import load

        loaded = load(_shared.open_world(arguments))
        if loaded.value is None:
            first = next(iter(loaded.diagnostics), None)
            raise NkdocError(f"the project cannot be read{f': {first.message}' if first else ''}; see “nkdoc check”")
        return Warned(loaded.value, tuple(one for one in loaded.diagnostics if one.code in Family.SYNC))
    if len(arguments.paths) > SIDES or (len(arguments.paths) < SIDES and not arguments.paths[0].is_dir()):
        raise NkdocError("name two files or two folders, a text and its translation, or a folder that holds both")
    from nkdoc.bitext.foreign import load_foreign

    left, right = arguments.paths[0], arguments.paths[-1]
    languages = _languages(arguments.languages)
    if left.is_dir() and left.resolve() == right.resolve():
        return load_foreign(*_halves(left, languages), languages)
    return load_foreign(*_sides(left, right), languages)


def _languages(given: str) -> tuple[str, str] | None:
    tags = tuple(tag.strip() for tag in given.split(",") if tag.strip())
    if not tags:
        return None
    if len(tags) != SIDES or tags[0] == tags[1]:
        raise NkdocError("--languages takes two different tags, the text’s first: --languages en,ru")
    return tags[0], tags[1]


def _sides(left: Path, right: Path) -> tuple[Side, Side]:
    for path in (left, right):
        if path.is_symlink() and not path.exists():
            raise NkdocError(f"{path} is a link to a file that does not exist: {path.readlink()}")
        if not path.exists():
            near = difflib.get_close_matches(path.name, _siblings(path), n=1)
            hint = f"; did you mean “{path.with_name(near[0])}”?" if near else ""
            raise NkdocError(f"{path} does not exist{hint}")
    if left.is_dir() != right.is_dir():
        folder, file = (left, right) if left.is_dir() else (right, left)
        raise NkdocError(f"{folder} is a folder and {file} a file: name two files or two folders")
    if left.resolve() == right.resolve():
        raise NkdocError(f"both sides are {left}")
    return _side(left, right), _side(right, left)


def _halves(folder: Path, languages: tuple[str, str] | None) -> tuple[Side, Side]:
    """Return the two sides of a folder that holds both: `guide.md` and `guide.ru.md`."""
    from nkdoc.base.world import DiskWorld
    from nkdoc.bitext.foreign import Side, by_mark, markdown_files

    world = DiskWorld(folder)
    marked = by_mark(markdown_files(world))
    one, other = languages or ("", "")
    if not languages:
        marks = sorted(marked.keys() - {""})
        if len(marks) != 1 or "" not in marked:
            told = f"more than two: {', '.join(marks)}" if marks else "one language, by the names of the files"
            hint = "say which two: --languages en,ru" if marks else "name two files or two folders"
            raise NkdocError(f"{folder} holds {told}; {hint}")
        other = marks[0]
    bare = marked.get("", ())
    sides = (marked.get(one) or bare, marked.get(other) or (bare if one in marked else ()))
    if not all(sides):
        raise NkdocError(f"{folder} holds no files marked for “{other if sides[0] else one}”")
    shown = folder.as_posix().rstrip("/")
    return Side(world, sides[0], shown), Side(world, sides[1], shown)


def _siblings(path: Path) -> list[str]:
    return [one.name for one in path.parent.iterdir()] if path.parent.is_dir() else []


def _side(path: Path, other: Path) -> Side:
    """Return one side; a folder inside the other, as translations often are, is no part of it."""
    from nkdoc.base.world import DiskWorld
    from nkdoc.bitext.foreign import Side, markdown_files

    if not path.is_dir():
        parent = "" if path.parent == Path() else path.parent.as_posix()
        return Side(DiskWorld(path.parent), (path.name,), parent, single=True)
    world = DiskWorld(path)
    files = markdown_files(world)
    if other.resolve().is_relative_to(path.resolve()):
        inside = other.resolve().relative_to(path.resolve()).as_posix()
        files = tuple(file for file in files if not file.startswith(f"{inside}/"))
    if not files:
        raise NkdocError(f"{path} holds no Markdown files")
    return Side(world, files, path.as_posix().rstrip("/"))
