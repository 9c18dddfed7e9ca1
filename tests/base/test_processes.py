"""Work shared out among copies of this process."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from types import MappingProxyType

import pytest

from nkdoc.base.processes import copies, cores, side_by_side

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing forks")


def told(number: int) -> tuple[int, int]:
    return number, os.getpid()


def table(number: int) -> MappingProxyType[str, int]:
    return MappingProxyType({"number": number})


def only_here(parent: int) -> str:
    if os.getpid() != parent:
        raise ValueError("a process of its own")
    return "done again"


def dying(parent: int) -> str:
    if os.getpid() != parent:
        os._exit(3)
    return "done again"


def test_results_come_in_the_tasks_order_and_the_first_is_done_here() -> None:
    results = side_by_side([partial(told, number) for number in range(3)])
    assert [number for number, _ in results] == [0, 1, 2]
    processes = [process for _, process in results]
    assert processes[0] == os.getpid()
    assert len(set(processes)) == 3
    assert side_by_side([]) == []


def test_read_only_tables_are_sent_back() -> None:
    assert side_by_side([partial(table, number) for number in (1, 2)])[1] == {"number": 2}


@pytest.mark.parametrize("failing", [only_here, dying])
def test_what_fails_in_a_copy_is_done_again_here(failing: object) -> None:
    assert callable(failing)
    assert side_by_side([partial(told, 1), partial(failing, os.getpid())])[1] == "done again"


def test_what_a_task_raises_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        side_by_side([partial(told, 1), partial(divmod, 1, 0)])


def test_nothing_is_shared_out_where_the_user_has_processes_started_otherwise() -> None:
    program = "from nkdoc.base.processes import copies; print(copies())"
    for method, expected in (("spawn", "1"), ("fork", str(cores()))):
        ran = subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "NKDOC_START_METHOD": method},
            capture_output=True,
            text=True,
            check=True,
        )
        assert ran.stdout.strip() == expected
    assert copies() in (1, cores())
