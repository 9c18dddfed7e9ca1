"""The compiler: one function tells the whole pipeline.

    discover → parse → align → Project ─┬→ checks  → diagnostics → report
                                        └→ outputs → artifacts   → write

`load` makes the Project out of what the world holds, `load_foreign` out of any two texts, and `compile_project` loads,
examines and hands the project to the outputs. Every stage takes values and returns values with the findings beside
them; disk and clock are the world's, processes are `workers`', and what is written where is `write`'s business.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from nkdoc.base.config import CSL_STYLE, Config
from nkdoc.base.decoding import read_source
from nkdoc.base.diagnostics import Collector, Diagnostic, Severity, Warned, ordered, worst
from nkdoc.bitext.align import bitexts
from nkdoc.bitext.foreign import Names, Side, nothing, read_sides
from nkdoc.bitext.freshness import freshness
from nkdoc.bitext.lock import LOCK, read_lock
from nkdoc.checks import examine
from nkdoc.model import Dataset, Edition, Library, Project, Section, Termbase
from nkdoc.outputs import Context, Options, shows_findings, tolerates
from nkdoc.pages.citations.numbering import cited_keys
from nkdoc.parse import Flavour, parse_section
from nkdoc.sources.datasets import load_dataset
from nkdoc.sources.fonts import place_in, read_own_fonts
from nkdoc.sources.glossary import load_termbase
from nkdoc.sources.labels import read_labels
from nkdoc.sources.layout import GLOSSARY, dataset_files, image_files, section_files
from nkdoc.sources.references.library import read_library
from nkdoc.sources.settings import read_settings, titled, without_text
from nkdoc.sources.site import Site

if TYPE_CHECKING:
    from nkdoc.base.span import Source
    from nkdoc.base.world import World
    from nkdoc.build.plan import Job
    from nkdoc.build.workers import Runner
    from nkdoc.model import Artifact
    from nkdoc.pages.theme import Theme

Reader = Callable[[str], "Source | None"]
"""Reads the text of a file, where it can be read."""


def compile_project(
    world: World, theme: Theme, jobs: Iterable[Job], options: Options, run: Runner, *, strict: bool = False
) -> Warned[Mapping[Job, tuple[Artifact, ...]]]:
    """Return the artifacts of `jobs` with every finding; where the project has errors, of those jobs that show them."""
    loaded = load(world)
    project = loaded.value
    if project is None:
        return Warned({}, loaded.diagnostics)
    jobs = tuple(jobs)
    findings = _tolerated(examine(project, loaded.diagnostics).findings, {job.target for job in jobs})
    if is_failure(findings, strict=strict):
        jobs = [job for job in jobs if shows_findings(job.target)]
    made = run(Context(project, theme, options, moment(world, project.config), loaded.diagnostics), jobs)
    return Warned(made.value, ordered((*findings, *made.diagnostics)))


def load(world: World, awaited: tuple[str, ...] = ()) -> Warned[Project | None]:
    """Discover and parse everything the project consists of; None where its configuration cannot be used.

    `awaited` are languages that are to get their first text; where the settings name none, they are the project's too.
    """
    findings = Collector()
    sources: dict[str, Source] = {}

    def read(path: str) -> Source | None:
        source = findings.take(read_source(world, path))
        if source is not None:
            sources[path] = source
        return source

    settings = findings.take(read_settings(world, awaited))
    if worst(findings.warned(None).diagnostics) == Severity.ERROR:
        return findings.warned(None)
    if settings.table.source is not None:
        sources[settings.table.source.path] = settings.table.source
    editions = {tag: findings.take(_edition(world, tag, read, settings.config)) for tag in settings.config.languages}
    site = Site(world, settings.config)
    if settings.config.content:
        editions = {tag: site.edition(edition) for tag, edition in editions.items()}
    findings.add(*without_text(settings, editions))
    config = findings.take(titled(settings, editions))
    termbase = (
        findings.take(load_termbase(file)) if world.exists(GLOSSARY) and (file := read(GLOSSARY)) else Termbase({})
    )
    datasets = findings.take(_datasets(world, read))
    cited = {key for edition in editions.values() for key in cited_keys(edition, datasets)}
    library = findings.take(read_library(world, config.bibliography, read, cited))
    if config.citation_style.endswith(CSL_STYLE):
        read(config.citation_style)
    assets = {path: world.read(path) for path in image_files(world)} | site.assets
    lock = findings.take(read_lock(file)) if world.exists(LOCK) and (file := read(LOCK)) else None
    fonts = findings.take(read_own_fonts(world, config.fonts, place_in(settings.table.source)))
    project = _assembled(config, editions, sources, library, termbase, datasets, assets)
    project = replace(project, fonts=fonts, labels=findings.take(read_labels(world)))
    if lock is not None:
        project = replace(project, lock=lock, freshness=freshness(project, lock))
    return findings.warned(project)


def load_foreign(
    left: Side, right: Side, languages: tuple[str, str] | None = None, *, excluded: Names = nothing
) -> Warned[Project]:
    """Return any two texts as a project, the left one its source, without the files that are `excluded`.

    Raises NkdocError where the languages cannot be told, are the same, or are the other way round.
    """
    read = read_sides(left, right, languages, excluded=excluded)
    pair = read.value
    config = Config(source_language=pair.languages[0], languages=pair.languages)
    project = _assembled(config, pair.editions, pair.sources, Library({}), Termbase({}), datasets={}, assets={})
    return Warned(project, read.diagnostics)


def _assembled(
    config: Config,
    editions: Mapping[str, Edition],
    sources: Mapping[str, Source],
    library: Library,
    termbase: Termbase,
    datasets: Mapping[str, Dataset],
    assets: Mapping[str, bytes],
) -> Project:
    """Return the project of these editions, the source aligned with each translation."""
    return Project(
        config=config,
        editions=MappingProxyType(dict(editions)),
        library=library,
        termbase=termbase,
        datasets=MappingProxyType(dict(datasets)),
        assets=MappingProxyType(dict(assets)),
        sources=MappingProxyType(dict(sources)),
        bitexts=bitexts(editions[config.source_language], (editions[tag] for tag in config.targets)),
    )


def _tolerated(findings: Iterable[Diagnostic], targets: Collection[str]) -> tuple[Diagnostic, ...]:
    """Return the findings with warnings in place of the errors in spite of which all `targets` are right."""
    return tuple(
        replace(finding, severity=Severity.WARNING)
        if finding.severity is Severity.ERROR and targets and all(tolerates(target, finding.code) for target in targets)
        else finding
        for finding in findings
    )


def is_failure(findings: Iterable[Diagnostic], *, strict: bool) -> bool:
    """Tell whether the findings fail the run: an error always does, a warning under `--strict`."""
    highest = worst(findings)
    return highest is not None and highest >= (Severity.WARNING if strict else Severity.ERROR)


def moment(world: World, config: Config) -> int:
    """Return the moment outputs name as theirs: SOURCE_DATE_EPOCH, else midnight (UTC) of the text's date."""
    if world.epoch is not None:
        return world.epoch
    midnight = datetime.datetime.combine(config.date, datetime.time(), datetime.UTC)
    return int(midnight.timestamp())


def _edition(world: World, language: str, read: Reader, config: Config) -> Warned[Edition]:
    """Parse the sections of one language, in the order of their file names."""
    findings = Collector()
    sections: list[Section] = []
    flavour = Flavour.SITE if language in config.content else Flavour.NKDOC
    for path, stem in section_files(world, language, config):
        if (source := read(path)) is not None:
            sections.append(findings.take(parse_section(source, language, stem, flavour)))
    return findings.warned(Edition(language, tuple(sections)))


def _datasets(world: World, read: Reader) -> Warned[dict[str, Dataset]]:
    """Read the data files behind pictures, by path below the content folder."""
    findings = Collector()
    datasets: dict[str, Dataset] = {}
    for path, name in dataset_files(world):
        if (source := read(path)) is not None and (dataset := findings.take(load_dataset(source))) is not None:
            datasets[name] = dataset
    return findings.warned(datasets)
