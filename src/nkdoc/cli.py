"""Arguments → one command → exit code. Every command is a file of `commands/`.

Exit codes: 0 nothing wrong, 1 problems found or the build failed, 2 wrong usage or configuration,
3 a tool needed for a check is missing, 130 interrupted. Results go to stdout, everything else to stderr.
"""

from __future__ import annotations

import argparse
import difflib
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from nkdoc import commands
from nkdoc.base.console import never_fail
from nkdoc.base.diagnostics import NkdocError
from nkdoc.base.version import __version__

USAGE, TOOL_MISSING, INTERRUPTED, BUG = 2, 3, 130, 1


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
    for command in commands.every_command():
        sub = below.add_parser(command.NAME, help=command.HELP, description=command.HELP)
        command.configure(sub)
        sub.set_defaults(run=command.run)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    never_fail(sys.stdout)
    never_fail(sys.stderr)
    given = parser().parse_args(arguments)
    try:
        code: int = given.run(given)
        sys.stdout.flush()
    except NkdocError as fault:
        print(f"nkdoc: {fault}", file=sys.stderr)
        return fault.exit_code
    except KeyboardInterrupt:
        print("nkdoc: interrupted; the previous outputs are untouched", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as fault:
        if os.environ.get("NKDOC_DEBUG"):
            raise
        if isinstance(fault, ModuleNotFoundError) and fault.name and not fault.name.startswith("nkdoc"):
            print(f"nkdoc: the library “{fault.name}” is missing; “nkdoc doctor” tells how to get it", file=sys.stderr)
            return TOOL_MISSING
        last = traceback.extract_tb(fault.__traceback__)[-1]
        where = f"{Path(last.filename).name}:{last.lineno}"
        print(f"error[NK900] a bug of nkdoc: {type(fault).__name__}: {fault} ({where})", file=sys.stderr)
        print(
            "  hint: set NKDOC_DEBUG=1 to see where, and report it; the previous outputs are untouched", file=sys.stderr
        )
        return BUG
    return code
