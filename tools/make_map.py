"""Make content/data/caucasus.yaml, the outlines behind the locator map.

A maintainer's tool, not needed to build or to run nkdoc. Fetch the outlines and run it::

    npm pack world-atlas@2.0.2 && tar -xzf world-atlas-2.0.2.tgz
    python tools/make_map.py package/countries-10m.json

The arcs that countries share are simplified once, so neighbours keep fitting each other; then every country's land is
cut to the box of the map, and every border between two countries becomes a line. What Natural Earth keeps in files of
its own (lines of control, disputed areas) is not in this one and is therefore not drawn. The same file gives the same
bytes.
"""

from __future__ import annotations

import hashlib
import json
import math
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

OUTPUT = Path(__file__).resolve().parent.parent / "content" / "data" / "caucasus.yaml"
SHA256 = "3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79"

COLUMNS = 116
CORNERS = 3
"""A ring with fewer points than this encloses nothing."""

Point = tuple[float, float]
Line = tuple[Point, ...]


@dataclass(frozen=True)
class View:
    """A box in degrees and how far a simplified line may stray from the true one, in kilometres."""

    name: str
    west: float
    south: float
    east: float
    north: float
    tolerance: float
    smallest: float
    """Islands and exclaves below this area, in square kilometres, are left out."""
    digits: int


VIEWS = (
    View("main", 45.3, 39.41, 47.75, 40.75, tolerance=0.35, smallest=8, digits=3),
    View("inset", 36.5, 36.6, 52.5, 44.6, tolerance=6, smallest=900, digits=2),
)

HEAD = """\
# Outlines of countries for the locator map: tools/make_map.py makes this file, do not edit it by hand.
# Source: Natural Earth 4.1.0, 1:10m Admin 0 countries (public domain), as TopoJSON in world-atlas 2.0.2 (ISC licence).
# The borders are those of the internationally recognised states as Natural Earth draws them. There is no oblast, no
# line of control and no disputed area in it. Lines are simplified to {tolerance} km. Points are
# "longitude latitude" in degrees, WGS 84.
kind: geography
source: Natural Earth 4.1.0, 1:10m Admin 0 countries, by way of world-atlas 2.0.2
licence: public domain
date: 2018-05-21
"""


def kilometres(point: Point) -> Point:
    """Return a point in kilometres on a plane that is true enough around 40° north."""
    return point[0] * 111.32 * math.cos(math.radians(40)), point[1] * 111.13


def decode(topology: dict[str, Any]) -> list[Line]:
    """Return the arcs in degrees (TopoJSON 1.0, 2.1.3: quantised deltas)."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[Line] = []
    for deltas in topology["arcs"]:
        x = y = 0
        points: list[Point] = []
        for dx, dy in deltas:
            x, y = x + dx, y + dy
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        arcs.append(tuple(points))
    return arcs


def simplify(line: Line, tolerance: float) -> Line:
    """Return the line without the points that it can do without (Douglas and Peucker 1973); its ends stay."""
    keep = {0, len(line) - 1}
    flat = [kilometres(point) for point in line]
    stack = [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        distances = [(distance(flat[at], flat[first], flat[last]), at) for at in range(first + 1, last)]
        farthest, at = max(distances, default=(0.0, 0))
        if farthest > tolerance:
            keep.add(at)
            stack += [(first, at), (at, last)]
    return tuple(line[at] for at in sorted(keep))


def distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point is from a stretch of line."""
    (px, py), (sx, sy), (ex, ey) = point, start, end
    length = (ex - sx) ** 2 + (ey - sy) ** 2
    share = max(0.0, min(1.0, ((px - sx) * (ex - sx) + (py - sy) * (ey - sy)) / length)) if length else 0.0
    return math.hypot(px - sx - share * (ex - sx), py - sy - share * (ey - sy))


def stitch(ring: Iterable[int], arcs: list[Line]) -> Line:
    """Return a ring from its arcs; a negative index is an arc walked backwards."""
    points: list[Point] = []
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc[1:] if points else arc)
    return tuple(points)


def edges(view: View) -> tuple[tuple[int, float, int], ...]:
    """Return the sides of the box as axis, limit and the direction that lies inside."""
    return ((0, view.west, 1), (0, view.east, -1), (1, view.south, 1), (1, view.north, -1))


def crossing(a: Point, b: Point, axis: int, limit: float) -> Point:
    """Return where the stretch from `a` to `b` meets a side of the box."""
    share = (limit - a[axis]) / (b[axis] - a[axis])
    met = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]
    met[axis] = limit
    return met[0], met[1]


def clip_ring(ring: Line, view: View) -> Line:
    """Return the part of a closed ring inside the box (Sutherland and Hodgman 1974)."""
    points = list(ring)
    for axis, limit, side in edges(view):
        kept: list[Point] = []
        for a, b in zip(points, points[1:] + points[:1], strict=True):
            a_in, b_in = (a[axis] - limit) * side >= 0, (b[axis] - limit) * side >= 0
            if a_in:
                kept.append(a)
            if a_in != b_in:
                kept.append(crossing(a, b, axis, limit))
        points = kept
    return tuple(points)


def clip_line(line: Line, view: View) -> Iterator[Line]:
    """Yield the parts of an open line inside the box."""
    parts = [line]
    for axis, limit, side in edges(view):
        cut: list[Line] = []
        for part in parts:
            run: list[Point] = []
            for a, b in pairwise(part):
                a_in, b_in = (a[axis] - limit) * side >= 0, (b[axis] - limit) * side >= 0
                if a_in and not run:
                    run.append(a)
                if a_in != b_in:
                    run.append(crossing(a, b, axis, limit))
                if b_in:
                    run.append(b)
                elif run:
                    cut.append(tuple(run))
                    run = []
            if run:
                cut.append(tuple(run))
        parts = cut
    yield from parts


def area(ring: Line) -> float:
    """Return the area of a ring in square kilometres."""
    flat = [kilometres(point) for point in ring]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(flat, flat[1:] + flat[:1], strict=True))) / 2


def rings(geometry: dict[str, Any]) -> list[list[int]]:
    """Return the rings of a geometry as lists of arcs, holes included."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [ring for polygon in polygons for ring in polygon]


def reaches(geometry: dict[str, Any], arcs: list[Line], view: View) -> bool:
    """Tell whether a country has a point inside the box."""
    points = (point for ring in rings(geometry) for point in stitch(ring, arcs))
    return any(view.west < x < view.east and view.south < y < view.north for x, y in points)


def written(line: Line, digits: int) -> str:
    """Return a line as text: "lon lat, lon lat"."""
    points = [f"{round(x, digits):g} {round(y, digits):g}" for x, y in line]
    return ", ".join(point for point, _ in groupby(points))


def folded(name: str, lines: list[str]) -> Iterator[str]:
    """Yield a YAML list of texts, each folded to the width of a page."""
    yield f"  {name}:"
    for line in lines:
        yield "    - >-"
        row = "     "
        for word in line.split(", "):
            if len(row) + len(word) > COLUMNS:
                yield row
                row = "     "
            row += f" {word},"
        yield row.rstrip(",")


def view_lines(view: View, geometries: list[dict[str, Any]], arcs: list[Line]) -> Iterator[str]:
    """Yield the YAML of one box: land by country, then the borders between countries."""
    geometries = [geometry for geometry in geometries if reaches(geometry, arcs, view)]
    used = {index if index >= 0 else ~index for geometry in geometries for ring in rings(geometry) for index in ring}
    near = [simplify(arc, view.tolerance) if index in used else arc for index, arc in enumerate(arcs)]
    owners: dict[int, set[str]] = {}
    yield f"{view.name}:"
    yield f"  box: [{view.west}, {view.south}, {view.east}, {view.north}]"
    land: list[str] = []
    for geometry in geometries:
        for ring in rings(geometry):
            for index in ring:
                owners.setdefault(index if index >= 0 else ~index, set()).add(geometry["properties"]["name"])
            clipped = clip_ring(stitch(ring, near), view)
            if len(clipped) >= CORNERS and area(clipped) >= view.smallest:
                land.append(written(clipped, view.digits))
    yield from folded("land", land)
    shared = [index for index, countries in sorted(owners.items()) if len(countries) > 1]
    borders = [part for index in shared for part in clip_line(near[index], view)]
    closed_and_small = [part for part in borders if part[0] == part[-1] and area(part) < view.smallest]
    yield from folded("borders", [written(part, view.digits) for part in borders if part not in closed_and_small])


def main(path: Path) -> None:
    """Write the file of outlines from the TopoJSON at `path`."""
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        sys.exit(f"{path} is not countries-10m.json of world-atlas 2.0.2")
    topology = json.loads(data)
    arcs = decode(topology)
    geometries = topology["objects"]["countries"]["geometries"]
    lines = [HEAD.format(tolerance=VIEWS[0].tolerance).rstrip("\n")]
    for view in VIEWS:
        lines += view_lines(view, geometries, arcs)
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    match sys.argv[1:]:
        case [path]:
            main(Path(path))
        case _:
            sys.exit(__doc__)
