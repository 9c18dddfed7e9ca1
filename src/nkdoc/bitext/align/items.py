"""Units → items: what alignment moves about as one: a block, a whole table, a list or table that is sorted.

Tables and sorted lists are single items at first, so that a section's order is settled by few and weighty things;
their rows, entries and cells are aligned afterwards (inside.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from nkdoc.bitext import anchors, sentences
from nkdoc.bitext.anchors import HARD, WEIGHTS, Anchors
from nkdoc.bitext.units import Unit
from nkdoc.languages.sounds import plain_letters
from nkdoc.languages.writing import writing_of

TABLE, SORTED = "table", "sorted"
MIN_SORTED = 3
"""Fewer entries are in order by chance."""


@dataclass(slots=True)
class Item:
    """One or more units with what they are compared by.

    `weights` holds only anchors that both languages have; `strangers` counts those that the other side should have
    (citations, addresses, numbers, code) and has not.
    """

    units: tuple[Unit, ...]
    kind: str
    containers: tuple[str, ...]
    level: int
    length: int
    anchors: Anchors
    weights: dict[str, float]
    mass: float = 0.0
    strangers: int = 0

    @property
    def sentences(self) -> int:
        """How many sentences the item has."""
        return sum(sentences.count(unit.text, unit.language) for unit in self.units)


def item(units: Sequence[Unit], kind: str, tags: tuple[str, ...]) -> Item:
    """Return the item of `units`, its anchors not yet weighed."""
    first = units[0]
    if len(units) == 1:
        found = anchors.of_unit(first, tags)
        return Item((first,), kind, first.containers, first.level, len(first.text), found, {})
    total: Anchors = Counter()
    for unit in units:
        total.update(anchors.of_unit(unit, tags))
    length = sum(len(unit.text) for unit in units)
    return Item(tuple(units), kind, first.containers, first.level, length, total, {})


def items(units: Iterable[Unit], sets: frozenset[tuple[int, ...]], tags: tuple[str, ...]) -> list[Item]:
    """Return the items of a section's text; `sets` are the paths of the lists that count as sorted."""
    made: list[Item] = []
    for (kind, _), group in groupby(units, key=lambda unit: _group(unit, sets)):
        if kind in (TABLE, SORTED):
            made.append(item(tuple(group), kind, tags))
        else:
            made.extend(item((unit,), unit.kind, tags) for unit in group)
    return made


def _group(unit: Unit, sets: frozenset[tuple[int, ...]]) -> tuple[str, tuple[int, ...]]:
    if unit.containers:
        where = list_path(unit)
        if where is not None and (where in sets or is_sorted_container(unit)):
            return (SORTED, where)
    if unit.row >= 0:
        return (TABLE, unit.path[:-2])
    return ("", ())


def is_sorted_container(unit: Unit) -> bool:
    """Tell whether the author marked what surrounds the unit as sorted in each language."""
    return any(name.startswith("div.") and "sorted" in name.split(".") for name in unit.containers)


def list_path(unit: Unit) -> tuple[int, ...] | None:
    """Return the path of the outermost list the unit stands in, or None."""
    if not unit.containers:
        return None
    for depth, name in enumerate(unit.containers):
        if name.startswith("list."):
            return unit.path[: depth + 2]
    return None


def alphabetical(units: Iterable[Unit]) -> dict[tuple[int, ...], bool]:
    """Return for every outermost list whether its entries are in the order of the alphabet, by path, in order."""
    firsts: dict[tuple[int, ...], list[str]] = {}
    for unit in units:
        where = list_path(unit)
        if where is None:
            continue
        entries = firsts.setdefault(where, [])
        if not any(unit.path[len(where) + 1 :]):  # the first block of an entry
            entries.append(_sort_key(unit.text, unit.language))
    return {
        where: len(entries) >= MIN_SORTED and len(set(entries)) > 1 and _is_in_order(entries)
        for where, entries in firsts.items()
    }


def is_alphabetical(table: Item) -> bool:
    """Tell whether the rows of a table are in the order of the alphabet, by their first cells."""
    firsts = [_sort_key(unit.text, unit.language) for unit in table.units if unit.column == 0 < unit.row]
    words = [entry for entry in firsts if entry[:1].isalpha()]
    return MIN_SORTED <= len(firsts) == len(words) == len(set(firsts)) and _is_in_order(firsts)


def _is_in_order(entries: list[str]) -> bool:
    """Tell whether entries are sorted, letters with marks taken for letters of their own or for the plain ones."""
    if entries == sorted(entries):
        return True
    plain = [plain_letters(entry) for entry in entries]
    return plain != entries and plain == sorted(plain)


def _sort_key(text: str, language: str) -> str:
    letters = "".join(one for one in text.casefold() if one.isalnum() or one == " ")
    return writing_of(language).folded(letters).strip()


def weigh(source: Sequence[Item], target: Sequence[Item]) -> None:
    """Give every item the weights of the anchors that both sides have; rare anchors weigh more."""
    here = Counter(chain.from_iterable(item.anchors for item in source))
    there = Counter(chain.from_iterable(item.anchors for item in target))
    weight = {key: WEIGHTS[key[0]] * (2.0 / (count + there[key])) ** 0.5 for key, count in here.items() if key in there}
    get = weight.get
    for item in (*source, *target):
        item.weights = {key: found * times for key, times in item.anchors.items() if (found := get(key))}
        item.mass = sum(item.weights.values())
        # Only where something is missing at all need anybody ask whether it matters.
        if len(item.weights) < len(item.anchors):
            item.strangers = sum(1 for key in item.anchors if key[0] in HARD and key not in weight)


def similarity(item: Item, other: Item) -> float:
    """Return the weighted Dice coefficient of two items' anchors, 0 where either has none."""
    if not item.mass or not other.mass:
        return 0.0
    return 2.0 * shared(item, other) / (item.mass + other.mass)


def shared(item: Item, other: Item) -> float:
    """Return the weight of the anchors that two items share."""
    small, large = item.weights, other.weights
    if len(small) > len(large):
        small, large = large, small
    total = 0.0
    get = large.get
    for key, weight in small.items():
        found = get(key)
        if found is not None:
            total += min(found, weight)
    return total
