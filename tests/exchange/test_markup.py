"""Blocks as words and tags."""

from __future__ import annotations

import pytest

from nkdoc.exchange.translators._markup import Tag, markdown
from tests.exchange.small import shelf


def shown(source: str, target: str = "") -> str:
    """Return the parts of the first paragraph, tags in brackets with kind and id."""
    unit = next(each for each in shelf(source, target or source).units.values() if each.pair.source[0].kind != "title")
    parts = unit.target if target else unit.source
    marks = {"alone": "⟨{}⟩", "open": "⟨{}⟩", "close": "⟨/{}⟩"}
    return "".join(
        marks[part.role].format(f"{part.kind} {part.id}") if isinstance(part, Tag) else part for part in parts
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Two *wells*[@survey, p. 3]", "Two ⟨emphasis 1⟩wells⟨/emphasis 1⟩⟨citation 2⟩"),
        ('See [the **map**](u "t"){.x}.', "See ⟨link 1⟩the ⟨strong 2⟩map⟨/strong 2⟩⟨/link 1⟩."),
        ("![A map](m.png){width=50%}", "⟨image 1⟩A map⟨/image 1⟩"),
        ("[words]{.key lang=az}", "⟨span 1⟩words⟨/span 1⟩"),
        ("a `b` <https://x.y> [^n]\n\n[^n]: c", "a ⟨code 1⟩ ⟨link 2⟩ ⟨note 3⟩"),
        ("a^[in *place*] b", "a⟨note 1⟩in ⟨emphasis 2⟩place⟨/emphasis 2⟩⟨/note 1⟩ b"),
        ("one\ntwo  \nthree", "one two⟨break 1⟩three"),
        ("> one\n> two", "one two"),
        ("- one\n  two", "one two"),
        ("a <!-- nkdoc: allow NK203 why --> b", "a  b"),
        ("a \\* b &amp; c", "a \\* b &amp; c"),
    ],
)
def test_markdown_is_kept_in_tags(source: str, expected: str) -> None:
    assert shown(source) == expected


def test_a_link_by_reference_is_written_out_for_the_other_file() -> None:
    unit = shelf("See [the map][m].\n\n[m]: https://x.y 'T'", None).units["a/p1"]
    assert markdown(unit.source) == 'See [the map](https://x.y "T").'


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("a[@x, p. 3] *b*", "*b* a[@x, S. 3]", "⟨emphasis 2⟩b⟨/emphasis 2⟩ a⟨citation 1⟩"),
        ("[a](u) [b](u)", "[c](u) [d](v)", "⟨link 1⟩c⟨/link 1⟩ ⟨link t1⟩d⟨/link t1⟩"),
    ],
)
def test_tags_that_mean_the_same_share_an_id(source: str, target: str, expected: str) -> None:
    assert shown(source, target) == expected
