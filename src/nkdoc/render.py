"""Views → pages: the only user of Jinja2.

A page is made from `templates/` of the project or, file by file, of nkdoc. Values are escaped unless they are
`Html`; a name that a template uses and nobody gave is an error, not an empty string.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import jinja2

from nkdoc.config import PaperSize
from nkdoc.hypertext import Medium
from nkdoc.locales import locale_for
from nkdoc.locales.typography import typeset_text
from nkdoc.theme import MissingThemeFileError, Theme
from nkdoc.view import EditionView, LanguageLink

_SHEETS = ("tokens", "fonts-{}", "text", "{}", "figures", "figures-{}", "glossary", "glossary-{}")
SHEETS: Mapping[Medium, tuple[str, ...]] = {
    medium: tuple(f"css/{name.format(medium)}.css" for name in _SHEETS) for medium in ("web", "print")
}
"""The style sheets of a medium, in their order; the sheet of the paper follows them in print."""


def render_edition(view: EditionView, theme: Theme, *, medium: Medium = "web", paper: PaperSize = "a4") -> str:
    """Return the page of one edition: the HTML that readers open, or the one that is typeset on `paper`.

    The screen's page lies in a folder of its own (`LANG/index.html`) and finds sheets and fonts in `../assets/`; the
    paper's names them as the theme does, `css/print.css`. `view` must have been made for the same medium.
    """
    return _page(f"{medium}.html", theme, view.language, _sheets(theme, medium, paper), view=view, medium=medium)


def render_chooser(editions: Sequence[LanguageLink], theme: Theme) -> str:
    """Return the page that lets readers choose a language; it lies beside `assets/` and the editions' folders."""
    sheets = [f"assets/{sheet}" for sheet in SHEETS["web"] if theme.exists(sheet)]
    return _page("index.html", theme, editions[0].language, sheets, editions=editions, medium="web")


def web_assets(theme: Theme) -> Mapping[str, bytes]:
    """Return the files that the screen's pages load, by path below `assets/`."""
    paths = [sheet for sheet in SHEETS["web"] if theme.exists(sheet)]
    return {path: theme.read(path) for path in (*paths, *theme.files("fonts/web"))}


def _sheets(theme: Theme, medium: Medium, paper: PaperSize) -> list[str]:
    paths = SHEETS[medium] if medium == "web" else (*SHEETS[medium], f"css/paper-{paper}.css")
    base = "../assets/" if medium == "web" else ""
    return [base + path for path in paths if theme.exists(path)]


def _page(name: str, theme: Theme, language: str, sheets: Sequence[str], **values: object) -> str:
    locale = locale_for(language)

    def gettext(message: str) -> str:
        return typeset_text(locale.gettext(message), locale)

    return _environment(theme).get_template(name).render(_=gettext, sheets=sheets, **values)


def _environment(theme: Theme) -> jinja2.Environment:
    def load(name: str) -> str | None:
        try:
            return theme.read(name).decode()
        except MissingThemeFileError:
            return None

    return jinja2.Environment(
        loader=jinja2.FunctionLoader(load),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
