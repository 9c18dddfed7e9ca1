"""Drawings in languages from right to left: shapes are mirrored, letters are not, a map stays as it is."""

from __future__ import annotations

import re

from nkdoc.languages import locale_for
from nkdoc.model import Dataset
from nkdoc.pages.figures import draw
from nkdoc.pages.figures.mirror import fixed, mirrored
from nkdoc.pages.html import Html

DRAWING = Html(
    '<svg class="drawing" viewBox="0 0 100 20"><title id="t">T</title><rect x="0" y="0" width="40" height="9"></rect>'
    '<text x="44" y="8">40</text><path d="M0 0L0 9"></path></svg>'
)
FIELDS = {
    "kind": "comparison",
    "title": {"en": "Widths", "ar": "العرض"},
    "rows": [
        {
            "label": {"en": "Width", "ar": "العرض"},
            "reports": [{"by": {"en": "A4", "ar": "A4"}, "party": "iso", "value": 210, "cite": []}],
        }
    ],
}


def test_shapes_change_sides_and_letters_keep_their_faces() -> None:
    assert mirrored(DRAWING) == (
        '<svg class="drawing" viewBox="0 0 100 20"><title id="t">T</title>'
        '<g transform="translate(100 0) scale(-1 1)"><rect x="0" y="0" width="40" height="9"></rect></g>'
        '<text direction="rtl" x="56" y="8">40</text>'
        '<g transform="translate(100 0) scale(-1 1)"><path d="M0 0L0 9"></path></g></svg>'
    )


def test_a_map_only_keeps_the_direction_of_its_letters() -> None:
    assert fixed(DRAWING) == DRAWING.replace("<svg ", '<svg direction="ltr" ')


def test_a_picture_is_mirrored_in_a_language_from_right_to_left_alone() -> None:
    dataset = Dataset("content/data/widths.yaml", "comparison", FIELDS, None)  # type: ignore[arg-type]  # no source needed
    english, arabic = (draw(dataset, locale_for(tag)) for tag in ("en", "ar"))
    assert "scale(-1 1)" not in english
    assert "scale(-1 1)" in arabic
    place = re.search(r'<text x="([\d.]+)"', english)
    other = re.search(r'<text direction="rtl" x="([\d.]+)"', arabic)
    assert place
    assert other
    assert float(place[1]) + float(other[1]) == 166
