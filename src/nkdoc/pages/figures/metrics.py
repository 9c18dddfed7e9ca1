"""Widths of text in pictures, read from the fonts that the document is set in: Inter, else the family after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import as_file, files
from types import MappingProxyType
from typing import NamedTuple

CAP_HEIGHT = 0.728
"""Height of capitals in ems."""
DESCENT = 0.2
"""Depth of letters below the line in ems."""

FAMILIES = "Inter,'Noto Serif Armenian',sans-serif"
"""The families of a picture's text, without spaces: WeasyPrint takes a space for part of the name after it."""

_FACES = MappingProxyType(
    {
        400: ("Inter-Regular", "NotoSerifArmenian-Regular"),
        500: ("Inter-Medium", "NotoSerifArmenian-Regular"),
        600: ("Inter-SemiBold", "NotoSerifArmenian-Bold"),
        700: ("Inter-Bold", "NotoSerifArmenian-Bold"),
    }
)
"""The faces that a weight is set in: the second has the letters that the first lacks."""


class _Face(NamedTuple):
    """Advances by code point, the advance of the glyph for what is missing, and units per em."""

    advances: Mapping[int, int]
    missing: int
    units: int


@cache
def _face(name: str) -> _Face:
    from fontTools.ttLib import TTFont

    with as_file(files("nkdoc.pages").joinpath("assets", "fonts", f"{name}.ttf")) as path:
        font = TTFont(path)
        metrics = dict(font["hmtx"].metrics)
        advances = {code: int(metrics[glyph][0]) for code, glyph in font.getBestCmap().items() if glyph in metrics}
        return _Face(MappingProxyType(advances), int(metrics[".notdef"][0]), int(font["head"].unitsPerEm))


def width(text: str, size: float, weight: int = 400) -> float:
    """Return the width of `text` in the unit of `size`, without kerning."""
    first, second = _FACES[weight]
    face = _face(first)
    own = sum(face.advances.get(ord(letter), 0) for letter in text) * size / face.units
    lacking = [letter for letter in text if ord(letter) not in face.advances]
    return own + sum(_other_width(letter, second, face) for letter in lacking) * size if lacking else own


def _other_width(letter: str, name: str, first: _Face) -> float:
    """Return the width in ems of a letter that the first face lacks."""
    face = _face(name)
    advance = face.advances.get(ord(letter))
    return first.missing / first.units if advance is None else advance / face.units


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
