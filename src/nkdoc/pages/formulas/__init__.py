"""Formulas: LaTeX → MathML for the screen, → a drawing for paper, which has no MathML.

reading    LaTeX → MathML, or what is wrong with it (latex2mathml)
drawing    LaTeX → outlines of STIX Two Math with their place on the line (ziamath)
"""

from nkdoc.pages.formulas.drawing import Drawing, draw
from nkdoc.pages.formulas.reading import Fault, read

__all__ = ["Drawing", "Fault", "draw", "fault", "read"]


def fault(latex: str, *, display: bool) -> Fault | None:
    """Return what keeps a formula from being shown, on the screen or on paper; None where nothing does."""
    made = read(latex, display=display)
    if isinstance(made, Fault):
        return made
    drawn = draw(latex, display=display)
    return drawn if isinstance(drawn, Fault) else None
