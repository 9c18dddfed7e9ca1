"""A place in the file leads back to the words of the unit it was made from."""

from __future__ import annotations

import pytest

from nkdoc.base.span import Source
from nkdoc.bitext.units import Unit, units
from nkdoc.pages.comparison.places import is_whole, text_range
from nkdoc.parse import parse_section

TEXT = """\
Plain words, *leaning* ones and [a link](https://example.org).[@key]
The second line, with `code` and 13\u00a0350 people.
"""


@pytest.fixture(scope="module")
def unit() -> Unit:
    return units(parse_section(Source("a.md", TEXT), "en", "a").value)[-1]


@pytest.mark.parametrize("words", ["Plain", "leaning", "a link", "`code`", "13\u00a0350", "people"])
def test_a_word_is_found_again(unit: Unit, words: str) -> None:
    start = TEXT.index(words)
    found = text_range(unit, unit.span.source.span(start, start + len(words)))
    assert found is not None
    assert unit.text[slice(*found)] == words.replace("\u00a0", " ").strip("`")


def test_a_node_without_words_has_an_empty_range(unit: Unit) -> None:
    start = TEXT.index("[@key]")
    found = text_range(unit, unit.span.source.span(start, start + len("[@key]")))
    assert found is not None
    assert found[0] == found[1]


def test_the_first_line_stands_for_the_whole_block(unit: Unit) -> None:
    source = unit.span.source
    assert is_whole(unit, source.line_span(1))
    assert is_whole(unit, unit.span)
    assert not is_whole(unit, source.line_span(2))
    assert text_range(unit, Source("other.md", TEXT).span(0, 5)) is None
