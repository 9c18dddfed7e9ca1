"""The checks of a project: one file each, found by walking this package.

A check is a module `nkNNN_fault_name.py` whose docstring is its documentation for authors, with

    RULE = Rule("NKNNN", "fault-name", Severity.ERROR, __doc__)
    def check(project: Project) -> Iterator[Diagnostic]: …

A module with `COMPARISON_ONLY = True` has notes that help whoever compares two texts and only distract elsewhere:
`nkdoc compare` shows them, `nkdoc check` does not. A module with `YIELDS_TO = RULE` finds faults that this rule of
typography, where it looks, tells better: a finding at the place of one of that rule is left out. A module with
`WHOLE = True` finds in one file what others decide; all others look at the `bitexts` of a project one by one.

The rules of typography are `fmt/`'s: a project's check is where both are run.
"""

from __future__ import annotations

import pkgutil
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Protocol, cast

from nkdoc.base.diagnostics import Collector, Family, Rule, Severity
from nkdoc.base.processes import side_by_side
from nkdoc.fmt import inspect_section
from nkdoc.sources.suppressions import Settled, settle

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Bitext, Project

ROUND = 600
"""Pairs of blocks compared at a time, of whole files."""


class Check(Protocol):
    """A module of this package."""

    RULE: Rule

    def check(self, project: Project) -> Iterable[Diagnostic]:
        """Yield the findings of this fault in `project`."""


def every_check() -> Iterator[Check]:
    """Yield the checks, sorted by code."""
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name):
        if module.name.startswith("nk"):
            yield cast("Check", import_module(f"{__name__}.{module.name}"))


def examine(
    project: Project, read: Iterable[Diagnostic] = (), *, comparison: bool = False, processes: int = 1
) -> Settled:
    """Return what stands against the project, and what its authors have allowed.

    `read` are the findings of reading it. With `comparison` only the checks that compare two languages run, with all
    their notes, and only allowances for them are looked at; as many `processes` share the work. Typography does not
    count in a file with syntax errors, as for `nkdoc fmt`: its text is not surely what it seems.
    """
    found = (*read, *(compare_project(project, processes=processes) if comparison else check_project(project)))
    sections = [section for edition in project.editions.values() for section in edition.sections]
    settled = settle(sections, found, family=Family.SYNC if comparison else None)
    errors = [finding for finding in found if finding.severity == Severity.ERROR and finding.code in Family.SYNTAX]
    unsure = {finding.span.path for finding in errors if finding.span is not None}
    return replace(settled, findings=tuple(finding for finding in settled.findings if not _is_unsure(finding, unsure)))


def _is_unsure(finding: Diagnostic, paths: Collection[str]) -> bool:
    return finding.code in Family.TYPOGRAPHY and finding.span is not None and finding.span.path in paths


def of_comparison(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return those of the findings that compare two languages."""
    return tuple(finding for finding in findings if finding.code in Family.SYNC)


def new_errors(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the errors of `after` that `before` has not, whatever lines they stand in now.

    That a block has no counterpart is nothing new where others of its run got theirs, and the state of blocks beside
    the lock is told by `nkdoc sync`.
    """
    known = Counter(_told(finding) for finding in before)
    found: list[Diagnostic] = []
    for finding in after:
        if finding.severity < Severity.ERROR or finding.code in Family.FRESHNESS or finding.code in _ABSENT:
            continue
        if known[_told(finding)]:
            known[_told(finding)] -= 1
        else:
            found.append(finding)
    return tuple(found)


_ABSENT = ("NK201", "NK202")
"""What says that something is missing."""


def _told(finding: Diagnostic) -> tuple[str, str, str, str]:
    place = finding.place
    return finding.code, place.path if place is not None else "", finding.block, finding.about or finding.message


def check_project(project: Project) -> tuple[Diagnostic, ...]:
    """Return the findings of every check and of typography, without the notes that only comparison shows."""
    findings = Collector()
    sections = (section for edition in project.editions.values() for section in edition.sections)
    typography = [finding for section in sections for finding in inspect_section(section)]
    for check in every_check():
        quiet, better = getattr(check, "COMPARISON_ONLY", False), getattr(check, "YIELDS_TO", None)
        told = [finding for finding in typography if better is not None and finding.code == better.code]
        for finding in check.check(project):
            if not (quiet and finding.severity == Severity.NOTE) and not any(
                _share_a_place(finding, other) for other in told
            ):
                findings.add(finding)
    findings.add(*typography)
    return findings.warned(None).diagnostics


def _share_a_place(finding: Diagnostic, other: Diagnostic) -> bool:
    here, there = finding.place, other.place
    if here is None or there is None or here.path != there.path:
        return False
    return here.start < there.end and there.start < here.end


def compare_project(project: Project, *, processes: int = 1) -> tuple[Diagnostic, ...]:
    """Return the findings of the checks that compare two languages, all notes among them.

    The files are compared in rounds, shared out among `processes`, so that what is known of a text is still at hand
    when the next check asks for it; the checks that look at the `WHOLE` text follow.
    """
    checks = [check for check in every_check() if check.RULE.code in Family.SYNC]
    alone = [check for check in checks if not getattr(check, "WHOLE", False)]
    shares = _shares(list(_rounds(project.bitexts)), processes)
    tasks = [partial(_compared, project, rounds, alone) for rounds in shares]
    whole = (finding for check in checks if check not in alone for finding in check.check(project))
    findings = Collector()
    findings.add(*chain(*side_by_side(tasks)), *whole)
    return findings.warned(None).diagnostics


def _compared(project: Project, rounds: Iterable[Sequence[Bitext]], checks: Iterable[Check]) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for bitexts in rounds:
        part = replace(project, bitexts=tuple(bitexts))
        for check in checks:
            found.extend(check.check(part))
    return found


def _rounds(bitexts: Iterable[Bitext]) -> Iterator[list[Bitext]]:
    """Yield the files in their order, so many at a time that they have some `ROUND` pairs of blocks."""
    gathered: list[Bitext] = []
    pairs = 0
    for bitext in bitexts:
        gathered.append(bitext)
        pairs += len(bitext.pairs)
        if pairs >= ROUND:
            yield gathered
            gathered, pairs = [], 0
    if gathered:
        yield gathered


def _shares(rounds: Sequence[Sequence[Bitext]], processes: int) -> list[Sequence[Sequence[Bitext]]]:
    """Return the rounds in as many shares as there are processes with something to do, each a run of neighbours."""
    count = max(min(processes, len(rounds)), 1)
    return [rounds[len(rounds) * at // count : len(rounds) * (at + 1) // count] for at in range(count)]
