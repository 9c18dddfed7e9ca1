"""The cover as SVG: the title in lines that fit, on the theme's ground, dark where the reader's device is.

A cover shown as a picture has no fonts but the device's own: lines are measured in Inter, and `_WIDER` says how much
wider than that a face may be.
"""

from __future__ import annotations

from collections.abc import Mapping

from nkdoc.pages.figures.metrics import width, wrap
from nkdoc.pages.html import escape, tag

WIDTH, HEIGHT = 1600, 2400
"""Proportion 1 : 1.5, as shops show covers."""
_MARGIN = 160
_SIZES = (150, 130, 110, 92, 76, 60)
_WIDER = 1.2
"""DejaVu Serif, the widest of the serifs that systems bring, is a fifth wider than Inter in bold."""
_LINES = 9
"""Lines of a title at most, before its letters are made smaller."""
_DARK = "@media (prefers-color-scheme: dark){.g{fill:#16181b}.i{fill:#e8e4dc}.s{fill:#a8b0ba}.a{fill:#ee9a85}}"


def cover(titles: tuple[str, ...], author: str, label: str, colours: Mapping[str, str], direction: str) -> bytes:
    """Return the cover with one title a language; `colours` are the theme's, by name."""
    room = (WIDTH - 2 * _MARGIN) / _WIDER
    size = next((each for each in _SIZES if _fits(titles, room, each)), _SIZES[-1])
    parts = [
        tag("style", _DARK),
        tag("rect", class_="g", width=str(WIDTH), height=str(HEIGHT), fill=colours["ground"]),
        tag("rect", class_="a", width=str(WIDTH), height="48", fill=colours["accent"]),
    ]
    edge = WIDTH - _MARGIN if direction == "rtl" else _MARGIN

    def line(text: str, y: float, size: int, role: str, colour: str, weight: str | None = None) -> None:
        parts.append(
            tag(
                "text",
                escape(text),
                class_=role,
                x=str(edge),
                y=str(round(y)),
                font_size=str(size),
                font_weight=weight,
                fill=colours[colour],
                direction="rtl" if direction == "rtl" else None,
            )
        )

    line(label, 300, 52, "a", "accent")
    y = 520.0
    for at, title in enumerate(titles):
        for words in wrap(title, room, size, 700):
            line(words, y, size, "i" if at == 0 else "s", "ink" if at == 0 else "soft", "700")
            y += size * 1.2
        y += size * 0.7
    for at, words in enumerate(wrap(author, room, 60)):
        line(words, HEIGHT - 260 + at * 76, 60, "s", "soft")
    drawing = tag(
        "svg",
        tag("title", escape(" · ".join(titles))) + "".join(parts),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        font_family="serif",
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{drawing}\n'.encode()


def _fits(titles: tuple[str, ...], room: float, size: int) -> bool:
    lines = [line for title in titles for line in wrap(title, room, size, 700)]
    return len(lines) <= _LINES and all(width(line, size, 700) <= room for line in lines)
