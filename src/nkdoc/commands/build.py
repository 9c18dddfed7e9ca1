"""`nkdoc build`: make the outputs."""

from __future__ import annotations

import argparse
import functools
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from nkdoc import outputs
from nkdoc.build import plan
from nkdoc.build.progress import Progress
from nkdoc.commands import _shared
from nkdoc.outputs import Options

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nkdoc.base.config import Config
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.world import DiskWorld
    from nkdoc.build.plan import Job, Made
    from nkdoc.model import Artifact

NAME = "build"
HELP = "make the briefing: html, pdf, handout, parallel, compare, or all (default: html pdf)"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "targets", nargs="*", choices=(*outputs.names(), "all"), metavar="TARGET", help=", ".join(outputs.names())
    )
    add_build_options(parser)


def add_build_options(parser: argparse.ArgumentParser) -> None:
    """Declare what every command that builds takes."""
    parser.add_argument("--lang", default="", metavar="TAGS", help="only these languages, such as en,ru")
    parser.add_argument(
        "--jobs", type=int, default=0, metavar="N", help="processes side by side (default: one per core)"
    )
    parser.add_argument("--force", action="store_true", help="make everything again")
    parser.add_argument("--strict", action="store_true", help="a warning fails the build too")
    parser.add_argument("--draft", action="store_true", help="mark the outputs as a draft")
    parser.add_argument("--out", type=Path, default=Path("build"), metavar="DIR", help="output folder (default: build)")
    parser.add_argument("--paper", choices=("a4", "letter"), help="paper size (default: the project's)")
    parser.add_argument(
        "--style", choices=outputs.STYLES, default="", metavar="STYLE", help=f"of handouts: {', '.join(outputs.STYLES)}"
    )
    parser.add_argument(
        "--profile",
        choices=outputs.PROFILES,
        default="",
        metavar="PROFILE",
        help="of PDFs: press (bleed, crop marks) or archive",
    )


def run(arguments: argparse.Namespace) -> int:
    """Make the outputs the user asked for; 1 where the text has faults, and then nothing is written."""
    world = _shared.open_world(arguments)
    with Progress(sys.stderr) as progress:
        return _build(world, arguments, progress)


def _build(world: DiskWorld, arguments: argparse.Namespace, progress: Progress) -> int:
    from nkdoc.base.config import CONFIG_PATH

    folder = arguments.out if arguments.out.is_absolute() else world.root / arguments.out
    config, faults = _config(world, CONFIG_PATH)
    if faults:
        _report(faults)
        return 2
    options = Options(
        _languages(arguments, config), arguments.paper, arguments.style, arguments.profile, arguments.draft
    )
    jobs = _jobs(arguments.targets, config, options)
    inputs = plan.inputs_digest(world, repr(options))
    manifest = folder / plan.MANIFEST
    known = plan.read_manifest(manifest.read_bytes()) if manifest.is_file() else {}
    stale = tuple(job for job in jobs if arguments.force or not plan.is_good(known.get(job.name), inputs, folder))
    if not stale:
        progress.say(f"up to date: {', '.join(job.name for job in jobs)}")
        return 0
    from nkdoc.compile import is_failure

    made, findings = _compile(world, stale, options, arguments, progress)
    _report(findings)
    failed = is_failure(findings, strict=arguments.strict)
    if failed:
        made = {job: files for job, files in made.items() if outputs.shows_findings(job.target)}
        what = "only what shows the findings was" if made else "nothing was"
        progress.say(f"{what} written; the previous outputs are untouched")
    if failed and not made:
        return 1
    _write(folder, made, inputs if not findings else "", known)
    _summarise(folder, made, progress)
    return 1 if failed else 0


def _config(world: DiskWorld, path: str) -> tuple[Config, tuple[Diagnostic, ...]]:
    from nkdoc.base.config import Config, parse_config
    from nkdoc.base.decoding import read_source

    source = read_source(world, path)
    if source.value is None:
        return Config(), source.diagnostics
    parsed = parse_config(source.value)
    return parsed.value, parsed.diagnostics


def _languages(arguments: argparse.Namespace, config: Config) -> tuple[str, ...]:
    from nkdoc.base.diagnostics import NkdocError

    asked = tuple(filter(None, arguments.lang.split(",")))
    for tag in asked:
        if tag not in config.languages:
            raise NkdocError(f"--lang: the project has no language “{tag}”; it has {', '.join(config.languages)}")
    return asked or config.languages


def _jobs(targets: list[str], config: Config, options: Options) -> tuple[Job, ...]:
    """Return the jobs of the targets, each target once, in the order of the list of outputs."""
    every = outputs.names()
    wanted = every if "all" in targets else tuple(name for name in every if name in targets)
    if not wanted:
        wanted = tuple(name for name in every if outputs.output(name).DEFAULT)
    return tuple(plan.Job(name, part) for name in wanted for part in outputs.output(name).parts(config, options))


def _compile(
    world: DiskWorld, jobs: tuple[Job, ...], options: Options, arguments: argparse.Namespace, progress: Progress
) -> tuple[Mapping[Job, tuple[Artifact, ...]], tuple[Diagnostic, ...]]:
    from nkdoc.build import workers
    from nkdoc.compile import compile_project
    from nkdoc.pages.theme import Theme

    progress.start(len(jobs), "reading the text")
    run_jobs = functools.partial(
        workers.run_jobs,
        workers=min(arguments.jobs or workers.default_workers(), len(jobs)),
        finished=lambda job: progress.step(job.name),
    )
    made = compile_project(world, Theme(world), jobs, options, run_jobs, strict=arguments.strict)
    return made.value, made.diagnostics


def _report(findings: tuple[Diagnostic, ...]) -> None:
    from nkdoc.report import Report, render

    sys.stderr.write(render(Report(findings), "text", _shared.style_for(sys.stderr)))


def _write(folder: Path, made: Mapping[Job, tuple[Artifact, ...]], inputs: str, known: dict[str, Made]) -> None:
    """Write the artifacts and the manifest; a build with findings is recorded as never up to date."""
    from nkdoc.build.tools import versions
    from nkdoc.build.write import write_artifacts
    from nkdoc.model import Artifact

    jobs = dict(sorted({**known, **{job.name: plan.record(inputs, files) for job, files in made.items()}}.items()))
    artifacts = {artifact.path: artifact for files in made.values() for artifact in files}
    manifest = Artifact(plan.MANIFEST, plan.write_manifest(jobs, versions()))
    write_artifacts(folder, (*artifacts.values(), manifest))


def _summarise(folder: Path, made: Mapping[Job, tuple[Artifact, ...]], progress: Progress) -> None:
    """Say what was made: the pages and papers people open, and how long it took."""
    shown = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
    files = sorted({artifact.path: artifact for each in made.values() for artifact in each}.items())
    for path, artifact in files:
        if path.endswith((".pdf", ".html")):
            note = f"  ({artifact.note})" if artifact.note else ""
            progress.say(f"  {shown / path}  {len(artifact.data) / 1000:,.0f} kB{note}")
    progress.say(f"{len(files)} files in {progress.seconds:.1f} s")
