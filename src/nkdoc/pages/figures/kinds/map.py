"""A schematic locator map: land, borders, places with their names, roads.

    base:       the data file of kind `geography` with the outlines, such as data/caucasus.yaml
    places:     name, other (the other side's name), lon, lat (degrees, WGS 84), kind, label (where the name goes)
    lines:      name, points (lon, lat), schematic
    countries:  name, lon, lat
    note:       what is printed at the foot: whose borders these are

Names find their own places so that none covers another; `label` is only a wish.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from nkdoc.pages.figures.data import Picture
from nkdoc.pages.figures.geography import Outlines, Projection, outlines
from nkdoc.pages.figures.labelling import PLACES, Label, Stretch, arrange, candidates, joined
from nkdoc.pages.figures.metrics import wrap
from nkdoc.pages.figures.shapes import HEAD, Choice, Flag, ListOf, Number, Numbers, Record, Text, Word
from nkdoc.pages.figures.svg import LEADING, Box, Canvas, Point, Type, number
from nkdoc.pages.html import Html, tag

_LONGITUDE = Number(least=-180, most=180)
_LATITUDE = Number(least=-90, most=90)
MIRRORED = False
SHAPE = Record(
    required=MappingProxyType(
        {
            **HEAD,
            "base": Word(),
            "places": ListOf(
                Record(
                    MappingProxyType(
                        {
                            "name": Text(),
                            "lon": _LONGITUDE,
                            "lat": _LATITUDE,
                            "kind": Choice(("capital", "town", "village", "site")),
                        }
                    ),
                    MappingProxyType({"id": Word(), "other": Text(), "label": Choice(PLACES)}),
                )
            ),
        }
    ),
    optional=MappingProxyType(
        {
            "note": Text(),
            "countries": ListOf(Record(MappingProxyType({"name": Text(), "lon": _LONGITUDE, "lat": _LATITUDE}))),
            "lines": ListOf(
                Record(
                    MappingProxyType({"name": Text(), "points": ListOf(Numbers(2))}),
                    MappingProxyType({"schematic": Flag()}),
                )
            ),
        }
    ),
)

_TOWN = Type(size=7.5, weight=600)
_VILLAGE = Type(size=7.25)
_OTHER = Type(size=7.25, colour="soft")
_COUNTRY = Type(size=10, weight=500, colour="soft")
_LEAST_COUNTRY = 7.75
_ROAD = Type(size=7, colour="accent")
_FOOT = Type(size=7, colour="soft")
_RADII = MappingProxyType({"capital": 2.8, "town": 2.1, "village": 1.5, "site": 1.5})
_SCHEMATIC = Type(size=7.5, weight=600)
_SCALE_KILOMETRES = 25
_INSET_WIDTHS = (88.0, 80.0, 72.0, 64.0, 56.0, 48.0)
_FOOT_ROOM = 15.0
_BESIDE_ROADS = ("left", "right", "above-left", "below-right")
_EDGE = 7.0
_CROSSING = 20.0
"""What it costs a name to lie across a line; a name's less wished places cost from 1 to 15."""
_FAR_CROSSING = 100.0
"""The same for a name that stands off its mark, and so has many places to go."""


@dataclass(frozen=True)
class _Place:
    x: float
    y: float
    kind: str
    name: str
    other: str
    wish: str

    @property
    def radius(self) -> float:
        return _RADII.get(self.kind, _RADII["village"])

    @property
    def box(self) -> Box:
        return Box(self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius)


def draw(picture: Picture) -> Html:
    """Return the map, empty where the outlines are missing."""
    base = picture.datasets.get(picture.word("base"))
    main = outlines(base, "main")
    if main is None:
        return Html()
    project = Projection(main.box, picture.width)
    foot = _foot_lines(picture, project)
    canvas = Canvas(picture.width, project.height + _FOOT_ROOM + (len(foot) - 1) * _FOOT.size * LEADING, picture.name)
    _draw_outlines(canvas, main, project)
    places = _places(picture, project)
    obstacles = _draw_inset(canvas, outlines(base, "inset"), main, places)
    roads = _roads(picture, project)
    for road, _ in roads:
        canvas.path(_polyline(road), "accent", 1.3, dashes="4 2", role="road")
    obstacles += _draw_countries(canvas, picture, project)
    lines = [*roads, *(([project(*point) for point in line], "") for line in main.borders)]
    _draw_places(canvas, places, obstacles, lines, Box(0, 0, canvas.width, project.height))
    canvas.outline(Box(0.25, 0.25, canvas.width - 0.25, project.height - 0.25), "line")
    _draw_foot(canvas, picture, project, foot)
    drawing = canvas.markup(picture.text("title"), picture.description)
    return tag("div", drawing, class_="chart map")


def _draw_outlines(canvas: Canvas, drawn: Outlines, project: Projection, thickness: float = 0.5) -> None:
    canvas.path(project.path(drawn.land, closed=True), fill="land", role="country")
    canvas.path(project.path(drawn.borders), "soft", thickness, role="border")


def _draw_inset(canvas: Canvas, around: Outlines | None, main: Outlines, places: Sequence[_Place]) -> list[Box]:
    """Draw the wider region in the upper right corner with the map's own box marked; return the room it takes.

    It is as large as it can be without covering a place, and left out where it would be too small to read.
    """
    if around is None:
        return []
    insets = (_inset(around, width, canvas.width) for width in _INSET_WIDTHS)
    free = (each for each in insets if not any(place.box.meets(each[1]) for place in places))
    project, room = next(free, (None, None))
    if project is None or room is None:
        return []
    canvas.rect(room, "ground", "sea")
    _draw_outlines(canvas, around, project, 0.3)
    west, south, east, north = main.box
    canvas.outline(Box(*project(west, north), *project(east, south)), "accent", 1)
    canvas.outline(room, "soft", 0.5)
    return [room.grown(2)]


def _inset(around: Outlines, width: float, page: float) -> tuple[Projection, Box]:
    """Return an inset of a width and its room."""
    project = Projection(around.box, width, page - width - _EDGE, _EDGE)
    return project, Box(project.left, project.top, project.left + width, project.top + project.height)


def _foot_lines(picture: Picture, project: Projection) -> tuple[str, ...]:
    """Return the lines of the note, kept to the room right of the scale bar."""
    return wrap(picture.text("note"), picture.width - _note_left(picture, project), _FOOT.size) or ("",)


def _note_left(picture: Picture, project: Projection) -> float:
    """Return where the note begins: after the word “schematic” and the scale bar with its length in words."""
    bar = _SCALE_KILOMETRES * project.points_per_kilometre
    return _SCHEMATIC.width(_schematic(picture)) + 12 + bar + 4 + _FOOT.width(_kilometres(picture)) + 16


def _schematic(picture: Picture) -> str:
    return picture.locale.gettext("Schematic map")


def _kilometres(picture: Picture) -> str:
    return picture.locale.gettext("{count} km").format(count=picture.locale.format_number(_SCALE_KILOMETRES))


def _draw_foot(canvas: Canvas, picture: Picture, project: Projection, note: tuple[str, ...]) -> None:
    """Print below the map what it is, its scale and whose borders it shows."""
    y = project.height + _FOOT_ROOM - 3
    left = canvas.text(0, y, _schematic(picture), _SCHEMATIC).right + 12
    right = left + _SCALE_KILOMETRES * project.points_per_kilometre
    bar = f"M{number(left)} {number(y - 4)}V{number(y)}H{number(right)}V{number(y - 4)}"
    canvas.path(bar, "ink", 0.8, role="scale")
    canvas.text(right + 4, y, _kilometres(picture), _FOOT)
    canvas.lines(_note_left(picture, project), y, note, _FOOT)


def _roads(picture: Picture, project: Projection) -> list[tuple[list[Point], str]]:
    """Return each line's points on the drawing, and its name with a word that says it is schematic."""
    roads = []
    for row in picture.rows("lines"):
        points = [project(*point) for point in row.points("points")]
        if len(points) > 1:
            roads.append((points, row.text("name")))
    return roads


def _polyline(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def _draw_countries(canvas: Canvas, picture: Picture, project: Projection) -> list[Box]:
    """Print the names of countries, smaller on small maps and moved where they would leave the frame."""
    style = _COUNTRY._replace(size=min(_COUNTRY.size, max(_LEAST_COUNTRY, picture.width / 40)))
    boxes = []
    for row in picture.rows("countries"):
        name, lon, lat = row.text("name"), row.number("lon"), row.number("lat")
        if lon is not None and lat is not None:
            x, y = project(lon, lat)
            half = style.width(name) / 2 + 4
            boxes.append(canvas.text(min(max(x, half), picture.width - half), y, name, style, "middle").grown(1))
    return boxes


def _places(picture: Picture, project: Projection) -> list[_Place]:
    """Return the places inside the frame."""
    west, south, east, north = project.box
    found = []
    for row in picture.rows("places"):
        lon, lat = row.number("lon"), row.number("lat")
        if lon is not None and lat is not None and west <= lon <= east and south <= lat <= north:
            x, y = project(lon, lat)
            found.append(_Place(x, y, row.word("kind"), row.text("name"), row.text("other"), row.word("label")))
    return found


def _draw_places(
    canvas: Canvas, places: list[_Place], obstacles: list[Box], lines: list[tuple[list[Point], str]], frame: Box
) -> None:
    """Draw the marks, then every name where it finds room; the names of lines take part in the search.

    Where one finds none beside its mark, names may stand farther off, a thin line between.
    """
    choices = [list(candidates(*_names(place), place.wish)) for place in places]
    choices += [list(_along(line, name)) for line, name in lines if name]
    stretches = [Stretch(*pair) for line, _ in lines for pair in pairwise(line)]

    def price(at: int, label: Label) -> float | None:
        marks = (place.box.grown(0.6) for other, place in enumerate(places) if other != at)
        covered = [*obstacles, *marks]
        if not label.box.within(frame.grown(-3)) or any(label.box.meets(box) for box in covered):
            return None
        if label.leader is not None and any(label.leader.crosses(box) for box in covered):
            return None
        crossing = _CROSSING if label.leader is None else _FAR_CROSSING
        return crossing * any(stretch.crosses(label.box) for stretch in stretches)

    labels = arrange(choices, price)
    if None in labels:
        farther = [[*joined(*_names(place))] for place in places] + [[] for _ in choices[len(places) :]]
        labels = arrange([near + far for near, far in zip(choices, farther, strict=True)], price, steps=600, rounds=20)
    found = [label for label in labels if label is not None]
    for leader in (label.leader for label in found if label.leader):
        canvas.path(_polyline([leader.start, leader.end]), "soft", 0.4, role="leader")
    for place in places:
        _draw_mark(canvas, place)
    for words in (words for label in found for words in label.words):
        canvas.text(*words)


def _draw_mark(canvas: Canvas, place: _Place) -> None:
    if place.kind == "site":
        canvas.path(f"M{number(place.x)} {number(place.y - 2)}l2 3.6h-4Z", fill="ink", role="place")
        return
    canvas.circle(place.x, place.y, place.radius, "ground" if place.kind == "capital" else "ink", "ink", "place")
    if place.kind == "capital":
        canvas.circle(place.x, place.y, 1.1, "ink")


def _names(place: _Place) -> tuple[float, float, list[tuple[str, Type]], float]:
    """Return where a place's mark is, its names one below the other, and the radius of the mark."""
    name = _TOWN if place.kind in ("capital", "town") else _VILLAGE
    lines = [(place.name, name)] + ([(place.other, _OTHER)] if place.other else [])
    return place.x, place.y, lines, place.radius


def _along(road: list[Point], name: str) -> Iterator[Label]:
    """Yield places for a road's name on either side of its stretches, the longest first."""
    rank = 0.0
    for (x1, y1), (x2, y2) in sorted(pairwise(road), key=lambda pair: -math.dist(*pair)):
        for share in (0.5, 0.35, 0.65):
            x, y = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
            for place in _BESIDE_ROADS:
                label = next(candidates(x, y, [(name, _ROAD)], 3, place))
                yield dataclasses.replace(label, rank=rank)
                rank += 0.25
