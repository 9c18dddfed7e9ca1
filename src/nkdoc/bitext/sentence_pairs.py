"""Sentences of two blocks that translate each other: which of them have no counterpart.

Numbers of sentences alone cannot tell a dropped sentence from two that were joined, nor can lengths tell it from a
terse translation. So evidence is added up, as logarithms of likelihood: how much better the sentences' lengths fit
without the sentence, aligned one by one, measured by how much lengths vary in this very text; and how much of what the
sentence could be recognised by (names, numbers, citations, cognates) stands in the other block. Where a vocabulary
knows the sentence's words, it is lost only if next to none of them is answered there, beyond what other sentences need.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.bitext import anchors, sentences
from nkdoc.bitext.anchors import WEIGHTS, Anchors
from nkdoc.bitext.counterparts import left_over
from nkdoc.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from nkdoc.bitext.units import Bitext, Pair, Unit

KINDS = ("paragraph", "note", "summary", "attribution")
_MAX_SENTENCES = 60

LEAST, ENOUGH, ALONE = 1.0, 2.5, 3.0
"""Evidence, in natural logarithms, from which a sentence may be lost, from which it counts as lost, and from which it
does where no word of its language is known."""
_KNOWN, _SURE = 2, 4
"""Words of a sentence that a vocabulary knows, from which they say something, and from which lengths need not."""
_ANSWERED = 0.25
"""Share of its known words that the other block answers, up to which a sentence may be lost; chance answers some."""
_USUAL_WEIGHT, _USUAL_LENGTH = 8, 400
"""Weight of what is expected beforehand: in blocks for the variance, in characters for the ratio."""
_LEAST_VARIANCE = 1.2
_ABSENT, _ABSENT_LIMIT = 0.55, 2.7
"""What it says that none of a sentence's anchors is there, by their weight; nearly half of a translation's are."""
_COVERAGE = ((0.1, 0.8), (0.2, -0.5), (0.35, -1.5), (1.0, -4.0))
"""Share of a sentence's anchors found in the other block, and what it says; counted on true and random pairs."""
_LENGTH_LIMIT = 4.0
_BEADS = ((1, 1, 0.0), (2, 1, 0.0), (1, 2, 1.5), (2, 2, 1.5), (3, 1, 1.5), (1, 3, 3.0), (4, 1, 3.0), (3, 2, 3.0))
"""How many sentences of the longer side answer how many of the other's, and what each way costs, as in Gale and Church;
that the longer side's are joined is what its greater number makes likely."""
_SLACK = 10
"""Characters added to a length, so that short sentences may differ freely."""
_JOINTS = re.compile("[;:(,]")
_JOINED, _UNJOINED = -0.5, 0.2
"""What it says that two sentences are one with more marks in it than the two have, and that it has no more."""


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


_USUAL = Expectation(1.0, 3.0)
"""What is expected before the text itself tells; the variance is the squared deviation per character."""


def expectations(bitexts: Sequence[Bitext]) -> list[Expectation]:
    """Return for each section what to expect of the lengths of its blocks.

    A short section says little by itself: it is taken to be like the whole text until its own blocks say otherwise.
    """
    measured = [_lengths(bitext) for bitext in bitexts]
    whole = _expectation([one for lengths in measured for one in lengths], _USUAL)
    return [_expectation(lengths, whole) for lengths in measured]


def _expectation(lengths: Sequence[tuple[int, int]], usual: Expectation) -> Expectation:
    """Return what to expect after blocks of these lengths, given what was expected before."""
    here, there = (sum(each) for each in zip(*lengths, strict=True)) if lengths else (0, 0)
    ratio = (there + _USUAL_LENGTH * usual.ratio) / (here + _USUAL_LENGTH)
    squares = sorted((b - ratio * a) ** 2 / (ratio * a) for a, b in lengths if a)
    kept = squares[: len(squares) - len(squares) // 10]  # the worst tenth are the ones in question
    variance = (sum(kept) + usual.variance * _USUAL_WEIGHT) / (len(kept) + _USUAL_WEIGHT)
    return Expectation(ratio, max(variance, _LEAST_VARIANCE))


def _lengths(bitext: Bitext) -> list[tuple[int, int]]:
    """Return the lengths of the blocks of running text that translate each other, source and target.

    What was left untranslated says nothing about translations.
    """
    return [
        (sum(len(unit.text) for unit in pair.source), sum(len(unit.text) for unit in pair.target))
        for pair in bitext.pairs
        if pair.source and pair.target and pair.source[0].kind in KINDS and pair.source[0].text != pair.target[0].text
    ]


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
            own.update("@" + placed.node.key for placed in marks.citations if start < placed.start <= end)
            own.update("u" + placed.node.url for placed in marks.links if start <= placed.start < end)
            own.update("`" + placed.node.text for placed in marks.codes if start <= placed.start < end)
            own.update("^" + placed.node.label for placed in marks.notes if start < placed.start <= end)
            found.append(Sentence(unit, start, end, own))
    return found


def _lost(mine: Sequence[Sentence], others: Sequence[Sentence], ratio: float, variance: float) -> list[Sentence]:
    """Return the sentences of the longer side that are surely missing on the other, the likeliest first."""
    text: Anchors = sum((each.anchors for each in others), Counter())
    yours = [_measure(each, ratio) for each in others]
    left = list(mine)
    found: list[Sentence] = []
    while len(left) > len(others):
        own: Anchors = sum((each.anchors for each in left), Counter())
        gains = _gains([_measure(each, 1.0) for each in left], yours, variance)
        # What other sentences account for cannot be this one's translation.
        scored = [
            (gain + _absence(sentence.anchors, text - (own - sentence.anchors)), -at)
            for at, (sentence, gain) in enumerate(zip(left, gains, strict=True))
        ]
        lost = next((-at for score, at in sorted(scored, reverse=True) if _is_lost(score, left, -at, others)), None)
        if lost is None:
            break
        found.append(left.pop(lost))
    return found


def _is_lost(score: float, mine: Sequence[Sentence], at: int, others: Sequence[Sentence]) -> bool:
    """Tell whether a sentence counts as lost: by the evidence of lengths and anchors, and by its words where known."""
    if score < LEAST:
        return False
    tags = (mine[at].unit.language, others[0].unit.language) if others else ("", "")
    besides = [each.text for each in mine[:at]] + [each.text for each in mine[at + 1 :]]
    answered, known = left_over(mine[at].text, besides, [each.text for each in others], tags)
    if known < _KNOWN:
        return score >= (ENOUGH if vocabulary(*tags) else ALONE)
    return answered <= _ANSWERED * known and (score >= ENOUGH or (answered == 0 and known >= _SURE))


class _Measure(NamedTuple):
    """A sentence's length, in characters of the longer side's language, and the marks that join clauses in it."""

    length: float
    joints: int


def _measure(sentence: Sentence, ratio: float) -> _Measure:
    return _Measure(ratio * len(sentence.text), len(_JOINTS.findall(sentence.text)))


def _gains(mine: Sequence[_Measure], others: Sequence[_Measure], variance: float) -> list[float]:
    """Return for each sentence how much better the lengths fit without it, sentence by sentence, within limits."""
    forward = _costs(mine, others, variance)
    backward = _costs(mine[::-1], others[::-1], variance)
    whole = forward[-1][-1]
    found = []
    for at in range(len(mine)):
        before, after = forward[at], backward[len(mine) - at - 1]
        without = min(one + other for one, other in zip(before, after[::-1], strict=True))
        found.append(_LENGTH_LIMIT if whole == inf else max(min(whole - without, _LENGTH_LIMIT), -_LENGTH_LIMIT))
    return found


def _costs(mine: Sequence[_Measure], others: Sequence[_Measure], variance: float) -> list[list[float]]:
    """Return what it costs to match the first i sentences with the first j, in order, joining and splitting some."""
    costs = [[inf] * (len(others) + 1) for _ in range(len(mine) + 1)]
    costs[0][0] = 0.0
    for i in range(1, len(mine) + 1):
        for j in range(1, len(others) + 1):
            best = inf
            for down, right, price in _BEADS:
                before = costs[i - down][j - right] if down <= i and right <= j else inf
                if before < best:
                    misfit = _misfit(mine[i - down : i], others[j - right : j], variance)
                    best = min(best, before + price + misfit)
            costs[i][j] = best
    return costs


def _misfit(mine: Sequence[_Measure], others: Sequence[_Measure], variance: float) -> float:
    """Return what it costs that these sentences translate those: by their lengths and, where joined, by their marks."""
    length, expected = (sum(measure.length for measure in each) for each in (mine, others))
    cost = (length - expected) ** 2 / (2 * variance * (expected + _SLACK))
    if len(mine) == len(others):
        return cost
    many, few = (mine, others) if len(mine) > len(others) else (others, mine)
    marked = sum(measure.joints for measure in few) > sum(measure.joints for measure in many)
    return cost + (_JOINED if marked else _UNJOINED)


def _absence(own: Anchors, text: Anchors) -> float:
    """Return how much the anchors speak for a sentence being lost; `text` is what the other block has left."""
    mass = _weight(own)
    share = _weight(own & text) / mass if mass else 0.0
    if share == 0.0:
        return min(_ABSENT * mass, _ABSENT_LIMIT)
    return next(worth for limit, worth in _COVERAGE if share <= limit)


def _weight(found: Anchors) -> float:
    return sum(WEIGHTS[key[0]] * times for key, times in found.items())
