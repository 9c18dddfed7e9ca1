"""`nkdoc doctor`: what the machine lacks."""

from __future__ import annotations

import argparse
import sys

NAME = "doctor"
HELP = "tell what this machine lacks"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments: none."""


def run(arguments: argparse.Namespace) -> int:  # noqa: ARG001 - every command has the same signature
    """Print one line per tool; 3 where something needed is missing."""
    from nkdoc.build.tools import survey

    tools = survey()
    width = max(len(tool.name) for tool in tools)
    for tool in tools:
        state = tool.version or ("missing" if tool.needed else "missing (optional)")
        sys.stdout.write(f"{tool.name:<{width}}  {state}{'' if tool.version else f': {tool.remedy}'}\n")
    return 3 if any(tool.needed and not tool.version for tool in tools) else 0
