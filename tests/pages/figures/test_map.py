"""The map: names beside their places, nothing covered, scale true, borders as the outlines give them."""

from __future__ import annotations

import itertools
import math
import re
from xml.etree import ElementTree as ET

import pytest

from nkdoc.outputs import _pages
from nkdoc.pages.edition.sheet import WIDTHS as SHEET
from nkdoc.pages.figures.geography import Projection, outlines
from nkdoc.pages.figures.labelling import Stretch
from nkdoc.pages.figures.svg import FULL_WIDTH, Box
from nkdoc.pages.parallel.view import WIDTHS as PARALLEL
from tests.pages.figures.drawn import LANGUAGES, drawn, having, labels, rect, shipped, words


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def svg(language: str) -> ET.Element:
    data = shipped()
    (found,) = drawn(data["data/map.yaml"], language, data).iter("svg")
    return found


def projection() -> Projection:
    main = outlines(shipped()["data/caucasus.yaml"], "main")
    assert main is not None
    return Projection(main.box, FULL_WIDTH)


def test_every_place_is_marked_and_named_on_both_sides_terms(svg: ET.Element, language: str) -> None:
    places = shipped()["data/map.yaml"].fields["places"]
    assert isinstance(places, list)
    capitals = [place for place in places if place["kind"] == "capital"]
    # A capital is a ring with a dot inside; only the ring is counted.
    assert len(having(svg, "place")) == len(places)
    assert len(capitals) == 1
    printed = " ".join(words(svg)).replace("\u00a0", " ")
    names = [place[field][language] for place in places for field in ("name", "other") if field in place]
    assert [name for name in names if name not in printed] == []


def test_no_name_covers_a_place(svg: ET.Element) -> None:
    dots = [Box(x - r, y - r, x + r, y + r) for x, y, r in circles(svg)]
    assert [label.text for label in labels(svg) for dot in dots if label.box.meets(dot)] == []


def circles(svg: ET.Element) -> list[tuple[float, float, float]]:
    return [
        (float(mark.attrib["cx"]), float(mark.attrib["cy"]), float(mark.attrib["r"]))
        for mark in having(svg, "place")
        if mark.tag == "circle"
    ]


def test_no_name_lies_across_a_border_or_the_road(svg: ET.Element) -> None:
    main, road = having(svg, "border")[0], having(svg, "road")[0]
    lines = [points for path in (main, road) for points in paths(path)]
    stretches = [Stretch(*pair) for line in lines for pair in itertools.pairwise(line)]
    assert [label.text for label in labels(svg) if any(stretch.crosses(label.box) for stretch in stretches)] == []


def paths(element: ET.Element) -> list[list[tuple[float, float]]]:
    """Return the lines of a path that has only M and L."""
    lines = re.findall(r"M([^MZ]*)", element.attrib["d"])
    return [[(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", line)] for line in lines]


def test_it_says_that_it_is_schematic_and_whose_borders_it_shows(svg: ET.Element, language: str) -> None:
    printed = " ".join(words(svg))
    assert {"en": "Schematic map", "ru": "Схематическая карта"}[language] in printed
    assert "Natural Earth" in printed


def test_the_scale_bar_is_as_long_as_it_says(svg: ET.Element, language: str) -> None:
    (bar,) = having(svg, "scale")
    start, end = (float(found) for found in re.findall(r"M([\d.]+) .*H([\d.]+)V", bar.attrib["d"])[0])
    project = projection()
    # 25 km eastwards along the middle parallel.
    middle = (project.box[1] + project.box[3]) / 2
    degrees = 25 / (111.2 * math.cos(math.radians(middle)))
    west, east = project(46, middle), project(46 + degrees, middle)
    assert end - start == pytest.approx(east[0] - west[0], abs=0.05)
    assert {"en": "25 km", "ru": "25 км"}[language] in [text.replace("\u00a0", " ") for text in words(svg)]


def test_a_kilometre_is_as_long_northwards_as_eastwards() -> None:
    project = projection()
    middle = (project.box[1] + project.box[3]) / 2
    north = project(46, middle)[1] - project(46, middle + 0.1)[1]
    east = project(46 + 0.1 / math.cos(math.radians(middle)), middle)[0] - project(46, middle)[0]
    assert north == pytest.approx(east, rel=1e-6)


def test_borders_stay_inside_the_frame(svg: ET.Element) -> None:
    main = having(svg, "border")[0]
    xs, ys = zip(*(point for line in paths(main) for point in line), strict=True)
    assert 0 <= min(xs) <= max(xs) <= FULL_WIDTH + 0.01
    assert 0 <= min(ys) <= max(ys) <= projection().height + 0.3


WIDTHS = sorted({each["map"] for each in (*_pages.WIDTHS.values(), PARALLEL["print"], SHEET)})
"""What the map is drawn for in all layouts but the reading edition's."""


@pytest.mark.parametrize("width", WIDTHS)
def test_on_every_layout_each_place_is_named_and_nothing_covers_it(width: float, language: str) -> None:
    data = shipped()
    (small,) = drawn(data["data/map.yaml"], language, data, width).iter("svg")
    test_every_place_is_marked_and_named_on_both_sides_terms(small, language)
    found = list(labels(small))
    assert [label.text for label in found for x, y, r in circles(small) if reach(label.box, x, y) < r] == []
    assert [(one.text, two.text) for one, two in itertools.combinations(found, 2) if one.box.meets(two.box)] == []
    frame_ = Box(0, 0, width, max(label.box.bottom for label in found))
    assert [label.text for label in found if not label.box.within(frame_)] == []


def reach(box: Box, x: float, y: float) -> float:
    """Return how far a point is from a box, 0 inside it."""
    return math.hypot(max(box.left - x, 0, x - box.right), max(box.top - y, 0, y - box.bottom))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_inset_covers_no_place(width: float, language: str) -> None:
    data = shipped()
    (small,) = drawn(data["data/map.yaml"], language, data, width).iter("svg")
    (inset,) = [rect(each) for each in having(small, "sea")]
    assert [mark for mark in circles(small) if inset.grown(mark[2]).meets(Box(*mark[:2], *mark[:2]))] == []


def test_a_line_joins_a_name_that_stands_off_to_its_place(language: str) -> None:
    """Every such line begins at a mark and ends at a name, and runs through no other name."""
    data = shipped()
    (small,) = drawn(data["data/map.yaml"], language, data, min(WIDTHS)).iter("svg")
    found = [label.box for label in labels(small)]
    lines = [points for leader in having(small, "leader") for points in paths(leader)]
    assert lines
    for (x1, y1), (x2, y2) in lines:
        marks = [*circles(small), *((x, y, 2.0) for x, y in sites(small))]
        assert min(abs(math.dist((x1, y1), (x, y)) - r) for x, y, r in marks) < 1
        assert any(reach(box, x2, y2) < 0.1 for box in found)
        assert [box for box in found if Stretch((x1, y1), (x2, y2)).crosses(box.grown(-0.3))] == []


def sites(svg: ET.Element) -> list[tuple[float, float]]:
    """Return the middles of the marks of sites, which are triangles."""
    paths_ = [mark.attrib["d"] for mark in having(svg, "place") if mark.tag == "path"]
    return [(float(x), float(y) + 2) for d in paths_ for x, y in re.findall(r"M([\d.]+) ([\d.]+)l", d)]


def test_without_outlines_there_is_no_map() -> None:
    assert list(drawn(shipped()["data/map.yaml"], "en").iter("svg")) == []
