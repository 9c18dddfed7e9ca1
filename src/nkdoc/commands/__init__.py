"""The commands: one file each, found by walking this package; they read arguments and call, nothing more.

A command is a module with `NAME`, `HELP`, `configure(parser)` and `run(arguments) -> exit code`.
Heavy modules are imported inside `run`, so that every command starts quickly.
"""

from __future__ import annotations

import argparse
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Protocol, cast


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
