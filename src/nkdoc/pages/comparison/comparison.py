"""Project + findings → the view of the comparison with one translation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from nkdoc.bitext.pairs import tags
from nkdoc.bitext.renderings import renderings
from nkdoc.bitext.units import Bitext, Pair, units
from nkdoc.languages import WORDING
from nkdoc.pages.comparison.documentation import explanations
from nkdoc.pages.comparison.labels import STATES, Labels, tongue
from nkdoc.pages.comparison.parts import ChapterView, CheckView, ComparisonLink, ComparisonView
from nkdoc.pages.comparison.placing import Aligned, Placed, place_findings
from nkdoc.pages.comparison.rows import RowMaker, worst_first

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import CheckRun, Diagnostic
    from nkdoc.model import Project, Section


def comparison_view(
    project: Project,
    target: str,
    findings: Sequence[Diagnostic],
    others: Sequence[ComparisonLink] = (),
    checks: Sequence[CheckRun] = (),
) -> ComparisonView:
    """Return the view of the source and its translation into `target`, `checks` having looked at them.

    `findings` may be those of the whole project: what lies in another translation's files is left out. `others`
    are the comparisons that the page links to.
    """
    source = project.config.source_language
    labels = Labels(source)
    bitexts = [bitext for bitext in project.bitexts if bitext.target.language == target]
    placed = place_findings(bitexts, findings, _other_files(project, target))
    shown = placed.every()
    maker = RowMaker(
        labels=labels,
        fresh={(block.path, block.id): block for block in project.freshness if block.pair is not None},
        renderings=renderings(project.termbase, source, target) if project.termbase.concepts else None,
        tags=tags(bitexts[0]) if bitexts else (),
    )
    # Chapters take out of the rest what lies in files that only one language has.
    chapters = tuple(_chapters(project, target, bitexts, placed, maker))
    general = tuple(maker.view(finding) for finding in worst_first(placed.rest))
    count = sum(len(bitext.pairs) for bitext in bitexts)
    extent = labels.ngettext("{count} block compared", "{count} blocks compared", count)
    return ComparisonView(
        language=tongue(labels.locale.tag),
        wording=WORDING,
        title=project.config.title.get(source, ""),
        author=project.config.author.get(source, ""),
        date_iso=project.config.date.isoformat(),
        source=tongue(source),
        target=tongue(target),
        extent=extent,
        total=len(shown),
        severities=labels.counts(shown),
        states=tuple(_states(project, target, labels)),
        findings=general,
        chapters=chapters,
        rules=tuple(explanations(shown)),
        others=tuple(others),
        checks=tuple(_checks(checks, shown)),
    )


def _checks(checks: Sequence[CheckRun], shown: Sequence[Diagnostic]) -> Iterator[CheckView]:
    """Yield the checks that had something to look at, each with the number of its findings on the page."""
    counts = Counter(each.code for finding in shown for each in (finding, *finding.also))
    for check in checks:
        if check.units:
            yield CheckView(check.code, check.name, check.units, counts[check.code])


def _other_files(project: Project, target: str) -> Iterator[str]:
    for tag, edition in project.editions.items():
        if tag not in (project.config.source_language, target):
            yield from (section.source.path for section in edition.sections)


def _states(project: Project, target: str, labels: Labels) -> Iterator[str]:
    """Yield how many blocks are in a state that asks for attention, in words."""
    paths = {section.source.path for section in project.editions[target].sections}
    counts: Counter[str] = Counter(block.state for block in project.freshness if block.path in paths)
    for state, name in STATES.items():
        if counts[state]:
            yield f"{counts[state]} – {labels.gettext(name)}"


def _chapters(
    project: Project, target: str, bitexts: Sequence[Bitext], placed: Placed, maker: RowMaker
) -> Iterator[ChapterView]:
    """Yield the sections in the source's order, those that only one language has where they belong."""
    by_source = {bitext.source.source.path: bitext for bitext in bitexts}
    answered = {bitext.target.source.path for bitext in bitexts}
    lonely = [section for section in project.editions[target].sections if section.source.path not in answered]
    for section in project.source.sections:
        bitext = by_source.get(section.source.path)
        if bitext is not None:
            own = placed.chapters[bitext.target.source.path]
            yield _chapter(bitext.source, bitext.target, placed.aligned(bitext), own, maker)
        elif not section.untranslated:
            pairs = tuple((Pair((unit,), ()), ()) for unit in units(section))
            yield _chapter(section, None, pairs, _of_file(section, placed), maker)
    for section in lonely:
        pairs = tuple((Pair((), (unit,)), ()) for unit in units(section))
        yield _chapter(None, section, pairs, _of_file(section, placed), maker)


def _of_file(section: Section, placed: Placed) -> list[Diagnostic]:
    """Take out the findings of a file that has no counterpart."""
    here = [
        finding for finding in placed.rest if finding.place is not None and finding.place.path == section.source.path
    ]
    placed.rest[:] = [finding for finding in placed.rest if finding not in here]
    return here


def _chapter(
    source: Section | None, target: Section | None, pairs: Sequence[Aligned], own: Sequence[Diagnostic], maker: RowMaker
) -> ChapterView:
    path = target.source.path if target is not None else ""
    inside = [finding for _, findings in pairs for finding in findings]
    shown = tuple(maker.view(finding) for finding in worst_first(own))
    maker.chapters_made += 1
    return ChapterView(
        id=f"c{maker.chapters_made}",
        title=(source.title or source.stem) if source is not None else "",
        target_title=(target.title or target.stem) if target is not None else "",
        source_path=source.source.path if source is not None else "",
        target_path=path,
        findings=shown,
        rows=tuple(maker.rows(pairs, path)),
        counts=maker.labels.counts([*own, *inside]),
    )
