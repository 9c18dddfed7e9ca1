"""Page boxes: one trim size, trim within bleed within media, and the bleed the edition asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from nkdoc.base.diagnostics import Diagnostic, Rule, Severity

if TYPE_CHECKING:
    from nkdoc.pdf.press.preflight.proof import Proof

PAGE_BOXES = Rule(
    "NK632",
    "page-boxes",
    Severity.ERROR,
    """The pages have different trim sizes, or a page's boxes do not lie within one another (trim in bleed in media).

A printer cuts at the trim box. All pages of one file must have the same.
""",
)
BLEED = Rule(
    "NK633",
    "bleed-too-small",
    Severity.ERROR,
    """The edition asks for bleed, and a page's bleed box extends less than that beyond its trim box.

Paper moves while it is cut; without 3 mm of colour beyond the cut a white edge shows.
""",
)
TOLERANCE = 0.05
"""Points: rounding of millimetres."""


def _box(page: Any, name: str) -> tuple[float, float, float, float]:
    left, bottom, right, top = (float(value) for value in getattr(page, name))
    return left, bottom, right, top


def _within(inner: tuple[float, ...], outer: tuple[float, ...]) -> bool:
    low = all(a >= b - TOLERANCE for a, b in zip(inner[:2], outer[:2], strict=True))
    return low and all(a <= b + TOLERANCE for a, b in zip(inner[2:], outer[2:], strict=True))


def page_boxes(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding for every page whose boxes are out of order, and for mixed sizes."""
    sizes: dict[tuple[float, float], int] = {}
    for number, page in enumerate(proof.pdf.pages, 1):
        trim, bleed, media = _box(page, "trimbox"), _box(page, "bleedbox"), _box(page, "mediabox")
        if not (_within(trim, bleed) and _within(bleed, media)):
            yield PAGE_BOXES.at(
                None, f"the boxes of page {number} do not lie within one another", about=f"page {number}"
            )
        sizes.setdefault((round(trim[2] - trim[0], 1), round(trim[3] - trim[1], 1)), number)
    if len(sizes) > 1:
        listed = ", ".join(f"{width:g} × {height:g} pt from page {page}" for (width, height), page in sizes.items())
        yield PAGE_BOXES.at(None, f"the pages differ in size: {listed}", about="sizes")


def bleed(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding for every page with less bleed than asked for."""
    wanted = proof.expected.bleed
    for number, page in enumerate(proof.pdf.pages, 1) if wanted else ():
        trim, around = _box(page, "trimbox"), _box(page, "bleedbox")
        least = min(trim[0] - around[0], trim[1] - around[1], around[2] - trim[2], around[3] - trim[3])
        if least < wanted - TOLERANCE:
            yield BLEED.at(
                None, f"page {number} bleeds {least:.2f} pt, {wanted:.2f} pt are asked for", about=f"page {number}"
            )
