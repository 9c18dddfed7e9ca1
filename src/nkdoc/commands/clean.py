"""`nkdoc clean`: remove the output folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from nkdoc.commands import _shared

NAME = "clean"
HELP = "remove build/"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--out", type=Path, default=Path("build"), metavar="DIR", help="output folder (default: build)")


def run(arguments: argparse.Namespace) -> int:
    """Remove the folder, if nkdoc made it."""
    from nkdoc.base.diagnostics import NkdocError
    from nkdoc.build.plan import MANIFEST
    from nkdoc.build.write import remove_folder

    folder = _shared.output_folder(arguments, _shared.project_root(arguments.project))
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MANIFEST).is_file():
        raise NkdocError(f"{folder} has no {MANIFEST}, so nkdoc did not make it; remove it by hand")
    held = remove_folder(folder)
    sys.stderr.write(f"removed {held} files\n" if held else "nothing to remove\n")
    return 0
