"""What holds for every picture of the briefing and of the samples, in both languages of each."""

from __future__ import annotations

import itertools
from xml.etree import ElementTree as ET

import pytest

from nkdoc.languages import locale_for
from nkdoc.pages.figures import draw, every_kind
from nkdoc.pages.figures.svg import COLOURS
from tests.pages.figures.drawn import LANGUAGES, drawn, frame, labels, samples, shipped, words

PICTURES = sorted(path for path, data in shipped().items() if data.kind in every_kind())
EVERY = [
    *itertools.product(PICTURES, LANGUAGES),
    *itertools.product(sorted(samples()), ("en", "de")),
]
SMALLEST = 7.0
"""Points, at the size a picture is placed on paper."""


@pytest.fixture(scope="module", params=EVERY, ids="-".join)
def picture(request: pytest.FixtureRequest) -> ET.Element:
    path, language = request.param
    data = {**shipped(), **samples()}
    return drawn(data[path], language, data)


def test_every_kind_has_a_picture() -> None:
    data = {**shipped(), **samples()}
    assert {data[path].kind for path, _ in EVERY} == set(every_kind())


def test_a_drawing_has_a_title_first_and_is_named_by_it(picture: ET.Element) -> None:
    for svg in picture.iter("svg"):
        title = svg[0]
        assert title.tag == "title"
        assert title.text
        assert svg.get("role") == "img"
        named = [element.get("id") for element in svg if element.tag in ("title", "desc") and element.get("id")]
        assert svg.get("aria-labelledby", "").split() == named


def test_a_chart_is_described_and_a_table_named() -> None:
    data = {**shipped(), **samples()}
    for path, language in EVERY:
        root = drawn(data[path], language, data)
        charts = [svg for svg in root.iter("svg") if {"wide", "narrow"} & set(svg.get("class", "").split())]
        described = [svg.find("desc") for svg in charts]
        assert all(found is not None and found.text for found in described)
        assert charts or all(table.get("aria-label") for table in root.iter("table"))


def test_every_word_stands_inside_its_drawing(picture: ET.Element) -> None:
    for svg in picture.iter("svg"):
        outside = [label.text for label in labels(svg) if not label.box.within(frame(svg).grown(0.3))]
        assert outside == []


def test_no_two_words_cover_each_other(picture: ET.Element) -> None:
    for svg in picture.iter("svg"):
        pairs = itertools.combinations(labels(svg), 2)
        assert [(one.text, other.text) for one, other in pairs if one.box.meets(other.box)] == []


def test_words_are_large_enough_to_read(picture: ET.Element) -> None:
    assert [label.text for label in labels(picture) if label.size < SMALLEST] == []


def test_ids_are_unique_and_begin_with_the_file_and_the_language(picture: ET.Element) -> None:
    ids = [element.attrib["id"] for element in picture.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_two_editions_may_share_a_page() -> None:
    data = shipped()
    for path in PICTURES:
        ids = [
            {element.attrib["id"] for element in drawn(data[path], language, data).iter() if element.get("id")}
            for language in LANGUAGES
        ]
        assert not set.intersection(*ids)


def test_colours_are_the_house_s_and_a_class_names_each(picture: ET.Element) -> None:
    house = {value: name for name, value in COLOURS.items() if value != "none"}
    for element in picture.iter():
        classes = element.get("class", "").split()
        fill, stroke = element.get("fill", "none"), element.get("stroke", "none")
        if not fill.startswith("url(") and fill != "none":
            assert fill in house
            assert {name for name, value in COLOURS.items() if value == fill} & set(classes)
        if stroke != "none":
            assert f"{house[stroke]}-line" in classes


def test_drawing_twice_gives_the_same_bytes() -> None:
    data = {**shipped(), **samples()}
    for path, language in EVERY:
        twice = [draw(data[path], locale_for(language), datasets=data) for _ in range(2)]
        assert twice[0] == twice[1]


def test_each_language_prints_its_own_words() -> None:
    data = shipped()
    english, russian = (drawn(data["data/map.yaml"], language, data) for language in LANGUAGES)
    assert "Stepanakert" in words(english)
    assert "Степанакерт" in words(russian)
    assert not any("а" <= letter <= "я" for text in words(english) for letter in text)
