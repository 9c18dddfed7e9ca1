"""`nkdoc export FORMAT`: the text and its translations as files for other tools."""

from __future__ import annotations

import argparse
import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import NkdocError
from nkdoc.commands import _shared

if TYPE_CHECKING:
    from nkdoc.base.world import DiskWorld
    from nkdoc.exchange import Written
    from nkdoc.model import Project

NAME = "export"
HELP = "the text and its translations as files for other tools: PO, XLIFF, TMX, a table for Word"
FOLDER = "build/exchange"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("name", metavar="FORMAT", help="po, xliff, xliff12, tmx, docx")
    parser.add_argument("--bilingual", action="store_true", help="docx: both languages side by side, as it always is")
    parser.add_argument("--language", default="", metavar="TAGS", help="only these translations (default: all)")
    parser.add_argument("--output", type=Path, metavar="PATH", help=f"a file or a folder (default: {FOLDER})")


def run(arguments: argparse.Namespace) -> int:
    """Write one file a language; 2 where the format or the language is unknown."""
    from nkdoc.build.write import write_file

    wanted = _format(arguments.name)
    world = _shared.open_world(arguments)
    project = _shared.load_project(world)
    for language in _languages(arguments.language, project):
        path = _path(arguments, world, wanted, project, language)
        write_file(path, wanted.write(project, language))
        sys.stdout.write(f"{path}\n")
    return 0


def _format(name: str) -> Written:
    from nkdoc.exchange import written

    known = written()
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"; did you mean “{near[0]}”?" if near else ""
    listed = "\n".join(f"  {each:<8} {known[each].HELP}" for each in known)
    raise NkdocError(f"no format is called “{name}”{hint} There are\n{listed}")


def _languages(given: str, project: Project) -> tuple[str, ...]:
    """Return the translations the user means. Raises NkdocError for one the project does not have."""
    targets = project.config.targets
    if not targets:
        raise NkdocError("the project has no translation: add a language to “languages” in [tool.nkdoc]")
    named = tuple(tag.strip() for tag in given.split(",") if tag.strip()) or targets
    for tag in named:
        if tag not in targets:
            raise NkdocError(f"the project is not translated into “{tag}”, only into “{'”, “'.join(targets)}”")
    return named


def _path(arguments: argparse.Namespace, world: DiskWorld, wanted: Written, project: Project, language: str) -> Path:
    """Return where a translation's file goes: the file that is named, else a file in the folder."""
    named: Path | None = arguments.output
    if named is not None and named.name.lower().endswith(wanted.SUFFIXES) and not named.is_dir():
        if len(_languages(arguments.language, project)) > 1:
            raise NkdocError("one file cannot hold several languages: add --language, or name a folder")
        return named
    config = project.config
    name = f"{config.name}-{config.source_language}-{language}{wanted.SUFFIXES[0]}"
    return (named if named is not None else world.root / FOLDER) / name
