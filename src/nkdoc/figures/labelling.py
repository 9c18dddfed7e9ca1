"""Labels beside points that cover neither each other nor what is drawn.

Every label has a few places it may take, best first. The search looks for the arrangement that costs least in total;
it is exact on maps of some dozens of places, and on larger ones stops after a fixed number of trials with the best it
has seen, so that the answer always comes and is always the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from nkdoc.figures.svg import Anchor, Box, Type, text_box

Place = str
PLACES: tuple[Place, ...] = ("right", "left", "above", "below", "above-right", "below-right", "above-left", "below-left")

_MISSING = 1000.0
"""What a label costs that finds no room: more than all others together."""
_STEPS = 30_000
"""Trials before the search takes the best it has seen."""


@dataclass(frozen=True, slots=True)
class Label:
    """One way to print a label: lines of words with their type, each with its place, and the room they take together."""

    lines: tuple[tuple[float, float, str, Type], ...]
    anchor: Anchor
    box: Box


@dataclass(frozen=True, slots=True)
class Stretch:
    """A straight piece of a line on the drawing."""

    start: tuple[float, float]
    end: tuple[float, float]

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


def candidates(x: float, y: float, lines: Sequence[tuple[str, Type]], radius: float, wish: Place) -> Iterator[Label]:
    """Yield the places for a label of `lines` around the mark at `x`, `y`, the wished one first."""
    order = sorted(PLACES, key=lambda place: (place != wish, PLACES.index(place)))
    for place in order:
        yield _label(x, y, lines, radius, place)


def _label(x: float, y: float, lines: Sequence[tuple[str, Type]], radius: float, place: Place) -> Label:
    gap = radius + 2.2
    sideways = "right" in place, "left" in place
    slanted = "-" in place
    anchor: Anchor = "start" if sideways[0] else "end" if sideways[1] else "middle"
    across = gap * (0.55 if slanted else 1.0)
    at = x + across * (sideways[0] - sideways[1])
    leading = lines[0][1].size * 1.16
    tall = leading * (len(lines) - 1)
    capital = lines[0][1].size * 0.728
    if "above" in place:
        first = y - gap * (0.7 if slanted else 1.0) - tall
    elif "below" in place:
        first = y + gap * (0.7 if slanted else 1.0) + capital
    else:
        first = y + capital / 2 - tall / 2
    placed = tuple((at, first + number * leading, text, style) for number, (text, style) in enumerate(lines))
    boxes = [text_box(*line, anchor) for line in placed]
    return Label(placed, anchor, _hull(boxes))


def _hull(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def arrange(choices: Sequence[Sequence[Label]], price: Callable[[int, Label], float | None]) -> tuple[Label | None, ...]:
    """Return one label of each list so that none covers another, None where there is no room for one.

    `price(number, label)` is what a place costs beside its rank in the list (0 best), None where it may not be used.
    """
    options = [
        sorted(
            ((cost + at, at, label) for at, label in enumerate(labels) if (cost := price(number, label)) is not None),
            key=lambda option: option[:2],
        )
        for number, labels in enumerate(choices)
    ]
    order = sorted(range(len(choices)), key=lambda number: (len(options[number]), number))
    search = _Search([[(cost, label) for cost, _, label in options[number]] for number in order])
    search.run(0.0)
    placed: list[Label | None] = [None] * len(choices)
    for number, label in zip(order, search.best, strict=True):
        placed[number] = label
    return tuple(placed)


class _Search:
    """Branch and bound: labels are placed in turn; a branch that cannot become cheaper than the best is left."""

    def __init__(self, options: list[list[tuple[float, Label]]]) -> None:
        self.options = options
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
            if self.steps > _STEPS and self.least < float("inf"):
                return
            if label is None or not any(one is not None and label.box.grown(0.8).meets(one.box) for one in self.chosen):
                self.chosen.append(label)
                self.run(cost + more)
                self.chosen.pop()
