"""`nkdoc import FILE`: what came back from another tool, or a text written elsewhere, unless it brings new errors."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from nkdoc import report
from nkdoc.base.diagnostics import NkdocError, Severity
from nkdoc.commands import _shared

if TYPE_CHECKING:
    from collections.abc import Callable

    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.world import DiskWorld
    from nkdoc.exchange import Brought, Changes
    from nkdoc.model import Project

NAME = "import"
HELP = "take in what came back from another tool (PO, XLIFF, TMX, a table for Word), or a text (docx, odt, html, wiki)"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="its name’s end tells what it is, such as .po or .xlf")
    tag = "its language, where neither the file nor the project tells it"
    parser.add_argument("--language", default="", metavar="TAG", help=tag)
    parser.add_argument("--fuzzy", action="store_true", help="units too that are fuzzy or to be reviewed")
    parser.add_argument("--confirm", action="store_true", help="confirm in sync.lock what the translator calls final")
    parser.add_argument("--format", choices=report.names(), default="text", help="how findings are reported")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the report to FILE")


def run(arguments: argparse.Namespace) -> int:
    """Write the changes; 1 where a part was left out, or where they bring new errors and nothing is written."""
    from nkdoc.build.write import write_artifacts
    from nkdoc.exchange import Given, Wishes, brought, may_begin
    from nkdoc.model import Artifact

    path: Path = arguments.file
    data = _read(path)
    form = brought(path.name, data)
    awaited = _awaited(arguments.language) if may_begin(form) else ()
    world, begins = _world(arguments, form)
    project = _shared.load_project(world, awaited)
    if arguments.confirm and project.lock is None:
        raise NkdocError("no content/sync.lock yet: run “nkdoc sync init” first")
    if form is None:
        raise _unknown(path)
    wishes, reader = Wishes(arguments.language, arguments.fuzzy), _reader(path.absolute().parent.resolve())
    taken = form.bring(Given(_shown(path, world), data, project, world, wishes, reader))
    changes, findings = taken.value, taken.diagnostics
    if changes is None:
        _tell(findings, arguments, world)
        return 1
    after, errors = _after(project, world, changes, awaited)
    if errors or after is None:
        _tell((*findings, *errors), arguments, world)
        count = f"{len(errors)} new error{'' if len(errors) == 1 else 's'}"
        sys.stderr.write(f"nothing was written: the file brings {count}\n")
        return 1
    files = {**changes.files, **(_confirmed(after, changes) if arguments.confirm else {})}
    write_artifacts(world.root, [Artifact(path, data) for path, data in files.items()])
    _tell(findings, arguments, world)
    if begins and files:
        sys.stderr.write(f"a project begins in {world.root}\n")
    sys.stderr.write(f"{changes.told}\n")
    return 1 if changes.left_out else 0


def _read(path: Path) -> bytes:
    """Return the file's bytes. Raises NkdocError."""
    try:
        return path.read_bytes()
    except OSError as fault:
        raise NkdocError(f"{path} cannot be read: {fault.strerror or fault}") from fault


def _shown(path: Path, world: DiskWorld) -> str:
    """Return how messages name the file: from the project's folder where it lies below, else as the user wrote it."""
    from nkdoc.base.paths import is_absolute, seen_from

    seen = seen_from(path.absolute(), world.root)
    return path.as_posix() if is_absolute(seen) else seen


def _awaited(language: str) -> tuple[str, ...]:
    """Return the language whose first text a text may be. Raises NkdocError where there is no such language."""
    from nkdoc.sources.settings import check_language

    if not language:
        return ()
    check_language(language)
    return (language,)


def _unknown(path: Path) -> NkdocError:
    from nkdoc.exchange import endings

    return NkdocError(f"{path}: no format is known by this name’s end; known are {', '.join(endings())}")


def _world(arguments: argparse.Namespace, form: Brought | None) -> tuple[DiskWorld, bool]:
    """Return the world of the project that takes the file, and whether it begins with it. Raises NkdocError."""
    from nkdoc.base.world import DiskWorld
    from nkdoc.exchange import may_begin
    from nkdoc.sources.settings import NO_TEXT, read_config

    folder: Path = arguments.project or Path.cwd()
    try:
        world, begins = _shared.open_world(arguments), False
    except _shared.NoProjectError:
        if form is None:
            raise _unknown(arguments.file) from None
        if not may_begin(form) or not folder.is_dir():
            raise
        world, begins = DiskWorld(folder), True
    if may_begin(form) and not arguments.language:
        read = read_config(world)
        errors = {each.rule for each in read.diagnostics if each.severity is Severity.ERROR}
        if not read.value.languages and errors <= {NO_TEXT}:
            raise NkdocError("say in which language the project’s first text is: --language TAG, such as en or pt-BR")
    return world, begins


def _reader(folder: Path) -> Callable[[str], bytes | None]:
    """Return what reads files in `folder` and below it, and no others."""

    def read(address: str) -> bytes | None:
        try:
            path = (folder / address).resolve()
            return path.read_bytes() if folder in path.parents else None
        except (OSError, ValueError):
            return None

    return read


def _after(
    project: Project, world: DiskWorld, changes: Changes, awaited: tuple[str, ...]
) -> tuple[Project | None, tuple[Diagnostic, ...]]:
    """Return the project as it would be, and the errors it would have that it has not now."""
    from nkdoc.base.world import OverlaidWorld
    from nkdoc.checks import examine, new_errors
    from nkdoc.compile import load

    if not changes.files:
        return project, ()
    before, after = load(world, awaited), load(OverlaidWorld(world, changes.files), awaited)
    if before.value is None or after.value is None:
        return None, after.diagnostics
    found = [examine(loaded.value, loaded.diagnostics).findings for loaded in (before, after) if loaded.value]
    return after.value, new_errors(*found)


def _confirmed(project: Project, changes: Changes) -> dict[str, bytes]:
    """Return the lock with the final blocks confirmed, but for those that an error keeps from it."""
    from nkdoc.bitext.freshness import errors_by_block, renewed
    from nkdoc.bitext.lock import LOCK, dump_lock
    from nkdoc.checks import examine

    chosen = [block for block in project.freshness if (block.path, block.id) in changes.final]
    kept = errors_by_block(chosen, examine(project, comparison=True).findings)
    for name, count in kept.items():
        sys.stderr.write(f"{name} was not confirmed: {count} error{'' if count == 1 else 's'} (nkdoc check)\n")
    good = {(block.path, block.id) for block in chosen if block.state != "ok" and block.id not in kept}
    return {LOCK: dump_lock(renewed(project, lambda block: (block.path, block.id) in good))} if good else {}


def _tell(findings: tuple[Diagnostic, ...], arguments: argparse.Namespace, world: DiskWorld) -> None:
    from nkdoc.base.diagnostics import ordered
    from nkdoc.report import Report

    if findings or arguments.output is not None or arguments.format != "text":
        found = report.renamed(Report(ordered(findings)), lambda path: _from_root(path, arguments.file, world))
        _shared.publish(found, arguments, world.root)


def _from_root(path: str, file: Path, world: DiskWorld) -> str:
    """Return a finding's path as seen from the project's folder; that of the file is as the user wrote it."""
    from nkdoc.base.paths import way_to

    shown = _shown(file, world)
    # A file's citations are told by its name and an ending.
    if shown != file.as_posix() or file.is_absolute() or not path.startswith(shown):
        return path
    return way_to(file.absolute(), world.root) + path.removeprefix(shown)
