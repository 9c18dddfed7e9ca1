"""The layout engine's reports, losses, fonts and tag tree, on small pages."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from nkdoc.base.diagnostics import Warned
from nkdoc.pdf.press.extraction import runs
from nkdoc.pdf.typeset import Typeset, typeset
from nkdoc.pdf.typeset.wraps import Concern

FONTS = Path(__file__).parents[3] / "src/nkdoc/pages/assets/fonts"
STYLE = """
@font-face { font-family: "Source Serif 4"; src: url(fonts/SourceSerif4-Regular.ttf) }
@page { size: 300pt 400pt; margin: 40pt }
body { font: 10pt/14pt "Source Serif 4" }
"""


def load(path: str) -> bytes:
    """Answer for the fonts, and for nothing else."""
    if path.startswith("fonts/"):
        return (FONTS / path.removeprefix("fonts/")).read_bytes()
    raise LookupError(path)


def page(
    body: str, style: str = "", language: str = "en", *, without: Collection[Concern] = ()
) -> Warned[Typeset | None]:
    head = f"<title>A page</title><meta name=author content=Us><style>{STYLE}{style}</style>"
    text = f"<!doctype html><html lang={language}><head>{head}</head><body>{body}</body></html>"
    return typeset(text, load, without=without)


def codes(made: Warned[Typeset | None]) -> list[str]:
    return [finding.code for finding in made.diagnostics]


def document(made: Warned[Typeset | None]) -> pikepdf.Pdf:
    assert made.value is not None
    return pikepdf.open(io.BytesIO(made.value.pdf))


def structure(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield every structure element in reading order."""

    def visit(node: Any) -> Iterator[Any]:  # noqa: ANN401 - pikepdf objects of every kind
        if isinstance(node, pikepdf.Dictionary) and "/S" in node:
            yield node
        children: Any = node.get("/K", []) if isinstance(node, pikepdf.Dictionary) else []
        for child in children if isinstance(children, pikepdf.Array) else [children]:
            if isinstance(child, pikepdf.Dictionary):
                yield from visit(child)

    yield from visit(pdf.Root.StructTreeRoot)


LONG = "".join(f"<p>Paragraph {number}: {'some words ' * 20}<sup>[{number}]</sup></p>" for number in range(40))


def test_a_sound_page_has_no_findings_and_its_metadata() -> None:
    made = page("<h1 id=top>Title</h1><p>Words.</p>")
    assert codes(made) == []
    assert made.value is not None
    assert made.value.pages[0].anchors == ("top",)
    with document(made) as pdf:
        assert str(pdf.Root.Lang) == "en"
        assert str(pdf.docinfo["/Title"]) == "A page"
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"


def test_a_formula_is_tagged_and_described() -> None:
    drawing = "<title>x &lt; 1</title><path d='M0 0h9v9z'/>"
    made = page(f"<p>When <svg role=math viewBox='0 0 9 9' style='width:1em;height:1em'>{drawing}</svg> holds.</p>")
    assert codes(made) == []
    with document(made) as pdf:
        formulas = [node for node in structure(pdf) if node.S == "/Formula"]
        assert [str(node.Alt) for node in formulas] == ["x < 1"]


@pytest.mark.parametrize("style", ["display:flex; flex-direction:column", "display:inline-block"])
def test_text_that_the_engine_drops_is_an_error(style: str) -> None:
    made = page(f"<section id=here style='{style}'>{LONG}</section>")
    assert "NK622" in codes(made)
    assert any("Paragraph" in finding.message for finding in made.diagnostics)
    assert any("[" in finding.message for finding in made.diagnostics), "citation marks count as text"


def test_ordinary_blocks_footnotes_and_hyphenation_lose_nothing() -> None:
    note = "<span role=doc-footnote style='float:footnote'>A note at the foot.</span>"
    made = page(f"<p lang=en style='hyphens:auto'>Incomprehensibility {note}{'internationalisation ' * 30}</p>{LONG}")
    assert codes(made) == []


def test_hidden_text_is_no_loss() -> None:
    assert codes(page("<p>Shown<span style='display:none'>not meant for paper</span></p>")) == []


def test_a_character_without_a_glyph_is_named() -> None:
    made = page("<p>Georgian \u10d0</p>")
    assert codes(made) == ["NK621"]
    assert "U+10D0" in made.diagnostics[0].message


def test_the_hint_for_characters_without_a_glyph_is_what_the_caller_knows_of_them() -> None:
    def advice(characters: Iterable[str]) -> str:
        return "install it" if "\u4e2d" in characters else ""

    for letter, hint in (("\u4e2d", "install it"), ("\u10d0", "name a font that has them in [tool.nkdoc.fonts]")):
        made = typeset(f"<style>{STYLE}</style><p>{letter}</p>", load, advice=advice)
        assert [one.hint for one in made.diagnostics if one.code == "NK621"] == [hint]


def test_spaces_and_what_does_not_show_are_not_named() -> None:
    made = page("<p>\u10d0 \u10d1\u00a0\u200d\ufe0f \u10d2</p>")
    assert re.findall(r"U\+\w+", made.diagnostics[0].message) == ["U+10D0", "U+10D1", "U+10D2"]
    assert codes(page("<p>Words\u3000and\u2063words\ufe0f</p>")) == []


def test_letters_with_marks_are_copied_as_they_were_written() -> None:
    text = "за\u0301мок замо\u0301к \u1ecd\u0301 \u1eb9\u0300"
    made = page(f"<p>{text}</p>")
    assert made.value is not None
    with pikepdf.open(io.BytesIO(made.value.pdf)) as pdf:
        assert text in unicodedata.normalize("NFC", "".join(run.text for run in runs(pdf)))


def test_no_font_of_the_machine_stands_in() -> None:
    made = page("<p>Boxes \u2554\u2550\u2557 and emoji \U0001f600</p>")
    assert [one.message.partition(" has ")[0] for one in made.diagnostics] == ["no font at all"]


def test_what_the_engine_logs_becomes_a_finding() -> None:
    made = page("<p>Words</p>", style="p { colour: red }")
    assert codes(made) == ["NK620"]
    assert "colour" in made.diagnostics[0].message


@pytest.mark.parametrize(
    ("sheet", "place", "told"),
    [
        ("h1 { margin: 0 }\n\np {\n  colour: red;\n}", (4, 3), "Ignored `colour: red`, unknown property."),
        ("p { color: red }\np::nosuch { margin: 0 }", (2, 1), "selector, 'p::nosuch"),
        ("@font-face { font-family: No; src: url(no.ttf) }", (1, 27), "Font-face 'No' cannot be loaded"),
        ("p { margin: 0 }\nbody { background: url('no.png') }", (2, 25), "image at 'templates/css/no.png'"),
        ("@import url(no.css);", (1, 13), "stylesheet at templates/css/no.css"),
        ("@import 'more.css';", (2, 5), "Ignored `odd: 1`"),
    ],
)
def test_a_fault_of_a_style_sheet_is_told_where_it_stands(sheet: str, place: tuple[int, int], told: str) -> None:
    sheets = {"css/text.css": sheet, "css/more.css": "p\n  { odd: 1; }"}

    def load_sheet(path: str) -> bytes:
        return sheets[path].encode() if path in sheets else load(path)

    text = f"<html lang=en><style>{STYLE}</style><link rel=stylesheet href=css/text.css><p>Words</p>"
    (finding,) = (
        one
        for one in typeset(text, load_sheet, locate=lambda path: f"templates/{path}").diagnostics
        if one.code == "NK620"
    )
    assert finding.place is not None
    assert finding.place.path == f"templates/css/{'more' if 'more' in sheet else 'text'}.css"
    assert finding.place.position == place
    assert told in finding.message
    assert "nkdoc.invalid" not in finding.message


def test_nothing_outside_the_project_is_fetched() -> None:
    made = page("<p><img alt=x src='https://example.org/x.png'><img alt=y src='file:///etc/passwd'></p>")
    assert codes(made) == ["NK620", "NK620"]


def test_passages_in_another_language_carry_it_in_the_tag_tree() -> None:
    made = page("<p>In <i lang=az>Azərbaycan</i> and</p><p lang=ru>по-русски <b lang=en>and back</b></p>")
    with document(made) as pdf:
        languages = [(str(node.S), str(node.Lang)) for node in structure(pdf) if "/Lang" in node]
    assert languages == [("/Span", "az"), ("/P", "ru"), ("/Span", "en")]


def test_a_drawing_is_described_by_its_title_and_its_description() -> None:
    drawn = "<title>The road</title><desc>From the\n west.</desc><rect width='5' height='5'/>"
    bare = "<title>A mark</title><rect width='5' height='5'/>"
    frame = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{}</svg>"
    made = page(f"<p>{frame.format(drawn)} {frame.format(bare)}</p>")
    with document(made) as pdf:
        described = [str(node.Alt) for node in structure(pdf) if str(node.S) == "/Figure"]
    assert described == ["The road. From the west.", "A mark"]


def test_a_footnote_is_tagged_as_a_note_with_an_id() -> None:
    made = page("<p>Word<span role=doc-footnote style='float:footnote'>A note.</span></p>")
    with document(made) as pdf:
        notes = [node for node in structure(pdf) if str(node.S) == "/Note"]
    assert len(notes) == 1
    assert str(notes[0].ID) == "note-1"


def test_two_runs_give_the_same_bytes() -> None:
    first, second = page(LONG), page(LONG)
    assert first.value is not None
    assert second.value is not None
    assert first.value.pdf == second.value.pdf


def marked_text(page: pikepdf.Page) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield, for each piece of text that is drawn, the marks around it and whether one of them is of the tag tree."""
    marks: list[tuple[str, Any]] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = list(instruction.operands), instruction.operator
        if str(operator) in ("BDC", "BMC"):
            marks.append((str(operands[0]), operands[1] if len(operands) > 1 else {}))
        elif str(operator) == "EMC":
            marks.pop()
        elif str(operator) == "TJ":
            described = (f"{name} {kind.get('/Type', '')}{kind.get('/Subtype', '')}".strip() for name, kind in marks)
            yield tuple(described), any("/MCID" in kind for _, kind in marks)


def test_running_heads_and_folios_are_pagination_artifacts_and_no_elements() -> None:
    style = """
    @page { font: 8pt "Source Serif 4"; @top-left { content: "Head"; background: #eee; border-bottom: 1pt solid }
            @bottom-left { content: counter(page) } @right-middle { content: "Side" } }
    """
    with document(page("<p>Words", style)) as pdf:
        assert sorted(marked_text(pdf.pages[0])) == [
            (("/Artifact /Pagination",), False),
            (("/Artifact /Pagination/Footer",), False),
            (("/Artifact /Pagination/Header",), False),
            (("/Span",), True),
        ]
        elements = list(structure(pdf))
        for element in pdf.Root.StructTreeRoot.ParentTree.Nums[1]:
            assert element in elements


def test_running_heads_of_a_file_without_tags_are_not_marked() -> None:
    head = '<title>A page</title><style>@page { @top-left { content: "Head" } }</style>'
    made = typeset(
        f"<!doctype html><html lang=en><head>{head}</head><body>Words", load, variant="pdf/x-4", tagged=False
    )
    with document(made) as pdf:
        assert [marks for marks, _ in marked_text(pdf.pages[0])] == [(), ()]
