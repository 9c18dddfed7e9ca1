"""`nkdoc check`: every diagnostic of the project."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import NkdocError, Warned
from nkdoc.commands import _selection, _shared

if TYPE_CHECKING:
    from nkdoc.model import Project
    from nkdoc.report import Report

NAME = "check"
HELP = "report everything that is wrong with the project's text"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    _shared.add_report_options(parser)
    _selection.add_confidence_option(parser)
    _selection.add_baseline_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Report the findings; 1 where they fail the run."""
    from nkdoc.base.diagnostics import ordered
    from nkdoc.checks import examine
    from nkdoc.checks.causes import gathered
    from nkdoc.checks.coverage import runs
    from nkdoc.compile import is_failure, load
    from nkdoc.report import Report, report_of

    world = _shared.open_world(arguments)
    loaded = load(world)
    project = loaded.value
    if project is None:
        _shared.publish(Report(ordered(loaded.diagnostics)), arguments, world.root)
        return 2
    findings = _shared.selected(arguments, examine(project, loaded.diagnostics).findings)
    findings = _selection.sure_enough(arguments, project.config.compare, findings)
    findings = gathered(project, _selection.beside_baseline(arguments, findings, world.root))
    _shared.publish(report_of(project, findings, checks=runs(project, findings)), arguments, world.root)
    return 1 if is_failure(findings, strict=arguments.strict) else 0


def loaded(folder: str | Path) -> Warned[Project]:
    """Return the project in a folder with what was found in reading it. Raises NkdocError where it cannot be read."""
    from nkdoc.base.world import DiskWorld
    from nkdoc.compile import load

    read = load(DiskWorld(_shared.project_root(Path(folder))))
    if read.value is None:
        raise NkdocError(_shared.unreadable(read.diagnostics))
    return Warned(read.value, read.diagnostics)


def checked(folder: str | Path) -> Report:
    """Return the report on the project in a folder. Raises NkdocError where it cannot be read."""
    from nkdoc.checks import examine
    from nkdoc.checks.coverage import runs
    from nkdoc.report import report_of

    read = loaded(folder)
    settled = examine(read.value, read.diagnostics)
    return report_of(read.value, settled.findings, settled.allowed, runs(read.value, settled.findings))
