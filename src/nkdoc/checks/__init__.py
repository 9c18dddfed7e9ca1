"""The checks of a project: one file each, found by walking this package.

A check is a module `nkNNN_fault_name.py` whose docstring is its documentation for authors, with

    RULE = Rule("NKNNN", "fault-name", Severity.ERROR, __doc__)
    def check(project: Project) -> Iterator[Diagnostic]: …

A module with `COMPARISON_ONLY = True` has notes that help whoever compares two texts and only distract elsewhere:
`nkdoc compare` shows them, `nkdoc check` does not.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from nkdoc.base.diagnostics import Collector, Family, Rule, Severity
from nkdoc.sources.suppressions import Settled, settle

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
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


def examine(project: Project, read: Iterable[Diagnostic] = (), *, comparison: bool = False) -> Settled:
    """Return what stands against the project, and what its authors have allowed.

    `read` are the findings of reading it. With `comparison` only the checks that compare two languages run, with all
    their notes, and only allowances for them are looked at.
    """
    found = compare_project(project) if comparison else check_project(project)
    sections = [section for edition in project.editions.values() for section in edition.sections]
    return settle(sections, (*read, *found), family=Family.SYNC if comparison else None)


def of_comparison(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return those of the findings that compare two languages."""
    return tuple(finding for finding in findings if finding.code in Family.SYNC)


def check_project(project: Project) -> tuple[Diagnostic, ...]:
    """Return the findings of every check, without the notes that only comparison shows."""
    found = Collector()
    for check in every_check():
        quiet = getattr(check, "COMPARISON_ONLY", False)
        found.add(*(one for one in check.check(project) if not (quiet and one.severity == Severity.NOTE)))
    return found.warned(None).diagnostics


def compare_project(project: Project) -> tuple[Diagnostic, ...]:
    """Return the findings of the checks that compare two languages, all notes among them."""
    found = Collector()
    for check in every_check():
        if check.RULE.code in Family.SYNC:
            found.add(*check.check(project))
    return found.warned(None).diagnostics
