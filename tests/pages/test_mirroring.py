"""Style sheets for both directions: logical properties, mirrored page boxes, sheets that need no change."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkdoc.base.world import DiskWorld, MemoryWorld
from nkdoc.pages.mirroring import has_sides, logical
from nkdoc.pages.render import SHEETS, directed, web_assets
from nkdoc.pages.theme import Theme

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("p{margin-left: 4mm}", "p{margin-inline-start: 4mm}"),
        ("p { padding-right: 0; }", "p { padding-inline-end: 0; }"),
        ("p{border-left: 1pt solid red}", "p{border-inline-start: 1pt solid red}"),
        ("p{border-left-color: red}", "p{border-inline-start-color: red}"),
        ("p{left: -38mm; top: 0}", "p{inset-inline-start: -38mm; top: 0}"),
        ("p{float: left; clear: right}", "p{float: inline-start; clear: inline-end}"),
        ("p{text-align: right}", "p{text-align: end}"),
        ("p{text-align: center}", "p{text-align: center}"),
        (
            "p{margin: 0 7mm 1pt -38mm}",
            "p{margin-top: 0; margin-bottom: 1pt; margin-inline-start: -38mm; margin-inline-end: 7mm}",
        ),
        ("p{margin: 1pt 2mm 3pt 2mm}", "p{margin: 1pt 2mm 3pt 2mm}"),
        (
            "p{padding: 0 calc(1em + 2px) 0 var(--a)}",
            "p{padding-top: 0; padding-bottom: 0; padding-inline-start: var(--a); padding-inline-end: calc(1em + 2px)}",
        ),
        ('p::after{content: "{left: 1;}"; left: 0}', 'p::after{content: "{left: 1;}"; inset-inline-start: 0}'),
        ("@media screen{a:hover{left:0}}", "@media screen{a:hover{inset-inline-start: 0}}"),
    ],
)
def test_sides_become_those_of_the_line(written: str, made: str) -> None:
    assert logical(written) == made


def test_boxes_of_a_page_change_sides_with_the_document() -> None:
    sheet = "@page :left{margin: 1mm 2mm 3mm 4mm; @top-left{margin-left: 5mm; text-align: left}} p{left:0}"
    assert logical(sheet).startswith("@page :left{margin: 1mm 2mm 3mm 4mm; @top-left{margin-left: 5mm;")
    assert logical(sheet, right_to_left=True) == (
        "@page :right{margin: 1mm 4mm 3mm 2mm; @top-right{margin-right: 5mm; text-align: right}} "
        "p{inset-inline-start: 0}"
    )


def test_a_sheet_is_another_one_only_where_it_must_be() -> None:
    theme = Theme(DiskWorld(ROOT))
    assert not has_sides(theme.read("css/tokens.css").decode())
    assert has_sides(theme.read("css/print.css").decode())
    sheets = ["css/tokens.css", "css/print.css"]
    assert directed(theme, sheets, ("en", "de")) == sheets
    assert directed(theme, sheets, ("ar",)) == ["css/tokens.css", "css-rtl/print.css"]
    assert directed(theme, sheets, ("en", "ar")) == ["css/tokens.css", "css-both/print.css"]


def test_every_sheet_of_every_page_is_written() -> None:
    theme = Theme(MemoryWorld({}))
    assert all(path.startswith(("css/", "fonts/")) for path in web_assets(theme, tags=("en", "ru")))
    written = web_assets(theme, tags=("en", "ar"))
    for tags in (("en",), ("ar",), ("en", "ar"), ("ar", "en")):
        assert set(directed(theme, [path for path in SHEETS["web"] if theme.exists(path)], tags)) <= set(written)
    assert b"margin-left" not in written["css-rtl/web.css"]
