"""`nkdoc theme list|eject FILE`: the files of the theme, and copies of them to change."""

from __future__ import annotations

import argparse
import difflib
import sys
from typing import TYPE_CHECKING

from nkdoc.commands import _shared

if TYPE_CHECKING:
    from nkdoc.base.world import DiskWorld
    from nkdoc.pages.theme import Theme

NAME = "theme"
HELP = "list the theme's files, or copy one into templates/ to change it"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    below = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    below.add_parser("list", help="the themes and the files of the one in use; a star marks the project's own")
    eject = below.add_parser("eject", help="copy a file of the theme into templates/, where it goes before nkdoc's")
    eject.add_argument(
        "file",
        metavar="FILE",
        help="such as partials/cover.html or css/tokens.css; labels/TAG.po for nkdoc's words",
    )


def run(arguments: argparse.Namespace) -> int:
    """List the files, or copy one. Raises NkdocError where there is no such file, or the project has it already."""
    from nkdoc.pages.theme import Theme
    from nkdoc.sources.settings import read_config

    world = _shared.open_world(arguments)
    theme = Theme(world, read_config(world).value.theme)
    if arguments.action == "list":
        from nkdoc.pages.theme import names

        sys.stdout.write(f"themes: {', '.join(names())}\n\n")
        for path in theme.files("."):
            if not path.startswith("fonts/"):
                sys.stdout.write(f"{'*' if theme.is_own(path) else ' '} {path}\n")
        return 0
    return _eject(arguments.file, theme, world)


def _eject(file: str, theme: Theme, world: DiskWorld) -> int:
    from nkdoc.base.diagnostics import NkdocError
    from nkdoc.base.paths import is_inside
    from nkdoc.build.write import write_file
    from nkdoc.pages.theme import OWN
    from nkdoc.sources.labels import blank

    path = file.replace("\\", "/").removeprefix(f"{OWN}/")
    if is_inside(path) and (held := theme.place(path)):
        raise NkdocError(f"{held} is the project's own already")
    data = blank(path) or (theme.read(path) if is_inside(path) and theme.exists(path) else None)
    if data is None:
        near = difflib.get_close_matches(path, theme.files("."), n=1)
        hint = f"did you mean “{near[0]}”?" if near else "`nkdoc theme list` lists them"
        raise NkdocError(f"the theme has no file “{file}”; {hint}")
    write_file(world.root / OWN / path, data)
    sys.stderr.write(f"{OWN}/{path} is yours now; delete it to have nkdoc's again\n")
    return 0
