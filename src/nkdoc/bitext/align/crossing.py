"""Entries of a list or rows of a table that answer each other crosswise, by the words that vocabularies know.

    - Download the archive.     - Распакуйте архив.       no word of either finds its counterpart straight,
    - Unpack the archive.       - Скачайте архив.         every one crosswise

Only entries that share nothing else with their partners are looked at, and they move only where nothing of what is
known speaks for the order as it stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from nkdoc.bitext.align.dynamic import Step
from nkdoc.bitext.align.items import Item, similarity
from nkdoc.bitext.counterparts import Word, content_words, distinct, fit
from nkdoc.languages.vocabulary import vocabulary

_SHARED = 0.5
"""Similarity of anchors from which two items are sure of each other."""
_DOUBTFUL = 0.75
"""Share of linked words below which a match is in doubt."""
_STRAIGHT, _CROSSED, _LINKS = 0.2, 0.6, 3
"""Share of linked words that the order as it stands may have, and that crossing must have, among the words that tell
the entries apart; how many words must be linked then."""
_MOST = 60
"""Doubtful entries of one list that are compared with each other."""
_KINDS = frozenset({"paragraph", "row", "term"})

_Words = Sequence[Word]


def share(item: Item, other: Item) -> float | None:
    """Return which share of the two items' known words is linked, None where nothing is known."""
    linked, missed = fit(_words(item), _words(other), _tags(item, other))
    return linked / (linked + missed) if linked + missed else None


def uncrossed(steps: list[Step], source: Sequence[Item], target: Sequence[Item]) -> list[Step]:
    """Return the steps with entries that plainly answer each other crosswise given to each other."""
    if not source or not target or not vocabulary(*_tags(source[0], target[0])):
        return steps
    groups: dict[tuple[object, ...], list[Step]] = defaultdict(list)
    for step in steps:
        if len(step[0]) == 1 == len(step[1]):
            item, other = source[step[0][0]], target[step[1][0]]
            where = _place(item), _place(other)
            if all(where) and similarity(item, other) < _SHARED and (share(item, other) or 0.0) < _DOUBTFUL:
                groups[where].append(step)
    changed: dict[Step, Step] = {}
    for doubtful in groups.values():
        for one, two in combinations(doubtful[:_MOST], 2):
            if one in changed or two in changed:
                continue
            (i, j), (k, m) = ((step[0][0], step[1][0]) for step in (one, two))
            if _are_crossed((source[i], source[k]), (target[j], target[m])):
                changed[one], changed[two] = ((i,), (m,)), ((k,), (j,))
    return [changed.get(step, step) for step in steps] if changed else steps


def _are_crossed(here: tuple[Item, Item], there: tuple[Item, Item]) -> bool:
    tags = _tags(here[0], there[0])
    (one, two), (first, second) = distinct(*map(_words, here)), distinct(*map(_words, there))
    straight = fit(one, first, tags), fit(two, second, tags)
    crossed = fit(one, second, tags), fit(two, first, tags)
    return (
        all(linked > 0 for linked, _ in crossed)
        and sum(linked for linked, _ in crossed) >= _LINKS
        and _part(crossed) >= _CROSSED
        and _part(straight) <= _STRAIGHT
    )


def _part(found: tuple[tuple[int, int], ...]) -> float:
    linked = sum(each[0] for each in found)
    return linked / max(linked + sum(each[1] for each in found), 1)


def _words(item: Item) -> _Words:
    return [word for unit in item.units for word in content_words(unit.text, unit.language)]


def _tags(item: Item, other: Item) -> tuple[str, str]:
    return item.units[0].language, other.units[0].language


def _place(item: Item) -> tuple[object, ...]:
    """Return the list or table that an entry stands in, empty where it stands in none."""
    unit = item.units[0]
    if item.kind not in _KINDS:
        return ()
    if item.kind == "row":
        return (unit.path[:-2],)
    return (
        (unit.path[:-2], unit.path[-1])
        if item.kind == "term" or (unit.containers and unit.containers[-1].startswith("item"))
        else ()
    )
