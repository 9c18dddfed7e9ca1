"""Draw imposed sheets with pikepdf: every page becomes a form XObject, every sheet a content stream of ours.

An imposed file has no tags, bookmarks or links (form XObjects carry none), so its metadata names the accessible
original. Output is byte for byte the same for the same input: `add_overlay` of pikepdf is avoided because its
resource names are random.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple, cast

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from nkdoc.pdf.press.imposition import SHEETS, Placed, creep, fit, n_up, saddle_stitch

_DUPLEX = {"short": Name.DuplexFlipShortEdge, "long": Name.DuplexFlipLongEdge}
MARK = 8.0
"""Length of a fold or staple mark, in points."""


@dataclass(frozen=True, slots=True)
class Colophon:
    """What an imposed file says of itself: title, language, how to print it, and its accessible original's name.

    `flip` is the edge on which duplex printing turns the sheet. With `right_to_left` the pages follow each other to the
    left, and the fold of a booklet is on their right.
    """

    title: str
    language: str
    instruction: str
    original: str
    flip: Literal["short", "long"] = "short"
    right_to_left: bool = False


def booklet(pdf: bytes, paper: str, colophon: Colophon, *, paper_thickness: float = 0.0, marks: bool = False) -> bytes:
    """Return the pages of `pdf` imposed two a side for saddle stitching on landscape sheets of `paper`.

    `paper_thickness` in points moves inner sheets towards the fold; `marks` draws fold and staple marks.
    """
    with pikepdf.open(io.BytesIO(pdf)) as source:
        width, height = SHEETS[paper]
        half = (width / 2, height)
        sides = saddle_stitch(len(source.pages))
        sheets: list[tuple[Placed, ...]] = []
        for number, side in enumerate(sides):
            shift = creep(number // 2, len(sides) // 2, paper_thickness)
            left, right = (side.right, side.left) if colophon.right_to_left else (side.left, side.right)
            sheets.append(
                tuple(
                    Placed(page, x + dx + towards, dy, scale)
                    for page, x, towards in ((left, 0.0, shift), (right, width / 2, -shift))
                    if page is not None
                    for dx, dy, scale in [fit(_size(source, page), half)]
                )
            )
        return _drawn(source, sheets, (width, height), colophon, _fold_marks(width, height) if marks else b"")


class Crop(NamedTuple):
    """What is cut from each edge of a page before it is placed, in points."""

    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    top: float = 0.0


UNCUT = Crop()


def sheets_of(
    pdf: bytes,
    paper: str,
    columns: int,
    rows: int,
    colophon: Colophon,
    *,
    margin: float = 14.0,
    crop: Crop = UNCUT,
) -> bytes:
    """Return the pages of `pdf` n-up: landscape sheets for more columns than rows, else portrait; margin in points.

    `crop` takes the pages' own margins away, so that their text becomes larger on the sheet.
    """
    if colophon.right_to_left:
        crop = crop._replace(left=crop.right, right=crop.left)
    with pikepdf.open(io.BytesIO(pdf)) as source:
        for page in source.pages:
            left, bottom, right, top = (float(value) for value in page.trimbox)
            page.trimbox = Array([left + crop.left, bottom + crop.bottom, right - crop.right, top - crop.top])
        wide, high = SHEETS[paper]
        size = (wide, high) if columns > rows else (high, wide)
        cell = _size(source, 1) if len(source.pages) else size
        placed = n_up(len(source.pages), cell, size, columns, rows, margin, right_to_left=colophon.right_to_left)
        return _drawn(source, placed, size, colophon, b"")


def _size(source: Pdf, number: int) -> tuple[float, float]:
    box = source.pages[number - 1].trimbox
    return float(box[2]) - float(box[0]), float(box[3]) - float(box[1])


def _drawn(
    source: Pdf, sheets: Iterable[Iterable[Placed]], size: tuple[float, float], colophon: Colophon, marks: bytes
) -> bytes:
    """Return a new file with one page per sheet."""
    with pikepdf.new() as target:
        forms = [target.copy_foreign(page.as_form_xobject()) for page in source.pages]
        for placed in sheets:
            target.add_blank_page(page_size=size)
            page = target.pages[-1]
            content = bytearray(marks)
            used = Dictionary()
            for one in placed:
                if one.page is None:
                    continue
                name = f"/P{one.page}"
                used[name] = forms[one.page - 1]
                x, y = _origin(forms[one.page - 1], one)
                content += f"q {one.scale:.6f} 0 0 {one.scale:.6f} {x:.4f} {y:.4f} cm {name} Do Q\n".encode()
            page.obj.Resources = Dictionary(XObject=used)
            page.obj.Contents = target.make_stream(bytes(content))
        _describe(source, target, colophon)
        out = io.BytesIO()
        target.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _origin(form: pikepdf.Object, placed: Placed) -> tuple[float, float]:
    """Return where the form's own origin goes, so that its box's lower left corner lands on the place."""
    box = cast("Array", form.BBox)
    return placed.x - float(box[0]) * placed.scale, placed.y - float(box[1]) * placed.scale


def _fold_marks(width: float, height: float) -> bytes:
    """Return short lines where the sheet is folded and, at a quarter and three quarters, stapled."""
    middle = width / 2
    lines = [(middle, 0.0, middle, MARK), (middle, height - MARK, middle, height)]
    lines += [(middle, height * at - MARK / 2, middle, height * at + MARK / 2) for at in (0.25, 0.75)]
    drawn = " ".join(f"{a:.3f} {b:.3f} m {c:.3f} {d:.3f} l S" for a, b, c, d in lines)
    return f"q 0.25 w 0.5 G {drawn} Q\n".encode()


def _describe(source: Pdf, target: Pdf, colophon: Colophon) -> None:
    """Write title, language, dates of the original, the printing instruction and the accessible original's name."""
    target.Root.Lang = pikepdf.String(colophon.language)
    target.Root.ViewerPreferences = Dictionary(
        DisplayDocTitle=True, Duplex=_DUPLEX[colophon.flip], PrintScaling=Name("/None")
    )
    if colophon.right_to_left:
        target.Root.ViewerPreferences.Direction = Name.R2L
    target.docinfo[Name.Title] = colophon.title
    target.docinfo[Name.Subject] = colophon.instruction
    target.docinfo[Name("/AccessibleOriginal")] = colophon.original
    for name in ("/Author", "/CreationDate", "/ModDate"):
        if name in source.docinfo:
            target.docinfo[Name(name)] = source.docinfo[name]
    with target.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:title"] = colophon.title
        metadata["dc:language"] = {colophon.language}
        metadata["dc:description"] = f"{colophon.instruction} {colophon.original}"
