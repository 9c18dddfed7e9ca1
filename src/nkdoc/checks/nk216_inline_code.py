"""Inline code differs from the source: a name, a command or a value that is typed as it stands.

    The source says                    The translation says
    Set `timeout_ms` to 0.             Присвойте `timeout_sm` значение 0.

A warning where the translation has code that the source lacks, or lacks code that is plainly no word (`max_size`,
`--force`, `open()`). A note where a word set as code became a plain word, which translators do with reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from nkdoc.comparison import counterpart, joined, matched, opening, source_label
from nkdoc.diagnostics import Rule, Severity

if TYPE_CHECKING:
    from nkdoc.diagnostics import Diagnostic
    from nkdoc.model import Code, Placed, Project
    from nkdoc.units import Bitext, Pair, Unit

RULE = Rule("NK216", "inline-code", Severity.WARNING, __doc__)
COMPARISON_ONLY = True
_WORD = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")
_FOREIGN = re.compile(r"[^\W\d_a-zA-Z]")


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every piece of code that only one language has."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section; sets are compared, not counts."""
    for pair in matched(bitext):
        here, there = _codes(pair.source), _codes(pair.target)
        if here.keys() == there.keys():
            continue
        yield from _differences(pair, here, there)


def _codes(units: Sequence[Unit]) -> dict[str, tuple[Unit, Placed[Code]]]:
    return {_folded(code.node.text): (unit, code) for unit in units for code in unit.marks.codes}


def _folded(code: str) -> str:
    """Return the code without spaces; text in the translation's own letters is for people and counts as one."""
    return "".join(_FOREIGN.sub("", code).split()) if _FOREIGN.search(code) else "".join(code.split())


def _differences(
    pair: Pair, here: dict[str, tuple[Unit, Placed[Code]]], there: dict[str, tuple[Unit, Placed[Code]]]
) -> Iterator[Diagnostic]:
    texts = ["".join(joined(side).split()) for side in (pair.source, pair.target)]
    translated = any(_FOREIGN.search(code.node.text) for _, code in (*here.values(), *there.values()))
    lost = [code for code in here if code not in there and code not in texts[1]]
    added = [code for code in there if code not in here and code not in texts[0]]
    if translated and len(lost) <= 1 >= len(added):
        return
    for code in lost:
        unit, placed = here[code]
        plain = _WORD.fullmatch(placed.node.text) is not None and not added
        yield RULE.at(
            counterpart(pair, unit, placed.start), f"the code “{placed.node.text}” of the source is missing here",
            labels=[source_label(placed.node.span)], hint="copy it from the source",
            severity=Severity.NOTE if plain else None, block=pair.id, about=code,
        )  # fmt: skip
    for code in added:
        unit, placed = there[code]
        yield RULE.at(
            placed.node.span, f"the code “{placed.node.text}” is not in the source",
            labels=[source_label(opening(pair.source[0]))], hint="copy it from the source", block=pair.id, about=code,
        )  # fmt: skip
