"""Work shared out among processes that begin as copies of this one, with all its data: nothing is sent to them.

Comparing texts is Python all the way down, so threads would not help. Only what a task returns is sent back. Where the
system does not fork safely (macOS, Windows), or the caller has threads, everything is done here, one after another.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Sequence
from multiprocessing.reduction import ForkingPickler
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")

START_METHOD = "NKDOC_START_METHOD"
"""The environment variable that says how processes start: `fork`, `forkserver` or `spawn`, as the system has them."""


def _read_only(items: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(items)


# The model's tables are read-only views of dictionaries, which Python does not pickle by itself.
ForkingPickler.register(MappingProxyType, lambda view: (_read_only, (dict(view),)))


def cores() -> int:
    """Return how many processes this machine can run side by side."""
    usable = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)
    return max(1, len(usable))


def copies() -> int:
    """Return how many processes a task may be shared out among: the cores where the system forks, else 1."""
    forks = sys.platform == "linux" and os.environ.get(START_METHOD, "fork") == "fork"
    return cores() if forks and threading.active_count() == 1 else 1


def side_by_side(tasks: Sequence[Callable[[], T]]) -> list[T]:
    """Return what the tasks return, in their order: the first is done here, each other one in a copy of this process.

    What they return must be picklable. A task whose process ends without a result is done again here, so whatever it
    raises is raised here.
    """
    if not tasks:
        return []
    context = multiprocessing.get_context("fork")
    running = []
    for task in tasks[1:]:
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=_answer, args=(there, task), daemon=True)
        process.start()
        there.close()
        running.append((process, here, task))
    results = [tasks[0]()]
    for process, here, task in running:
        try:
            packed = here.recv_bytes()
        except EOFError:
            packed = b""
        process.join()
        results.append(cast("T", ForkingPickler.loads(packed)) if packed else task())
    return results


def _answer(connection: Connection, task: Callable[[], object]) -> None:
    """Send a task's result; an end without a word says that it failed."""
    try:
        packed = bytes(ForkingPickler.dumps(task()))
    except Exception:  # noqa: BLE001 - the parent does the task again and sees the exception where it belongs
        packed = b""
    connection.send_bytes(packed)
    connection.close()
