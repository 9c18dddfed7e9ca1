"""Which checks ran, and how many blocks each had something to look at in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import CheckRun, Family
from nkdoc.bitext.pairs import matched
from nkdoc.bitext.segments import comparable
from nkdoc.checks import every_check
from nkdoc.languages import nearest_locale

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project, Unit

Holds = Callable[["Unit"], object]

_HOLDS: Mapping[str, Holds] = {
    "NK207": lambda unit: unit.kind == "heading",
    "NK208": lambda unit: unit.kind == "heading" or unit.anchor,
    "NK209": lambda unit: unit.containers,
    "NK210": lambda unit: unit.row >= 0,
    "NK211": lambda unit: unit.marks.links,
    "NK212": lambda unit: unit.marks.links,
    "NK214": lambda unit: unit.marks.images,
    "NK215": lambda unit: unit.kind == "code",
    "NK216": lambda unit: unit.marks.codes,
    "NK217": lambda unit: unit.marks.citations,
    "NK218": lambda unit: unit.marks.notes or unit.kind == "note",
}
"""What a block must have for a check to look at it; the other checks look at the words of every block."""
_ALIGNED = frozenset({"NK202", "NK204", "NK205", "NK206"})
_FILES = frozenset({"NK201", "NK219"})
_WORDS = frozenset({"NK245", "NK247"})
"""Checks that know the words of a language, and look at nothing where it has no folder."""
_TERMS = frozenset({"NK240", "NK241"})


def runs(project: Project, findings: Iterable[Diagnostic], *, comparison: bool = False) -> tuple[CheckRun, ...]:
    """Return the checks that ran, with the findings that are reported; with `comparison` those of two languages only.

    A check of whole files counts files; one of a single language's text counts files, too.
    """
    told = Counter(code for finding in findings for code in (finding.code, *(each.code for each in finding.also)))
    rules = [check.RULE for check in every_check() if not comparison or check.RULE.code in Family.SYNC]
    looked = _looked(project)
    files = sum(len(edition.sections) for edition in project.editions.values())
    return tuple(
        CheckRun(rule.code, rule.name, looked.get(rule.code, files if rule.code not in Family.SYNC else looked[""]),
                 told[rule.code])
        for rule in rules
    )  # fmt: skip


def _looked(project: Project) -> dict[str, int]:
    """Return how many blocks the checks looked at, by code; the empty code stands for those not named."""
    pairs = [pair for bitext in project.bitexts for pair in matched(bitext)]
    words = sum(1 for bitext in project.bitexts for _ in comparable(bitext))
    known = all(nearest_locale(tag) is not None for tag in project.editions)
    every = sum(len(bitext.pairs) for bitext in project.bitexts)
    files = sum(len(edition.sections) for edition in project.editions.values())
    return {
        "": words,
        **{code: sum(1 for pair in pairs if _has(pair, holds)) for code, holds in _HOLDS.items()},
        **dict.fromkeys(_ALIGNED, every),
        **dict.fromkeys(_FILES, files),
        **dict.fromkeys(_WORDS, words if known else 0),
        **dict.fromkeys(_TERMS, words if project.termbase.concepts else 0),
        **{f"NK27{digit}": len(project.freshness) for digit in range(7)},
    }


def _has(pair: Pair, holds: Holds) -> bool:
    return any(holds(unit) for unit in (*pair.source, *pair.target))
