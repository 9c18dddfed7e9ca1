"""Pages from right to left: where things stand, and what the file says of itself."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from nkdoc.base.world import DiskWorld
from nkdoc.pages.theme import Theme
from nkdoc.pdf.press.extraction import _in_order, runs
from nkdoc.pdf.typeset import typeset

ROOT = Path(__file__).resolve().parents[3]


def made(body: str, *, style: str = "", direction: str = "rtl") -> pikepdf.Pdf:
    page = (
        f'<html lang="ar" dir="{direction}"><head><title>T</title><style>@page{{size:400pt 200pt;margin:20pt}}'
        f"body{{margin:0;font:10pt Inter}}{style}</style>"
        '<link rel="stylesheet" href="css/fonts-print.css"></head><body>' + body + "</body></html>"
    )
    result = typeset(page, Theme(DiskWorld(ROOT)).read).value
    assert result is not None
    return pikepdf.open(io.BytesIO(result.pdf))


def places(pdf: pikepdf.Pdf) -> dict[str, float]:
    return {run.text.strip(): run.x for run in runs(pdf) if run.text.strip()}


def test_a_file_from_right_to_left_says_so() -> None:
    assert made("<p>abc</p>").Root.ViewerPreferences.Direction == "/R2L"
    assert "/Direction" not in made("<p>abc</p>", direction="ltr").Root.get("/ViewerPreferences", {})


def test_columns_and_words_stand_from_right_to_left() -> None:
    x = places(made("<table><tr><td>one</td><td>two</td></tr></table><p><b>first</b> <i>second</i></p>"))
    assert x["one"] > x["two"]
    assert x["first"] > x["second"]


def test_the_sides_of_a_line_are_those_of_its_direction() -> None:
    style = "p{margin-inline-start:100pt}ol{padding-inline-start:30pt}.f{float:inline-start;width:50pt}"
    x = places(made('<p>para</p><div dir="ltr"><p>other</p></div><div class="f">floated</div>', style=style))
    assert x["other"] == 120
    assert 200 < x["para"] < 280
    assert x["floated"] > 300


def test_what_follows_runs_against_it_by_its_own_direction() -> None:
    x = places(made('<p>abc <span dir="ltr"><b>New</b> <i>York</i></span></p>'))
    assert x["New"] < x["York"] < x["abc"]


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        (["c", "b", "a"], "cba"),
        (["ج", "ب", "ا"], "ابج"),
        (["ب", "لا", "ك"], "كلاب"),
        (["ب", " ", "4", "2", " ", "ا"], "ا 42 ب"),
        (["ب", " ", "A", "4", " ", "b", " ", "ا"], "ا A4 b ب"),
        (["A", "4", " ", "ا"], "ا A4"),
        ([".", "ا"], "ا."),
    ],
)
def test_glyphs_are_read_in_the_order_of_the_words(drawn: list[str], read: str) -> None:
    assert _in_order(drawn) == read
