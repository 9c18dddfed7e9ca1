"""Sentences of two blocks that translate each other: which of them have no counterpart.

Numbers of sentences alone cannot tell a dropped sentence from two that were joined, nor can lengths tell it from a
terse translation. So evidence is added up, as logarithms of likelihood: how much better the block's length fits without
the sentence, measured by how much lengths vary in this very text; and how much of what the sentence could be recognised
by (names, numbers, citations, cognates) stands in the other block.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nkdoc import anchors, sentences
from nkdoc.anchors import WEIGHTS, Anchors

if TYPE_CHECKING:
    from nkdoc.units import Bitext, Pair, Unit

KINDS = ("paragraph", "note", "summary", "attribution")
_MAX_SENTENCES = 60

ENOUGH = 2.0
"""Evidence, in natural logarithms, from which a sentence counts as lost: seven to one."""
_USUAL_VARIANCE, _USUAL_WEIGHT = 3.0, 4
"""Squared deviation of a block's length, per character, before the text itself tells; its weight in blocks."""
_LEAST_VARIANCE = 1.2
_ABSENT, _ABSENT_LIMIT = 0.55, 2.7
"""What it says that none of a sentence's anchors is there, by their weight; nearly half of a translation's are."""
_COVERAGE = ((0.1, 0.8), (0.2, -0.5), (0.35, -1.5), (1.0, -4.0))
"""Share of a sentence's anchors found in the other block, and what it says; counted on true and random pairs."""
_LENGTH_LIMIT = 4.0


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
    """What a section tells of its language pair: target characters per source character, and their variance."""

    ratio: float
    variance: float


def expectation(bitext: Bitext) -> Expectation:
    """Return what to expect of the lengths of the section's blocks."""
    lengths = [
        (sum(len(unit.text) for unit in pair.source), sum(len(unit.text) for unit in pair.target))
        for pair in bitext.pairs
        if pair.source and pair.target and pair.source[0].kind in KINDS
    ]
    here, there = (sum(each) for each in zip(*lengths, strict=True)) if lengths else (0, 0)
    ratio = (there + 400) / (here + 400)
    squares = sorted((b - ratio * a) ** 2 / (ratio * a) for a, b in lengths if a)
    kept = squares[: len(squares) - len(squares) // 10]  # the worst tenth are the ones in question
    variance = (sum(kept) + _USUAL_VARIANCE * _USUAL_WEIGHT) / (len(kept) + _USUAL_WEIGHT)
    return Expectation(ratio, max(variance, _LEAST_VARIANCE))


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
    """Return the source's sentences without counterpart, and the target's; one of the two is always empty."""
    here, there = _sentences(pair.source), _sentences(pair.target)
    if len(here) > len(there):
        return _lost(here, there, 1.0 / expected.ratio, expected.variance), []
    return [], _lost(there, here, expected.ratio, expected.variance)


def _sentences(units: Sequence[Unit]) -> list[Sentence]:
    found = []
    for unit in units:
        marks = unit.marks
        for start, end in sentences.split(unit.text, unit.language):
            own = anchors.of_text(unit.text[start:end])
            # A citation stands behind the full stop, and so at the very end of its sentence.
            own.update("@" + one.node.key for one in marks.citations if start < one.start <= end)
            own.update("u" + one.node.url for one in marks.links if start <= one.start < end)
            own.update("`" + one.node.text for one in marks.codes if start <= one.start < end)
            own.update("^" + one.node.label for one in marks.notes if start < one.start <= end)
            found.append(Sentence(unit, start, end, own))
    return found


def _lost(mine: Sequence[Sentence], others: Sequence[Sentence], ratio: float, variance: float) -> list[Sentence]:
    """Return the sentences of the longer side that are surely missing on the other, the likeliest first."""
    text: Anchors = sum((each.anchors for each in others), Counter())
    expected = ratio * sum(len(each.text) for each in others)
    left = list(mine)
    found: list[Sentence] = []
    while len(left) > len(others):
        total = sum(len(each.text) for each in left)
        own: Anchors = sum((each.anchors for each in left), Counter())
        # What other sentences account for cannot be this one's translation.
        scored = [
            (_evidence(one, total, expected, variance, text - (own - one.anchors)), -at) for at, one in enumerate(left)
        ]
        best, at = max(scored)
        if best < ENOUGH:
            break
        found.append(left.pop(-at))
    return found


def _evidence(one: Sentence, total: int, expected: float, variance: float, text: Anchors) -> float:
    """Return how much speaks for the sentence being lost; `text` are the other block's anchors that are left for it."""
    spread = variance * max(expected, 1.0)
    with_it, without = (total - expected) ** 2 / spread, (total - len(one.text) - expected) ** 2 / spread
    length = max(min((with_it - without) / 2, _LENGTH_LIMIT), -_LENGTH_LIMIT)
    mass = _weight(one.anchors)
    share = _weight(one.anchors & text) / mass if mass else 0.0
    if share == 0.0:
        return length + min(_ABSENT * mass, _ABSENT_LIMIT)
    return length + next(worth for limit, worth in _COVERAGE if share <= limit)


def _weight(found: Anchors) -> float:
    return sum(WEIGHTS[key[0]] * times for key, times in found.items())
