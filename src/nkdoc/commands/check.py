"""`nkdoc check`: every diagnostic of the project."""

from __future__ import annotations

import argparse

from nkdoc.commands import _selection, _shared

NAME = "check"
HELP = "report everything that is wrong with the project's text"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    _shared.add_report_options(parser)
    _selection.add_baseline_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Report the findings; 1 where they fail the run."""
    from nkdoc.base.diagnostics import ordered
    from nkdoc.checks import examine
    from nkdoc.compile import is_failure, load
    from nkdoc.report import Report, report_of

    world = _shared.open_world(arguments)
    loaded = load(world)
    project = loaded.value
    if project is None:
        _shared.publish(Report(ordered(loaded.diagnostics)), arguments, world.root)
        return 2
    findings = _shared.selected(arguments, examine(project, loaded.diagnostics).findings)
    findings = _selection.beside_baseline(arguments, findings, world.root)
    _shared.publish(report_of(project, findings), arguments, world.root)
    return 1 if is_failure(findings, strict=arguments.strict) else 0
