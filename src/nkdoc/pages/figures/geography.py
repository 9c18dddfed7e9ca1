"""Outlines from a data file of kind `geography`, and the projection that brings them to paper.

The projection is equirectangular with its standard parallel in the middle of the box: scale is true along that
parallel and along every meridian, which over two degrees of latitude no eye tells from any other projection.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from nkdoc.model import Dataset
from nkdoc.pages.figures.shapes import ListOf, Moment, Numbers, Record, Word
from nkdoc.pages.figures.svg import Point, number

Line = tuple[Point, ...]

KILOMETRES_PER_DEGREE = 111.2
"""Length of a degree of a meridian on a sphere of the Earth's mean radius, 6371 km."""


_VIEW = Record(MappingProxyType({"box": Numbers(4), "land": ListOf(Word()), "borders": ListOf(Word())}))
SHAPE = Record(
    MappingProxyType({"kind": Word(), "source": Word(), "licence": Word(), "date": Moment(), "main": _VIEW}),
    MappingProxyType({"inset": _VIEW}),
)
"""What a file of outlines holds; land and borders are lists of points, "45.3 39.4, 45.35 39.5"."""


@dataclass(frozen=True, slots=True)
class Outlines:
    """What one view of a geography holds: its box (west, south, east, north), land and borders, in degrees."""

    box: tuple[float, float, float, float]
    land: tuple[Line, ...]
    borders: tuple[Line, ...]


def outlines(dataset: Dataset | None, view: str) -> Outlines | None:
    """Return a view of the geography, or None where the file has none that can be used."""
    value = dataset.fields.get(view) if dataset is not None else None
    if not isinstance(value, Mapping):
        return None
    match value.get("box"):
        case [int() | float() as west, int() | float() as south, int() | float() as east, int() | float() as north]:
            box = (float(west), float(south), float(east), float(north))
        case _:
            return None
    if not (-180 <= box[0] < box[2] <= 180 and -90 < box[1] < box[3] < 90):  # noqa: PLR2004 - degrees
        return None
    return Outlines(box, _lines(value.get("land")), _lines(value.get("borders")))


def _lines(value: object) -> tuple[Line, ...]:
    """Return the lines of a list of texts such as "45.3 39.4, 45.35 39.5"."""
    if not isinstance(value, list | tuple):
        return ()
    lines = (tuple(_points(item)) for item in value if isinstance(item, str))
    return tuple(line for line in lines if len(line) > 1)


def _points(text: str) -> Iterable[Point]:
    for pair in text.split(","):
        try:
            longitude, latitude = (float(part) for part in pair.split())
        except ValueError:
            continue
        yield longitude, latitude


@dataclass(frozen=True)
class Projection:
    """Degrees → points on a drawing; the box fills `width` from `left`, its north edge lies at `top`."""

    box: tuple[float, float, float, float]
    width: float
    left: float = 0.0
    top: float = 0.0

    @property
    def _shrinking(self) -> float:
        """How much shorter a degree of longitude is than one of latitude, in the middle of the box."""
        return math.cos(math.radians((self.box[1] + self.box[3]) / 2))

    @property
    def points_per_kilometre(self) -> float:
        """The scale of the drawing."""
        return self.width / ((self.box[2] - self.box[0]) * KILOMETRES_PER_DEGREE * self._shrinking)

    @property
    def height(self) -> float:
        """The height of the box on the drawing."""
        return (self.box[3] - self.box[1]) * KILOMETRES_PER_DEGREE * self.points_per_kilometre

    def __call__(self, longitude: float, latitude: float) -> Point:
        """Return where a place comes to stand."""
        per_degree = KILOMETRES_PER_DEGREE * self.points_per_kilometre
        return (
            self.left + (longitude - self.box[0]) * per_degree * self._shrinking,
            self.top + (self.box[3] - latitude) * per_degree,
        )

    def path(self, lines: Iterable[Line], *, closed: bool = False) -> str:
        """Return the lines in the letters of an SVG path."""
        return "".join(self._path(line) + ("Z" if closed else "") for line in lines)

    def _path(self, line: Line) -> str:
        points = (f"{number(x)} {number(y)}" for x, y in (self(*point) for point in line))
        return "M" + "L".join(points)
