"""`nkdoc fmt [FILES…]`: the typography of the sources, corrected in place or, with `--check`, only reported."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from nkdoc import report
from nkdoc.base.diagnostics import NkdocError
from nkdoc.commands import _shared

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.world import DiskWorld
    from nkdoc.fmt import Formatted

NAME = "fmt"
HELP = "correct the typography of the Markdown sources, in place"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("paths", nargs="*", metavar="FILE", help="only these files or folders (default: every section)")
    parser.add_argument("--check", action="store_true", help="change nothing; report and explain what would change")
    _shared.add_code_options(parser, "correct only these, such as NK431,NK436", "leave these alone, such as NK430")
    parser.add_argument("--format", choices=report.names(), default="text", help="how findings are reported")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the report to FILE")


def run(arguments: argparse.Namespace) -> int:
    """Correct or report; 1 where something would change under `--check`, or is left for the author."""
    from nkdoc.base.diagnostics import Collector
    from nkdoc.build.write import write_artifacts
    from nkdoc.fmt.files import format_file, sections_of
    from nkdoc.model import Artifact

    world = _shared.open_world(arguments)
    known = sections_of(world)
    findings = Collector()
    files = [
        findings.take(format_file(world, known[path], lambda finding: bool(_shared.selected(arguments, (finding,)))))
        for path in _wanted(world, known, arguments.paths)
    ]
    made = [file for file in files if file is not None]
    if not arguments.check:
        changed = [file for file in made if file.formatted.fixes]
        write_artifacts(world.root, [Artifact(file.formatted.source.path, file.data) for file in changed])
    return _tell([file.formatted for file in made], findings.warned(None).diagnostics, arguments, world.root)


def _wanted(world: DiskWorld, known: Collection[str], given: Iterable[str]) -> Iterable[str]:
    """Return the sections that are named, all where none is. Raises NkdocError for a name that is no section's."""
    from nkdoc.base.world import CONTENT

    wanted: dict[str, None] = {}
    for name in given:
        path = _shared.project_path(world.root, name)
        below = [file for file in known if file == path or file.startswith(f"{path}/")]
        if not below:
            near = difflib.get_close_matches(path, known, n=1)
            hint = f"; did you mean “{near[0]}”?" if near else f"; sections stand in {CONTENT}/"
            raise NkdocError(f"“{name}” is no section of this project{hint}")
        wanted |= dict.fromkeys(below)
    return wanted or known


def _tell(made: Sequence[Formatted], unread: tuple[Diagnostic, ...], arguments: argparse.Namespace, root: Path) -> int:
    from nkdoc.base.diagnostics import ordered
    from nkdoc.bitext.pairs import plural
    from nkdoc.report import Report

    shown = [
        finding for formatted in made for finding in (formatted.findings if arguments.check else formatted.remaining)
    ]
    findings = ordered((*unread, *shown))
    if arguments.check or findings:
        _shared.publish(Report(findings), arguments, root)
    for formatted in made:
        if formatted.left_alone:
            sys.stderr.write(f"{formatted.source.path}: left alone: mend its syntax errors first\n")
        elif formatted.fixes and not arguments.check:
            counted = Counter(fix.rule.name for fix in formatted.fixes)
            told = ", ".join(f"{count} {name}" for name, count in sorted(counted.items()))
            sys.stdout.write(f"{formatted.source.path}: {plural(len(formatted.fixes), 'change')}: {told}\n")
    changes = sum(len(formatted.fixes) for formatted in made)
    what = "to make" if arguments.check else "made"
    sys.stderr.write(f"{plural(len(made), 'file')} read, {plural(changes, 'change')} {what}\n")
    return 1 if findings else 0
