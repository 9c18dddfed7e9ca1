"""`nkdoc check`: every diagnostic of the project."""

from __future__ import annotations

import argparse

from nkdoc.commands import _shared

NAME = "check"
HELP = "report everything that is wrong with the project's text"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    _shared.add_report_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Report the findings; 1 where they fail the run."""
    from nkdoc.compile import inspect, is_failure, load, settled  # noqa: PLC0415 - see commands/__init__
    from nkdoc.diagnostics import ordered  # noqa: PLC0415
    from nkdoc.report import Report  # noqa: PLC0415

    loaded = load(_shared.open_world(arguments))
    project = loaded.value
    if project is None:
        findings, source, targets = ordered(loaded.diagnostics), "", ()
    else:
        findings = settled(project, (*loaded.diagnostics, *inspect(project)))
        source, targets = project.config.source_language, project.config.targets
    findings = _shared.selected(arguments, findings)
    _shared.publish(Report(findings, source, targets), arguments)
    if project is None:
        return 2
    return 1 if is_failure(findings, strict=arguments.strict) else 0
