"""What the outputs that print an edition share: its page in a medium, and the files the page asks for."""

from __future__ import annotations

from collections.abc import Callable

from nkdoc.config import PaperSize
from nkdoc.diagnostics import Collector, Warned
from nkdoc.hypertext import Medium
from nkdoc.outputs import Context
from nkdoc.render import render_edition
from nkdoc.theme import MissingThemeFileError
from nkdoc.view import edition_view


def edition_page(context: Context, language: str, medium: Medium, paper: PaperSize | None = None) -> Warned[str]:
    """Return the HTML of one edition; `paper` defaults to the options' and then the project's."""
    found = Collector()
    view = found.take(edition_view(context.project, language, medium))
    size = paper or context.options.paper or context.project.config.paper
    return found.warned(render_edition(view, context.theme, medium=medium, paper=size))


def loader(context: Context) -> Callable[[str], bytes]:
    """Return what answers a page's addresses: the theme's files, and the project's pictures below `content/`."""

    def load(path: str) -> bytes:
        picture = context.project.assets.get(f"content/{path}")
        if picture is not None:
            return picture
        try:
            return context.theme.read(path)
        except MissingThemeFileError as fault:
            raise LookupError(path) from fault

    return load
