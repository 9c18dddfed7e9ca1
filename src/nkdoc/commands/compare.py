"""`nkdoc compare [LEFT RIGHT]`: the comparison of the project's translations, or any two Markdown files or folders."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from nkdoc.base.config import CompareSettings
from nkdoc.base.diagnostics import NkdocError
from nkdoc.base.paths import seen_from
from nkdoc.commands import _selection, _shared
from nkdoc.commands._selection import Selection

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic, Warned
    from nkdoc.bitext.foreign import Side, Sides
    from nkdoc.model import Project
    from nkdoc.report import Report
    from nkdoc.sources.suppressions import Settled

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
    _selection.add_confidence_option(parser)
    _selection.add_baseline_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Report where the translations part; 1 where that fails the run."""
    from nkdoc.base.processes import copies
    from nkdoc.checks import examine
    from nkdoc.compile import is_failure
    from nkdoc.report import merged

    selection = _selection_of(arguments)
    reports: list[Report] = []
    waiting: list[tuple[Project, Settled]] = []
    pairs = 0
    for loaded in _load(arguments, selection):
        project = loaded.value
        settled = examine(project, loaded.diagnostics, comparison=True, processes=copies())
        settled = replace(settled, findings=_kept(arguments, selection, settled.findings))
        pairs += len(project.bitexts)
        # A baseline is held against the findings of all translations; without one, each can be let go when it is told.
        if arguments.baseline or arguments.update_baseline or arguments.format == PAGE:
            waiting.append((project, settled))
        else:
            reports.append(_report(project, settled.findings, settled.allowed))
    if waiting:
        files = {path for project, _ in waiting for path in project.sources}
        every = tuple(dict.fromkeys(finding for _, settled in waiting for finding in settled.findings))
        left = set(_selection.beside_baseline(arguments, every, selection.root, asked=selection.asks(files)))
        for project, settled in waiting:
            reports.append(_report(project, tuple(filter(left.__contains__, settled.findings)), settled.allowed))
    report = merged(reports)
    if arguments.format == PAGE:
        _shared.write_out(_page(arguments, [project for project, _ in waiting], report.findings), arguments)
    else:
        _shared.publish(report, arguments, selection.root)
    sys.stderr.write(f"{_summary(report, pairs)}\n")
    return 1 if is_failure(report.findings, strict=arguments.strict) else 0


def _kept(
    arguments: argparse.Namespace, selection: Selection, findings: tuple[Diagnostic, ...]
) -> tuple[Diagnostic, ...]:
    """Return the findings that count."""
    sure = _selection.sure_enough(arguments, selection.settings, _shared.selected(arguments, findings))
    return tuple(filter(selection.keeps, sure))


def _report(project: Project, findings: tuple[Diagnostic, ...], allowed: tuple[tuple[Diagnostic, str], ...]) -> Report:
    """Return the report on one pair of languages, what one cause has made being one finding."""
    from nkdoc.bitext.pairs import in_reading_order
    from nkdoc.checks.causes import gathered
    from nkdoc.checks.coverage import runs
    from nkdoc.report import report_of

    found = gathered(project, in_reading_order(project, findings))
    return report_of(project, found, allowed, runs(project, found, comparison=True))


def _summary(report: Report, count: int) -> str:
    """Return in one line what was compared, `count` pairs of files, by how many checks, and what was found."""
    from nkdoc.bitext.pairs import plural

    what = f"{plural(len(report.blocks), 'block')} in {plural(count, 'pair')} of files"
    if len(report.targets) > 1:
        what = f"{what}, {report.source} with {', '.join(report.targets)},"
    if not count:
        return f"{what} compared: no file of one side answers one of the other"
    if not report.blocks:
        return f"{what} compared: the files hold no text"
    looked = plural(sum(1 for check in report.checks if check.units), "check")
    if not report.findings:
        return f"{what} compared: no difference found by {looked}; none of them reads what a sentence means"
    places = sum(1 + len(finding.also) for finding in report.findings)
    told = plural(len(report.findings), "finding") + (f" in {places} places" if places > len(report.findings) else "")
    return f"{what} compared: {told} by {looked}"


def _selection_of(arguments: argparse.Namespace) -> Selection:
    """Return what settings and the command line leave out."""
    exclude = tuple(arguments.exclude)
    if arguments.paths:
        here, (folder, settings) = Path.cwd(), _selection.nearest_settings()
        return Selection(here, folder, settings, exclude)
    from nkdoc.sources.settings import read_config

    world = _shared.open_world(arguments)
    return Selection(world.root, world.root, read_config(world).value.compare, exclude)


def _page(arguments: argparse.Namespace, projects: Sequence[Project], findings: tuple[Diagnostic, ...]) -> str:
    """Return the comparison as one page, the project's own theme used where there is a project."""
    from nkdoc.base.world import MemoryWorld
    from nkdoc.outputs.compare import comparison_page
    from nkdoc.pages.theme import Theme

    world = MemoryWorld({}) if arguments.paths else _shared.open_world(arguments)
    project = projects[0]
    targets = tuple(dict.fromkeys(tag for each in projects for tag in each.config.targets))
    if len(targets) > 1 or len(projects) > 1:
        pair = f"{project.config.source_language},{targets[0]}"
        raise NkdocError(
            f"a page compares one translation: say which (--languages {pair}), or run “nkdoc build compare” for all"
        )
    return comparison_page(project, targets[0], findings, Theme(world, project.config.theme, project.config.design))


def _load(arguments: argparse.Namespace, selection: Selection) -> Iterable[Warned[Project]]:
    """Return what is to be compared, one project for each translation where a folder holds several, one at a time.

    Raises NkdocError where the arguments do not say it.
    """
    from nkdoc.base.diagnostics import Warned
    from nkdoc.checks import of_comparison
    from nkdoc.compile import load

    languages = _languages(arguments.languages, selection.settings)
    if arguments.paths:
        return _foreign(arguments.paths, languages, selection.excludes)
    loaded = load(_shared.open_world(arguments))
    if loaded.value is None:
        raise NkdocError(_shared.unreadable(loaded.diagnostics))
    project = _of_two(loaded.value, languages) if languages else loaded.value
    return [Warned(project, of_comparison(loaded.diagnostics))]


def _foreign(
    paths: Sequence[Path], languages: tuple[str, str] | None, excludes: Callable[[str], bool]
) -> Iterator[Warned[Project]]:
    """Yield the text with each translation that the paths name; one of several that cannot be read is told.

    Raises NkdocError where none can be.
    """
    from nkdoc.compile import load_foreign

    named = _sides(paths, languages)
    found = False
    for left, right, tags in named:
        try:
            loaded = load_foreign(left, right, tags, excluded=excludes)
        except NkdocError as error:
            if len(named) == 1:
                raise
            sys.stderr.write(f"{right.shown} is left out: {error}\n")
            continue
        found = True
        yield loaded
    if not found:
        raise NkdocError("none of the translations can be compared: name a text and its translation")


def _of_two(project: Project, languages: tuple[str, str]) -> Project:
    """Return the project of two of its languages, aligned; the lock speaks of the source and its translations alone."""
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


def _sides(paths: Sequence[Path], languages: tuple[str, str] | None) -> list[Sides]:
    """Return the sides that the paths name: two files, two folders, or one folder with a text and translations."""
    from nkdoc.base.world import DiskWorld
    from nkdoc.bitext.foreign import families, language_folders

    if len(paths) > SIDES or (len(paths) < SIDES and not paths[0].is_dir()):
        raise NkdocError("name two files or two folders, a text and its translation, or a folder that holds both")
    left, right = paths[0], paths[-1]
    if left.is_dir() and left.resolve() == right.resolve():
        folders = language_folders(DiskWorld(left), _shown(left), languages)
        if folders is None:
            return families(DiskWorld(left), _shown(left), languages)
        text, *translations = (left / name for name in folders)
        return [(_side(text, each), _side(each, text), languages) for each in translations]
    for path in (left, right):
        _must_exist(path)
    if left.is_dir() != right.is_dir():
        folder, file = (left, right) if left.is_dir() else (right, left)
        raise NkdocError(f"{folder} is a folder and {file} a file: name two files or two folders")
    if left.resolve() == right.resolve():
        raise NkdocError(f"both sides are {left}")
    return [(_side(left, right), _side(right, left), languages)]


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
    from nkdoc.checks import examine
    from nkdoc.report import merged

    here = Path.cwd()
    selection = Selection(here, here, CompareSettings(), exclude)
    paths = [Path(path) for path in (left, right) if path is not None]
    reports = []
    for loaded in _foreign(paths, languages, selection.excludes):
        settled = examine(loaded.value, loaded.diagnostics, comparison=True)
        reports.append(_report(loaded.value, tuple(filter(selection.keeps, settled.findings)), settled.allowed))
    return merged(reports)
