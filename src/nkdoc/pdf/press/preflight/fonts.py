"""Fonts are embedded and ours, and every character has a glyph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pikepdf import Name

from nkdoc.base.diagnostics import Diagnostic, Rule, Severity

if TYPE_CHECKING:
    from nkdoc.pdf.press.preflight.proof import Proof

FONT_NOT_EMBEDDED = Rule(
    "NK630",
    "font-not-embedded",
    Severity.ERROR,
    """A font of the PDF is not embedded as a subset, has no map to Unicode, or is not one of the theme's.

Without the font the page looks different elsewhere; without the map nobody can search, copy or listen to the text.
""",
)
GLYPH_MISSING = Rule(
    "NK631",
    "glyph-missing",
    Severity.ERROR,
    """The PDF draws the empty box that fonts keep for characters they do not have (`.notdef`).

Add a font with the character to the theme, or write the word otherwise.
""",
)
SUBSET_PREFIX = 7
"""`ABCDEF+`: six letters and a plus before the name of a subset (PDF 32000-1, 9.6.4)."""


def _fonts(proof: Proof) -> dict[str, Any]:
    """Return the fonts of all pages and of the forms they place, by name."""
    found: dict[str, Any] = {}
    seen: set[tuple[int, int]] = set()

    def gather(resources: Any) -> None:
        if resources is None:
            return
        for font in dict(resources.get("/Font", {})).values():
            found.setdefault(str(font.get("/BaseFont", "/unnamed")).lstrip("/"), font)
        for form in dict(resources.get("/XObject", {})).values():
            if form.get("/Subtype") == Name.Form and form.objgen not in seen:
                seen.add(form.objgen)
                gather(form.get("/Resources"))

    for page in proof.pdf.pages:
        gather(page.obj.get("/Resources"))
    return found


def embedded(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding for every font that is not a mapped subset of one of the theme's families."""
    for name, font in sorted(_fonts(proof).items()):
        described = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        descriptor = described.get("/FontDescriptor", {})
        if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield FONT_NOT_EMBEDDED.at(None, f"the font {name} is not embedded", about=name)
        elif name[SUBSET_PREFIX - 1 : SUBSET_PREFIX] != "+":
            yield FONT_NOT_EMBEDDED.at(None, f"the font {name} is embedded whole, not as a subset", about=name)
        if "/ToUnicode" not in font:
            yield FONT_NOT_EMBEDDED.at(None, f"the font {name} has no map to Unicode", about=name)
        family = name[SUBSET_PREFIX:].replace("-", " ")
        if proof.expected.families and not family.startswith(tuple(proof.expected.families)):
            yield FONT_NOT_EMBEDDED.at(None, f"the font {name} is not one of the theme's", about=name)


def glyphs(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding for every page that draws code 0, or a code without a meaning."""
    pages = sorted({run.page for run in proof.runs if 0 in run.codes or "\ufffd" in run.text})
    if pages:
        yield GLYPH_MISSING.at(
            None, f"characters without a glyph on page {', '.join(map(str, pages))}", about=str(pages)
        )
