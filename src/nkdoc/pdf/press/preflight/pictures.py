"""Pictures have the resolution that paper needs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pikepdf

from nkdoc.base.diagnostics import Diagnostic, Rule, Severity
from nkdoc.pdf.press.extraction import IDENTITY, Matrix, as_matrix, times

if TYPE_CHECKING:
    from nkdoc.pdf.press.preflight.proof import Proof

RESOLUTION = Rule(
    "NK642",
    "picture-not-fit-for-print",
    Severity.ERROR,
    """A picture has too few pixels for the size it is printed at.

The message gives the pixels per inch at the placed size. Charts drawn from data are vector and never meet this.
""",
)
INCH = 72.0


def resolution(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding for every placed picture below the resolution asked for."""
    least = proof.expected.resolution
    for number, page in enumerate(proof.pdf.pages, 1):
        for image, matrix in _placed(page):
            width = (matrix[0] ** 2 + matrix[1] ** 2) ** 0.5
            density = int(image.Width) / (width / INCH) if width else 0.0
            if density < least:
                message = f"a picture on page {number} has {density:.0f} pixels per inch, {least} are asked for"
                yield RESOLUTION.at(None, message, about=f"page {number}")


def _placed(page: pikepdf.Page) -> Iterator[tuple[pikepdf.Object, Matrix]]:
    """Yield the images a page places, with the matrix that places each unit square."""
    resources: Any = page.obj.get("/Resources")
    named = dict(resources.XObject) if resources is not None and "/XObject" in resources else {}
    stack: list[Matrix] = []
    now = IDENTITY
    for instruction in pikepdf.parse_content_stream(page) if named else ():
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "q":
                stack.append(now)
            case "Q":
                now = stack.pop() if stack else IDENTITY
            case "cm":
                now = times(as_matrix(operands), now)
            case "Do":
                held = named.get(str(operands[0]))
                if held is not None and held.get("/Subtype") == pikepdf.Name.Image:
                    yield held, now
            case _:
                pass
