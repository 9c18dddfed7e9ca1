"""`nkdoc fmt [FILES…]`: the typography of the sources, corrected in place or, with `--check`, only reported."""

from __future__ import annotations

import argparse
import difflib
import posixpath
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from nkdoc import report
from nkdoc.base.diagnostics import NkdocError
from nkdoc.commands import _shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.world import DiskWorld
    from nkdoc.fmt import Formatted

NAME = "fmt"
HELP = "correct the typography of the Markdown sources, in place"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("paths", nargs="*", metavar="FILE", help="only these files or folders (default: every section)")
    parser.add_argument("--check", action="store_true", help="change nothing; report and explain what would change")
    parser.add_argument("--only", metavar="CODES", default="", help="correct only these, such as NK431,NK436")
    parser.add_argument("--ignore", metavar="CODES", default="", help="leave these alone, such as NK430")
    parser.add_argument("--format", choices=report.names(), default="text", help="how findings are reported")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the report to FILE")


def run(arguments: argparse.Namespace) -> int:
    """Correct or report; 1 where something would change under `--check`, or is left for the author."""
    world = _shared.open_world(arguments)
    made: list[Formatted] = []
    unread: list[Diagnostic] = []
    artifacts: dict[str, bytes] = {}
    for path, language in _wanted(world, arguments.paths).items():
        formatted, encode, faults = _format(world, path, language, arguments)
        unread += faults
        if formatted is not None:
            made.append(formatted)
            if formatted.fixes:
                artifacts[path] = encode(formatted.text)
    if not arguments.check:
        _write(world, artifacts)
    return _tell(made, unread, arguments)


# ---- files ----------------------------------------------------------------------------------------


def _wanted(world: DiskWorld, given: Iterable[str]) -> Mapping[str, str]:
    """Return the files to format with their languages, by path. Raises NkdocError for a name that is no section's."""
    from nkdoc.base.config import CONFIG_PATH, parse_config
    from nkdoc.base.decoding import read_source
    from nkdoc.base.diagnostics import Severity, worst
    from nkdoc.sources.layout import CONTENT

    settings = read_source(world, CONFIG_PATH).value
    config = parse_config(settings) if settings is not None else None
    if config is None or worst(config.diagnostics) == Severity.ERROR:
        raise NkdocError("the project's configuration cannot be read; see “nkdoc check”")
    known = {
        path: tag
        for tag in config.value.languages
        for path in world.files(posixpath.join(CONTENT, tag))
        if path.endswith(".md")
    }
    wanted: dict[str, str] = {}
    for name in given:
        path = _inside(world, name)
        below = {file: tag for file, tag in known.items() if file == path or file.startswith(f"{path}/")}
        if not below:
            near = difflib.get_close_matches(path, known, n=1)
            hint = f"; did you mean “{near[0]}”?" if near else f"; sections stand in {CONTENT}/"
            raise NkdocError(f"“{name}” is no section of this project{hint}")
        wanted |= below
    return wanted or known


def _inside(world: DiskWorld, name: str) -> str:
    """Return the path from the project's folder: as seen from here where that exists, else as given."""
    here = Path(name).resolve()
    if here.exists() and here.is_relative_to(world.root):
        return here.relative_to(world.root).as_posix()
    return posixpath.normpath(name)


def _format(
    world: DiskWorld, path: str, language: str, arguments: argparse.Namespace
) -> tuple[Formatted | None, Callable[[str], bytes], tuple[Diagnostic, ...]]:
    """Return the file formatted, how its text is written back, and why it could not be read."""
    from nkdoc.base.decoding import FOREIGN_LINE_ENDS, read_source
    from nkdoc.base.diagnostics import Severity
    from nkdoc.fmt import format_source
    from nkdoc.sources.layout import CONTENT

    read = read_source(world, path)
    errors = tuple(one for one in read.diagnostics if one.severity == Severity.ERROR)
    if read.value is None or errors:
        return None, str.encode, errors
    encode = _encoder(data := world.read(path))
    if encode(read.value.text) != data:
        hint = "save the file with LF (Unix) line ends, then format it"
        mixed = FOREIGN_LINE_ENDS.at(
            read.value.span(0, 0), "the file mixes kinds of line ends", hint=hint, severity=Severity.ERROR
        )
        return None, encode, (mixed,)
    stem = posixpath.relpath(path, posixpath.join(CONTENT, language)).removesuffix(".md")
    formatted = format_source(
        read.value, language, stem, counts=lambda finding: bool(_shared.selected(arguments, (finding,)))
    )
    return formatted, encode, ()


def _encoder(data: bytes) -> Callable[[str], bytes]:
    """Return what writes a text as the file was written: its byte order mark and line ends stay."""
    import codecs

    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    end = b"\r\n" if b"\r\n" in data else b"\r" if b"\r" in data else b"\n"
    return lambda text: mark + text.encode().replace(b"\n", end)


def _write(world: DiskWorld, made: Mapping[str, bytes]) -> None:
    from nkdoc.build.write import write_artifacts
    from nkdoc.model import Artifact

    write_artifacts(world.root, [Artifact(path, data) for path, data in made.items()])


# ---- telling --------------------------------------------------------------------------------------


def _tell(made: list[Formatted], unread: list[Diagnostic], arguments: argparse.Namespace) -> int:
    from nkdoc.base.diagnostics import ordered
    from nkdoc.bitext.pairs import plural
    from nkdoc.report import Report

    shown = [finding for one in made for finding in (one.findings if arguments.check else one.remaining)]
    findings = ordered((*unread, *shown))
    if arguments.check or findings:
        _shared.publish(Report(findings), arguments)
    for one in made:
        if one.left_alone:
            sys.stderr.write(f"{one.source.path}: left alone: mend its syntax errors first\n")
        elif one.fixes and not arguments.check:
            counted = Counter(fix.rule.name for fix in one.fixes)
            told = ", ".join(f"{count} {name}" for name, count in sorted(counted.items()))
            sys.stdout.write(f"{one.source.path}: {plural(len(one.fixes), 'change')}: {told}\n")
    changes = sum(len(one.fixes) for one in made)
    what = "to make" if arguments.check else "made"
    sys.stderr.write(f"{plural(len(made), 'file')} read, {plural(changes, 'change')} {what}\n")
    return 1 if findings else 0
