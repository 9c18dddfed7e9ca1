"""Every rule nkdoc knows: the table behind `nkdoc explain`. Findings carry their own rule and need no table."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import nkdoc
from nkdoc.base.diagnostics import Rule

_STARTS_THE_PROGRAM = "nkdoc.__main__"


def every_rule() -> tuple[Rule, ...]:
    """Return the rules that nkdoc's modules declare, sorted by code. Every module is imported for it."""
    names = [module.name for module in pkgutil.walk_packages(nkdoc.__path__, "nkdoc.")]
    values = (value for name in names if name != _STARTS_THE_PROGRAM for value in vars(import_module(name)).values())
    rules = {value.code: value for value in values if isinstance(value, Rule)}
    return tuple(sorted(rules.values(), key=lambda rule: rule.code))
