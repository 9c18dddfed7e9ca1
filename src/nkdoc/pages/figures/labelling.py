"""Labels beside points that cover neither each other nor what is drawn.

Every label has a few places it may take, best first. The search looks for the arrangement that costs least in total;
it is exact on maps of some dozens of places, and on larger or denser ones stops after a fixed number of trials with
the best it has seen, so that the answer always comes and is always the same.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import NamedTuple

from nkdoc.pages.figures.metrics import CAP_HEIGHT
from nkdoc.pages.figures.svg import Anchor, Box, Point, Type, text_box

PLACES = (
    "right", "left", "above", "below", "above-right", "below-right", "above-left", "below-left",
)  # fmt: skip

_STEEP = 0.3
"""Cosine of the angle from which on a label stands above or below its mark rather than beside it."""
_GAP = 2.2
"""Room between a mark and its label, in points."""
_FAR = (6.0, 10.0, 15.0, 22.0, 30.0, 40.0)
"""How far from its mark a label may stand that a thin line joins to it, in points."""
_DIRECTIONS = 16
_JOINED = 40.0
"""What such a label costs beside its distance: more than any that stands at its mark and crosses a line."""
_APART = 0.8
"""Room between two labels."""
_MISSING = 1000.0
"""What a label costs that finds no room: more than all others together."""
_STEPS = 30_000
"""Trials before the search takes the best it has seen."""


class Words(NamedTuple):
    """Words of a label and where they are written."""

    x: float
    y: float
    text: str
    style: Type
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Stretch:
    """A straight piece of a line on the drawing."""

    start: Point
    end: Point

    def crosses(self, box: Box) -> bool:
        """Tell whether the piece runs through the box (Liang and Barsky 1984)."""
        (x1, y1), (x2, y2) = self.start, self.end
        first, last = 0.0, 1.0
        for start, way, low, high in ((x1, x2 - x1, box.left, box.right), (y1, y2 - y1, box.top, box.bottom)):
            if way == 0:
                if not low < start < high:
                    return False
                continue
            enters, leaves = sorted(((low - start) / way, (high - start) / way))
            first, last = max(first, enters), min(last, leaves)
        return first < last


@dataclass(frozen=True, slots=True)
class Label:
    """One way to print a label, the room it takes, and how far it is from the best way (0).

    `leader` joins a label to its mark where it does not stand beside it.
    """

    words: tuple[Words, ...]
    box: Box
    rank: float = 0.0
    leader: Stretch | None = None

    def clears(self, other: Label) -> bool:
        """Tell whether neither label, nor the line that leads to it, covers the other."""
        if self.box.grown(_APART).meets(other.box):
            return False
        pairs = ((self.leader, other.box), (other.leader, self.box))
        return not any(leader is not None and leader.crosses(box.grown(_APART)) for leader, box in pairs)


def candidates(x: float, y: float, parts: Sequence[tuple[str, Type]], radius: float, wish: str) -> Iterator[Label]:
    """Yield the places for a label around the mark at `x`, `y`, the wished one first.

    Several parts stand below each other; after those, in one line with a stroke between them.
    """
    order = sorted(PLACES, key=lambda place: (place != wish, PLACES.index(place)))
    ways = [_stacked(x, y, parts, radius, place) for place in order]
    if len(parts) > 1:
        ways += [_in_line(x, y, parts, radius, place) for place in order]
    yield from (replace(label, rank=float(rank)) for rank, label in enumerate(ways))


def joined(x: float, y: float, parts: Sequence[tuple[str, Type]], radius: float) -> Iterator[Label]:
    """Yield places for a label farther from its mark, with the line that joins them, the nearest first."""
    leading = parts[0][1].size * 1.16
    height = parts[0][1].size * CAP_HEIGHT + leading * (len(parts) - 1)
    for far in _FAR:
        for turn in range(_DIRECTIONS):
            angle = 2 * math.pi * turn / _DIRECTIONS
            across, down = math.cos(angle), math.sin(angle)
            anchor: Anchor = "middle" if abs(across) < _STEEP else "start" if across > 0 else "end"
            at, middle = x + across * far, y + down * (far + height / 2)
            top = middle - height / 2 + parts[0][1].size * CAP_HEIGHT
            label = _label([Words(at, top + line * leading, *part, anchor) for line, part in enumerate(parts)])
            ends = (_nearest(x, y, text_box(*line)) for line in label.words)
            length, end = min((math.dist((x, y), end), end) for end in ends)
            if length > radius + _GAP:
                start = (x + (end[0] - x) * radius / length, y + (end[1] - y) * radius / length)
                yield replace(label, rank=_JOINED + length, leader=Stretch(start, end))


def _nearest(x: float, y: float, box: Box) -> Point:
    return min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)


def _stacked(x: float, y: float, parts: Sequence[tuple[str, Type]], radius: float, place: str) -> Label:
    leading = parts[0][1].size * 1.16
    at, anchor = _beside(x, radius, place)
    first = _first_line(y, radius, place, parts[0][1].size, leading * (len(parts) - 1))
    return _label([Words(at, first + turn * leading, *part, anchor) for turn, part in enumerate(parts)])


def _in_line(x: float, y: float, parts: Sequence[tuple[str, Type]], radius: float, place: str) -> Label:
    at, anchor = _beside(x, radius, place)
    line = _first_line(y, radius, place, parts[0][1].size, 0)
    runs = [(text if turn == 0 else f"/\u00a0{text}", style) for turn, (text, style) in enumerate(parts)]
    widths = [style.width(text) for text, style in runs]
    space = parts[0][1].width(" ")
    at -= (sum(widths) + space * (len(runs) - 1)) * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    words: list[Words] = []
    for (text, style), width in zip(runs, widths, strict=True):
        words.append(Words(at, line, text, style, "start"))
        at += width + space
    return _label(words)


def _beside(x: float, radius: float, place: str) -> tuple[float, Anchor]:
    """Return where across a label is anchored; one that stands aslant begins nearer to the mark."""
    gap = (radius + _GAP) * (0.55 if "-" in place else 1.0)
    if "right" in place:
        return x + gap, "start"
    return (x - gap, "end") if "left" in place else (x, "middle")


def _first_line(y: float, radius: float, place: str, size: float, more: float) -> float:
    """Return where the first line of a label stands; `more` is the height of the lines after it."""
    gap = (radius + _GAP) * (0.7 if "-" in place else 1.0)
    if "above" in place:
        return y - gap - more
    return y + gap + size * CAP_HEIGHT if "below" in place else y + (size * CAP_HEIGHT - more) / 2


def _label(words: Sequence[Words]) -> Label:
    return Label(tuple(words), _hull([text_box(*one) for one in words]))


def _hull(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def arrange(
    choices: Sequence[Sequence[Label]],
    price: Callable[[int, Label], float | None],
    *,
    steps: int = _STEPS,
    rounds: int = 0,
) -> tuple[Label | None, ...]:
    """Return one label of each list so that none covers another, None where there is no room for one.

    `price(number, label)` is what a way to print costs beside its rank, None where it may not be used. The search stops
    after `steps` trials; `rounds` times another begins with the labels that were dearest in the last.
    """
    options = [
        sorted(
            ((cost + label.rank, label) for label in labels if (cost := price(number, label)) is not None),
            key=lambda option: option[0],
        )
        for number, labels in enumerate(choices)
    ]
    order = sorted(range(len(choices)), key=lambda number: (len(options[number]), number))
    best = last = _placed(options, order, steps)
    for _ in range(rounds):
        dearest = {number: cost for number, cost in enumerate(last.costs) if options[number]}
        order = sorted(order, key=lambda number: -dearest.get(number, 0.0))
        last = _placed(options, order, steps)
        best = min(best, last, key=attrgetter("cost"))
    return best.labels


class _Placed(NamedTuple):
    """An arrangement: what it costs, its labels, and what each costs in it."""

    cost: float
    labels: tuple[Label | None, ...]
    costs: tuple[float, ...]


def _placed(options: Sequence[list[tuple[float, Label]]], order: Sequence[int], steps: int) -> _Placed:
    """Return the cheapest arrangement that is found when labels are placed in an order."""
    search = _Search([options[number] for number in order], steps)
    search.run(0.0)
    placed = dict(zip(order, search.best, strict=True))
    labels = tuple(placed[number] for number in range(len(options)))
    costs = tuple(_cost(label, options[number]) for number, label in enumerate(labels))
    return _Placed(search.least, labels, costs)


def _cost(label: Label | None, options: Sequence[tuple[float, Label]]) -> float:
    return next((cost for cost, one in options if one is label), _MISSING)


class _Search:
    """Branch and bound: labels are placed in turn; a branch that cannot become cheaper than the best is left."""

    def __init__(self, options: list[list[tuple[float, Label]]], limit: int) -> None:
        self.options = options
        self.limit = limit
        self.rest = [0.0] * (len(options) + 1)
        for at in range(len(options) - 1, -1, -1):
            self.rest[at] = self.rest[at + 1] + (options[at][0][0] if options[at] else _MISSING)
        self.chosen: list[Label | None] = []
        self.best: list[Label | None] = [None] * len(options)
        self.least = float("inf")
        self.steps = 0

    def run(self, cost: float) -> None:
        """Place the labels from the one now due; `cost` is that of those before it."""
        at = len(self.chosen)
        if cost + self.rest[at] >= self.least:
            return
        if at == len(self.options):
            self.least, self.best = cost, list(self.chosen)
            return
        for more, label in (*self.options[at], (_MISSING, None)):
            self.steps += 1
            if self.steps > self.limit and self.least < float("inf"):
                return
            if label is None or self._is_free(label):
                self.chosen.append(label)
                self.run(cost + more)
                self.chosen.pop()

    def _is_free(self, label: Label) -> bool:
        return all(one is None or label.clears(one) for one in self.chosen)
