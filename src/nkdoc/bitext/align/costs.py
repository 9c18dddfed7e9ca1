"""What it costs to take two items for each other.

0.0  the same kind, length and anchors      GAP  a block without counterpart
0.5  good translation as a rule             MERGE  added where two blocks answer one
1.2  strangers of one kind
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from nkdoc.bitext.align.items import SORTED, TABLE, Item, shared, similarity
from nkdoc.bitext.flatten import TITLE
from nkdoc.languages.lexicon import lexicon_for

GAP = 1.0
MERGE = 0.35
FORBIDDEN = 1e9
SURE = 0.62
"""Below it a pair in its expected place needs no comparison with others."""

_STRANGER, _MANY_STRANGERS = 0.08, 3
"""What it costs that a side has what the other has nowhere, such as a number: a lost block is full of it."""
_NO_EVIDENCE = 0.5
"""What missing anchors cost: between the likeness of a translation and that of strangers."""
_SMOOTHING = 20
"""Characters added to both lengths, so that short texts may differ freely."""
MERGE_RATIOS = (0.72, 1.38)
"""Lengths, target to source, between which a merged or split block holds the whole of its counterpart."""
LOOSE_RATIOS = (0.6, 1.65)
"""The same where each part is plainly there; beyond them something is lost all the same."""
_TOGETHER, _ALONE = (0.85, 1.2), 1.6
"""How long two parts are, to the whole, and the whole, to either, where it joins the sentences of both."""
_DOUBLE = 1.6
"""How much more the parts may share with the whole one by one than together: twice as much where they are doubles."""
_COVERED = 0.5
_SURELY_COVERED = 0.6

_FAR = {
    frozenset(pair): cost
    for pair, cost in {
        ("paragraph", "heading"): 0.6,
        ("paragraph", "note"): 0.4,
        ("paragraph", "term"): 0.6,
        ("paragraph", "attribution"): 0.4,
        ("paragraph", "picture"): 0.8,
        ("heading", "term"): 0.6,
        ("paragraph", SORTED): 1.0,
        ("paragraph", "code"): 1.0,
        ("table", "sorted"): 0.6,
    }.items()
}
_TITLE = 0.6
"""What it costs that one of two is a div's title: either language may leave that to what the tool prints."""
_PARAGRAPHS = ("paragraph", "note")
_LENGTHS, _SHORT = log(1.8), 40
"""How much the lengths of a text and its translation may differ out of order; characters from which that tells."""


def compatible(item: Item, other: Item) -> bool:
    """Tell whether the two items may be each other's translation at all."""
    return item.kind == other.kind or frozenset((item.kind, other.kind)) in _FAR


def misfits(item: Item, other: Item, ratio: float) -> bool:
    """Tell whether one text is far too long to be the other's translation: then common names prove nothing."""
    if item.kind == "code" or max(item.length, other.length) < _SHORT:
        return False
    return abs(log((other.length + 1) / (ratio * item.length + 1))) > _LENGTHS


def prior(source: Sequence[Item], target: Sequence[Item]) -> float:
    """Return how many characters the target language takes for one of the source's, within reason.

    A script that writes a word or a syllable with one character takes a third to a half of an alphabet's.
    """
    here = sum(item.length for item in source if item.kind != "code")
    there = sum(item.length for item in target if item.kind != "code")
    dense = [_is_dense(items) for items in (source, target)]
    least, most = (0.25 if dense[1] and not dense[0] else 0.8), (4.0 if dense[0] and not dense[1] else 1.3)
    return min(max((there + 200) / (here + 200), least), most)


def _is_dense(items: Sequence[Item]) -> bool:
    """Tell whether the items are in a language whose words no space parts."""
    return bool(items) and not lexicon_for(items[0].units[0].language).bounded


def cost(item: Item, other: Item, ratio: float) -> float:
    """Return what it costs to match the two items, FORBIDDEN where their kinds exclude it."""
    far = 0.0 if item.kind == other.kind else _FAR.get(frozenset((item.kind, other.kind)), FORBIDDEN)
    if far == FORBIDDEN or item.kind == "break":
        return far
    if item.containers != other.containers:
        far += 0.25 if len(item.containers) == len(other.containers) else 0.4
        far += _TITLE * ((TITLE in item.containers) != (TITLE in other.containers))
    if item.kind == "heading" and item.level != other.level:
        far += 0.25 * abs(item.level - other.level)
    length = abs(log((other.length + _SMOOTHING) / (ratio * item.length + _SMOOTHING)))
    far += _STRANGER * min(item.strangers + other.strangers, _MANY_STRANGERS)
    likeness = _likeness(item, other)
    return far + 0.5 * min(length, 2.0) + (1.0 - likeness)


def _likeness(item: Item, other: Item) -> float:
    """Return the similarity of the anchors, drawn towards “unknown” where there are few."""
    if item.kind in (TABLE, SORTED, "code") or item.mass + other.mass == 0.0:
        found = similarity(item, other)
        return found or 1.0 - _NO_EVIDENCE
    mass = 0.5 * (item.mass + other.mass)
    trust = mass / (mass + 1.0)
    return trust * similarity(item, other) + (1.0 - trust) * (1.0 - _NO_EVIDENCE)


def merge_cost(parts: tuple[Item, Item], whole: Item, whole_to_parts: float) -> float:
    """Return what it costs to take two neighbouring items for one, FORBIDDEN where that would hide a lost block.

    `whole_to_parts` is how many characters of the parts' language answer one of the whole's.
    """
    first, second = parts
    if not _mergeable(first, second, whole):
        return FORBIDDEN
    ratio = (first.length + second.length + _SMOOTHING) / (whole_to_parts * whole.length + _SMOOTHING)
    covered = min(_coverage(first, whole), _coverage(second, whole))
    if not MERGE_RATIOS[0] <= ratio <= MERGE_RATIOS[1]:
        loose = LOOSE_RATIOS[0] <= ratio <= LOOSE_RATIOS[1] and covered >= _SURELY_COVERED
        if not loose or not _evident(first, second):
            return FORBIDDEN
    elif not _sentences_agree(first, second, whole, covered) and not _only_together(
        first, second, whole, whole_to_parts
    ):
        return FORBIDDEN
    # What both parts have, the whole must have twice: else one of them is the other's double.
    total = dict(first.weights)
    for key, weight in second.weights.items():
        total[key] = total.get(key, 0.0) + weight
    common = sum(min(weight, total[key]) for key, weight in whole.weights.items() if key in total)
    masses = first.mass + second.mass + whole.mass
    likeness = 2.0 * common / masses if masses else 1.0 - _NO_EVIDENCE
    if _DOUBLE * common < shared(first, whole) + shared(second, whole) and _evident(first, second):
        return FORBIDDEN
    return MERGE + 0.5 * abs(log(ratio)) + (1.0 - likeness)


def _mergeable(first: Item, second: Item, whole: Item) -> bool:
    return (
        first.kind == second.kind == whole.kind
        and first.kind in _PARAGRAPHS
        and first.containers == second.containers == whole.containers
        and first.units[0].path[:-1] == second.units[0].path[:-1]
    )


def _coverage(part: Item, whole: Item) -> float:
    """Return how much of the part's evidence the whole has; half where the part has none."""
    return shared(part, whole) / part.mass if part.mass else 0.5


def _evident(first: Item, second: Item) -> bool:
    return first.mass >= 2.0 and second.mass >= 2.0  # noqa: PLR2004 - as MIN_WEIGHT of chain.py


def _only_together(first: Item, second: Item, whole: Item, whole_to_parts: float) -> bool:
    """Tell whether the whole is just as long as both parts and far too long for either: it joins their sentences."""
    expected = whole_to_parts * whole.length
    together = first.length + second.length
    return (
        max(first.length, second.length) >= _SHORT
        and _TOGETHER[0] <= together / expected <= _TOGETHER[1]
        and expected > _ALONE * max(first.length, second.length)
    )


def _sentences_agree(first: Item, second: Item, whole: Item, covered: float) -> bool:
    """Tell whether no sentence is lost: equal numbers, or nearly so where both parts are evidently there."""
    difference = abs(first.sentences + second.sentences - whole.sentences)
    return difference == 0 or (difference == 1 and covered >= _COVERED and _evident(first, second))
