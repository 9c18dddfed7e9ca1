"""Our HTML → PDF for every language against the plain `weasyprint` command on the same HTML files.

    python benchmarks/pdf.py [--pairs 5]

Both sides start from the same files on disk and write PDF/UA-1 files; runs are interleaved, so that whatever else the
machine does falls on all alike. Printed are ratios of CPU and wall time, median and range.

Like is compared with like: on both sides every word must stand in the same place of the same page, else the benchmark
fails, for a faster run that lays out something else would prove nothing. In two things our layout departs from plain
WeasyPrint's: floats that may not break are kept whole, and notes stay on the page that calls them (`floats` and
`footnotes` of nkdoc/pdf/typeset/wraps.py). The compared run does neither; what they cost is measured apart, as the
ratio of a run that does both, as `nkdoc build` does, to the compared one.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from nkdoc.base.world import DiskWorld
from nkdoc.compile import load, moment
from nkdoc.outputs import Context, Options, _pages
from nkdoc.pages.theme import Theme

ROOT = Path(__file__).resolve().parents[1]
ALIKE, BUILT, PLAIN = ".alike.pdf", ".built.pdf", ".plain.pdf"
"""What each run's files end in: ours laid out as plain WeasyPrint does, ours as built, and plain WeasyPrint's."""
OURS = """
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
import weasyprint
from nkdoc.pdf.typeset import typeset

suffix, *names = sys.argv[1:]
without = ("floats", "footnotes") if suffix == ".alike.pdf" else ()

def make(page):
    folder = page.parent
    made = typeset(page.read_text(encoding="utf-8"), lambda path: (folder / path).read_bytes(), without=without)
    page.with_suffix(suffix).write_bytes(made.value.pdf)

pages = [Path(name) for name in names]
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


def ours(pages: Sequence[Path], suffix: str) -> None:
    """Make all languages our way, `ALIKE` or `BUILT`."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    subprocess.run([sys.executable, "-c", OURS, suffix, *map(str, pages)], check=True, env=environment)


def plain(pages: Sequence[Path]) -> None:
    """Make one language after another with the engine's own command."""
    command = Path(sys.executable).with_name("weasyprint")
    for page in pages:
        options = ["--pdf-variant", "pdf/ua-1", "--media-type", "print", "--quiet"]
        subprocess.run([str(command), *options, str(page), str(page.with_suffix(PLAIN))], check=True)


def pages_of(path: Path) -> list[str]:
    """Return what stands on each page of a PDF: every word with its place, as pdftotext reports it."""
    command = [shutil.which("pdftotext") or "pdftotext", "-bbox", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("<page ")[1:]


def differences(page: Path) -> list[str]:
    """Return what is not the same in the two compared PDFs of `page`."""
    mine, theirs = pages_of(page.with_suffix(ALIKE)), pages_of(page.with_suffix(PLAIN))
    if len(mine) != len(theirs):
        return [f"{page.stem}: {len(mine)} pages, weasyprint {len(theirs)}"]
    differing = [str(number) for number, (us, them) in enumerate(zip(mine, theirs, strict=True), 1) if us != them]
    return [f"{page.stem}: words differ on page {', '.join(differing)}"] if differing else []


def ratios(pairs: Sequence[tuple[float, float]]) -> str:
    """Return the median and the range of one/other."""
    values = sorted(one / other for one, other in pairs)
    return f"{statistics.median(values):.2f} ({values[0]:.2f}–{values[-1]:.2f})"


def main() -> int:
    """Run the pairs and print the ratios; 1 where the pages differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=5)
    pairs = parser.parse_args().pairs
    with tempfile.TemporaryDirectory() as name:
        pages = prepare(Path(name))
        results = []
        for _ in range(pairs):
            run = (
                measure(lambda: ours(pages, ALIKE)),
                measure(lambda: plain(pages)),
                measure(lambda: ours(pages, BUILT)),
            )
            for side, (cpu, wall) in zip(("ours", "weasyprint", "ours, as built"), run, strict=True):
                print(f"{side:15}{cpu:7.2f} s CPU {wall:7.2f} s wall")
            results.append(run)
        for index, kind in enumerate(("CPU ", "wall")):
            print(f"{kind} ours/weasyprint, same pages  {ratios([(us[index], it[index]) for us, it, _ in results])}")
        for index, kind in enumerate(("CPU ", "wall")):
            print(f"{kind} as built/same pages          {ratios([(bt[index], us[index]) for us, _, bt in results])}")
        faults = [fault for page in pages for fault in differences(page)]
        for page in pages:
            same, built = (len(pages_of(page.with_suffix(suffix))) for suffix in (ALIKE, BUILT))
            print(f"{page.stem}: {same} pages, {built} as built")
    print("\n".join(faults) if faults else "every word of every page stands where weasyprint puts it")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
