"""Whether findings are as sure as they say: `python -m benchmarks.calibration [--samples N] [--only WORD] [--write]`.

The clean pairs of `benchmarks.measuring` are changed by one operator at a time. A finding that was not there before is
right where it stands at the changed lines or at what answers them; elsewhere it is wrong, and so is every finding after
an innocent change. `--write` puts the table of bands of confidence into docs/sync-benchmark.md, between its marks.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise
from random import Random
from typing import NamedTuple

from benchmarks.measuring import FAULTS, INNOCENT, TABLE, Change, Text, clean_texts, project_of
from nkdoc.base.diagnostics import Diagnostic, Severity
from nkdoc.bitext.pairs import whole
from nkdoc.checks import compare_project
from nkdoc.model import Project

BANDS = (0.0, 0.35, 0.55, 0.75, 0.9, 1.01)
"""Where bands of confidence begin; the last number ends them."""
BEGIN, END = "<!-- calibration -->\n", "<!-- end of calibration -->\n"
_NEAR = 2
"""Lines beside the changed ones that count as changed: a deleted block is told where it should stand."""


class Judged(NamedTuple):
    """A finding that a change brought about: its code, how sure it was, and whether it was right."""

    code: str
    severity: Severity
    confidence: float
    right: bool


@cache
def _clean(source: str, target: str, languages: tuple[str, str]) -> Project:
    return project_of(source, target, languages)


def judged(
    text: Text, known: Counter[tuple[str, str]], changed: tuple[str, str], *, innocent: bool
) -> Iterator[Judged]:
    """Yield the findings that are there after a change and were not before."""
    project = project_of(*changed, text.languages)
    left = Counter(known)
    places = _places(text, changed, project)
    for finding in compare_project(project):
        if left[finding.code, finding.message]:
            left[finding.code, finding.message] -= 1
            continue
        right = not innocent and _stands_at(finding, places)
        yield Judged(finding.code, finding.severity, finding.confidence, right)


def _places(text: Text, changed: tuple[str, str], project: Project) -> dict[str, set[int]]:
    """Return the lines of both files that were changed or answer what was, by path."""
    before = {"source.md": text.source, "target.md": text.target}
    old: dict[str, set[int]] = {}
    found: dict[str, set[int]] = {}
    for (path, was), now in zip(before.items(), changed, strict=True):
        old[path], found[path] = _lines(was, now)
    # The keys of front matter stand in any order: they answer one another as a whole.
    if any(line <= _head(before[path]) for path, lines in old.items() for line in lines):
        found = {path: found[path] | set(range(1, _head(before[path]) + 1)) for path in before}
    # What answered the lines that were changed still does so where it was: only one side has changed.
    for lines, each in ((old, _clean(text.source, text.target, text.languages)), (dict(found), project)):
        for path, answers in _answers(lines, each).items():
            found[path] = found[path] | answers
    return found


def _head(text: str) -> int:
    """Return how many lines the front matter takes, those of its marks included."""
    end = text.find("\n---\n", 1) if text.startswith("---\n") else -1
    return text.count("\n", 0, end) + 2 if end > 0 else 0


def _answers(lines: Mapping[str, set[int]], project: Project) -> dict[str, set[int]]:
    """Return the lines of the pairs of which some are among `lines`, by path."""
    found: dict[str, set[int]] = defaultdict(set)
    for pair in (pair for bitext in project.bitexts for pair in bitext.pairs):
        sides = [whole(side) for side in (pair.source, pair.target) if side]
        taken = {span.path: set(range(span.position.line, span.end_position.line + 1)) for span in sides}
        if any(lines[path] & each for path, each in taken.items()):
            for path, each in taken.items():
                found[path] |= each
    return found


def _lines(before: str, after: str) -> tuple[set[int], set[int]]:
    """Return the lines that were changed, as they are numbered before and after."""
    matcher = SequenceMatcher(None, before.split("\n"), after.split("\n"), autojunk=False)
    changes = [each for each in matcher.get_opcodes() if each[0] != "equal"]
    old = {line for _, start, end, _, _ in changes for line in range(start + 1 - _NEAR, end + 1 + _NEAR)}
    new = {line for _, _, _, start, end in changes for line in range(start + 1 - _NEAR, end + 1 + _NEAR)}
    return old, new


def _stands_at(finding: Diagnostic, places: Mapping[str, set[int]]) -> bool:
    spans = [finding.span, *(label.span for label in finding.labels)]
    return any(
        span is not None
        and not places.get(span.path, set()).isdisjoint(range(span.position.line, span.end_position.line + 1))
        for span in spans
    )


def measured(changes: Sequence[Change], texts: Sequence[Text], samples: int, *, innocent: bool) -> Iterator[Judged]:
    """Yield the findings that the changes bring about, `samples` of each change and text."""
    for text in texts:
        clean = compare_project(_clean(text.source, text.target, text.languages))
        known = Counter((finding.code, finding.message) for finding in clean)
        for change in (each for each in changes if each.fits(text)):
            for sample in range(samples):
                changed = change.apply(text.source, text.target, Random(f"{change.name} {text.name} {sample}"))
                if changed is not None:
                    yield from judged(text, known, changed, innocent=innocent)


def report(found: Sequence[Judged]) -> str:
    """Return the findings by bands of confidence, and the rules that are less often right than they say."""
    lines = ["| confidence | findings | right | wrong | right, % |", "|---|---:|---:|---:|---:|"]
    for low, high in pairwise(BANDS):
        band = [one for one in found if low <= one.confidence < high]
        right = sum(one.right for one in band)
        if band:
            share = f"{100 * right / len(band):.0f}"
            lines.append(f"| {low:.2f}–{min(high, 1):.2f} | {len(band)} | {right} | {len(band) - right} | {share} |")
    rules: dict[tuple[str, str, float], list[bool]] = defaultdict(list)
    for one in found:
        rules[one.code, one.severity.label, one.confidence].append(one.right)
    lines += ["", "| rule | severity | confidence | findings | right, % |", "|---|---|---:|---:|---:|"]
    lines += [
        f"| {code} | {severity} | {confidence:.2f} | {len(told)} | {100 * sum(told) / len(told):.0f} |"
        for (code, severity, confidence), told in sorted(rules.items())
    ]
    return "\n".join(lines) + "\n"


def written(document: str, table: str) -> str:
    """Return the document with the table between its marks. Raises ValueError where it has none."""
    start, end = document.index(BEGIN) + len(BEGIN), document.index(END)
    return f"{document[:start]}\n{table}\n{document[end:]}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0] if __doc__ else "")
    parser.add_argument("--samples", type=int, default=1, help="changes per operator and text")
    parser.add_argument("--only", default="", help="only operators whose name holds this word")
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.name}")
    given = parser.parse_args()
    texts = clean_texts()
    found: list[Judged] = []
    for changes, innocent in ((FAULTS, False), (INNOCENT, True)):
        asked = [change for change in changes if given.only in change.name]
        found.extend(measured(asked, texts, given.samples, innocent=innocent))
    table = report(found)
    print(table)
    if given.write:
        TABLE.write_text(written(TABLE.read_text(encoding="utf-8"), table), encoding="utf-8")


if __name__ == "__main__":
    main()
