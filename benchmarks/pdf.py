"""Our HTML → PDF for every language against the plain `weasyprint` command on the same HTML files.

    python benchmarks/pdf.py [--pairs 5]

Both sides start from the same files on disk and write PDF/UA-1 files; runs are interleaved in pairs, so that whatever
else the machine does falls on both alike. Printed are the ratios ours/plain of CPU and wall time, median and range.
Pages are compared as well: a faster run that lays out something else would prove nothing.
"""

from __future__ import annotations

import argparse
import io
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pikepdf

from nkdoc.compile import load, moment
from nkdoc.outputs import Context, Options, _pages
from nkdoc.theme import Theme
from nkdoc.world import DiskWorld

ROOT = Path(__file__).resolve().parents[1]
OURS = """
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
import weasyprint
from nkdoc.typeset import typeset

def make(page):
    folder = page.parent
    made = typeset(page.read_text(encoding="utf-8"), lambda path: (folder / path).read_bytes())
    page.with_suffix(".ours.pdf").write_bytes(made.value.pdf)

pages = [Path(name) for name in sys.argv[1:]]
with ProcessPoolExecutor(len(pages), get_context("fork")) as pool:
    list(pool.map(make, pages))
"""


def prepare(folder: Path) -> tuple[Path, ...]:
    """Write the pages of every language and what they load, and return the pages."""
    world = DiskWorld(ROOT)
    project = load(world).value
    if project is None:
        raise SystemExit("the project cannot be read; run nkdoc check")
    theme = Theme(world)
    context = Context(project, theme, Options(), moment(world, project.config))
    for path in (*theme.files("css"), *theme.files("fonts")):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(theme.read(path))
    pages = []
    for language in project.config.languages:
        page = folder / f"{language}.html"
        page.write_text(_pages.edition_page(context, language, "print").value, encoding="utf-8")
        pages.append(page)
    return tuple(pages)


def measure(work: Callable[[], None]) -> tuple[float, float]:
    """Return CPU and wall seconds of the processes that `work` starts."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    work()
    after, ended = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, ended - started


def ours(pages: Sequence[Path]) -> None:
    """Make all languages our way."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    subprocess.run([sys.executable, "-c", OURS, *map(str, pages)], check=True, env=environment)


def plain(pages: Sequence[Path]) -> None:
    """Make one language after another with the engine's own command."""
    command = Path(sys.executable).with_name("weasyprint")
    for page in pages:
        options = ["--pdf-variant", "pdf/ua-1", "--media-type", "print", "--quiet"]
        subprocess.run([str(command), *options, str(page), str(page.with_suffix(".plain.pdf"))], check=True)


def pages_of(path: Path) -> int:
    """Return the number of pages of a PDF."""
    with pikepdf.open(io.BytesIO(path.read_bytes())) as pdf:
        return len(pdf.pages)


def ratios(pairs: Sequence[tuple[float, float]]) -> str:
    """Return the median and the range of ours/plain."""
    values = sorted(mine / theirs for mine, theirs in pairs)
    return f"{statistics.median(values):.2f} ({values[0]:.2f}–{values[-1]:.2f})"


def main() -> int:
    """Run the pairs and print the ratios; 1 where the pages differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=5)
    pairs = parser.parse_args().pairs
    with tempfile.TemporaryDirectory() as name:
        pages = prepare(Path(name))
        results = [(measure(lambda: ours(pages)), measure(lambda: plain(pages))) for _ in range(pairs)]
        for (cpu, wall), (cpu_plain, wall_plain) in results:
            mine, theirs = f"{cpu:6.2f} s CPU {wall:6.2f} s wall", f"{cpu_plain:6.2f} s CPU {wall_plain:6.2f} s wall"
            print(f"ours {mine}    weasyprint {theirs}")
        print(f"CPU  ours/weasyprint  {ratios([(us[0], them[0]) for us, them in results])}")
        print(f"wall ours/weasyprint  {ratios([(us[1], them[1]) for us, them in results])}")
        counts = [(pages_of(page.with_suffix(".ours.pdf")), pages_of(page.with_suffix(".plain.pdf"))) for page in pages]
    print("pages ours/weasyprint " + ", ".join(f"{mine}/{theirs}" for mine, theirs in counts))
    return 0 if all(mine == theirs for mine, theirs in counts) else 1


if __name__ == "__main__":
    sys.exit(main())
