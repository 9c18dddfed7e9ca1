"""Widths of text in pictures, read from the faces that set it: Inter, else the first of the others that has it."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from nkdoc.pages.fonts import packages
from nkdoc.pages.fonts.stacks import is_visible, others

ASSETS = Path(__file__).parents[1] / "assets"

CAP_HEIGHT = 0.728
"""Height of capitals in ems."""
DESCENT = 0.2
"""Depth of letters below the line in ems."""

_FACES = MappingProxyType({400: "Inter-Regular", 500: "Inter-Medium", 600: "Inter-SemiBold", 700: "Inter-Bold"})
"""The faces of a picture's weights."""
_BOLD = 600
"""The least weight that a family of two weights sets in its bold (CSS Fonts 4, 5.2)."""


class _Face(NamedTuple):
    """Advances by code point, the advance of the glyph for what is missing, and units per em."""

    advances: Mapping[int, int]
    missing: int
    units: int


@cache
def _face(path: str) -> _Face:
    from fontTools.ttLib import TTFont

    data = packages.read(path) or ASSETS.joinpath(path).read_bytes()
    font = TTFont(io.BytesIO(data), lazy=True)
    metrics = dict(font["hmtx"].metrics)
    advances = {code: int(metrics[glyph][0]) for code, glyph in font.getBestCmap().items() if glyph in metrics}
    missing = int(metrics[font.getGlyphName(0)][0])
    return _Face(MappingProxyType(advances), missing, int(font["head"].unitsPerEm))


def width(text: str, size: float, weight: int = 400) -> float:
    """Return the width of `text` in the unit of `size`, without kerning and joining."""
    face = _face(f"fonts/{_FACES[weight]}.ttf")
    own = sum(face.advances.get(ord(letter), 0) for letter in text) * size / face.units
    lacking = [letter for letter in text if ord(letter) not in face.advances and is_visible(letter)]
    return own + sum(_other_width(letter, weight >= _BOLD) for letter in lacking) * size if lacking else own


@cache
def _other_width(letter: str, bold: bool) -> float:  # noqa: FBT001 - half of the key
    """Return the width in ems of a letter that Inter lacks; where no face has it, what such a script takes at most."""
    for family in others("sans"):
        if ord(letter) in family.characters:
            face = _face(family.files["bold" if bold and "bold" in family.files else "regular"])
            return face.advances.get(ord(letter), face.missing) / face.units
    return 0.0 if unicodedata.combining(letter) else 1.0


def wrap(text: str, limit: float, size: float, weight: int = 400) -> tuple[str, ...]:
    """Return the lines of `text`, none wider than `limit` unless a single word is; no-break spaces hold."""
    return tuple(_lines(text.split(" "), limit, size, weight))


def _lines(words: list[str], limit: float, size: float, weight: int) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and width(longer, size, weight) > limit:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line
