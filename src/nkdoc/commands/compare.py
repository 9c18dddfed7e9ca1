"""`nkdoc compare [LEFT RIGHT]`: the comparison of the project's translations, or any two Markdown files or folders."""

from __future__ import annotations

import argparse
import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from nkdoc.base.config import CompareSettings
from nkdoc.base.diagnostics import NkdocError
from nkdoc.base.paths import seen_from
from nkdoc.commands import _selection, _shared
from nkdoc.commands._selection import Selection

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic, Warned
    from nkdoc.bitext.foreign import Side
    from nkdoc.model import Project
    from nkdoc.report import Report

NAME = "compare"
HELP = "the comparison: where two languages part, the project’s or those of any two Markdown files or folders"
SIDES = 2
PAGE = "html"
"""The format that is a page for people, not a report."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="LEFT RIGHT", help="a text and its translation, or a folder with both"
    )
    parser.add_argument("--languages", default="", metavar="TAGS", help="of text and translation, such as en,ru")
    _shared.add_report_options(parser, PAGE)
    _selection.add_selection_options(parser)
    _selection.add_baseline_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Report where the translations part; 1 where that fails the run."""
    from nkdoc.base.processes import copies
    from nkdoc.bitext.pairs import in_reading_order, plural
    from nkdoc.checks import examine
    from nkdoc.compile import is_failure
    from nkdoc.report import report_of

    selection = _selection_of(arguments)
    loaded = _load(arguments, selection)
    project = loaded.value
    settled = examine(project, loaded.diagnostics, comparison=True, processes=copies())
    kept = tuple(filter(selection.keeps, _shared.selected(arguments, settled.findings)))
    kept = _selection.beside_baseline(arguments, kept, selection.root, asked=selection.asks(project.sources))
    findings = in_reading_order(project, kept)
    report = report_of(project, findings, settled.allowed)
    if arguments.format == PAGE:
        _shared.write_out(_page(arguments, project, findings), arguments)
    else:
        _shared.publish(report, arguments, selection.root)
    told = plural(len(findings), "finding") if findings else "nothing parts them"
    what = f"{plural(len(report.blocks), 'block')} in {plural(len(project.bitexts), 'pair')} of files"
    sys.stderr.write(f"{what} compared: {told}\n")
    return 1 if is_failure(findings, strict=arguments.strict) else 0


def _selection_of(arguments: argparse.Namespace) -> Selection:
    """Return what settings and the command line leave out."""
    exclude = tuple(arguments.exclude)
    if arguments.paths:
        here, (folder, settings) = Path.cwd(), _selection.nearest_settings()
        return Selection(here, folder, settings, exclude)
    from nkdoc.sources.settings import read_config

    world = _shared.open_world(arguments)
    return Selection(world.root, world.root, read_config(world).value.compare, exclude)


def _page(arguments: argparse.Namespace, project: Project, findings: tuple[Diagnostic, ...]) -> str:
    """Return the comparison as one page, the project's own theme used where there is a project."""
    from nkdoc.base.world import MemoryWorld
    from nkdoc.outputs.compare import comparison_page
    from nkdoc.pages.theme import Theme

    world = MemoryWorld({}) if arguments.paths else _shared.open_world(arguments)
    targets = project.config.targets
    if len(targets) > 1:
        pair = f"{project.config.source_language},{targets[0]}"
        raise NkdocError(
            f"a page compares one translation: say which (--languages {pair}), or run “nkdoc build compare” for all"
        )
    return comparison_page(project, targets[0], findings, Theme(world, project.config.theme, project.config.design))


def _load(arguments: argparse.Namespace, selection: Selection) -> Warned[Project]:
    """Return what is to be compared. Raises NkdocError where the arguments do not say it."""
    from nkdoc.base.diagnostics import Warned
    from nkdoc.checks import of_comparison
    from nkdoc.compile import load, load_foreign

    languages = _languages(arguments.languages, selection.settings)
    if arguments.paths:
        return load_foreign(*_sides(arguments.paths, languages), languages, excluded=selection.excludes)
    loaded = load(_shared.open_world(arguments))
    if loaded.value is None:
        raise NkdocError(_shared.unreadable(loaded.diagnostics))
    project = _of_two(loaded.value, languages) if languages else loaded.value
    return Warned(project, of_comparison(loaded.diagnostics))


def _of_two(project: Project, languages: tuple[str, str]) -> Project:
    """Return the project of two of its languages, aligned; the lock speaks of the source and its translations alone."""
    from dataclasses import replace

    from nkdoc.bitext.align import bitexts

    one, other = languages
    if unknown := [tag for tag in languages if tag not in project.editions]:
        has = ", ".join(project.config.languages)
        raise NkdocError(f"--languages: the project has no language “{unknown[0]}”; it has {has}")
    is_translation = one == project.config.source_language
    return replace(
        project,
        config=replace(project.config, source_language=one, languages=(one, other), parallel=()),
        editions={tag: project.editions[tag] for tag in languages},
        bitexts=bitexts(project.editions[one], (project.editions[other],)),
        lock=project.lock if is_translation else None,
        freshness=project.freshness if is_translation else (),
    )


def _languages(given: str, settings: CompareSettings) -> tuple[str, str] | None:
    tags = tuple(tag.strip() for tag in given.split(",") if tag.strip()) or settings.languages
    if not tags:
        return None
    if len(tags) != SIDES or tags[0] == tags[1]:
        where = "--languages takes" if given else "“languages” of the settings’ [compare] table has"
        raise NkdocError(f"{where} two different tags, the text’s first: {'--languages en,ru' if given else 'en, ru'}")
    return tags[0], tags[1]


def _sides(paths: list[Path], languages: tuple[str, str] | None) -> tuple[Side, Side]:
    """Return the two sides that the paths name: two files, two folders, or one folder with both."""
    from nkdoc.base.world import DiskWorld
    from nkdoc.bitext.foreign import halves, language_folders

    if len(paths) > SIDES or (len(paths) < SIDES and not paths[0].is_dir()):
        raise NkdocError("name two files or two folders, a text and its translation, or a folder that holds both")
    left, right = paths[0], paths[-1]
    if left.is_dir() and left.resolve() == right.resolve():
        folders = language_folders(DiskWorld(left), _shown(left), languages)
        if folders is None:
            return halves(DiskWorld(left), _shown(left), languages)
        left, right = (left / name for name in folders)
    for path in (left, right):
        _must_exist(path)
    if left.is_dir() != right.is_dir():
        folder, file = (left, right) if left.is_dir() else (right, left)
        raise NkdocError(f"{folder} is a folder and {file} a file: name two files or two folders")
    if left.resolve() == right.resolve():
        raise NkdocError(f"both sides are {left}")
    return _side(left, right), _side(right, left)


def _must_exist(path: Path) -> None:
    if path.is_symlink() and not path.exists():
        raise NkdocError(f"{path} is a link to a file that does not exist: {path.readlink()}")
    if not path.exists():
        siblings = [one.name for one in path.parent.iterdir()] if path.parent.is_dir() else []
        near = difflib.get_close_matches(path.name, siblings, n=1)
        hint = f"; did you mean “{path.with_name(near[0])}”?" if near else ""
        raise NkdocError(f"{path} does not exist{hint}")


def _side(path: Path, other: Path) -> Side:
    """Return one side; a folder inside the other, as translations often are, is no part of it."""
    from nkdoc.base.world import DiskWorld
    from nkdoc.bitext.foreign import Side, folder_side

    if not path.is_dir():
        return Side(DiskWorld(path.parent), (path.name,), _shown(path.parent), single=True)
    here, there = path.resolve(), other.resolve()
    without = there.relative_to(here).as_posix() if there.is_relative_to(here) else ""
    return folder_side(DiskWorld(path), _shown(path), without=without)


def _shown(folder: Path) -> str:
    return seen_from(folder, Path.cwd())


def compared(
    left: str | Path, right: str | Path | None, languages: tuple[str, str] | None, exclude: tuple[str, ...]
) -> Report:
    """Return the report on any two texts, `right` being None for one folder that holds both. Raises NkdocError."""
    from nkdoc.bitext.pairs import in_reading_order
    from nkdoc.checks import examine
    from nkdoc.compile import load_foreign
    from nkdoc.report import report_of

    here = Path.cwd()
    selection = Selection(here, here, CompareSettings(), exclude)
    sides = _sides([Path(path) for path in (left, right) if path is not None], languages)
    loaded = load_foreign(*sides, languages, excluded=selection.excludes)
    settled = examine(loaded.value, loaded.diagnostics, comparison=True)
    findings = in_reading_order(loaded.value, tuple(filter(selection.keeps, settled.findings)))
    return report_of(loaded.value, findings, settled.allowed)
