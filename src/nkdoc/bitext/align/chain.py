"""The longest chain of certain matches, which the alignment hangs on, and what stands off it: moved blocks."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from nkdoc.bitext.align.costs import compatible, misfits, prior
from nkdoc.bitext.align.items import Item, similarity

CERTAIN = 0.5
"""Similarity from which two items that share an anchor found nowhere else are taken for each other."""
CERTAIN_MOVE = 0.6
"""The same for items that would break the order."""
MIN_WEIGHT = 2.0
"""What such a match must share at least: one number, two cognates."""


Link = tuple[int, int]
"""Indices of a source and a target item."""


def certain_pairs(source: Sequence[Item], target: Sequence[Item]) -> tuple[list[Link], list[Link]]:
    """Return the certain matches in order, as indices of both sides, and those that stand out of order."""
    best = _mutual(_candidates(source, target))
    chain = longest_chain(sorted(best))
    kept = set(chain)
    ratio = prior(source, target)
    moved = [
        (i, j)
        for (i, j), weight in best.items()
        if (i, j) not in kept
        and weight >= MIN_WEIGHT
        and similarity(source[i], target[j]) >= CERTAIN_MOVE
        and not misfits(source[i], target[j], ratio)
    ]
    return chain, sorted(moved)


def _candidates(source: Sequence[Item], target: Sequence[Item]) -> dict[tuple[int, int], float]:
    """Return the pairs that share an anchor which each side has once, with the weight of such anchors."""
    here = _once(source)
    there = _once(target)
    weights: dict[tuple[int, int], float] = defaultdict(float)
    for key, i in here.items():
        j = there.get(key)
        if j is not None:
            weights[i, j] += min(source[i].weights[key], target[j].weights[key])
    return {
        (i, j): weight
        for (i, j), weight in weights.items()
        if weight >= MIN_WEIGHT and compatible(source[i], target[j]) and similarity(source[i], target[j]) >= CERTAIN
    }


def _once(items: Sequence[Item]) -> dict[str, int]:
    """Return the anchors that a single item has, with its index."""
    where: dict[str, int] = {}
    for index, item in enumerate(items):
        for key in item.weights:
            where[key] = -1 if key in where else index
    return {key: index for key, index in where.items() if index >= 0}


def _mutual(candidates: dict[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Return the pairs whose two sides each have no better partner."""
    top_here: dict[int, float] = defaultdict(float)
    top_there: dict[int, float] = defaultdict(float)
    for (i, j), weight in candidates.items():
        top_here[i] = max(top_here[i], weight)
        top_there[j] = max(top_there[j], weight)
    chosen: dict[tuple[int, int], float] = {}
    here: set[int] = set()
    there: set[int] = set()
    for (i, j), weight in sorted(candidates.items()):
        if weight == top_here[i] and weight == top_there[j] and i not in here and j not in there:
            chosen[i, j] = weight
            here.add(i)
            there.add(j)
    return chosen


def longest_chain(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return a longest part of `pairs` (sorted by their first number) in which the second number rises too."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, j) in enumerate(pairs):
        at = bisect_left(tails, j)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(j)
            ends.append(index)
        else:
            tails[at] = j
            ends[at] = index
    chain: list[tuple[int, int]] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]
