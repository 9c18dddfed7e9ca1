"""Drawings for lines from left to right → the same for lines from right to left: only the letters keep their faces.

Every shape is mirrored; every text moves to the mirrored place and runs from right to left, so that what started at a
point still starts there (SVG 2, 11.8: `text-anchor` follows `direction`).
"""

from __future__ import annotations

import re

from nkdoc.pages.html import Html

_SVG = re.compile(
    r"(?P<head><svg\b[^>]*viewBox=\"0 0 (?P<width>[\d.]+) [\d.]+\"[^>]*>)(?P<inside>.*?)</svg>", re.DOTALL
)
_TEXT = re.compile(r"<text x=\"(?P<x>-?[\d.]+)\"")
_LEADING = re.compile(r"(?:<title\b[^>]*>.*?</title>|<desc\b[^>]*>.*?</desc>|<defs>.*?</defs>)*", re.DOTALL)
_LETTERS = re.compile(r"(?:<text\b[^>]*>.*?</text>)+", re.DOTALL)


def mirrored(markup: Html) -> Html:
    """Return the markup with all its drawings mirrored."""
    return Html(_SVG.sub(_drawing, markup))


def fixed(markup: Html) -> Html:
    """Return the markup with drawings whose texts run from left to right, wherever they stand."""
    return Html(markup.replace("<svg ", '<svg direction="ltr" '))


def _drawing(drawing: re.Match[str]) -> str:
    width, inside = drawing["width"], drawing["inside"]
    leading = _LEADING.match(inside)
    start = leading.end() if leading else 0
    parts = [inside[:start]]
    for text in _LETTERS.finditer(inside, start):
        parts += [_flipped(inside[start : text.start()], width), _TEXT.sub(lambda at: _moved(at, width), text.group())]
        start = text.end()
    parts.append(_flipped(inside[start:], width))
    return f"{drawing['head']}{''.join(parts)}</svg>"


def _flipped(shapes: str, width: str) -> str:
    return f'<g transform="translate({width} 0) scale(-1 1)">{shapes}</g>' if shapes.strip() else shapes


def _moved(text: re.Match[str], width: str) -> str:
    place = f"{float(width) - float(text['x']):.2f}".rstrip("0").rstrip(".")
    return f'<text direction="rtl" x="{place}"'
