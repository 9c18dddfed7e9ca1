"""`nkdoc extract`: the project inside an archive edition."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from nkdoc.base.diagnostics import NkdocError

NAME = "extract"
HELP = "take the sources out of an archive edition (made with build pdf --profile archive)"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="an archive edition")
    parser.add_argument("folder", type=Path, nargs="?", metavar="DIR", help="a new folder (default: the file's name)")


def run(arguments: argparse.Namespace) -> int:
    """Write the project into a new folder and say how to build it; 1 where the file holds none."""
    from nkdoc.base.paths import is_inside
    from nkdoc.build.write import write_artifacts
    from nkdoc.model import Artifact
    from nkdoc.pdf.press.archive import NotAnArchiveError, sources

    file: Path = arguments.file
    folder: Path = arguments.folder or file.with_suffix("")
    if not file.is_file():
        raise NkdocError(f"{file} does not exist")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NkdocError(f"{folder} is there already and is not empty; name another folder")
    try:
        files, about = sources(file.read_bytes())
    except NotAnArchiveError as fault:
        raise NotAnArchiveError(f"{file}: {fault}") from fault
    if outside := [path for path in files if not is_inside(path)]:
        raise NotAnArchiveError(f"{file}: it would write outside the folder, to {outside[0]}")
    write_artifacts(folder, [Artifact(path, data) for path, data in files.items()])
    sys.stderr.write(f"{len(files)} files in {folder}, made with nkdoc {about.get('nkdoc', 'of an unknown version')}\n")
    options = f"--lang {about['language']} --paper {about['paper']}" if {"language", "paper"} <= about.keys() else ""
    sys.stderr.write(
        f"the same PDF again: nkdoc --project {folder} build pdf --profile archive {options}".rstrip() + "\n"
    )
    return 0
