"""The checks of a project: one file each, found by walking this package.

A check is a module `nkNNN_fault_name.py` whose docstring is its documentation for authors, with

    RULE = Rule("NKNNN", "fault-name", Severity.ERROR, __doc__)
    def check(project: Project) -> Iterator[Diagnostic]: …
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from nkdoc.diagnostics import Collector, Rule

if TYPE_CHECKING:
    from nkdoc.diagnostics import Diagnostic
    from nkdoc.model import Project


class Check(Protocol):
    """A module of this package."""

    RULE: Rule

    def check(self, project: Project) -> Iterable[Diagnostic]:
        """Yield the findings of this fault in `project`."""


def every_check() -> Iterator[Check]:
    """Yield the checks, sorted by code."""
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda found: found.name):
        if module.name.startswith("nk"):
            yield cast("Check", import_module(f"{__name__}.{module.name}"))


def check_project(project: Project) -> tuple[Diagnostic, ...]:
    """Return the findings of every check."""
    found = Collector()
    for check in every_check():
        found.add(*check.check(project))
    return found.warned(None).diagnostics
