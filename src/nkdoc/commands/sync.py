"""`nkdoc sync status|confirm|init`: which translations are confirmed against which text of the source."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections import Counter
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import NkdocError
from nkdoc.commands import _shared

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from nkdoc.base.world import DiskWorld
    from nkdoc.model import BlockFreshness, Lock, Project

NAME = "sync"
HELP = "the state of every translated block: status, confirm, init"


class RefusedError(NkdocError):
    """A block cannot be confirmed."""

    exit_code = 1


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    below = parser.add_subparsers(dest="action", required=True, metavar="status|confirm|init")
    status = below.add_parser("status", help="count the blocks by state and show what changed")
    status.add_argument("paths", nargs="*", metavar="FILE", help="only these translations")
    status.add_argument("--strict", action="store_true", help="1 for every block that is not ok")
    confirm = below.add_parser("confirm", help="say that these translations say what the source says now")
    confirm.add_argument("names", nargs="*", metavar="BLOCK|FILE", help="a block’s id, or the path of a translation")
    confirm.add_argument("--cosmetic", action="store_true", help="confirm every block whose source changed no word")
    confirm.add_argument("--all", action="store_true", help="confirm every block of the project")
    below.add_parser("init", help="write every block down as not confirmed yet")


def run(arguments: argparse.Namespace) -> int:
    """Show or change the lock; 1 where translations are stale or a block could not be confirmed."""
    world = _shared.open_world(arguments)
    project = _load(world)
    if arguments.action == "status":
        return _status(world, project, arguments)
    if arguments.action == "init":
        return _init(world, project)
    return _confirm(world, project, arguments)


def _load(world: DiskWorld) -> Project:
    from nkdoc.bitext.lock import BAD_LOCK
    from nkdoc.compile import load
    from nkdoc.report import Report, render

    loaded = load(world)
    damaged = tuple(finding for finding in loaded.diagnostics if loaded.value is None or finding.code == BAD_LOCK.code)
    if damaged:
        sys.stderr.write(render(Report(damaged), "text", _shared.style_for(sys.stderr)))
    if loaded.value is None:
        raise NkdocError("the project cannot be read")
    return loaded.value


# ---- status -------------------------------------------------------------------------------------


def _status(world: DiskWorld, project: Project, arguments: argparse.Namespace) -> int:
    from nkdoc.bitext.freshness import told as told_block

    if project.lock is None:
        sys.stdout.write("no content/sync.lock yet: “nkdoc sync init” starts one\n")
        return 1 if arguments.strict else 0
    paths = _known_paths(world, project, arguments.paths)
    blocks = [block for block in project.freshness if not paths or block.path in paths]
    for path in dict.fromkeys(block.path for block in blocks):
        counted = Counter(block.state for block in blocks if block.path == path)
        told = ", ".join(f"{count} {state}" for state, count in sorted(counted.items()))
        sys.stdout.write(f"{path}: {told}\n")
        for block in blocks:
            if block.path == path and block.state not in ("ok", "unconfirmed"):
                sys.stdout.write(told_block(block))
    states = {block.state for block in blocks}
    return 1 if states & {"stale", "new"} or (arguments.strict and states - {"ok", "target-edited"}) else 0


def _known_paths(world: DiskWorld, project: Project, names: Iterable[str]) -> tuple[str, ...]:
    """Return the paths of the translations named. Raises NkdocError for one that is none."""
    known = {block.path for block in project.freshness}
    paths = tuple(_shared.project_path(world.root, name) for name in names)
    for path in paths:
        if path not in known:
            raise NkdocError(f"no translation has the path “{path}”{_near(path, known)}")
    return paths


def _near(word: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(word, known, n=1)
    return f"; did you mean “{near[0]}”?" if near else ""


# ---- init and confirm -----------------------------------------------------------------------------


def _init(world: DiskWorld, project: Project) -> int:
    from nkdoc.bitext.freshness import renewed

    before = len(project.lock.entries) if project.lock else 0
    lock = renewed(project, lambda _: False, start=True)
    _write(world, lock)
    added = len(lock.entries) - before
    sys.stdout.write(f"{added} blocks written down as unconfirmed, {before} were in the lock already\n")
    return 0


def _confirm(world: DiskWorld, project: Project, arguments: argparse.Namespace) -> int:
    from nkdoc.bitext.freshness import errors_by_block, freshness, renewed
    from nkdoc.checks import examine
    from nkdoc.model import Lock

    if project.lock is None and not arguments.all:
        raise NkdocError("no content/sync.lock yet: run “nkdoc sync init” first")
    blocks = project.freshness if project.lock is not None else freshness(project, Lock(()))
    wanted = _wanted(world, blocks, arguments)
    chosen = [block for block in blocks if (block.path, block.id) in wanted]
    refused = errors_by_block(chosen, examine(project, comparison=True).findings)
    if refused:
        lines = "\n".join(f"  {name}: {count} error{'s' if count > 1 else ''}" for name, count in refused.items())
        raise RefusedError(f"nothing was confirmed: mend or allow these first (nkdoc check)\n{lines}")
    _write(world, renewed(project, lambda block: (block.path, block.id) in wanted))
    sys.stdout.write(f"{len(wanted)} block{'' if len(wanted) == 1 else 's'} confirmed\n")
    return 0


def _wanted(world: DiskWorld, blocks: Sequence[BlockFreshness], arguments: argparse.Namespace) -> set[tuple[str, str]]:
    """Return path and id of the blocks the user means. Raises NkdocError for a name nobody has."""
    if not (arguments.names or arguments.cosmetic or arguments.all):
        raise NkdocError("say which blocks: ids, paths of translations, --cosmetic or --all")
    known = {name for block in blocks for name in (block.id, block.path)}
    names = [name if name in known else _shared.project_path(world.root, name) for name in arguments.names]
    for name in names:
        if name not in known:
            raise NkdocError(f"no block and no translation is called “{name}”{_near(name, known)}")
    return {
        (block.path, block.id)
        for block in blocks
        if arguments.all
        or block.id in names
        or block.path in names
        or (arguments.cosmetic and block.state == "cosmetic")
    }


def _write(world: DiskWorld, lock: Lock) -> None:
    from nkdoc.bitext.lock import LOCK, dump_lock
    from nkdoc.build.write import write_file

    write_file(world.root / LOCK, dump_lock(lock))
