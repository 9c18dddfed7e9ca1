"""Drawing: one unit is a point (1/72 inch) at the size the picture is placed on paper.

Every colour stands in an attribute, and every element that has one carries a class of the same name, so that a style
sheet may replace it: `ink soft line tint accent data data-2 data-3` fill, `ink-line soft-line …` stroke.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias

from nkdoc.pages.figures.metrics import CAP_HEIGHT, DESCENT, width
from nkdoc.pages.fonts.sheet import DRAWN
from nkdoc.pages.html import Html, escape, tag

Colour = Literal["ink", "soft", "line", "tint", "land", "accent", "data", "data-2", "data-3", "ground", "hatch", "none"]
Anchor = Literal["start", "middle", "end"]

COLOURS = MappingProxyType(
    {
        "ink": "#1b1f24",
        "soft": "#5b6470",
        "line": "#c9ced6",
        "tint": "#f3f1ec",
        "land": "#f3f1ec",
        "accent": "#8a2f1d",
        "data": "#2b5c7c",
        "data-2": "#7d9db1",
        "data-3": "#c3d2dc",
        "ground": "#ffffff",
        "none": "none",
    }
)
"""The colours of the printed edition (templates/css/tokens.css has the same)."""

FULL_WIDTH = 453.5
"""160 mm, the width of both columns, in points."""
LEADING = 1.3
"""From line to line, in sizes of the type."""
NARROW_WIDTH = 250.0
"""The width of drawings for small screens, where a unit is wider than a point on paper."""


Point: TypeAlias = tuple[float, float]
"""x to the right, y downwards."""


class Box(NamedTuple):
    """A rectangle; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Tell whether the two share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Tell whether this one lies inside the other."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )

    def grown(self, by: float) -> Box:
        """Return the box with a margin around it."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


class Type(NamedTuple):
    """A size in points, a weight and a colour."""

    size: float = 7.5
    weight: int = 400
    colour: Colour = "ink"

    def width(self, text: str) -> float:
        """Return the width of `text`."""
        return width(text, self.size, self.weight)


LABEL = Type()
STRONG = Type(weight=600)
SOFT = Type(colour="soft")
VALUE = Type(size=9.5, weight=600)


def number(value: float) -> str:
    """Return a coordinate: two digits after the point at most, so that bytes never depend on rounding noise."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def text_box(x: float, y: float, text: str, style: Type, anchor: Anchor = "start") -> Box:
    """Return the room a text takes whose line ends at `y`."""
    wide = style.width(text)
    left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    return Box(left, y - CAP_HEIGHT * style.size, left + wide, y + DESCENT * style.size)


@dataclass
class Canvas:
    """Gathers the elements of one drawing. `name` begins the ids it needs."""

    width: float
    height: float
    name: str
    parts: list[Html] = field(default_factory=list)
    hatched: bool = False

    def text(self, x: float, y: float, text: str, style: Type = LABEL, anchor: Anchor = "start") -> Box:
        """Write a text that starts, is centred or ends at `x`, its letters standing on `y`; return its room."""
        self.parts.append(
            tag(
                "text",
                escape(text),
                x=number(x),
                y=number(y),
                font_size=number(style.size),
                font_weight=str(style.weight) if style.weight != LABEL.weight else None,
                fill=COLOURS[style.colour],
                class_=style.colour,
                text_anchor=anchor if anchor != "start" else None,
            )
        )
        return text_box(x, y, text, style, anchor)

    def lines(self, x: float, y: float, lines: Iterable[str], style: Type = LABEL, anchor: Anchor = "start") -> float:
        """Write lines below each other, the first standing on `y`; return where the next would stand."""
        for line in lines:
            self.text(x, y, line, style, anchor)
            y += style.size * LEADING
        return y

    def rect(self, box: Box, fill: Colour, role: str = "") -> None:
        """Fill a rectangle."""
        self.parts.append(
            tag(
                "rect",
                x=number(box.left),
                y=number(box.top),
                width=number(box.right - box.left),
                height=number(box.bottom - box.top),
                fill=self._paint(fill),
                class_=f"{role} {fill}".strip(),
            )
        )

    def outline(self, box: Box, stroke: Colour, thickness: float = 0.5) -> None:
        """Draw the edge of a rectangle."""
        self.path(
            f"M{number(box.left)} {number(box.top)}H{number(box.right)}V{number(box.bottom)}H{number(box.left)}Z",
            stroke,
            thickness,
        )

    def line(self, start: Point, end: Point, stroke: Colour, thickness: float = 0.5) -> None:
        """Draw a straight line."""
        (x1, y1), (x2, y2) = start, end
        self.path(f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}", stroke, thickness)

    def path(
        self,
        data: str,
        stroke: Colour = "none",
        thickness: float = 0.5,
        *,
        fill: Colour = "none",
        dashes: str | None = None,
        role: str = "",
    ) -> None:
        """Draw a path given in SVG's own letters."""
        classes = [role] if role else []
        classes += [f"{stroke}-line"] if stroke != "none" else []
        classes += [fill] if fill != "none" else []
        self.parts.append(
            tag(
                "path",
                d=data,
                fill=self._paint(fill),
                stroke=COLOURS[stroke] if stroke != "none" else None,
                stroke_width=number(thickness) if stroke != "none" else None,
                stroke_linejoin="round" if stroke != "none" else None,
                stroke_dasharray=dashes,
                class_=" ".join(classes) or None,
            )
        )

    def circle(self, x: float, y: float, radius: float, fill: Colour, stroke: Colour = "none", role: str = "") -> None:
        """Draw a disc, or a ring where `fill` is the ground."""
        classes = f"{role} {fill}" + (f" {stroke}-line" if stroke != "none" else "")
        self.parts.append(
            tag(
                "circle",
                cx=number(x),
                cy=number(y),
                r=number(radius),
                fill=self._paint(fill),
                stroke=COLOURS[stroke] if stroke != "none" else None,
                stroke_width="0.8" if stroke != "none" else None,
                class_=classes.strip(),
            )
        )

    def _paint(self, fill: Colour) -> str:
        if fill != "hatch":
            return COLOURS[fill]
        self.hatched = True
        return f"url(#{self.name}-hatch)"

    def markup(self, title: str, description: str = "", class_: str = "drawing") -> Html:
        """Return the drawing; `title` is what it shows, `description` what a reader who cannot see it is told."""
        head = tag("title", escape(title), id=f"{self.name}-title")
        labels = f"{self.name}-title"
        if description:
            head = Html(head + tag("desc", escape(description), id=f"{self.name}-desc"))
            labels += f" {self.name}-desc"
        return tag(
            "svg",
            head + (_hatch(self.name) if self.hatched else "") + "".join(self.parts),
            xmlns="http://www.w3.org/2000/svg",
            class_=class_,
            role="img",
            aria_labelledby=labels,
            viewBox=f"0 0 {number(self.width)} {number(self.height)}",
            width=f"{number(self.width)}pt",
            height=f"{number(self.height)}pt",
            font_family=DRAWN,
        )


def _hatch(name: str) -> Html:
    """Return the definition of the hatch: strokes in the colour of data on the ground."""
    ground = tag("rect", width="3", height="3", fill=COLOURS["ground"], class_="ground")
    strokes = tag(
        "path",
        d="M-0.75 0.75L0.75 -0.75M0 3L3 0M2.25 3.75L3.75 2.25",
        stroke=COLOURS["data"],
        stroke_width="0.9",
        fill="none",
        class_="data-line",
    )
    pattern = tag("pattern", ground + strokes, id=f"{name}-hatch", width="3", height="3", patternUnits="userSpaceOnUse")
    return tag("defs", pattern)
