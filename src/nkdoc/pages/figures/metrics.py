"""Widths of text in Inter, read from the fonts that the document is set in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import as_file, files
from types import MappingProxyType

CAP_HEIGHT = 0.728
"""Height of capitals in ems."""
DESCENT = 0.2
"""Depth of letters below the line in ems."""

_FACES = MappingProxyType({400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"})


@cache
def _advances(weight: int) -> tuple[Callable[[int], str | None], Mapping[str, tuple[int, int]], int]:
    """Return a face's glyph names by code point, its advances by glyph name, and its units per em."""
    from fontTools.ttLib import TTFont

    with as_file(files("nkdoc.pages").joinpath("assets", "fonts", f"Inter-{_FACES[weight]}.ttf")) as path:
        font = TTFont(path)
        return dict(font.getBestCmap()).get, dict(font["hmtx"].metrics), int(font["head"].unitsPerEm)


def width(text: str, size: float, weight: int = 400) -> float:
    """Return the width of `text` in the unit of `size`, without kerning."""
    glyph, advances, units = _advances(weight)
    missing = advances[".notdef"]
    return sum(advances.get(glyph(ord(character)) or "", missing)[0] for character in text) * size / units


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
