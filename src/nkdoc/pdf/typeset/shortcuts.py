"""Shortcuts through WeasyPrint: the same file, byte for byte, for less work.

Much of what the engine works out for a box follows from its style alone, and yet it is worked out again for every box,
line and pass. Here it is kept with the style. Nothing else changes: tests/pdf/typeset compares the files made with and
without.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from weasyprint.css.computed_values import COMPUTER_FUNCTIONS, PHYSICAL_FUNCTIONS
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES
from weasyprint.text.ffi import ffi, gobject, pango

ffi.cdef("PangoLayout *pango_layout_copy(PangoLayout *source);")

_DEPENDENT = ("page", "position", "float", "display")
"""Properties whose computed value depends on more than the cascade, beside `text_decoration_*`."""
_MEASURES = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in ("left", "right", "top", "bottom")),
    *(f"{kind}{axis}" for axis in ("width", "height") for kind in ("", "min_", "max_")),
)

TEXT_SETTINGS = (
    *("direction", "lang", "text_decoration_line", "font_family", "font_size", "font_style", "font_weight"),
    *("font_stretch", "font_kerning", "font_language_override", "font_feature_settings", "font_variation_settings"),
    *(f"font_variant_{kind}" for kind in ("ligatures", "position", "caps", "numeric", "alternates", "east_asian")),
)
"""What a layout of Pango depends on."""
_OWN = ("style", "text", "justification_spacing", "max_width")
"""What a layout of a line has of its own, beside what follows from the style."""


def computing(compute: Callable[[Any, str], Any]) -> Callable[[Any, str], Any]:
    """Take a value that no rule gives from the parent or from the list of initial values at once."""
    rivals = {
        name: (name, *{logical(block="ttb", inline=side) for side in ("ltr", "rtl")})
        if (logical := PHYSICAL_FUNCTIONS.get(name))
        else (name,)
        for name in INITIAL_VALUES
        if name not in _DEPENDENT and not name.startswith("text_decoration_")
    }

    def shorter(self: Any, name: str) -> Any:
        if self.parent_style is None or name not in rivals:
            return compute(self, name)
        for rival in rivals[name]:
            if rival in self.cascaded:
                return compute(self, name)
        value = self.parent_style[name] if name in INHERITED else INITIAL_VALUES[name]
        if name in INITIAL_NOT_COMPUTED:
            value = COMPUTER_FUNCTIONS[name](self, name, value)
        self[name] = value
        return value

    return shorter


def resolving(resolve: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Keep the used lengths of a style that has no percentages."""

    def shorter(box: Any, containing_block: Any) -> None:
        kept = vars(box.style)
        if "nkdoc_used" not in kept:
            kept["nkdoc_used"] = _used(box.style)
        if kept["nkdoc_used"] is None:
            resolve(box, containing_block)
        else:
            vars(box).update(kept["nkdoc_used"])

    return shorter


def _used(style: Any) -> dict[str, Any] | None:
    """Return the used values of `_MEASURES` and the borders' widths; None where they depend on what is around."""
    if style["border_collapse"] == "collapse" or style["box_sizing"] != "content-box":
        return None
    used = {f"border_{side}_width": style[f"border_{side}_width"] for side in ("top", "right", "bottom", "left")}
    for name in _MEASURES:
        value = style[name]
        if value == "auto":
            used[name] = 0 if name in ("min_width", "min_height") else value
        elif getattr(value, "unit", None) == "px":
            used[name] = value.value
        else:
            return None
    return used


def once_per_style(work_out: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Keep the result of a function of a style."""
    name = f"nkdoc_{work_out.__name__}"

    def working_out(style: Any) -> Any:
        kept = vars(style)
        if name not in kept:
            kept[name] = work_out(style)
        return kept[name]

    return working_out


@once_per_style
def _text_settings(style: Any) -> str:
    return repr([style[name] for name in TEXT_SETTINGS])


def splitting(split: Callable[..., Any]) -> Callable[..., Any]:
    """Keep the first line of a text: pages, tables and floats that are laid out again ask for the same lines."""

    def shorter(text: str, style: Any, context: Any, *given: Any, **named: Any) -> Any:
        kept = vars(style).setdefault("nkdoc_lines", {})
        key = (text, given, tuple(named.items()))
        if key not in kept:
            kept[key] = split(text, style, context, *given, **named)
        return kept[key]

    return shorter


def setting_up(set_up: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Copy Pango's layout of the same fonts, features and language instead of setting it up anew."""

    def copied(layout: Any) -> Any:
        return ffi.gc(pango.pango_layout_copy(layout), gobject.g_object_unref)

    def shorter(self: Any, style: Any) -> None:
        key = _text_settings(style)
        models = vars(style.font_config).setdefault("nkdoc_layouts", {})
        if key in models:
            vars(self).update(models[key], style=style)
            self.layout = copied(self.layout)
        else:
            set_up(self, style)
            model = {name: value for name, value in vars(self).items() if name not in _OWN}
            models[key] = {**model, "layout": copied(self.layout)}

    return shorter


def page_references(self: Any) -> tuple[bytes, ...]:
    """Return the references of the pages, worked out once for as long as no page is added."""
    pages = self.pages["Kids"][::3]
    kept: tuple[bytes, ...] = vars(self).get("nkdoc_references", ())
    if len(kept) != len(pages):
        kept = vars(self)["nkdoc_references"] = tuple(f"{number} 0 R".encode("ascii") for number in pages)
    return kept
