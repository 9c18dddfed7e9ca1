"""The rules a module, or a package's modules, declare."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from nkdoc.base.diagnostics import Rule


def rules_of(name: str) -> list[Rule]:
    """Return the rules declared in the module `name` and below it, by code."""
    module = import_module(name)
    modules = [module]
    modules += [
        import_module(found.name) for found in pkgutil.walk_packages(getattr(module, "__path__", []), f"{name}.")
    ]
    found = {value.code: value for each in modules for value in vars(each).values() if isinstance(value, Rule)}
    return [found[code] for code in sorted(found)]
