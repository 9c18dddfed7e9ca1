"""The commands: one file each, found by walking this package; they read arguments and call, nothing more.

A command is a module with `NAME`, `HELP`, `configure(parser)` and `run(arguments) -> exit code`.
Heavy modules are imported inside `run`, so that every command starts quickly.
"""

from __future__ import annotations

import argparse
import difflib
import pkgutil
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import NoReturn, Protocol, cast

from nkdoc.base.version import __version__

USAGE = 2
"""The exit code of wrong usage."""


class Command(Protocol):
    """A module of this package."""

    NAME: str
    HELP: str

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it and return the exit code."""


def every_command() -> Iterator[Command]:
    """Yield the commands, sorted by file name; files that start with an underscore are shared helpers."""
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name):
        if not module.name.startswith("_"):
            yield cast("Command", import_module(f"{__name__}.{module.name}"))


class _Parser(argparse.ArgumentParser):
    """An argument parser whose errors suggest the nearest word."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"nkdoc: {message}\n")

    def _check_value(self, action: argparse.Action, value: object) -> None:
        if action.choices is not None and value != [] and value not in action.choices:
            near = difflib.get_close_matches(str(value), [str(choice) for choice in action.choices], n=1)
            hint = f"; did you mean “{near[0]}”?" if near else ""
            known = ", ".join(map(str, action.choices))
            raise argparse.ArgumentError(action, f"unknown “{value}”{hint} (choose from {known})")


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = _Parser(prog="nkdoc", description="Compile documents that must say the same thing in two languages.")
    top.add_argument("--version", action="version", version=f"nkdoc {__version__}")
    top.add_argument(
        "--project",
        type=Path,
        default=None,
        metavar="DIR",
        help="the project's folder (default: found from here upwards)",
    )
    below = top.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)
    for command in every_command():
        sub = below.add_parser(command.NAME, help=command.HELP, description=command.HELP)
        command.configure(sub)
        sub.set_defaults(run=command.run)
    return top
