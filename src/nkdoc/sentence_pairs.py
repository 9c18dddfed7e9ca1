"""Sentences of two blocks that translate each other: which of them have no counterpart.

Lengths alone cannot tell a dropped sentence from a terse translation, nor can numbers of sentences tell it from two
sentences joined. So a sentence counts as lost only where three things agree: the cheapest alignment of the sentences
leaves it out, what it shares with the other language's text (names, numbers, citations, cognates) is not there, and the
block's length fits better without it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from nkdoc import anchors, sentences
from nkdoc.anchors import WEIGHTS, Anchors

if TYPE_CHECKING:
    from nkdoc.units import Bitext, Pair, Unit

KINDS = ("paragraph", "note", "summary", "attribution")
GAP = 1.1
_MERGE = 0.15
_SMOOTHING = 12
_MAX_SENTENCES = 60
_MOVES = ((1, 1), (2, 1), (1, 2), (3, 1), (1, 3), (2, 2), (1, 0), (0, 1))

COVERED = 0.34
"""Share of a sentence's evidence in the other block from which it counts as translated."""
EVIDENCE = 2.0
"""Weight of anchors a sentence must have for their absence to mean something."""
OFF = 0.14
"""How far, as a logarithm, the block's length must be off before a sentence is missed."""
OFF_ALONE = 0.26
"""The same where the sentence has nothing to be recognised by."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a unit: `unit.text[start:end]`, with its anchors."""

    unit: Unit
    start: int
    end: int
    anchors: Anchors

    @property
    def text(self) -> str:
        """The words."""
        return self.unit.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a section tells of its language pair: the usual ratio of lengths, and the anchors both sides have."""

    ratio: float
    common: frozenset[str]


def expectation(bitext: Bitext) -> Expectation:
    """Return what to expect of the section's pairs."""
    here: set[str] = set()
    there: set[str] = set()
    lengths = [0, 0]
    for pair in bitext.pairs:
        if pair.source and pair.target and pair.source[0].kind != "code":
            lengths[0] += sum(len(unit.text) for unit in pair.source)
            lengths[1] += sum(len(unit.text) for unit in pair.target)
            here.update(*(anchors.of_unit(unit, ()) for unit in pair.source))
            there.update(*(anchors.of_unit(unit, ()) for unit in pair.target))
    return Expectation((lengths[1] + 400) / (lengths[0] + 400), frozenset(here & there))


def candidates(bitext: Bitext) -> list[Pair]:
    """Return the pairs whose numbers of sentences differ: only they can have lost one."""
    found = []
    for pair in bitext.pairs:
        if pair.source and pair.target and pair.source[0].kind in KINDS and pair.target[0].kind in KINDS:
            here = sum(sentences.count(unit.text, unit.language) for unit in pair.source)
            there = sum(sentences.count(unit.text, unit.language) for unit in pair.target)
            if here != there and max(here, there) <= _MAX_SENTENCES:
                found.append(pair)
    return found


def lonely(pair: Pair, expected: Expectation) -> tuple[list[Sentence], list[Sentence]]:
    """Return the source's sentences without counterpart, and the target's."""
    here, there = _sentences(pair.source), _sentences(pair.target)
    steps = _align(here, there, expected)
    lost = [here[i] for left, right in steps if not right for i in left]
    added = [there[j] for left, right in steps if not left for j in right]
    return (
        [one for one in lost if _is_lost(one, here, there, 1.0 / expected.ratio, expected.common)],
        [one for one in added if _is_lost(one, there, here, expected.ratio, expected.common)],
    )


def _sentences(units: Sequence[Unit]) -> list[Sentence]:
    found = []
    for unit in units:
        spans = sentences.split(unit.text, unit.language)
        for start, end in spans:
            own = anchors.of_text(unit.text[start:end])
            marks = unit.marks
            last = end == spans[-1][1]
            own.update("@" + one.node.key for one in marks.citations if start < one.start <= end + 1 * last)
            own.update("u" + one.node.url for one in marks.links if start <= one.start < end)
            own.update("`" + one.node.text for one in marks.codes if start <= one.start < end)
            own.update("^" + one.node.label for one in marks.notes if start < one.start <= end)
            found.append(Sentence(unit, start, end, own))
    return found


def _is_lost(
    one: Sentence, mine: Sequence[Sentence], others: Sequence[Sentence], ratio: float, common: frozenset[str]
) -> bool:
    """Tell whether a sentence the alignment leaves out is surely missing; `ratio` is my length per the others'."""
    if len(mine) <= len(others):
        return False
    text: Anchors = sum((each.anchors for each in others), Counter())
    mass = _weight(one.anchors, common)
    covered = _weight(one.anchors & text, common) / mass if mass else 0.0
    if mass >= EVIDENCE and covered >= COVERED:
        return False
    total, length = sum(len(each.text) for each in mine), len(one.text)
    expected = ratio * sum(len(each.text) for each in others)
    off = log((total + _SMOOTHING) / (expected + _SMOOTHING))
    without = log((total - length + _SMOOTHING) / (expected + _SMOOTHING))
    needed = OFF if mass >= EVIDENCE else OFF_ALONE
    return off >= needed and abs(without) < off


def _weight(found: Anchors, common: frozenset[str]) -> float:
    return sum(WEIGHTS[key[0]] * times for key, times in found.items() if key in common or key[0] in "@u^n")


def _align(here: Sequence[Sentence], there: Sequence[Sentence], expected: Expectation) -> list[tuple[range, range]]:
    """Return the cheapest alignment: sentences may be joined and split, at most three to one."""
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(here) + 1):
        for j in range(len(there) + 1):
            if i or j:
                best[i, j] = min(
                    (best[i - d, j - r][0] + _cost(here[i - d : i], there[j - r : j], expected), (d, r))
                    for d, r in _MOVES
                    if d <= i and r <= j
                )
    steps = []
    i, j = len(here), len(there)
    while i or j:
        down, right = best[i, j][1]
        steps.append((range(i - down, i), range(j - right, j)))
        i, j = i - down, j - right
    return steps[::-1]


def _cost(left: Sequence[Sentence], right: Sequence[Sentence], expected: Expectation) -> float:
    if not left or not right:
        return GAP
    here = sum(len(one.text) for one in left) * expected.ratio + _SMOOTHING
    there = sum(len(one.text) for one in right) + _SMOOTHING
    one: Anchors = sum((each.anchors for each in left), Counter())
    other: Anchors = sum((each.anchors for each in right), Counter())
    masses = _weight(one, expected.common) + _weight(other, expected.common)
    alike = 2.0 * _weight(one & other, expected.common) / masses if masses else 0.5
    trust = masses / (masses + 4.0)
    likeness = trust * alike + (1.0 - trust) * 0.5
    count = len(left) + len(right)
    return _MERGE * (count - 2) + 0.7 * abs(log(there / here)) + (1.0 - likeness) * count / 2
