"""How well the comparison of two languages works: `python -m benchmarks.sync [--samples N] [--only WORD] [--write]`.

Clean pairs (benchmarks/pairs and the briefing itself) are changed by one operator at a time; a hit is a finding that
was not there before. Three things are measured: faults found by comparison alone and with the lock, innocent changes
that raise an alarm, and time. `--write` puts the tables into docs/sync-benchmark.md, between their marks.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import add

from benchmarks.measuring import (
    FAULTS,
    INNOCENT,
    ROOT,
    SOURCE,
    TABLE,
    TARGETS,
    Change,
    Score,
    Text,
    clean_texts,
    macro,
    measured,
)
from benchmarks.timing import LANGUAGES, Times, peaks, usual
from nkdoc.base.diagnostics import Severity

BEGIN, END = "<!-- tables -->\n", "<!-- end of tables -->\n"
NAMES = {"ru": "Russian", "de": "German", "es": "Spanish", "ja": "Japanese"}
Scores = Mapping[str, Sequence[Score]]
"""The scores of the operators, in their order, by the language of the translations."""


def faults_table(scores: Sequence[Score]) -> list[str]:
    lines = ["| fault | changes | found, % | with the lock, % | only a note, % |", "|---|---:|---:|---:|---:|"]
    fitted = [one for one in scores if one.tried]
    lines += [
        f"| {one.name} | {one.tried} | {one.share(one.alone)} | {one.share(one.locked)} | {one.share(one.noted)} |"
        for one in fitted
    ]
    locked, noted = (_mean(getattr(one, field) / one.tried for one in fitted) for field in ("locked", "noted"))
    tried = sum(one.tried for one in fitted)
    lines.append(
        f"| **all, mean of the shares** | {tried} | **{macro(fitted):.1f}** | **{locked:.1f}** | {noted:.1f} |"
    )
    return lines


def innocent_table(scores: Sequence[Score]) -> list[str]:
    lines = ["| innocent change | changes | errors, % | warnings, % | notes, % |", "|---|---:|---:|---:|---:|"]
    fitted = [one for one in scores if one.tried]
    for one in (*fitted, total(fitted, "**all**")):
        warned = one.share(one.alone - one.errors)
        lines.append(f"| {one.name} | {one.tried} | {one.share(one.errors)} | {warned} | {one.share(one.noted)} |")
    return lines


def languages_table(faults: Scores, innocent: Scores, texts: Sequence[Text]) -> list[str]:
    lines = [
        "| English and | pairs | operators that fit | changes | macro recall, % | innocent changes | alarmed, % |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for tag, scores in faults.items():
        pairs, fitted = sum(text.languages[1] == tag for text in texts), [one for one in scores if one.tried]
        changes, harmless = total(fitted, tag).tried, total(innocent[tag], tag)
        lines.append(
            f"| {NAMES[tag]} | {pairs} | {len(fitted)} | {changes} | {macro(fitted):.1f} | {harmless.tried} | "
            f"{harmless.share(harmless.alone)} |"
        )
    return lines


def total(scores: Iterable[Score], name: str) -> Score:
    """Return all changes counted together."""
    return reduce(add, scores, Score(name))


def together(scores: Scores) -> list[Score]:
    """Return the scores of each operator over all languages."""
    return [total(each, each[0].name) for each in zip(*scores.values(), strict=True)]


def told(times: Times | None, memory: Mapping[int, float]) -> list[str]:
    """Return what was measured of time and memory, as paragraphs."""
    lines = []
    if times is not None:
        took = f"took {times.parsing:.1f} s to parse (both sides) and {times.comparing:.1f} s to compare"
        ratio = f"{times.comparing / times.parsing:.1f} times as long"
        lines += ["", f"{times.pairs:,} block pairs {took}, {ratio}; processor time of one core, the middle of 5 runs."]
    if memory:
        peak = " and ".join(f"{used:.0f} MB for {pairs:,} block pairs" for pairs, used in memory.items())
        lines += ["", f"Memory at its highest, parsing and comparing: {peak}."]
    return lines


def _mean(shares: Iterable[float]) -> float:
    found = list(shares)
    return 100 * sum(found) / max(len(found), 1)


def written(document: str, tables: str) -> str:
    """Return the document with the tables between their marks. Raises ValueError where it has none."""
    start, end = document.index(BEGIN) + len(BEGIN), document.index(END)
    return f"{document[:start]}\n{tables}\n{document[end:]}"


def scored(changes: Sequence[Change], texts: Sequence[Text], targets: Sequence[str], samples: int) -> Scores:
    by_language = {tag: [text for text in texts if text.languages[1] == tag] for tag in targets}
    return {tag: [measured(one, each, samples) for one in changes] for tag, each in by_language.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0] if __doc__ else "")
    parser.add_argument("--samples", type=int, default=4, help="changes per operator and text")
    parser.add_argument("--only", default="", help="only operators whose name holds this word")
    parser.add_argument("--to", default=",".join(TARGETS), help="languages of the translations")
    parser.add_argument("--no-times", action="store_true", help="leave the measurement of time out")
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.relative_to(ROOT)}")
    given = parser.parse_args()
    targets = given.to.split(",")
    texts = clean_texts(targets)
    for text in texts:
        loud = [(code, message) for code, severity, message in text.findings if severity >= Severity.WARNING]
        if loud:
            print(f"not clean: {text.name} ({text.languages[1]}): {loud}")
    faults, innocent = (
        scored([one for one in changes if given.only in one.name], texts, targets, given.samples)
        for changes in (FAULTS, INNOCENT)
    )
    timed = [text for text in texts if text.languages == LANGUAGES]
    times, memory = (None, {}) if given.no_times else (usual(timed), peaks(timed))
    parts = (languages_table(faults, innocent, texts), faults_table(together(faults)))
    lines = [*parts[0], "", *parts[1], "", *innocent_table(together(innocent)), *told(times, memory)]
    tables = "\n".join(lines) + "\n"
    print(tables)
    for tag, scores in faults.items():
        missed = [f"{one.name} {one.alone}/{one.tried}" for one in scores if one.alone < one.tried]
        print(f"{SOURCE}-{tag} missed: {'; '.join(missed) or 'nothing'}")
    if given.write:
        TABLE.write_text(written(TABLE.read_text(encoding="utf-8"), tables), encoding="utf-8")


if __name__ == "__main__":
    main()
