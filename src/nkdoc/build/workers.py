"""Run jobs side by side in processes, and tell how it goes.

Typesetting is Python all the way down, so threads would not help; one process per job halves the wall time on two
cores. The project reaches the workers by fork where the system has it.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

from nkdoc import outputs
from nkdoc.base.diagnostics import Collector, Rule, Severity, Warned

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

_context: Context | None = None


def _adopt(context: Context) -> None:
    global _context  # noqa: PLW0603 - a worker's one piece of state, set once when it starts
    _context = context


def _produce(job: Job) -> Produced:
    if _context is None:
        raise RuntimeError("the worker was started without a context")
    made = outputs.output(job.target).produce(_context, job.part)
    return made.value, made.diagnostics


def run_jobs(
    context: Context, jobs: Iterable[Job], *, workers: int, finished: Finished
) -> Warned[Mapping[Job, tuple[Artifact, ...]]]:
    """Return the artifacts of every job, in the order given; `finished` hears of each as it ends."""
    todo = tuple(jobs)
    workers = min(workers, len(todo))
    if workers <= 1 or len(todo) <= 1:
        return _one_after_another(context, todo, finished)
    findings = Collector()
    results: dict[Job, Produced] = {}
    start = "fork" if sys.platform == "linux" else "spawn"
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context(start), _adopt, (context,))
    with pool:
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


def runner(workers: int, finished: Finished) -> Runner:
    """Return what runs jobs in `workers` processes side by side, as many as the machine has cores where 0."""

    def run(context: Context, jobs: Iterable[Job]) -> Warned[Mapping[Job, tuple[Artifact, ...]]]:
        return run_jobs(context, jobs, workers=workers or default_workers(), finished=finished)

    return run


def _one_after_another(
    context: Context, jobs: Iterable[Job], finished: Finished
) -> Warned[Mapping[Job, tuple[Artifact, ...]]]:
    findings = Collector()
    results: dict[Job, tuple[Artifact, ...]] = {}
    for job in jobs:
        results[job] = findings.take(outputs.output(job.target).produce(context, job.part))
        finished(job)
    return findings.warned(results)


def default_workers() -> int:
    """Return how many processes this machine can run side by side."""
    usable = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)
    return max(1, len(usable))
