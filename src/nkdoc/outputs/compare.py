"""`compare`: the comparison, the source beside each translation, with what parts them: a page, a report, a PDF.

    build/compare/index.html  report.json  comparison.pdf      the first translation; the report is of all
    build/compare/LANG/index.html  comparison.pdf              every further one

It is made where the text has errors, too: it is what shows them.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from nkdoc import report
from nkdoc.base.diagnostics import Collector, Warned
from nkdoc.outputs import _pages

if TYPE_CHECKING:
    from nkdoc.base.config import Config
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Artifact, Project
    from nkdoc.outputs import Context, Options
    from nkdoc.pages.comparison import ComparisonLink, ComparisonView
    from nkdoc.pages.theme import Theme

TARGET = "compare"
DEFAULT = False
SHOWS_FINDINGS = True


def parts(config: Config, options: Options) -> tuple[str, ...]:
    """Return one part per translation: those asked for, all where only the source was."""
    return tuple(tag for tag in config.targets if tag in options.languages) or config.targets


def produce(context: Context, part: str) -> Warned[tuple[Artifact, ...]]:
    """Return the files of one translation; the first one's bring the report."""
    from nkdoc.checks import examine, of_comparison
    from nkdoc.checks.causes import gathered
    from nkdoc.checks.coverage import runs
    from nkdoc.model import Artifact
    from nkdoc.pages.render import render_comparison

    findings = Collector()
    settled = examine(context.project, of_comparison(context.read), comparison=True)
    found = gathered(context.project, settled.findings)
    view = comparison(context.project, part, found)
    paper = context.options.paper or context.project.config.paper
    page = render_comparison(view, context.theme)
    sheets = render_comparison(view, context.theme, medium="print", paper=paper)
    made = findings.take(_pages.typeset_page(context, sheets, ()))
    folder = _folder(context.project, part)
    files = [Artifact(f"{folder}/index.html", page.encode())]
    if made is not None:
        files.append(Artifact(f"{folder}/comparison.pdf", made.pdf))
    if part == context.project.config.targets[0]:
        checks = runs(context.project, found, comparison=True)
        told = report.report_of(context.project, found, settled.allowed, checks)
        files.append(Artifact(f"{folder}/report.json", report.render(told, "json", report.Style()).encode()))
    return findings.warned(tuple(files))


def comparison_page(project: Project, target: str, findings: Sequence[Diagnostic], theme: Theme) -> str:
    """Return the page of one comparison as a file of its own; `project` may be two trees without a configuration."""
    from nkdoc.pages.render import render_comparison

    return render_comparison(comparison(project, target, findings, alone=True), theme)


def comparison(project: Project, target: str, findings: Sequence[Diagnostic], *, alone: bool = False) -> ComparisonView:
    """Return the view of one comparison, with links to the others unless it stands `alone`."""
    from nkdoc.checks.coverage import runs
    from nkdoc.pages.comparison import comparison_view

    others = () if alone else tuple(_links(project, target))
    of_two = replace(project, bitexts=tuple(each for each in project.bitexts if each.target.language == target))
    return comparison_view(project, target, findings, others, runs(of_two, (), comparison=True))


def _folder(project: Project, target: str) -> str:
    return TARGET if target == project.config.targets[0] else f"{TARGET}/{target}"


def _links(project: Project, current: str) -> Sequence[ComparisonLink]:
    from nkdoc.pages.comparison import ComparisonLink, tongue

    here = _folder(project, current)
    return [
        ComparisonLink(tongue(tag), posixpath.relpath(f"{_folder(project, tag)}/index.html", here))
        for tag in project.config.targets
        if tag != current
    ]
