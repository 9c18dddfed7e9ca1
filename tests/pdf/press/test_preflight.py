"""Each of the preflight checks, on a sound file and on one with exactly that fault."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from nkdoc.pdf.press.extraction import runs
from nkdoc.pdf.press.preflight import Expectation, preflight
from nkdoc.pdf.typeset import typeset

FONTS = Path(__file__).parents[3] / "src/nkdoc/pages/assets/fonts"
PAGE = """<!doctype html><html lang=en><head><title>A title</title><meta name=author content=Us><style>
@font-face { font-family: "Source Serif 4"; src: url(fonts/SourceSerif4-Regular.ttf) }
@page { size: 300pt 400pt; margin: 40pt } * { font: 10pt/14pt "Source Serif 4" }
</style></head><body><h1 id=one>The first heading</h1><p id=cite-1>Слова and words.<a href="#ref-a">1</a></p>
<h2>A second heading</h2><p lang=ru>Ещё слова</p><p>line</p><p>line</p>
<p id=ref-a>A reference <a href="#cite-1">back</a> <a href="https://example.org/">there</a></p></body></html>"""


@pytest.fixture(scope="module")
def sound() -> bytes:
    made = typeset(PAGE, lambda path: (FONTS / path.removeprefix("fonts/")).read_bytes())
    assert made.diagnostics == ()
    assert made.value is not None
    return made.value.pdf


EXPECTED = Expectation("a.pdf", families=frozenset({"Source Serif"}), words=("слова", "heading", "reference"))


def codes(data: bytes, expectation: Expectation = EXPECTED) -> list[str]:
    return [found.code for found in preflight(data, expectation)]


def edited(data: bytes, edit: Callable[[pikepdf.Pdf], Any]) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        edit(pdf)
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def test_a_sound_file_passes(sound: bytes) -> None:
    assert preflight(sound, EXPECTED) == ()


def test_text_is_read_in_both_scripts_with_its_place(sound: bytes) -> None:
    with pikepdf.open(io.BytesIO(sound)) as pdf:
        drawn = list(runs(pdf))
    assert drawn[0].text == "The first heading"
    assert drawn[0].page == 1
    assert drawn[0].x == pytest.approx(46, abs=0.1)
    assert any("Ещё слова" in run.text for run in drawn)


def test_what_is_no_pdf_is_told() -> None:
    assert codes(b"not a PDF") == ["NK645"]
    assert codes(b"") == ["NK645"]


def unembed(pdf: pikepdf.Pdf) -> None:
    font = next(iter(dict(pdf.pages[0].Resources.Font).values()))
    del font.DescendantFonts[0].FontDescriptor["/FontFile2"]


def narrow(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].TrimBox = pikepdf.Array([-10, 0, 300, 400])


def untag(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/StructTreeRoot"]
    del pdf.Root["/Outlines"]


def retitle(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root[0].title = "Another heading"


def mislead(pdf: pikepdf.Pdf) -> None:
    for note in pdf.pages[0].Annots:
        if "/Dest" in note and str(note.Dest) == "ref-a":
            note.Dest = pikepdf.String("ref-z")


def program(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("0"))


def forget_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def forget_title(pdf: pikepdf.Pdf) -> None:
    del pdf.docinfo["/Title"]


def blank_page(pdf: pikepdf.Pdf) -> None:
    pdf.add_blank_page(page_size=(300, 400))


def spill(pdf: pikepdf.Pdf) -> None:
    """Take all but the first of a page's lines away."""
    page = pdf.pages[0]
    kept, lines = [], 0
    for instruction in pikepdf.parse_content_stream(page):
        lines += str(instruction.operator) == "BT"
        if lines <= 1 or str(instruction.operator) not in ("Tj", "TJ"):
            kept.append(instruction)
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(kept))


FAULTS: dict[str, tuple[Callable[[pikepdf.Pdf], Any], str]] = {
    "font not embedded": (unembed, "NK630"),
    "boxes out of order": (narrow, "NK632"),
    "no tags": (untag, "NK634"),
    "no language": (forget_language, "NK635"),
    "no title": (forget_title, "NK636"),
    "a bookmark that is no heading": (retitle, "NK638"),
    "a link to nowhere": (mislead, "NK639"),
    "a script": (program, "NK643"),
    "a blank page": (blank_page, "NK644"),
    "a page of one line": (spill, "NK644"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(sound: bytes, fault: str) -> None:
    edit, code = FAULTS[fault]
    assert code in codes(edited(sound, edit))


@pytest.mark.parametrize(
    ("expectation", "code"),
    [
        (Expectation("a.pdf", families=frozenset({"Inter"})), "NK630"),
        (Expectation("a.pdf", bleed=8.5), "NK633"),
        (Expectation("a.pdf", words=("heading", "absent")), "NK641"),
        (Expectation("a.pdf", output_intent=True), "NK643"),
        (Expectation("a.pdf", largest=100), "NK645"),
        (Expectation("a.pdf", sha256="0" * 64), "NK646"),
    ],
)
def test_what_the_edition_asks_for_is_checked(sound: bytes, expectation: Expectation, code: str) -> None:
    assert codes(sound, expectation) == [code]


def test_a_coarse_picture_is_found(sound: bytes) -> None:
    def place(pdf: pikepdf.Pdf) -> None:
        image = pdf.make_stream(b"\0" * 300, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=10, Height=10)
        image.ColorSpace = pikepdf.Name.DeviceRGB
        image.BitsPerComponent = 8
        page = pdf.pages[0]
        page.Resources.XObject = pikepdf.Dictionary(Im=image)
        page.contents_add(b"q 72 0 0 72 50 50 cm /Im Do Q")

    coarse = edited(sound, place)
    found = preflight(coarse, Expectation("a.pdf"))
    assert [each.code for each in found] == ["NK642"]
    assert "10 pixels per inch" in found[0].message
