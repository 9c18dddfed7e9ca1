"""Run jobs side by side in processes, and tell how it goes.

Typesetting is Python all the way down, so threads would not help; one process per job halves the wall time on two
cores. Linux forks, and the workers share the project's memory. Elsewhere they are started afresh (`spawn`: macOS's
system libraries do not survive a fork, Windows has none), and the project is sent to them: unpickling it takes a tenth
of the time that reading it again would, and every worker sees the same files.
"""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.reduction import ForkingPickler
from typing import TYPE_CHECKING

from nkdoc import outputs
from nkdoc.base.diagnostics import Collector, NkdocError, Rule, Severity, Warned
from nkdoc.base.processes import START_METHOD, cores

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.build.plan import Job
    from nkdoc.model import Artifact
    from nkdoc.outputs import Context

Produced = tuple["tuple[Artifact, ...]", "tuple[Diagnostic, ...]"]
Finished = Callable[["Job"], None]
Runner = Callable[["Context", Iterable["Job"]], "Warned[Mapping[Job, tuple[Artifact, ...]]]"]

WORKER_DIED = Rule(
    "NK901",
    "worker-died",
    Severity.ERROR,
    """A process that was making an output ended without a word, most often because the machine ran out of memory.

Run again with `--jobs 1`; if that fails too, report it as a bug of nkdoc with the command and the text that causes it.
""",
)

_MOST = 61
"""As many processes as Windows can wait for at once (concurrent.futures refuses more there)."""

_context: Context | None = None


def _adopt(context: Context) -> None:
    global _context  # noqa: PLW0603 - a worker's one piece of state, set once when it starts
    _context = context


def _unpack(packed: bytes) -> None:
    _adopt(ForkingPickler.loads(packed))


def _produce(job: Job) -> Produced:
    if _context is None:
        raise RuntimeError("the worker was started without a context")
    made = outputs.made(_context, job.target, job.part)
    return made.value, made.diagnostics


def run_jobs(
    context: Context, jobs: Iterable[Job], *, workers: int, finished: Finished, start: str = ""
) -> Warned[Mapping[Job, tuple[Artifact, ...]]]:
    """Return the artifacts of every job, in the order given; `finished` hears of each as it ends.

    `start` is one of the system's ways to start a process, its usual one where empty. Raises NkdocError for any other.
    """
    todo = tuple(jobs)
    workers = min(workers, len(todo), _MOST)
    if workers <= 1 or len(todo) <= 1:
        return _one_after_another(context, todo, finished)
    findings = Collector()
    results: dict[Job, Produced] = {}
    with _pool(context, workers, start) as pool:
        running: dict[Future[Produced], Job] = {pool.submit(_produce, job): job for job in todo}
        while running:
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                job = running.pop(future)
                try:
                    results[job] = future.result()
                except BrokenProcessPool:
                    findings.add(
                        WORKER_DIED.at(None, f"the process making {job.name} ended without a result", about=job.name)
                    )
                    continue
                finished(job)
    for job in todo:
        if job in results:
            findings.add(*results[job][1])
    return findings.warned({job: results[job][0] for job in todo if job in results})


def _pool(context: Context, workers: int, start: str) -> ProcessPoolExecutor:
    """Return the processes, each with the context."""
    start = start or ("fork" if sys.platform == "linux" else "spawn")
    known = multiprocessing.get_all_start_methods()
    if start not in known:
        raise NkdocError(f"{START_METHOD} is “{start}”; this system has {', '.join(known)}")
    ways = multiprocessing.get_context(start)
    if start == "fork":
        return ProcessPoolExecutor(workers, ways, _adopt, (context,))
    return ProcessPoolExecutor(workers, ways, _unpack, (bytes(ForkingPickler.dumps(context)),))


def runner(workers: int, finished: Finished, start: str = "") -> Runner:
    """Return what runs jobs in `workers` processes side by side, as many as the machine has cores where 0.

    `start` as for `run_jobs`.
    """

    def run(context: Context, jobs: Iterable[Job]) -> Warned[Mapping[Job, tuple[Artifact, ...]]]:
        return run_jobs(context, jobs, workers=workers or cores(), finished=finished, start=start)

    return run


def _one_after_another(
    context: Context, jobs: Iterable[Job], finished: Finished
) -> Warned[Mapping[Job, tuple[Artifact, ...]]]:
    findings = Collector()
    results: dict[Job, tuple[Artifact, ...]] = {}
    for job in jobs:
        results[job] = findings.take(outputs.made(context, job.target, job.part))
        finished(job)
    return findings.warned(results)
