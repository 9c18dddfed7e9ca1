"""CPU of the parallel edition against that of the two single editions it is made of.

    python -m benchmarks.parallel        about two minutes; the budget is a ratio of 1.3

Each is made once, in this process, from this checkout: the ratio is what counts, the seconds depend on the machine.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from nkdoc.base.world import DiskWorld
from nkdoc.compile import load, moment
from nkdoc.outputs import Context, Options, parallel, pdf
from nkdoc.pages.theme import Theme
from nkdoc.pdf.typeset import typeset

BUDGET = 1.3
ROOT = Path(__file__).resolve().parents[1]


def seconds(make: Callable[[], object]) -> float:
    """Return the processor time that a call takes."""
    start = time.process_time()
    make()
    return time.process_time() - start


def main() -> int:
    """Print the times and the ratio; 1 where it exceeds the budget."""
    world = DiskWorld(ROOT)
    project = load(world).value
    if project is None:
        sys.stderr.write("the project cannot be read\n")
        return 2
    context = Context(project, Theme(world), Options(), moment(world, project.config))
    target = project.config.targets[0]
    languages = (project.config.source_language, target)
    typeset('<html lang="und"><title>-</title><p>-</p></html>', lambda _path: b"")  # imports the engine
    singles = {tag: seconds(lambda tag=tag: pdf.produce(context, tag)) for tag in languages}  # type: ignore[misc]
    both = seconds(lambda: parallel.produce(context, target))
    ratio = both / sum(singles.values())
    shown = ", ".join(f"{tag} {time_:.1f} s" for tag, time_ in singles.items())
    sys.stdout.write(f"single editions: {shown}; parallel: {both:.1f} s; ratio {ratio:.2f} (budget {BUDGET})\n")
    return 0 if ratio <= BUDGET else 1


if __name__ == "__main__":
    sys.exit(main())
