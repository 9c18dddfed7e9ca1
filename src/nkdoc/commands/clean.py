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
    from nkdoc.diagnostics import NkdocError  # noqa: PLC0415 - see commands/__init__
    from nkdoc.plan import MANIFEST  # noqa: PLC0415
    from nkdoc.write import remove_folder  # noqa: PLC0415

    root = _shared.project_root(arguments.project)
    folder = arguments.out if arguments.out.is_absolute() else root / arguments.out
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MANIFEST).is_file():
        raise NkdocError(f"{folder} has no {MANIFEST}, so nkdoc did not make it; remove it by hand")
    held = remove_folder(folder)
    print(f"removed {held} files" if held else "nothing to remove", file=sys.stderr)
    return 0
