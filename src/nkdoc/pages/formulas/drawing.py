"""LaTeX → a drawing in ems, its baseline known.

ziamath sets MathML by the MATH table of STIX Two Math, whose letters are as high as the text face's (0.47 em), and
draws outlines. With SVG 1 it writes paths alone, without ids, so a page may hold any number of drawings and the same
LaTeX gives the same bytes.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from nkdoc.pages.formulas.reading import Fault, join_decimals, prepare

if TYPE_CHECKING:
    from ziamath.zmath import Math

_EM = 10.0
_MARGIN = 0.5
"""Room around the outlines: slanted letters reach beyond their widths."""


class Drawing(NamedTuple):
    """A drawing in ems: width, height, how far it reaches below the baseline; `content` is SVG for `view`."""

    width: float
    height: float
    depth: float
    view: str
    content: str


@lru_cache(maxsize=1024)
def draw(latex: str, *, display: bool) -> Drawing | Fault:
    """Return the drawing of a formula, or why there is none."""
    prepared = prepare(latex)
    if isinstance(prepared, Fault):
        return prepared
    library = _library()
    try:
        element = ET.fromstring(library.tex2mml(prepared, inline=not display))  # noqa: S314 - made by latex2mathml
        join_decimals(element)
        made = library.Math(ET.tostring(element, encoding="unicode"), size=_EM, margin=_MARGIN)
        svg = made.svgxml()
        depth = _MARGIN - made.node.bbox.ymin
    except Exception:  # noqa: BLE001 - the library raises whatever its tables of glyphs do
        return Fault("it cannot be drawn")
    width, height = (float(svg.attrib[side]) / _EM for side in ("width", "height"))
    for part in svg.iter():
        part.attrib.pop("fill", None)  # black, where the page's own colour is wanted
    content = "".join(ET.tostring(child, encoding="unicode") for child in svg)
    return Drawing(width, height, depth / _EM, svg.attrib["viewBox"], content)


class _Library(NamedTuple):
    """What is used of ziamath."""

    tex2mml: Callable[..., str]
    Math: type[Math]


@cache
def _library() -> _Library:
    """Load ziamath, set to write SVG 1."""
    with warnings.catch_warnings():
        # It opens its font in a way that some versions of Python call deprecated.
        warnings.simplefilter("ignore", DeprecationWarning)
        from ziamath.config import config
        from ziamath.tex import tex2mml
        from ziamath.zmath import Math
    config.svg2 = False
    return _Library(tex2mml, Math)
