"""Blocks that stand elsewhere: matched again where the order's match is plainly worse."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from nkdoc.bitext.align.costs import compatible, cost, misfits
from nkdoc.bitext.align.dynamic import Step
from nkdoc.bitext.align.items import Item, shared, similarity

WEAK = 0.25
"""Similarity below which a match that had evidence to show may be wrong."""
STRONG = 0.5
"""Similarity from which items out of order are taken for each other."""
BETTER = 0.3
"""How much better the new matches must be than the old."""
MIN_MASS = 1.2
_NEAR, _FAR_WEIGHT = 6, 3.0
"""Blocks apart from which a move needs more than a common word to be believed."""
_PLAUSIBLE = 1.2
"""Cost up to which neighbours of matched blocks are taken for each other."""
_MAX_HOLDERS = 8
"""An anchor that more items share says nothing of which one is meant."""


def rematch(steps: list[Step], source: Sequence[Item], target: Sequence[Item], ratio: float) -> list[Step]:
    """Return the steps with displaced items matched anew, in no order."""
    partner = {step[0][0]: step[1][0] for step in steps if len(step[0]) == 1 == len(step[1])}
    here, there = _loose(steps, source, target)
    swaps = _better(here, there, partner, source, target, ratio)
    fresh = _applied(steps, swaps, partner, source, target) if swaps else steps
    return _followed(fresh, source, target, ratio)


def _followed(steps: list[Step], source: Sequence[Item], target: Sequence[Item], ratio: float) -> list[Step]:
    """Return the steps with gaps on both sides of one match filled: what stands beside a moved block moved with it."""
    matched = {step[0][0]: step[1][0] for step in steps if len(step[0]) == 1 == len(step[1])}
    free_here = {step[0][0] for step in steps if not step[1]}
    free_there = {step[1][0] for step in steps if not step[0]}
    fresh: dict[int, int] = {}
    for way in (1, -1):
        for start, end in sorted(matched.items(), reverse=way < 0):
            i, j = start + way, end + way
            while i in free_here and j in free_there and cost(source[i], target[j], ratio) < _PLAUSIBLE:
                fresh[i] = j
                free_here.remove(i)
                free_there.remove(j)
                i, j = i + way, j + way
    if not fresh:
        return steps
    taken = set(fresh.values())
    gone = {((i,), ()) for i in fresh} | {((), (j,)) for j in taken}
    kept = [step for step in steps if step not in gone]
    return [*kept, *(((i,), (j,)) for i, j in fresh.items())]


def _loose(steps: Sequence[Step], source: Sequence[Item], target: Sequence[Item]) -> tuple[list[int], list[int]]:
    """Return the items that may belong elsewhere: those without counterpart and those unlike theirs."""
    here: list[int] = []
    there: list[int] = []
    for left, right in steps:
        if len(left) == 1 == len(right):
            item, other = source[left[0]], target[right[0]]
            if similarity(item, other) >= WEAK:
                continue
        elif left and right:
            continue
        here.extend(i for i in left if source[i].mass >= MIN_MASS)
        there.extend(j for j in right if target[j].mass >= MIN_MASS)
    return here, there


def _better(
    here: Sequence[int],
    there: Sequence[int],
    partner: dict[int, int],
    source: Sequence[Item],
    target: Sequence[Item],
    ratio: float,
) -> dict[int, int]:
    """Return new partners for loose items, best first, each item once."""
    holders: dict[str, list[int]] = defaultdict(list)
    for j in there:
        for key in target[j].weights:
            holders[key].append(j)
    reverse = {j: i for i, j in partner.items()}
    found: list[tuple[float, int, int]] = []
    for i in here:
        near = {j for key in source[i].weights if len(holders[key]) <= _MAX_HOLDERS for j in holders[key]}
        for j in near:
            if partner.get(i) == j or not compatible(source[i], target[j]) or misfits(source[i], target[j], ratio):
                continue
            like = similarity(source[i], target[j])
            old = max(
                similarity(source[i], target[partner[i]]) if i in partner else 0.0,
                similarity(source[reverse[j]], target[j]) if j in reverse else 0.0,
            )
            near_by = abs(i - j) <= _NEAR
            enough = shared(source[i], target[j]) >= (MIN_MASS if near_by else _FAR_WEIGHT)
            if enough and like >= STRONG and like >= old + BETTER:
                found.append((-like, i, j))
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(found):
        if i not in chosen and j not in taken:
            chosen[i] = j
            taken.add(j)
    return chosen


def _applied(
    steps: list[Step], swaps: dict[int, int], partner: dict[int, int], source: Sequence[Item], target: Sequence[Item]
) -> list[Step]:
    """Return the steps with the new partners; what lost its partner takes the one that was freed, or has none."""
    moved_here, moved_there = set(swaps), set(swaps.values())
    kept = [step for step in steps if not (set(step[0]) & moved_here or set(step[1]) & moved_there)]
    free_there = sorted(partner[i] for i in swaps if i in partner and partner[i] not in moved_there)
    free_here = sorted(i for i, j in partner.items() if j in moved_there and i not in moved_here)
    fresh: list[Step] = [((i,), (j,)) for i, j in swaps.items()]
    for i in free_here:
        fit = next((j for j in free_there if compatible(source[i], target[j])), None)
        if fit is None:
            fresh.append(((i,), ()))
        else:
            free_there.remove(fit)
            fresh.append(((i,), (fit,)))
    fresh.extend(((), (j,)) for j in free_there)
    return kept + fresh
