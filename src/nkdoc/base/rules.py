"""Every rule nkdoc knows: the table behind `nkdoc explain`. Findings carry their own rule and need no table.

Where the native libraries of typesetting are missing, so are the rules of the modules that stand on them.
"""

from __future__ import annotations

import contextlib
import io
import pkgutil
from collections.abc import Iterable
from importlib import import_module

import nkdoc
from nkdoc.base.diagnostics import Rule

_STARTS_THE_PROGRAM = "nkdoc.__main__"


def every_rule() -> tuple[Rule, ...]:
    """Return the rules that nkdoc's modules declare, sorted by code. Every module that can be is imported for it."""
    names = [module.name for module in pkgutil.walk_packages(nkdoc.__path__, "nkdoc.", onerror=lambda _: None)]
    values = (value for name in names if name != _STARTS_THE_PROGRAM for value in _values(name))
    rules = {value.code: value for value in values if isinstance(value, Rule)}
    return tuple(sorted(rules.values(), key=lambda rule: rule.code))


def _values(name: str) -> Iterable[object]:
    """Return what a module declares; nothing where a library it stands on is missing."""
    try:
        # WeasyPrint prints to standard output what it misses.
        with contextlib.redirect_stdout(io.StringIO()):
            return vars(import_module(name)).values()
    except (ImportError, KeyError, OSError):  # KeyError: a package whose first import failed, imported again
        return ()
