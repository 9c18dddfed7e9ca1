"""Arguments → one command → exit code. Every command is a file of `commands/`.

Exit codes: 0 nothing wrong, 1 problems found or the build failed, 2 wrong usage or configuration,
3 a tool needed for a check is missing, 130 interrupted. Results go to stdout, everything else to stderr.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from nkdoc.base.console import never_fail
from nkdoc.base.diagnostics import NkdocError
from nkdoc.commands import parser

TOOL_MISSING, INTERRUPTED, BUG = 3, 130, 1


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
