"""`html`: build/LANG/index.html, build/index.html and the assets beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Warned
from nkdoc.outputs import _pages

if TYPE_CHECKING:
    from nkdoc.base.config import Config
    from nkdoc.model import Artifact
    from nkdoc.outputs import Context, Options

TARGET = "html"
DEFAULT = True
TOLERATES = frozenset(("NK610",))
"""The reader's own fonts show a character that no face of nkdoc has."""
SITE = "site"
"""The part that belongs to no language: the page that chooses one, and the assets."""


def parts(config: Config, options: Options) -> tuple[str, ...]:
    """Return one part per language, and the one they share."""
    return (*(options.languages or config.languages), SITE)


def produce(context: Context, part: str) -> Warned[tuple[Artifact, ...]]:
    """Return the page of one language, or what all pages share."""
    from nkdoc.model import Artifact

    if part == SITE:
        return Warned(_shared(context))
    page = _pages.edition_page(context, part, "web")
    made = (Artifact(f"{part}/index.html", page.value.encode()), *_pages.faces(context, page.value))
    return Warned(made, page.diagnostics)


def _shared(context: Context) -> tuple[Artifact, ...]:
    from nkdoc.model import Artifact
    from nkdoc.pages.edition import edition_links
    from nkdoc.pages.render import render_chooser, web_assets

    tags = context.project.config.languages
    sheets = web_assets(context.theme, tags=tags)
    assets = [Artifact(f"assets/{path}", data) for path, data in sheets.items()]
    pictures = [
        Artifact(f"assets/{path.removeprefix('content/')}", data)
        for path, data in sorted(context.project.assets.items())
    ]
    config = context.project.config
    chooser = render_chooser(edition_links(context.project, config.source_language), context.theme)
    return (Artifact("index.html", chooser.encode()), *_pages.faces(context, chooser), *assets, *pictures)
