"""`nkdoc handout`: `nkdoc build handout` by a shorter name."""

from __future__ import annotations

import argparse

from nkdoc.commands import build

NAME = "handout"
HELP = "make the handouts: one sheet, booklet, 2up, 4up, large print, black and white"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments: those of a build, without targets."""
    build.add_build_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Make the handouts the user asked for."""
    arguments.targets = ["handout"]
    return build.run(arguments)
