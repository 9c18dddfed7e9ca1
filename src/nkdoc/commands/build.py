"""`nkdoc build`: make the outputs."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from nkdoc import outputs
from nkdoc.base.diagnostics import NkdocError, Severity, worst
from nkdoc.build import plan
from nkdoc.build.progress import Progress
from nkdoc.commands import _shared
from nkdoc.outputs import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from nkdoc.base.config import Config
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.world import DiskWorld
    from nkdoc.build.plan import Job
    from nkdoc.model import Artifact

NAME = "build"
HELP = (
    "make the outputs: html, pdf, handout, parallel (the parallel edition), compare (the comparison), all of these, "
    "or epub (default: html pdf)"
)


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be made below `folder`; no targets are the default ones, and 0 workers one per core."""

    folder: Path
    targets: tuple[str, ...]
    options: Options
    workers: int = 0
    force: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a request: the names of its jobs, what was found, and what was written; `failed` tells of errors."""

    jobs: tuple[str, ...]
    findings: tuple[Diagnostic, ...] = ()
    artifacts: tuple[Artifact, ...] = ()
    failed: bool = False
    up_to_date: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """A build for those who call it from Python: the files of its targets that stand there, and what was found."""

    files: tuple[Path, ...]
    findings: tuple[Diagnostic, ...]
    failed: bool


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "targets",
        nargs="*",
        type=_target,
        choices=(*outputs.names(), plan.ALL),
        metavar="TARGET",
        help=", ".join(outputs.names()),
    )
    add_build_options(parser)


def _target(word: str) -> str:
    """Return the word as it is. Raises ArgumentTypeError, with the command to use, for what is a kind of a target."""
    if word in outputs.STYLES:
        raise argparse.ArgumentTypeError(f"“{word}” is a style of handouts; say: nkdoc handout --style {word}")
    if word in outputs.PROFILES:
        raise argparse.ArgumentTypeError(f"“{word}” is a profile of PDFs; say: nkdoc build pdf --profile {word}")
    return word


def add_build_options(parser: argparse.ArgumentParser) -> None:
    """Declare what every command that builds takes."""
    parser.add_argument(
        "--lang",
        default="",
        metavar="TAGS",
        help="only these languages, such as en,ru; of two, the parallel edition",
    )
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
    from nkdoc.base.diagnostics import Severity, worst
    from nkdoc.sources.settings import read_config

    world = _shared.open_world(arguments)
    read = read_config(world)
    if worst(read.diagnostics) is Severity.ERROR:
        _report(read.diagnostics)
        return 2
    languages = _languages(arguments, read.value)
    options = Options(languages, arguments.paper, arguments.style, arguments.profile, arguments.draft)
    with Progress(sys.stderr) as progress:
        return _build(world, read.value, options, arguments, progress)


def _build(
    world: DiskWorld, config: Config, options: Options, arguments: argparse.Namespace, progress: Progress
) -> int:

    folder = _shared.output_folder(arguments, world.root)
    request = Request(folder, tuple(arguments.targets), options, arguments.jobs, arguments.force, arguments.strict)

    def tell(job: Job | None, total: int) -> None:
        if job is None:
            progress.start(total, "reading the text")
        else:
            progress.step(job.name)

    made = make(world, config, request, tell)
    if made.up_to_date:
        progress.say(f"up to date: {', '.join(made.jobs)}")
        return 0
    _report(made.findings)
    if made.failed:
        what = "only what shows the findings was" if made.artifacts else "nothing was"
        progress.say(f"{what} written; the previous outputs are untouched")
    if made.artifacts:
        _summarise(folder, made.artifacts, progress)
    return 1 if made.failed else 0


def make(
    world: DiskWorld,
    config: Config,
    request: Request,
    tell: Callable[[Job | None, int], None] = lambda _job, _total: None,
) -> Made:
    """Make and write what is asked for and is not up to date; `tell` hears of the work as it begins, then of each job.

    Raises CannotWriteError.
    """
    from nkdoc.pages.theme import Theme
    from nkdoc.sources.layout import content_files

    theme = Theme(world, config.theme, config.design)
    named = (*config.named_files, *content_files(world, config))
    inputs = plan.inputs_digest(world, theme, repr((request.options, config.date)), named)
    known = plan.known_jobs(request.folder)
    jobs = plan.jobs_of(request.targets, config, request.options)
    if not jobs:
        what, tags = " ".join(request.targets), ", ".join(request.options.languages)
        raise NkdocError(f"{what}: there is nothing to make in {tags}; it needs a translation beside its source")
    names = tuple(job.name for job in jobs)
    stale = [job for job in jobs if request.force or not plan.is_good(known.get(job.name), inputs, request.folder)]
    if not stale:
        return Made(names, up_to_date=True)
    # What follows loads the compiler, which a build that is up to date need not wait for.
    from nkdoc.base.processes import START_METHOD
    from nkdoc.build.workers import runner
    from nkdoc.build.write import write_build
    from nkdoc.compile import compile_project, is_failure

    tell(None, len(stale))
    start = world.environment.get(START_METHOD, "")
    run_jobs = runner(request.workers, lambda job: tell(job, len(stale)), start)
    compiled = compile_project(world, theme, stale, request.options, run_jobs, strict=request.strict)
    made, findings = compiled.value, compiled.diagnostics
    failed = is_failure(findings, strict=request.strict)
    if failed:
        made = {job: files for job, files in made.items() if outputs.shows_findings(job.target)}
    if made:
        # A file made in spite of something that fails a strict build is made again, so that it is said again.
        write_build(request.folder, made, "" if is_failure(findings, strict=True) else inputs, known)
    artifacts = tuple(artifact for each in made.values() for artifact in each)
    return Made(names, findings, artifacts, failed=failed)


def built(
    folder: str | Path,
    targets: Sequence[str],
    out: str | Path,
    options: Options | None,
    *,
    workers: int,
    force: bool,
    strict: bool,
) -> Built:
    """Make outputs of the project in `folder`; see `nkdoc.build`. Raises NkdocError."""
    from nkdoc.base.world import DiskWorld
    from nkdoc.sources.settings import read_config

    world = DiskWorld(_shared.project_root(Path(folder)))
    read = read_config(world)
    if worst(read.diagnostics) is Severity.ERROR:
        raise NkdocError(_shared.unreadable(read.diagnostics))
    for target in targets:
        if target not in (*outputs.names(), plan.ALL):
            raise NkdocError(f"no target is called “{target}”; choose from {', '.join((*outputs.names(), plan.ALL))}")
    asked = options or Options()
    asked = replace(asked, languages=asked.languages or read.value.languages)
    place = world.root / out
    made = make(world, read.value, Request(place, tuple(targets), asked, workers, force, strict))
    known = plan.known_jobs(place)
    files = sorted(path for name in made.jobs if name in known for path in known[name].files)
    return Built(tuple(place / path for path in files), made.findings, failed=made.failed)


def _languages(arguments: argparse.Namespace, config: Config) -> tuple[str, ...]:
    asked = tuple(filter(None, arguments.lang.split(",")))
    for tag in asked:
        if tag not in config.languages:
            raise NkdocError(f"--lang: the project has no language “{tag}”; it has {', '.join(config.languages)}")
    return asked or config.languages


def _report(findings: tuple[Diagnostic, ...]) -> None:
    from nkdoc.report import Report, render

    sys.stderr.write(render(Report(findings), "text", _shared.style_for(sys.stderr)))


def _summarise(folder: Path, made: tuple[Artifact, ...], progress: Progress) -> None:
    """Say what was made: the pages and papers people open, and how long it took."""
    shown = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
    files = sorted({artifact.path: artifact for artifact in made}.items())
    for path, artifact in files:
        if path.endswith((".pdf", ".html", ".epub")):
            note = f"  ({artifact.note})" if artifact.note else ""
            progress.say(f"  {shown / path}  {len(artifact.data) / 1000:,.0f} kB{note}")
    progress.say(f"{len(files)} files in {progress.seconds:.1f} s")
