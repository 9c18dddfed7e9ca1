"""Every rule nkdoc knows, found by walking its modules: the table behind `nkdoc explain`."""

from __future__ import annotations

import ast
import pkgutil
from collections.abc import Collection
from importlib import import_module
from pathlib import Path

import nkdoc
from nkdoc.base.diagnostics import Rule


def every_rule() -> tuple[Rule, ...]:
    """Return the rules, sorted by code. Only modules whose text declares a rule are imported."""
    found: dict[str, Rule] = {}
    for module in pkgutil.walk_packages(nkdoc.__path__, "nkdoc."):
        if _declares_rule(module.name):
            for value in vars(import_module(module.name)).values():
                if isinstance(value, Rule):
                    found.setdefault(value.code, value)
    return tuple(sorted(found.values(), key=lambda rule: rule.code))


def rules_of(codes: Collection[str]) -> tuple[Rule, ...]:
    """Return the rules with these codes, sorted. Only modules whose text holds one of the codes are imported."""
    literals = [f'"{code}"' for code in codes]
    found: dict[str, Rule] = {}
    for module in pkgutil.walk_packages(nkdoc.__path__, "nkdoc.") if literals else ():
        path = _file(module.name)
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        if any(literal in text for literal in literals) and _declares_rule(module.name):
            for value in vars(import_module(module.name)).values():
                if isinstance(value, Rule) and value.code in codes:
                    found.setdefault(value.code, value)
    return tuple(sorted(found.values(), key=lambda rule: rule.code))


def _file(name: str) -> Path:
    base = Path(nkdoc.__file__).parent.joinpath(*name.split(".")[1:])
    return base / "__init__.py" if base.is_dir() else base.with_suffix(".py")


def _declares_rule(name: str) -> bool:
    """Tell whether the module calls `Rule(…)` at its top level."""
    path = _file(name)
    if not path.is_file():
        return False
    tree = ast.parse(path.read_bytes())
    values = [node.value for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign)]
    return any(isinstance(value, ast.Call) and getattr(value.func, "id", "") == "Rule" for value in values)
