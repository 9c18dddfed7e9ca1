"""A PDF laid out with room around its pages → the file a print shop asks for.

Media box: the page with the room around it. Bleed box: 3 mm beyond the trim, and nothing is painted farther out.
Trim box: where the paper is cut. Crop marks stand outside the bleed. The layout engine can write boxes and marks too,
but caps the bleed at 10 points and draws the marks inside it.

Colours become process colours, neutrals black alone (`colours.process`). The output intent names a printing condition
of the ICC's registry; no profile is embedded, since none whose licence lets it travel with nkdoc was found. So the
file claims no PDF/X variant: PDF/X-4 wants the profile inside.
"""

from __future__ import annotations

import io
from types import MappingProxyType

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from nkdoc.pdf.press.colours import process, recoloured
from nkdoc.pdf.press.imposition import MILLIMETRE

BLEED = 3 * MILLIMETRE
ROOM = 10 * MILLIMETRE
"""What `templates/css/press.css` leaves around a page."""
MARK_LENGTH = 5 * MILLIMETRE
MARK_GAP = 1 * MILLIMETRE
"""Between the bleed and a mark."""

CONDITIONS = MappingProxyType(
    {
        "a4": ("FOGRA39", "Offset printing on coated paper (ISO 12647-2:2004)"),
        "letter": ("CGATS TR 006", "Offset printing on coated paper (GRACoL 2006)"),
    }
)
"""Printing condition by paper: identifier in the ICC's registry of characterization data, and what it means."""
_REGISTRY = "http://www.color.org"


def for_press(pdf: bytes, paper: str) -> bytes:
    """Return the file with boxes, crop marks, process colours and output intent; its pages have `ROOM` around them."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        recoloured(file, process)
        for page in file.pages:
            _trim(file, page)
        identifier, meaning = CONDITIONS[paper]
        intent = Dictionary(
            Type=Name.OutputIntent,
            S=Name.GTS_PDFX,
            OutputConditionIdentifier=pikepdf.String(identifier),
            OutputCondition=pikepdf.String(meaning),
            Info=pikepdf.String(meaning),
            RegistryName=pikepdf.String(_REGISTRY),
        )
        file.Root.OutputIntents = Array([file.make_indirect(intent)])
        out = io.BytesIO()
        file.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _trim(file: Pdf, page: pikepdf.Page) -> None:
    """Set the boxes of a page, keep its painting inside the bleed, and draw the marks."""
    left, bottom, right, top = (float(value) for value in page.mediabox)
    trim = (left + ROOM, bottom + ROOM, right - ROOM, top - ROOM)
    bleed = (trim[0] - BLEED, trim[1] - BLEED, trim[2] + BLEED, trim[3] + BLEED)
    page.trimbox = Array([round(value, 4) for value in trim])
    page.bleedbox = Array([round(value, 4) for value in bleed])
    page.cropbox = Array([left, bottom, right, top])
    clip = f"q {bleed[0]:.4f} {bleed[1]:.4f} {bleed[2] - bleed[0]:.4f} {bleed[3] - bleed[1]:.4f} re W n\n"
    page.contents_add(file.make_stream(clip.encode()), prepend=True)
    page.contents_add(file.make_stream(b"Q\n" + _marks(trim)))
    page.contents_coalesce()


def _marks(trim: tuple[float, float, float, float]) -> bytes:
    """Return eight lines that point at the corners of the trim from outside the bleed, in all four inks."""
    left, bottom, right, top = trim
    near, far = BLEED + MARK_GAP, BLEED + MARK_GAP + MARK_LENGTH
    lines: list[tuple[float, float, float, float]] = []
    for x in (left, right):
        lines += [(x, bottom - near, x, bottom - far), (x, top + near, x, top + far)]
    for y in (bottom, top):
        lines += [(left - near, y, left - far, y), (right + near, y, right + far, y)]
    drawn = " ".join(f"{a:.3f} {b:.3f} m {c:.3f} {d:.3f} l S" for a, b, c, d in lines)
    return f"/Artifact BMC q 0.25 w 1 1 1 1 K {drawn} Q EMC\n".encode()
