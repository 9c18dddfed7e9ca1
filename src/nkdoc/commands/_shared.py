"""What several commands need: the project's folder, the report's options and printing it."""

from __future__ import annotations

import argparse
import difflib
import os
import posixpath
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from nkdoc import report
from nkdoc.base.console import utf_8, write_data
from nkdoc.base.diagnostics import NkdocError
from nkdoc.base.paths import is_absolute, joined, seen_from, way_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.world import DiskWorld
    from nkdoc.model import Project
    from nkdoc.report import Report


class NoProjectError(NkdocError):
    """No folder from here upwards is a project."""


def project_root(given: Path | None) -> Path:
    """Return the project's folder: the one given, else the nearest from here upwards. Raises NoProjectError."""
    from nkdoc.base.world import DiskWorld
    from nkdoc.sources.settings import is_project

    for folder in (given,) if given else (Path.cwd(), *Path.cwd().parents):
        if is_project(DiskWorld(folder)):
            return folder
    where = f"in {given}" if given else f"in {Path.cwd()} or above it"
    raise NoProjectError(
        f"no project {where}: a folder content/LANGUAGE/ with Markdown files, nkdoc.toml, or pyproject.toml with a "
        "[tool.nkdoc] table; “nkdoc init DIR” begins one, and so does “nkdoc import FILE” with a text that you have"
    )


def unreadable(findings: Iterable[Diagnostic]) -> str:
    """Return the message for a project that cannot be read because of the findings."""
    first = next(iter(findings), None)
    return f"the project cannot be read{f': {first.message}' if first else ''}; see “nkdoc check”"


def open_world(arguments: argparse.Namespace) -> DiskWorld:
    """Return the world of the project the user means."""
    from nkdoc.base.world import DiskWorld

    return DiskWorld(project_root(arguments.project))


def load_project(world: DiskWorld, awaited: tuple[str, ...] = ()) -> Project:
    """Return the project, after telling what keeps it from being read. Raises NkdocError where that is impossible.

    `awaited` are languages that are to get their first text.
    """
    from nkdoc.compile import load

    loaded = load(world, awaited)
    if loaded.value is None:
        sys.stderr.write(report.render(report.Report(loaded.diagnostics), "text", style_for(sys.stderr)))
        raise NkdocError("the project cannot be read")
    return loaded.value


def output_folder(arguments: argparse.Namespace, root: Path) -> Path:
    """Return the folder that `--out` names, seen from the project's own."""
    named: Path = arguments.out
    return root / named


def project_path(root: Path, name: str) -> str:
    r"""Return the path from the project's folder of a file named on the command line.

    A name that exists as seen from here is meant so, else it is seen from the project; `a\b.md` works on Windows.
    """
    here = Path(name).resolve()
    if here.exists() and here.is_relative_to(root):
        return here.relative_to(root).as_posix()
    return posixpath.normpath(Path(name).as_posix())


def add_report_options(parser: argparse.ArgumentParser, *more: str) -> None:
    """Declare how findings are reported and which of them count; `more` are formats that only one command has."""
    parser.add_argument("--format", choices=(*report.names(), *more), default="text", help="how findings are reported")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the report to FILE")
    add_code_options(parser, "report only these codes, such as NK203,NK3", "leave these codes out")
    parser.add_argument("--strict", action="store_true", help="a warning fails the run too")


def add_code_options(parser: argparse.ArgumentParser, only: str, ignore: str) -> None:
    """Declare which codes count, and what to say of it; both options hold a tuple of codes or of their beginnings."""
    parser.add_argument("--only", metavar="CODES", type=_codes, default=(), help=only)
    parser.add_argument("--ignore", metavar="CODES", type=_codes, default=(), help=ignore)


def _codes(text: str) -> tuple[str, ...]:
    """Return the codes of a list. Raises ArgumentTypeError, with the nearest code, for one that no rule has."""
    from nkdoc.base.rules import every_rule

    given = tuple(code for each in text.split(",") if (code := each.strip()))
    names = {rule.code: rule.name for rule in every_rule()} if given else {}
    for code in given:
        if not any(known.startswith(code) for known in names):
            raise argparse.ArgumentTypeError(f"no finding has the code “{code}”; {_near_code(code, names)}")
    return given


def _near_code(code: str, names: Mapping[str, str]) -> str:
    """Return what was probably meant by a code that does not exist: one that begins alike, or whose name is like it."""
    begins = [known for known in names if known[:-1] == code.upper()[: len(known) - 1]]
    by_name = {name: known for known, name in names.items()}
    named = [by_name[name] for name in difflib.get_close_matches(code.lower(), by_name, n=1)]
    if near := begins[:1] or named:
        return f"did you mean “{near[0]}”?"
    return f"codes begin with {', '.join(sorted({known[:3] for known in names}))}"


def selected(arguments: argparse.Namespace, findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings that `--only` and `--ignore` leave."""
    return tuple(finding for finding in findings if is_selected(arguments, finding.code))


def is_selected(arguments: argparse.Namespace, code: str) -> bool:
    """Tell whether `--only` and `--ignore` leave findings of this code; both may give beginnings such as NK3."""
    only, ignore = arguments.only, arguments.ignore
    return (not only or code.startswith(only)) and not (ignore and code.startswith(ignore))


def style_for(stream: object) -> report.Style:
    """Return colour and width for a stream; NO_COLOR is honoured (no-color.org)."""
    terminal = bool(getattr(stream, "isatty", lambda: False)())
    colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return report.Style(colour=colour, width=max(60, shutil.get_terminal_size((100, 24)).columns) if terminal else 100)


def write_out(text: str, arguments: argparse.Namespace) -> None:
    """Print a result for programs, or write it to the file the user named. Raises CannotWriteError."""
    from nkdoc.build.write import write_file

    if arguments.output is not None:
        write_file(arguments.output, utf_8(text))
    else:
        write_data(sys.stdout, text)


def publish(found: Report, arguments: argparse.Namespace, root: Path) -> None:
    """Print the report, or write it to the file the user named. Raises CannotWriteError.

    `root` is the folder that the report's paths start from.
    """
    from nkdoc.build.write import append_file

    found = report.renamed(found, _naming(arguments.format, root.resolve()))
    if arguments.format == "github" and (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
        from nkdoc.report.github import step_summary

        # GitHub shows some ten annotations of a step; the summary page holds them all.
        append_file(Path(summary), utf_8(step_summary(found)))
    if arguments.output is None and arguments.format == "text":
        sys.stdout.write(report.render(found, "text", style_for(sys.stdout)))
    else:
        write_out(report.render(found, arguments.format, report.Style()), arguments)


def _naming(form: str, root: Path) -> Callable[[str], str]:
    """Return what turns a path that starts from `root` into the one that readers of a format look up.

    Forges look from the repository's top folder, people from the working directory, or from the project where they
    stand inside it.
    """
    here = Path.cwd()
    if report.is_of_repository(form):
        start = next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), here)
    else:
        start = here if root.is_relative_to(here) else root
    way = way_to(root, start)

    def name(path: str) -> str:
        seen = seen_from(root / path, start)
        return joined(way, path) if is_absolute(seen) else seen

    return name
