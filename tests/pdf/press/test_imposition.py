"""Page orders against the formula, and imposed files by boxes, text and bytes."""

from __future__ import annotations

import io

import pikepdf
import pytest

from nkdoc.pdf.press.imposition import SHEETS, Side, creep, fit, n_up, padded, saddle_stitch
from nkdoc.pdf.press.sheets import Colophon, booklet, sheets_of

COLOPHON = Colophon("A title", "ru", "Print duplex, flip on short edge.", "briefing.pdf")


def numbered(pages: int, size: tuple[float, float] = (420.0, 595.0)) -> bytes:
    """Return a file whose pages say their number."""
    with pikepdf.new() as pdf:
        font = pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        )
        for number in range(1, pages + 1):
            pdf.add_blank_page(page_size=size)
            page = pdf.pages[-1]
            page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
            page.obj.Contents = pdf.make_stream(f"BT /F 40 Tf 100 300 Td (page {number}) Tj ET".encode())
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def test_eight_pages_fold_as_every_printer_knows() -> None:
    assert saddle_stitch(8) == (Side(8, 1), Side(2, 7), Side(6, 3), Side(4, 5))


def test_blanks_stand_before_the_last_page_or_at_the_end() -> None:
    assert saddle_stitch(6) == (Side(6, 1), Side(2, None), Side(None, 3), Side(4, 5))
    assert saddle_stitch(6, blanks_before_last=False) == (Side(None, 1), Side(2, None), Side(6, 3), Side(4, 5))


@pytest.mark.parametrize("pages", range(1, 41))
def test_folding_the_sheets_gives_the_pages_in_order(pages: int) -> None:
    sides = saddle_stitch(pages)
    assert len(sides) == padded(pages) // 2
    # Reading a folded booklet: right halves of the fronts and left halves of the backs going in, the others coming out.
    going_in = [page for front, back in zip(sides[::2], sides[1::2], strict=True) for page in (front.right, back.left)]
    coming_out = [
        page for front, back in zip(sides[::2], sides[1::2], strict=True) for page in (front.left, back.right)
    ]
    read = [page for page in (*going_in, *reversed(coming_out)) if page is not None]
    assert read == list(range(1, pages + 1))


def test_no_pages_give_no_sheets() -> None:
    assert saddle_stitch(0) == ()
    assert n_up(0, (1, 1), (2, 2), 2, 1, 0) == ()


def test_inner_sheets_move_towards_the_fold() -> None:
    assert [creep(sheet, 4, 0.3) for sheet in range(4)] == pytest.approx([0, 0.3, 0.6, 0.9])
    assert creep(0, 1, 0.3) == 0


def test_pages_are_centred_and_never_enlarged_in_a_booklet() -> None:
    assert fit((100, 100), (200, 300)) == (50, 100, 1.0)
    assert fit((400, 300), (200, 300)) == (0, 75, 0.5)


@pytest.mark.parametrize(("paper", "points"), [("a4", (841.89, 595.28)), ("letter", (792, 612))])
def test_a_booklet_has_landscape_sheets_and_all_pages_in_place(paper: str, points: tuple[float, float]) -> None:
    made = booklet(numbered(9), paper, COLOPHON, marks=True)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert len(pdf.pages) == 6
        assert [float(value) for value in pdf.pages[0].mediabox[2:]] == pytest.approx(points, abs=0.01)
        shown = [sorted(str(name) for name in page.Resources.XObject) for page in pdf.pages]
        assert shown == [["/P1", "/P9"], ["/P2"], ["/P3"], ["/P4"], ["/P5", "/P8"], ["/P6", "/P7"]]
        assert str(pdf.docinfo["/AccessibleOriginal"]) == "briefing.pdf"
        assert str(pdf.Root.Lang) == "ru"
        assert pdf.Root.ViewerPreferences.Duplex == pikepdf.Name.DuplexFlipShortEdge


def test_four_on_a_sheet_in_reading_order() -> None:
    made = sheets_of(numbered(5), "a4", 2, 2, COLOPHON)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert len(pdf.pages) == 2
        assert [str(name) for name in pdf.pages[0].Resources.XObject] == ["/P1", "/P2", "/P3", "/P4"]
    width, height = SHEETS["a4"][1], SHEETS["a4"][0]
    (first, second, third, _), _ = n_up(5, (420, 595), (width, height), 2, 2, 14)
    assert first.x < second.x
    assert first.y == second.y > third.y


def test_two_runs_give_the_same_bytes() -> None:
    pages = numbered(7)
    assert booklet(pages, "a4", COLOPHON) == booklet(pages, "a4", COLOPHON)
    assert sheets_of(pages, "letter", 2, 1, COLOPHON) == sheets_of(pages, "letter", 2, 1, COLOPHON)
