"""What the glyphs of a PDF stand for, where a letter and its marks are glyphs of their own.

The engine gives the text of a cluster to one of its glyphs, so an accent would stand for the letter under it as well,
wherever it is drawn. A glyph that the font has for one character stands for this character instead (PDF 32000-1,
9.10.3).
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable
from functools import wraps
from typing import Any


def settling(build: Callable[..., Any]) -> Callable[..., Any]:
    """Settle what the glyphs of every font stand for before the fonts are written."""

    @wraps(build)
    def built(pdf: Any, fonts: Any, *arguments: Any, **options: Any) -> Any:
        for font in fonts.values():
            _settle(font)
        return build(pdf, fonts, *arguments, **options)

    return built


def _settle(font: Any) -> None:
    shared = [glyph for glyph, text in font.to_unicode.items() if not text or _is_marked(text)]
    if not shared or font.bitmap:
        return
    characters = _characters(font)
    for glyph in shared:
        text, own = font.to_unicode[glyph], characters.get(glyph, "")
        # Shaping parts letters that have their marks in them (Unicode 15, 3.11: canonical decomposition).
        if own and (not text or (own in unicodedata.normalize("NFD", text) and unicodedata.combining(own))):
            font.to_unicode[glyph] = own


def _is_marked(text: str) -> bool:
    parted = unicodedata.normalize("NFD", text)
    return len(parted) > 1 and any(map(unicodedata.combining, parted))


def _characters(font: Any) -> dict[int, str]:
    """Return the character of each glyph that the font has for exactly one, the lowest where it has it for several."""
    from fontTools.ttLib import TTFont

    face = TTFont(io.BytesIO(font.file_content), fontNumber=font.index, lazy=True)
    mapped = sorted(face.getBestCmap().items(), reverse=True)
    return {face.getGlyphID(name): chr(code) for code, name in mapped}
