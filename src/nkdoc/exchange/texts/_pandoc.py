"""The program pandoc: found on the machine, asked without a shell, without a network and for a limited time."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from typing import Any

from nkdoc.base.diagnostics import NkdocError

SECONDS = 120
"""How long one call may take."""

_SANDBOXED = (2, 15)
"""The first version with `--sandbox` (pandoc's changelog)."""
_WITHOUT = (
    "smart", "raw_html", "raw_tex", "raw_attribute", "link_attributes", "implicit_figures", "fancy_lists",
    "example_lists", "line_blocks", "simple_tables", "multiline_tables", "grid_tables", "inline_notes",
    "auto_identifiers",
)  # fmt: skip
_MARKDOWN = "-".join(("markdown", *_WITHOUT)) + "+pipe_tables+citations"
"""Pandoc's Markdown without what nkdoc reads otherwise or not at all."""


class NoPandocError(NkdocError):
    """The program is not installed."""

    exit_code = 3


class PandocError(NkdocError):
    """The program failed or took too long."""

    exit_code = 1


def read(data: bytes, reader: str, *options: str) -> dict[str, Any]:
    """Return the syntax tree of a document. Raises NoPandocError, PandocError."""
    try:
        tree: dict[str, Any] = json.loads(_run(("-f", reader, "-t", "json", *options), data))
    except RecursionError as fault:
        raise PandocError("the document is nested too deeply") from fault
    return tree


def write(tree: dict[str, Any]) -> str:
    """Return a syntax tree in Markdown, a line for each paragraph. Raises NoPandocError, PandocError."""
    data = json.dumps(tree, ensure_ascii=False).encode()
    return _run(("-f", "json", "-t", _MARKDOWN, "--wrap=none", "--markdown-headings=atx"), data).decode()


def _run(arguments: Sequence[str], data: bytes) -> bytes:
    program = _program()
    safe = ("--sandbox",) if _version(program) >= _SANDBOXED else ()
    try:
        done = subprocess.run(  # noqa: S603 - a list of arguments, no shell
            [program, *safe, *arguments], input=data, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as fault:
        raise PandocError(f"pandoc was stopped: it took more than {SECONDS} seconds") from fault
    except OSError as fault:
        raise PandocError(f"pandoc cannot be started: {fault.strerror or fault}") from fault
    if done.returncode:
        told = " ".join(done.stderr.decode(errors="replace").split())
        raise PandocError(f"pandoc cannot read it: {told[:300] or f'it ended with {done.returncode}'}")
    return done.stdout


def _program() -> str:
    found = shutil.which("pandoc")
    if found is None:
        raise NoPandocError(
            "texts are read by the program pandoc, which is not installed: apt install pandoc, brew install pandoc, "
            "winget install JohnMacFarlane.Pandoc, or https://pandoc.org/installing.html"
        )
    return found


@cache
def _version(program: str) -> tuple[int, ...]:
    """Return the program's version; an old one for a program that does not tell."""
    try:
        told = subprocess.run(  # noqa: S603 - as above
            [program, "--version"], capture_output=True, timeout=SECONDS, check=False, stdin=subprocess.DEVNULL
        ).stdout.decode(errors="replace")
    except (OSError, subprocess.TimeoutExpired):
        return ()
    match = re.search(r"(\d+(?:\.\d+)+)", told.partition("\n")[0])
    return tuple(map(int, match[1].split("."))) if match else ()
