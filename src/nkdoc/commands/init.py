"""`nkdoc init DIR`: begin a project with a small text that builds at once, in the languages asked for."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

NAME = "init"
HELP = "begin a project: a small text in each language, with a picture, a source and settings, that builds at once"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="the project's folder, made where it is missing")
    parser.add_argument(
        "--languages",
        default="",
        metavar="TAGS",
        help="the source's first, such as en,ru (default: English and that of this machine, else Russian)",
    )
    parser.add_argument("--title", default="", metavar="TEXT", help="the title (default: the folder's name)")


def run(arguments: argparse.Namespace) -> int:
    """Write the project. Raises NkdocError where one stands there, or where a file would be overwritten."""
    from nkdoc.build.write import write_artifacts
    from nkdoc.model import Artifact
    from nkdoc.sources import starter

    folder: Path = arguments.folder
    name = folder.resolve().name
    named: str = arguments.languages
    languages = starter.read_languages(named) if named else starter.usual_languages(_machine())
    title = arguments.title or starter.title_of(name)
    files = starter.project_files(starter.Plan(languages, title, name, _today()))
    _refuse_to_overwrite(folder, files)
    write_artifacts(folder, (Artifact(path, data) for path, data in files.items()))
    sys.stdout.write("".join(f"{(folder / path).as_posix()}\n" for path in sorted(files)))
    for tag in starter.untranslated(languages):
        sys.stderr.write(f"content/{tag}/ is in English and to be translated; see “languages” in nkdoc.toml\n")
    if not set(built := starter.editions(languages)) & set(languages):
        sys.stderr.write(f"until then the project is that of content/{built[0]}/, in English\n")
    first = f"cd {_shell_word(str(folder))}\n  " if folder.resolve() != Path.cwd() else ""
    sys.stderr.write(f"\nnext:\n  {first}nkdoc build    # into build/: web pages and PDFs; then change content/\n")
    return 0


def _refuse_to_overwrite(folder: Path, paths: Iterable[str]) -> None:
    """Raise NkdocError where the folder cannot be filled without touching what is there."""
    from nkdoc.base.diagnostics import NkdocError
    from nkdoc.base.world import DiskWorld
    from nkdoc.sources.settings import is_project

    if os.path.lexists(folder) and not folder.is_dir():
        raise NkdocError(f"{folder} is not a folder")
    if there := sorted(path for path in paths if os.path.lexists(folder / path)):
        raise NkdocError(f"{folder} has {', '.join(there)} already, and nothing is overwritten; name an empty folder")
    if folder.is_dir() and is_project(DiskWorld(folder)):
        raise NkdocError(f"{folder} is a project already; name an empty folder")


def _machine() -> str:
    """Return the locale of messages on this machine, such as `de_AT.UTF-8`, empty where none is set."""
    import locale

    # In the order of gettext and POSIX (The Open Group Base Specifications, 8.2).
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return value
    return locale.getlocale()[0] or ""


def _today() -> datetime.date:
    """Return the date (UTC), or that of SOURCE_DATE_EPOCH."""
    import datetime

    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.datetime.now(datetime.UTC)
    return (datetime.datetime.fromtimestamp(int(given), datetime.UTC) if given.isdigit() else now).date()


def _shell_word(path: str) -> str:
    import shlex

    return shlex.quote(path)
