"""Two sections that translate each other → pairs of units.

    1. items      blocks, tables and sorted lists with what they share (anchors, kinds, lengths)
    2. chain      certain matches in one order: explicit ids, and anchors that each side has once
    3. dynamic    what lies between them, by dynamic programming with guarded merges
    4. moves      blocks that stand elsewhere, matched by what they share; crossing: entries that change places
    5. inside     tables by rows and cells, sorted lists as sets

Title, summary and notes are matched by what they are and by their labels; the body by the steps above.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from nkdoc.bitext.align import chain, crossing, dynamic, inside, moves
from nkdoc.bitext.align.costs import prior
from nkdoc.bitext.align.dynamic import Step
from nkdoc.bitext.align.items import Item, alphabetical, items, weigh
from nkdoc.bitext.units import Bitext, Pair, Unit, units
from nkdoc.languages.tags import primaries
from nkdoc.model import Edition, Section

__all__ = ["align", "bitexts", "counterparts"]

_FRONT = ("title", "summary")


def bitexts(source: Edition, targets: Iterable[Edition]) -> tuple[Bitext, ...]:
    """Return every section of the source aligned with its translation in every target, in order."""
    return tuple(align(here, there) for target in targets for here, there in counterparts(source, target))


def counterparts(source: Edition, target: Edition) -> Iterator[tuple[Section, Section]]:
    """Yield the sections that translate each other: by stem, then by id where no stem answers."""
    by_stem = {section.stem: section for section in target.sections}
    taken = {section.stem for section in source.sections} & by_stem.keys()
    by_id = {section.id: section for section in target.sections if section.stem not in taken}
    for section in source.sections:
        found = by_stem.get(section.stem) or by_id.get(section.id)
        if found is not None:
            yield section, found


def align(source: Section, target: Section) -> Bitext:
    """Return the section and its translation, aligned; pairs in the target's order, gaps where they belong."""
    tags = primaries(source.language, target.language)
    here, there = _parts(units(source)), _parts(units(target))
    found = [
        *_front(here["front"], there["front"]),
        *_body(here["body"], there["body"], tags),
        *_notes(here["note"], there["note"], tags),
    ]
    return Bitext(source, target, tuple(found))


def _parts(every: Iterable[Unit]) -> Mapping[str, list[Unit]]:
    parts: dict[str, list[Unit]] = {"front": [], "body": [], "note": []}
    for unit in every:
        parts["front" if unit.kind in _FRONT else "note" if unit.containers[:1] == ("note",) else "body"].append(unit)
    return parts


def _front(here: Sequence[Unit], there: Sequence[Unit]) -> Iterator[Pair]:
    left, right = ({unit.kind: unit for unit in each} for each in (here, there))
    for kind in _FRONT:
        if kind in left or kind in right:
            yield Pair((left[kind],) if kind in left else (), (right[kind],) if kind in right else ())


def _notes(here: Sequence[Unit], there: Sequence[Unit], tags: tuple[str, ...]) -> Iterator[Pair]:
    """Yield the pairs of footnotes: by label where both sides have it, the others in their order."""
    left, right = _by_note(here), _by_note(there)
    for label in right:
        if label in left:
            yield from _body(left[label], right[label], tags)
    yield from _body(
        [unit for label, each in left.items() if label not in right for unit in each],
        [unit for label, each in right.items() if label not in left for unit in each],
        tags,
    )


def _by_note(every: Iterable[Unit]) -> dict[str, list[Unit]]:
    notes: dict[str, list[Unit]] = defaultdict(list)
    for unit in every:
        notes[unit.id.partition("/note-")[2].rpartition("/")[0]].append(unit)
    return notes


def _body(here: Sequence[Unit], there: Sequence[Unit], tags: tuple[str, ...]) -> list[Pair]:
    if not here or not there:
        return [*(Pair((unit,), ()) for unit in here), *(Pair((), (unit,)) for unit in there)]
    mine, yours = alphabetical(here), alphabetical(there)
    both = []
    if len(mine) == len(yours):
        answers = zip(mine.items(), yours.items(), strict=True)
        both = [(one, other) for (one, is_sorted), (other, too) in answers if is_sorted and too]
    source = items(here, frozenset(one for one, _ in both), tags)
    target = items(there, frozenset(other for _, other in both), tags)
    weigh(source, target)
    ratio = prior(source, target)
    steps = moves.rematch(_steps(source, target, ratio), source, target, ratio)
    return _pairs(crossing.uncrossed(steps, source, target), source, target, tags)


def _steps(source: Sequence[Item], target: Sequence[Item], ratio: float) -> list[Step]:
    """Return the steps of the items: the chain, and between its links the cheapest alignment."""
    links, displaced = chain.certain_pairs(source, target)
    gone_here, gone_there = {i for i, _ in displaced}, {j for _, j in displaced}
    steps: list[Step] = []
    for (i0, j0), (i1, j1) in pairwise([(-1, -1), *links, (len(source), len(target))]):
        if i0 >= 0:
            steps.append(((i0,), (j0,)))
        rows = [i for i in range(i0 + 1, i1) if i not in gone_here]
        columns = [j for j in range(j0 + 1, j1) if j not in gone_there]
        found = dynamic.align([source[i] for i in rows], [target[j] for j in columns], ratio)
        steps.extend((tuple(rows[i] for i in left), tuple(columns[j] for j in right)) for left, right in found)
    return [*(((i,), (j,)) for i, j in displaced), *dynamic.heal(steps, source, target, ratio)]


def _pairs(steps: Sequence[Step], source: Sequence[Item], target: Sequence[Item], tags: tuple[str, ...]) -> list[Pair]:
    """Return the steps as pairs of units, in the target's order."""
    matched = sorted((left[0], right[0]) for left, right in steps if left and right)
    in_order = chain.longest_chain(matched)
    kept = set(in_order)
    found: list[Pair] = []
    for left, right in sorted(steps, key=lambda step: _place(step, in_order)):
        out_of_order = bool(left and right) and (left[0], right[0]) not in kept
        if len(left) == 1 == len(right):
            inner = tuple(inside.pairs(source[left[0]], target[right[0]], tags))
            moved = ((out_of_order or pair.moved) and not pair.is_gap for pair in inner)
            found.extend(Pair(pair.source, pair.target, moved=each) for pair, each in zip(inner, moved, strict=True))
        elif left and right:
            found.append(Pair(_units(source, left), _units(target, right), moved=out_of_order))
        else:
            found.extend(Pair((unit,), ()) for unit in _units(source, left))
            found.extend(Pair((), (unit,)) for unit in _units(target, right))
    return found


def _units(every: Sequence[Item], indices: Sequence[int]) -> tuple[Unit, ...]:
    return tuple(unit for index in indices for unit in every[index].units)


def _place(step: Step, in_order: Sequence[tuple[int, int]]) -> tuple[float, int]:
    """Return where a step stands in the target; a block without counterpart follows what stands before it."""
    left, right = step
    if right:
        return (right[0], -1)
    before = bisect_left(in_order, (left[0],))
    return ((in_order[before - 1][1] if before else -1) + 0.5, left[0])
