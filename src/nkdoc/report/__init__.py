"""Diagnostics → text, JSON, SARIF, GitHub, GitLab: one file per format, found by walking this package.

A format is a module with `render(report, style) -> str`. One whose reader looks files up in the repository, and not
where the command was run, has `OF_REPOSITORY = True`.
"""

from __future__ import annotations

import hashlib
import pkgutil
from collections import Counter
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from nkdoc.base.diagnostics import Severity
from nkdoc.base.span import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from nkdoc.base.diagnostics import CheckRun, Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.model import Project


@dataclass(frozen=True, slots=True)
class BlockState:
    """One aligned block for the report: where it stands in either language, and its state."""

    id: str
    source: Span | None
    target: Span | None
    state: str


UNSEEN = (
    "whether a sentence means the same: words are compared by number, place and form, and only a few of them by sense",
    "whether the style is good, and whether a term or a name was well chosen where no glossary has it",
    "what both texts lack, and whether what both say is true",
    "what pictures show, and what the files say that links lead to",
)
"""What no check of the comparison sees."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found: findings in canonical order, and the blocks where translations were compared.

    `suppressed` are the findings that authors have allowed, each with the reason; `checks` are those that ran, and
    `unseen` tells what none of them sees.
    """

    findings: tuple[Diagnostic, ...]
    source: str = ""
    targets: tuple[str, ...] = ()
    blocks: tuple[BlockState, ...] = ()
    suppressed: tuple[tuple[Diagnostic, str], ...] = ()
    checks: tuple[CheckRun, ...] = ()
    unseen: tuple[str, ...] = UNSEEN

    @property
    def totals(self) -> Mapping[Severity, int]:
        """How many findings of each severity."""
        counted = Counter(finding.severity for finding in self.findings)
        return {severity: counted[severity] for severity in sorted(Severity, reverse=True)}


@dataclass(frozen=True, slots=True)
class Style:
    """How the text format may look: with colour, and how many columns wide."""

    colour: bool = False
    width: int = 100


class Format(Protocol):
    """A module of this package."""

    def render(self, report: Report, style: Style) -> str:
        """Return the report as text, with a final line end where it is not empty."""


def names() -> tuple[str, ...]:
    """Return the formats, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


def render(report: Report, form: str, style: Style) -> str:
    """Return the report in one of the formats of `names()`."""
    return _format(form).render(report, style)


def is_of_repository(form: str) -> bool:
    """Tell whether the format's reader looks files up from the repository's top folder."""
    return bool(getattr(_format(form), "OF_REPOSITORY", False))


def _format(name: str) -> Format:
    return cast("Format", import_module(f"{__name__}.{name}"))


def renamed(report: Report, name: Callable[[str], str]) -> Report:
    """Return the report with every path as `name` gives it."""
    sources: dict[Source, Source] = {}

    def moved(span: Span | None) -> Span | None:
        if span is None:
            return None
        if span.source not in sources:
            sources[span.source] = replace(span.source, path=name(span.path))
        return span._replace(source=sources[span.source])

    def told(finding: Diagnostic) -> Diagnostic:
        labels = tuple(replace(label, span=moved(label.span) or label.span) for label in finding.labels)
        also = tuple(map(told, finding.also))
        return replace(finding, span=moved(finding.span), labels=labels, also=also)

    return replace(
        report,
        findings=tuple(map(told, report.findings)),
        blocks=tuple(replace(each, source=moved(each.source), target=moved(each.target)) for each in report.blocks),
        suppressed=tuple((told(finding), reason) for finding, reason in report.suppressed),
    )


def report_of(
    project: Project,
    findings: tuple[Diagnostic, ...],
    suppressed: tuple[tuple[Diagnostic, str], ...] = (),
    checks: tuple[CheckRun, ...] = (),
) -> Report:
    """Return the report on a project's findings, with the state of every block that was compared."""
    from nkdoc.bitext.pairs import whole

    states = {(block.path, block.id): block.state for block in project.freshness}
    blocks = []
    for bitext in project.bitexts:
        for pair in bitext.pairs:
            source, target = (whole(side) if side else None for side in (pair.source, pair.target))
            state = str(states.get((bitext.target.source.path, pair.id), "untracked"))
            # A block without counterpart may bear the id of a block that has one.
            state = "missing" if target is None else "extra" if source is None else state
            blocks.append(BlockState(pair.id, source, target, state))
    config = project.config
    return Report(findings, config.source_language, config.targets, tuple(blocks), suppressed, checks)


def merged(reports: Sequence[Report]) -> Report:
    """Return one report of those on several translations of a text, one after another."""
    first = reports[0]
    if len(reports) == 1:
        return first
    runs: dict[str, CheckRun] = {}
    for check in (check for each in reports for check in each.checks):
        known = runs.get(check.code, replace(check, units=0, findings=0))
        runs[check.code] = replace(known, units=known.units + check.units, findings=known.findings + check.findings)
    return replace(
        first,
        findings=tuple(dict.fromkeys(finding for each in reports for finding in each.findings)),
        targets=tuple(dict.fromkeys(tag for each in reports for tag in each.targets)),
        blocks=tuple(block for each in reports for block in each.blocks),
        suppressed=tuple(dict.fromkeys(one for each in reports for one in each.suppressed)),
        checks=tuple(runs.values()),
    )


def fingerprint(finding: Diagnostic) -> str:
    """Return a mark of the finding that stays the same while lines move: code, file, block and what it is about."""
    path = finding.place.path if finding.place else ""
    about = finding.about or finding.message
    return hashlib.sha256(f"{finding.code}\0{path}\0{finding.block}\0{about}".encode()).hexdigest()[:16]
