"""The compiler: one function tells the whole pipeline.

    discover → parse → align → Project ─┬→ checks  → diagnostics → report
                                        └→ outputs → artifacts   → write

`load` makes the Project out of what the world holds, `inspect` runs the checks, `compile_project` does both and hands
the project to the outputs. Every stage takes values and returns values with the findings beside them; disk and clock
are the world's, processes are `workers`', and what is written where is `write`'s business.
"""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from nkdoc import checks
from nkdoc.base.config import CONFIG_PATH, Config, parse_config
from nkdoc.base.decoding import read_source
from nkdoc.base.diagnostics import Collector, Diagnostic, Severity, Warned, ordered, worst
from nkdoc.bitext.align import bitexts
from nkdoc.bitext.freshness import freshness
from nkdoc.bitext.lock import LOCK, read_lock
from nkdoc.model import Edition, Library, Project, Section, Termbase
from nkdoc.outputs import Context, Options, shows_findings
from nkdoc.parse import parse_section
from nkdoc.sources.bibliography import load_library
from nkdoc.sources.datasets import load_dataset
from nkdoc.sources.glossary import load_termbase
from nkdoc.sources.suppressions import apply_suppressions

if TYPE_CHECKING:
    from nkdoc.base.span import Source
    from nkdoc.base.world import World
    from nkdoc.build.plan import Job
    from nkdoc.model import Artifact, Dataset
    from nkdoc.pages.theme import Theme

CONTENT = "content"
REFERENCES = "content/references.yaml"
GLOSSARY = "content/glossary.yaml"
DATA = "content/data"
IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")

Runner = Callable[[Context, Iterable["Job"]], Warned[Mapping["Job", tuple["Artifact", ...]]]]


def compile_project(
    world: World, theme: Theme, jobs: Iterable[Job], options: Options, run: Runner, *, strict: bool = False
) -> Warned[Mapping[Job, tuple[Artifact, ...]]]:
    """Return the artifacts of `jobs` with every finding; where the project has errors, of those jobs that show them."""
    found = Collector()
    project = found.take(load(world))
    if project is None:
        return found.warned({})
    found.add(*inspect(project))
    so_far = settled(project, found.warned(None).diagnostics)
    if is_failure(so_far, strict=strict):
        jobs = [job for job in jobs if shows_findings(job.target)]
    made = run(Context(project, theme, options, moment(world, project.config), so_far), jobs)
    return Warned(made.value, ordered((*so_far, *made.diagnostics)))


def load(world: World) -> Warned[Project | None]:
    """Discover and parse everything the project consists of; None where its configuration cannot be used."""
    found = Collector()
    sources: dict[str, Source] = {}

    def read(path: str) -> Source | None:
        source = found.take(read_source(world, path))
        if source is not None:
            sources[path] = source
        return source

    settings = read(CONFIG_PATH)
    config = found.take(parse_config(settings)) if settings is not None else Config()
    if worst(found.warned(None).diagnostics) == Severity.ERROR or not config.languages:
        return found.warned(None)
    editions = {tag: found.take(_edition(world, tag, read)) for tag in config.languages}
    library = found.take(load_library(file)) if world.exists(REFERENCES) and (file := read(REFERENCES)) else Library({})
    termbase = found.take(load_termbase(file)) if world.exists(GLOSSARY) and (file := read(GLOSSARY)) else Termbase({})
    datasets = found.take(_datasets(world, read))
    project = Project(
        config=config,
        editions=MappingProxyType(editions),
        library=library,
        termbase=termbase,
        datasets=MappingProxyType(datasets),
        assets=MappingProxyType(
            {path: world.read(path) for path in world.files(CONTENT) if path.lower().endswith(IMAGES)}
        ),
        sources=MappingProxyType(sources),
        bitexts=bitexts(editions[config.source_language], (editions[tag] for tag in config.targets)),
    )
    if world.exists(LOCK) and (file := read(LOCK)):
        lock = found.take(read_lock(file))
        project = replace(project, lock=lock, freshness=freshness(project, lock))
    return found.warned(project)


def inspect(project: Project) -> tuple[Diagnostic, ...]:
    """Return what the checks find."""
    return checks.check_project(project)


def settled(project: Project, findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings that authors have not allowed, in canonical order, with the allowances nothing used."""
    sections = [section for edition in project.editions.values() for section in edition.sections]
    return ordered(apply_suppressions(sections, findings))


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


def _edition(world: World, language: str, read: Callable[[str], Source | None]) -> Warned[Edition]:
    """Parse the sections of one language, in the order of their file names."""
    found = Collector()
    folder = posixpath.join(CONTENT, language)
    sections: list[Section] = []
    for path in world.files(folder):
        if path.endswith(".md") and (source := read(path)) is not None:
            stem = posixpath.relpath(path, folder).removesuffix(".md")
            sections.append(found.take(parse_section(source, language, stem)))
    return found.warned(Edition(language, tuple(sections)))


def _datasets(world: World, read: Callable[[str], Source | None]) -> Warned[dict[str, Dataset]]:
    """Read the data files behind pictures, by path below the content folder."""
    found = Collector()
    datasets: dict[str, Dataset] = {}
    for path in world.files(DATA):
        if path.endswith((".yaml", ".yml")) and (source := read(path)) is not None:
            dataset = found.take(load_dataset(source))
            if dataset is not None:
                datasets[posixpath.relpath(path, CONTENT)] = dataset
    return found.warned(datasets)
