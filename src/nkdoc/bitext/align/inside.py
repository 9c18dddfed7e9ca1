"""Alignment inside the items that stand for many units: tables by rows and cells, sorted lists as sets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from nkdoc.bitext.align import chain, crossing, dynamic
from nkdoc.bitext.align.costs import prior
from nkdoc.bitext.align.items import (
    SORTED,
    TABLE,
    Item,
    is_alphabetical,
    is_sorted_container,
    item,
    list_path,
    similarity,
    weigh,
)
from nkdoc.bitext.units import Pair, Unit

LIKE = 0.2
"""Similarity from which two entries of sorted lists are taken for each other, best first."""
_LIKE_WORDS, _MOST_COMPARED = 0.5, 10_000
"""Share of linked words from which they are; how many comparisons of words one list is worth."""


def pairs(entry: Item, other: Item, tags: tuple[str, ...]) -> Iterator[Pair]:
    """Yield the pairs of two matched items, in the order of the target."""
    if entry.kind == TABLE == other.kind:
        yield from _table(entry, other, tags)
    elif entry.kind == SORTED == other.kind:
        yield from _entries(entry, other, tags)
    elif len(entry.units) == 1 == len(other.units):
        yield Pair(entry.units, other.units)
    else:
        here, there = ([item((unit,), unit.kind, tags) for unit in each.units] for each in (entry, other))
        weigh(here, there)
        for left, right in dynamic.align(here, there, prior(here, there)):
            yield Pair(_units(here, left), _units(there, right))


def _units(items: Sequence[Item], indices: Sequence[int]) -> tuple[Unit, ...]:
    return tuple(unit for index in indices for unit in items[index].units)


# ---- tables -------------------------------------------------------------------------------------


def _table(item: Item, other: Item, tags: tuple[str, ...]) -> Iterator[Pair]:
    here, there = _rows(item, tags), _rows(other, tags)
    columns = _columns(item, other, tags)
    heads = [((0,), (0,))]
    weigh(here, there)
    is_set = all(is_sorted_container(each.units[0]) or is_alphabetical(each) for each in (item, other))
    if is_set:
        body = as_set(here[1:], there[1:])
    else:
        body = dynamic.align(here[1:], there[1:], prior(here, there))
        body = sorted(crossing.uncrossed(body, here[1:], there[1:]), key=lambda step: step[1] or step[0])
    shifted = [(tuple(i + 1 for i in left), tuple(j + 1 for j in right)) for left, right in body]
    in_order = set(chain.longest_chain(sorted((left[0], right[0]) for left, right in shifted if left and right)))
    for left, right in [*heads, *shifted]:
        moved = bool(left and right) and left != (0,) and (left[0], right[0]) not in in_order and not is_set
        for pair in _cells(_units(here, left), _units(there, right), columns):
            yield Pair(pair.source, pair.target, moved=moved) if moved else pair


def _rows(table: Item, tags: tuple[str, ...]) -> list[Item]:
    return [item(tuple(cells), "row", tags) for _, cells in groupby(table.units, key=lambda unit: unit.row)]


def _columns(item: Item, other: Item, tags: tuple[str, ...]) -> dict[int, int]:
    """Return which column answers which: the same ones where both tables have as many, else the likest."""
    here, there = ([*_by_column(each, tags)] for each in (item, other))
    if len(here) == len(there):
        return {index: index for index in range(len(here))}
    weigh(here, there)
    steps = dynamic.align(here, there, prior(here, there))
    return {left[0]: right[0] for left, right in steps if left and right}


def _by_column(table: Item, tags: tuple[str, ...]) -> Iterator[Item]:
    columns: dict[int, list[Unit]] = defaultdict(list)
    for unit in table.units:
        columns[unit.column].append(unit)
    for number in sorted(columns):
        yield item(columns[number], "column", tags)


def _cells(here: Sequence[Unit], there: Sequence[Unit], columns: dict[int, int]) -> Iterator[Pair]:
    left = {unit.column: unit for unit in here}
    right = {unit.column: unit for unit in there}
    reverse = {j: i for i, j in columns.items()}
    for unit in there:
        found = left.get(reverse.get(unit.column, -1))
        yield Pair((found,) if found else (), (unit,))
    for unit in here:
        if columns.get(unit.column, -1) not in right:
            yield Pair((unit,), ())


# ---- sorted lists -------------------------------------------------------------------------------


def _entries(item: Item, other: Item, tags: tuple[str, ...]) -> Iterator[Pair]:
    here, there = _list_items(item, tags), _list_items(other, tags)
    weigh(here, there)
    for left, right in as_set(here, there):
        for a, b in zip_longest(_units(here, left), _units(there, right)):
            yield Pair((a,) if a else (), (b,) if b else ())


def _list_items(entries: Item, tags: tuple[str, ...]) -> list[Item]:
    depth = len(list_path(entries.units[0]) or ()) + 1
    grouped = groupby(entries.units, key=lambda unit: unit.path[:depth])
    return [item(tuple(units), "entry", tags) for _, units in grouped]


def as_set(here: Sequence[Item], there: Sequence[Item]) -> list[dynamic.Step]:
    """Return an alignment without regard to order: the likest first, what is like nothing in order."""
    holders: dict[str, list[int]] = defaultdict(list)
    for j, entry in enumerate(there):
        for key in entry.weights:
            holders[key].append(j)
    found: list[tuple[float, int, int]] = []
    for i, entry in enumerate(here):
        near = {j for key in entry.weights for j in holders[key]}
        found.extend((-like, i, j) for j in near if (like := similarity(entry, there[j])) >= LIKE)
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(found):
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    free_here = [i for i in range(len(here)) if i not in partner]
    free_there = [j for j in range(len(there)) if j not in taken]
    for i, j in _by_words(here, there, free_here, free_there).items():
        partner[i] = j
        free_here.remove(i)
        free_there.remove(j)
    partner.update(zip(free_here, free_there, strict=False))
    reverse = {j: i for i, j in partner.items()}
    steps: list[dynamic.Step] = [((reverse[j],) if j in reverse else (), (j,)) for j in range(len(there))]
    return [*steps, *(((i,), ()) for i in free_here[len(free_there) :])]


def _by_words(
    here: Sequence[Item], there: Sequence[Item], free_here: Sequence[int], free_there: Sequence[int]
) -> dict[int, int]:
    """Return the partners of free entries by the words that vocabularies know, the likest first."""
    if len(free_here) * len(free_there) > _MOST_COMPARED:
        return {}
    found = [(-(crossing.share(here[i], there[j]) or 0.0), i, j) for i in free_here for j in free_there]
    partner: dict[int, int] = {}
    for like, i, j in sorted(found):
        if like <= -_LIKE_WORDS and i not in partner and j not in partner.values():
            partner[i] = j
    return partner
