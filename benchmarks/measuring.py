"""Clean pairs of several languages, the operators that change them, and what comparison finds of each change.

The pairs are those of benchmarks/pairs, English with each of `TARGETS`, and the briefing itself. A hit is a finding
that was not there before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks import mutations_code as code
from benchmarks import mutations_content as content
from benchmarks import mutations_html as html
from benchmarks import mutations_meaning as meaning
from benchmarks import mutations_numbers as numbers
from benchmarks import mutations_structure as structure
from benchmarks.mutations_structure import Mutation
from nkdoc.base.diagnostics import Severity
from nkdoc.base.world import MemoryWorld
from nkdoc.bitext.foreign import Side
from nkdoc.bitext.freshness import freshness, renewed
from nkdoc.checks import compare_project
from nkdoc.compile import load_foreign
from nkdoc.model import Lock, Project

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "docs/sync-benchmark.md"
PAIRS = ROOT / "benchmarks/pairs"
SOURCE = "en"
TARGETS = ("ru", "de", "es", "ja")
Findings = Counter[tuple[str, Severity, str]]


@dataclass(frozen=True)
class Text:
    """A clean pair: its name, its languages, both texts, what comparing finds, and the lock that confirms them."""

    name: str
    languages: tuple[str, str]
    source: str
    target: str
    findings: Findings
    lock: Lock


COUNTS = ("tried", "alone", "locked", "noted", "errors")


@dataclass(frozen=True)
class Score:
    """How often an operator fitted and its change was found: alone, with the lock, as a note, as an error."""

    name: str
    tried: int = 0
    alone: int = 0
    locked: int = 0
    noted: int = 0
    errors: int = 0

    @property
    def found(self) -> float:
        """The share of the changes that were found by comparison alone, in percent."""
        return 100 * self.alone / max(self.tried, 1)

    def __add__(self, other: Score) -> Score:
        """Return both counts together, under the name of the first."""
        counts = (getattr(self, field) + getattr(other, field) for field in COUNTS)
        return Score(self.name, *counts)

    def share(self, count: int) -> str:
        """Return a count as a percentage of the changes tried."""
        return f"{100 * count / self.tried:.0f}" if self.tried else "—"


def clean_texts(targets: Sequence[str] = TARGETS) -> list[Text]:
    """Return the pairs the operators are applied to."""
    folders = [(tag, PAIRS / SOURCE, PAIRS / tag) for tag in targets]
    if "ru" in targets:
        folders.insert(1, ("ru", ROOT / "content" / SOURCE, ROOT / "content/ru"))
    found = []
    for tag, here, there in folders:
        for path in sorted(there.glob("*.md")):
            source, target = (here / path.name).read_text(encoding="utf-8"), path.read_text(encoding="utf-8")
            languages = (SOURCE, tag)
            project = project_of(source, target, languages)
            found.append(
                Text(path.stem, languages, source, target, findings(project), renewed(project, lambda _: True))
            )
    return found


def project_of(source: str, target: str, languages: tuple[str, str]) -> Project:
    world = MemoryWorld({"source.md": source, "target.md": target})
    here, there = (Side(world, (name,), single=True) for name in ("source.md", "target.md"))
    return load_foreign(here, there, languages).value


def findings(project: Project) -> Findings:
    return Counter((one.code, one.severity, one.message) for one in compare_project(project))


class Change(NamedTuple):
    """An operator under its name: from a clean pair and randomness the changed pair, None where it does not fit.

    It is for translations into its `languages`, into all where it names none.
    """

    name: str
    apply: Callable[[str, str, Random], tuple[str, str] | None]
    languages: tuple[str, ...] = ()

    def fits(self, text: Text) -> bool:
        """Return whether the operator is for the language of this translation."""
        return not self.languages or text.languages[1] in self.languages


def _changing(mutation: Mutation) -> Change:
    def apply(source: str, target: str, random: Random) -> tuple[str, str] | None:
        changed = mutation.operator(source if mutation.side == "source" else target, random)
        if changed is None:
            return None
        return (changed, target) if mutation.side == "source" else (source, changed)

    return Change(mutation.name, apply, mutation.languages)


def _copying(copying: content.Copying) -> Change:
    def apply(source: str, target: str, random: Random) -> tuple[str, str] | None:
        changed = copying.operator(target, source, random)
        return None if changed is None else (source, changed)

    return Change(copying.name, apply, copying.languages)


FAULTS = (
    *map(_changing, structure.FAULTS),
    *map(_changing, (*content.CONTENT, *numbers.FAULTS)),
    *map(_changing, (*meaning.MEANING, *html.FAULTS)),
    *map(_copying, content.COPIED),
    *(Change(*coding) for coding in code.FAULTS),
)
INNOCENT = (
    *map(_changing, (*structure.INNOCENT, *content.INNOCENT, *numbers.INNOCENT, *meaning.INNOCENT, *html.INNOCENT)),
    *(Change(*coding) for coding in code.INNOCENT),
)


def macro(scores: Iterable[Score]) -> float:
    """Return the mean of what was found by each operator that fitted, in percent."""
    shares = [score.found for score in scores if score.tried]
    return sum(shares) / max(len(shares), 1)


def measured(change: Change, texts: Sequence[Text], samples: int) -> Score:
    """Return the score of one operator over all texts it is for."""
    score = Score(change.name)
    for text in filter(change.fits, texts):
        seen = {(text.source, text.target)}
        for sample in range(samples):
            changed = change.apply(text.source, text.target, Random(f"{change.name} {text.name} {sample}"))
            if changed is not None and changed not in seen:
                seen.add(changed)
                score += _counted(text, project_of(*changed, text.languages))
    return score


def _counted(text: Text, project: Project) -> Score:
    fresh = findings(project) - text.findings
    worst = max((severity for _, severity, _ in fresh), default=None)
    loud = worst is not None and worst >= Severity.WARNING
    states = {block.state for block in freshness(project, text.lock)}
    return Score(
        "",
        tried=1,
        alone=int(loud),
        locked=int(loud or bool(states - {"ok", "target-edited"})),
        noted=int(worst == Severity.NOTE),
        errors=int(worst == Severity.ERROR),
    )
