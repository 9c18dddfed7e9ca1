"""What the settings change about a page → the style sheet that changes it, and pictures in its colours.

A page's own style sheet comes after the theme's. In print the colours of drawings stand in their attributes, where no
style sheet reaches them; there they are exchanged in the markup.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from nkdoc.base.design import Design
from nkdoc.pages.figures.svg import COLOURS
from nkdoc.pages.html import Html, Medium

_PAINT = re.compile(r'(?:(?<= fill=")|(?<= stroke="))#[0-9a-f]{6}(?=")')


def style_of(design: Design, medium: Medium) -> Html:
    """Return the rules of a design, empty where it changes nothing; screens keep their dark scheme."""
    rules: list[str] = []
    if design.colours:
        tokens = f":root{{{';'.join(f'--{name}:{value}' for name, value in sorted(design.colours.items()))}}}"
        rules.append(tokens if medium == "print" else f"@media print,(prefers-color-scheme:light){{{tokens}}}")
    if medium == "print" and design.chapters == "page":
        rules.append(".chapter{break-before:page;margin-top:0}")
    if medium == "print" and not design.running_heads:
        rules.append("@page{@top-left{content:none}@top-right{content:none}}")
    return Html("".join(rules))


def repainted(page: str, colours: Mapping[str, str]) -> str:
    """Return a page whose drawings have the theme's colours, by their names, in place of the house's."""
    new = {value: colours.get(name, value) for name, value in COLOURS.items()}
    if all(old == value for old, value in new.items()):
        return page
    return _PAINT.sub(lambda paint: new.get(paint[0], paint[0]), page)


def luminance(colour: str) -> float:
    """Return the relative luminance, 0 to 1, of an sRGB colour `#rrggbb` (WCAG 2.2)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]  # noqa: PLR2004 - sRGB
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, 1.4.3)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
