"""What the outputs that print an edition share: its page in a medium, and the files the page asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Collector, Warned

if TYPE_CHECKING:
    from nkdoc.base.config import PaperSize
    from nkdoc.model import Artifact
    from nkdoc.outputs import Context
    from nkdoc.pages.html import Medium

WIDTHS: Mapping[str, Mapping[str, float]] = {
    "booklet": {"map": 400, "bars": 334, "shares": 334},
    "large-print": {"map": 282, "bars": 230, "shares": 230},
}
"""Widths in points that pictures are drawn for, by layout and kind, where they differ from the reading edition's.

A drawing is enlarged or shrunk to its page afterwards: on a large-print page 230 points become more than twice as many,
and their letters 16 points or more."""


def edition_page(
    context: Context,
    language: str,
    medium: Medium,
    paper: PaperSize | None = None,
    layout: str = "print",
    original: str = "",
) -> Warned[str]:
    """Return the HTML of one edition; `paper` defaults to the options' and then the project's.

    `layout` and `original` are those of `render.render_edition`.
    """
    from nkdoc.pages.edition import edition_view
    from nkdoc.pages.render import render_edition

    findings = Collector()
    view = findings.take(
        edition_view(context.project, language, medium, WIDTHS.get(layout, {}), context.theme.folding())
    )
    size = paper or context.options.paper or context.project.config.paper
    page = render_edition(view, context.theme, medium=medium, paper=size, layout=layout, original=original)
    return findings.warned(page)


def faces(context: Context, page: str) -> tuple[Artifact, ...]:
    """Return the files of the faces that a page for the screen needs beside the text faces."""
    from nkdoc.model import Artifact
    from nkdoc.pages.render import web_fonts

    return tuple(Artifact(f"assets/{path}", data) for path, data in web_fonts(page, context.theme).items())


def loader(context: Context) -> Callable[[str], bytes]:
    """Return what answers a page's addresses: the theme's files, and the project's pictures below `content/`."""
    from nkdoc.pages.theme import MissingThemeFileError

    def load(path: str) -> bytes:
        picture = context.project.assets.get(f"content/{path}")
        if picture is not None:
            return picture
        try:
            return context.theme.read(path)
        except MissingThemeFileError as fault:
            raise LookupError(path) from fault

    return load
