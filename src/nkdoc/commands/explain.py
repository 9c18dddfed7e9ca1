"""`nkdoc explain CODE`: the documentation of a diagnostic."""

from __future__ import annotations

import argparse
import difflib
import sys

NAME = "explain"
HELP = "print what a diagnostic means and what to do"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("code", nargs="?", help="such as NK203 or number-mismatch; none lists them all")


def run(arguments: argparse.Namespace) -> int:
    """Print the rule's documentation; 2 for a code nobody knows."""
    from nkdoc.base.diagnostics import NkdocError
    from nkdoc.base.rules import every_rule

    rules = every_rule()
    if not arguments.code:
        sys.stdout.writelines(f"{rule.code}  {rule.severity.label:<8} {rule.name}\n" for rule in rules)
        return 0
    asked = arguments.code.strip()
    for rule in rules:
        if asked.upper() == rule.code or asked.lower() == rule.name:
            sys.stdout.write(f"{rule.code} {rule.name} ({rule.severity.label})\n\n{rule.doc.strip()}\n")
            return 0
    known = [word for rule in rules for word in (rule.code, rule.name)]
    near = difflib.get_close_matches(asked, known, n=1)
    raise NkdocError(f"no diagnostic is called “{asked}”" + (f"; did you mean “{near[0]}”?" if near else ""))
