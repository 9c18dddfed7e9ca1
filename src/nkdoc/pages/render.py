"""Views → pages: the only user of Jinja2.

A page is made from `templates/` of the project or, file by file, of nkdoc. Values are escaped unless they are
`Html`; a name that a template uses and nobody gave is an error, not an empty string.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import unquote

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from nkdoc.base.config import PaperSize
from nkdoc.languages import direction_of, locale_for, nearest_locale
from nkdoc.languages.typography import typeset_text
from nkdoc.pages.comparison import ComparisonView
from nkdoc.pages.design import repainted, style_of
from nkdoc.pages.edition import EditionView, LanguageLink, SheetView
from nkdoc.pages.epub.xhtml import DRAWN
from nkdoc.pages.fonts.sheet import FACES, named, with_faces
from nkdoc.pages.html import Html, Medium, escape
from nkdoc.pages.mirroring import has_sides
from nkdoc.pages.parallel import ParallelView
from nkdoc.pages.template_faults import template_faults
from nkdoc.pages.theme import BOTH, RIGHT_TO_LEFT, MissingThemeFileError, Theme
from nkdoc.pages.theme import SHEETS as SHEETS_FOLDER

TOKENS = "css/tokens.css"
"""The first sheet of every layout: what the families of text are, among others."""
_SHEETS = (
    *("tokens", "fonts-{}", "text", "blocks", "code", "{}", "figures", "figures-{}", "glossary", "glossary-{}"),
    *("theme", "theme-{}"),
)
SHEETS: Mapping[Medium, tuple[str, ...]] = {
    medium: tuple(f"css/{name.format(medium)}.css" for name in _SHEETS) for medium in ("web", "print")
}
"""The style sheets of a medium, in their order; the sheet of the paper follows them in print."""

COMPARISON: Mapping[Medium, tuple[str, ...]] = {
    "web": ("css/tokens.css", "css/compare.css", "css/compare-web.css"),
    "print": ("css/tokens.css", "css/fonts-print.css", "css/compare.css", "css/compare-print.css"),
}
"""The style sheets of the comparison of translations."""

_PRINT = (*SHEETS["print"], "css/paper-{paper}.css")
_BASE = tuple(f"css/{name}.css" for name in ("tokens", "fonts-print", "text", "blocks", "code", "figures", "glossary"))
LAYOUTS: Mapping[str, tuple[str, ...]] = {
    "print": _PRINT,
    "press": (*_PRINT, "css/press.css"),
    "black-and-white": (*_PRINT, "css/black-and-white.css"),
    "booklet": (*_BASE, "css/booklet.css", "css/booklet-{paper}.css"),
    "large-print": (*_BASE, "css/large-print.css", "css/large-print-{paper}.css"),
    "sheet": (*_BASE, "css/sheet.css", "css/sheet-{paper}.css"),
    "parallel": (*_BASE[:-1], "css/parallel.css", "css/parallel-print.css", "css/parallel-{paper}.css"),
}
"""The style sheets of each layout on paper: the reading edition's, its variants, and those designed on their own."""

PARALLEL = (*SHEETS["web"], "css/parallel.css", "css/parallel-web.css")
"""The style sheets of the parallel edition on the screen."""


BOOK = tuple(
    f"css/{name}.css"
    for name in ("tokens", "text", "blocks", "code", "figures", "figures-web", "glossary", "epub", "theme")
)
"""The style sheets of a book (EPUB)."""
_UNDIRECTED = re.compile(rb"(?<=[{;])\s*(?:direction|unicode-bidi)\s*:[^;}]*;?")
"""What no style sheet of a book may say (EPUB 3.3, 6.3.1.2): its documents say it of their elements."""


def render_edition(
    view: EditionView,
    theme: Theme,
    *,
    medium: Medium = "web",
    paper: PaperSize = "a4",
    layout: str = "print",
    original: str = "",
) -> str:
    """Return the page of one edition: the HTML that readers open, or the one that is typeset on `paper`.

    The screen's page lies in a folder of its own (`LANG/index.html`) and finds sheets and fonts in `../assets/`; the
    paper's names them as the theme does, `css/print.css`. `view` must have been made for the same medium.
    `layout` is one of LAYOUTS; `original` names the accessible file of the same text where this one will not be one.
    """
    sheets = _paper_sheets(theme, layout, paper) if medium == "print" else _screen_sheets(theme)
    sheets = directed(theme, sheets, (view.language,))
    name = f"{medium}.html"
    return _page(
        name, theme, view.language, sheets, view=view, medium=medium, original=original, logo=_logo(theme, medium)
    )


def render_sheet(views: Sequence[SheetView], theme: Theme, *, paper: PaperSize = "a4") -> str:
    """Return the page of a handout of one sheet: both sides of one language, or one side for each of two."""
    sides: list[Html] = []
    for view in views:
        names = ("front", "back") if len(views) == 1 else ("single",)
        sides += [Html(_page(f"sheet/{name}.html", theme, view.language, (), view=view)) for name in names]
    sheets = directed(theme, _paper_sheets(theme, "sheet", paper), [view.language for view in views])
    return _page(
        "sheet.html", theme, views[0].language, sheets, view=views[0], views=views, sides=sides, medium="print"
    )


def render_chooser(editions: Sequence[LanguageLink], theme: Theme) -> str:
    """Return the page that lets readers choose a language; it lies beside `assets/` and the editions' folders."""
    sheets = [f"assets/{sheet}" for sheet in SHEETS["web"] if theme.exists(sheet)]
    sheets = directed(theme, sheets, [edition.language for edition in editions])
    return _page("index.html", theme, editions[0].language, sheets, editions=editions, medium="web")


def render_comparison(view: ComparisonView, theme: Theme, *, medium: Medium = "web", paper: PaperSize = "a4") -> str:
    """Return a comparison: one file for the screen that holds all it needs, or the page that is typeset on `paper`."""
    tongues = (view.language.tag, view.source.tag, view.target.tag)
    sheets = directed(theme, [path for path in COMPARISON[medium] if theme.exists(path)], tongues)
    if medium == "print":
        limits = hyphenation((view.source.tag, view.target.tag))
        return _page("compare-print.html", theme, view.language.tag, sheets, view=view, paper=paper, hyphenation=limits)
    style = Html("\n".join(theme.read(path).decode("utf-8-sig") for path in sheets))
    return _page("compare.html", theme, view.language.tag, (), view=view, style=style)


def render_parallel(view: ParallelView, theme: Theme, *, medium: Medium = "web", paper: PaperSize = "a4") -> str:
    """Return the page of the parallel edition: the HTML that readers open, or the one typeset on landscape `paper`.

    The screen's page lies in a folder of its own and finds sheets and fonts in `../assets/`. `view` must have been made
    for the same medium.
    """
    if medium == "print":
        sheets = _paper_sheets(theme, "parallel", paper)
    else:
        sheets = [f"../assets/{path}" for path in PARALLEL if theme.exists(path)]
    sheets = directed(theme, sheets, (view.source.language, view.target.language))
    limits = hyphenation((view.source.language, view.target.language))
    return _page(
        f"parallel-{medium}.html", theme, view.source.language, sheets, view=view, medium=medium, hyphenation=limits
    )


def render_book(view: EditionView, theme: Theme) -> str:
    """Return the page that the book (EPUB) of one edition is cut from; `view` must have been made for the screen."""
    values = {"title": view.title, "direction": view.direction}
    return _book("epub/edition.html", theme, (view.language,), view=view, original="", **values)


def render_parallel_book(view: ParallelView, theme: Theme) -> str:
    """Return the page that the book (EPUB) of two editions is cut from; `view` must have been made for the screen."""
    languages = (view.source.language, view.target.language)
    values = {"title": view.title.joined, "direction": view.source.direction, "hyphenation": hyphenation(languages)}
    return _book("epub/parallel.html", theme, languages, view=view, **values)


def book_assets(theme: Theme, languages: Sequence[str], *, drawn: bool) -> Mapping[str, bytes]:
    """Return the style sheets of a book, and fonts where it is `drawn` with words, by their paths in it."""
    sheets = _book_sheets(theme, languages)
    files = {path: _UNDIRECTED.sub(b"", theme.read(path)) for path in sheets if drawn or path != DRAWN}
    if not drawn:
        return files
    fonts = re.findall(r"url\(\.\./(fonts/[^)]+)\)", files[DRAWN].decode("utf-8-sig"))
    return {**files, **{path: theme.read(path) for path in fonts}}


def _book(name: str, theme: Theme, languages: Sequence[str], **values: object) -> str:
    links, language = _book_sheets(theme, languages), languages[0]
    return _page(name, theme, language, (), medium="web", book=True, links=links, language=language, **values)


def _book_sheets(theme: Theme, languages: Sequence[str]) -> list[str]:
    return directed(theme, [path for path in (DRAWN, *BOOK) if theme.exists(path)], languages)


def web_fonts(page: str, theme: Theme) -> Mapping[str, bytes]:
    """Return the files of the faces that a page for the screen names beside the text faces, by path below `assets/`."""
    return {path: theme.read(unquote(path)) for path in re.findall(r'url\("[./]*assets/(fonts/[^"]+)"\)', page)}


def directed(theme: Theme, sheets: Sequence[str], tags: Sequence[str]) -> list[str]:
    """Return the style sheets of a page in the languages `tags`, the first being the page's own.

    They are the theme's own where every line runs from left to right, and where they say nothing of left and right.
    """
    directions = [direction_of(tag) for tag in tags]
    if "rtl" not in directions:
        return [*sheets]
    folder = RIGHT_TO_LEFT if directions[0] == "rtl" else BOTH
    found: list[str] = []
    for sheet in sheets:
        before, name, file = sheet.rpartition(f"{SHEETS_FOLDER}/")
        found.append(f"{before}{folder}/{file}" if has_sides(theme.read(f"{name}{file}").decode()) else sheet)
    return found


def web_assets(theme: Theme, names: Sequence[str] = SHEETS["web"], tags: Sequence[str] = ()) -> Mapping[str, bytes]:
    """Return the files that the screen's pages load, by path below `assets/`.

    `names` are their style sheets, `tags` the languages of the pages that load them.
    """
    sheets = [sheet for sheet in names if theme.exists(sheet)]
    pages = [each for tag in tags for each in ((tag,), (tag, *tags))]
    paths = dict.fromkeys(path for page in pages for path in directed(theme, sheets, page)) or sheets
    return {path: theme.read(path) for path in (*paths, *theme.files("fonts/web"))}


def _screen_sheets(theme: Theme) -> list[str]:
    return [f"../assets/{path}" for path in SHEETS["web"] if theme.exists(path)]


def _paper_sheets(theme: Theme, layout: str, paper: PaperSize) -> list[str]:
    return [path for name in LAYOUTS[layout] if theme.exists(path := name.format(paper=paper))]


def hyphenation(tags: Sequence[str]) -> Html:
    """Return the rules of the languages that say how short words and their parts may be (CSS Text 4)."""
    found = ((tag, nearest_locale(tag)) for tag in dict.fromkeys(tags))
    limits = ((tag, locale.hyphenation_limits) for tag, locale in found if locale is not None)
    return Html(
        "".join(f":lang({tag}){{hyphenate-limit-chars:{' '.join(map(str, set_))}}}" for tag, set_ in limits if set_)
    )


def _page(name: str, theme: Theme, tag: str, sheets: Sequence[str], **values: object) -> str:
    locale = locale_for(tag)

    def gettext(message: str) -> str:
        return typeset_text(locale.gettext(message), locale)

    values.setdefault("hyphenation", hyphenation((tag,)))
    values.setdefault("design_style", style_of(theme.design, "web" if values.get("medium") == "web" else "print"))
    with template_faults(theme):
        page = (
            _environment(theme)
            .get_template(name)
            .render(
                _=gettext,
                comma=locale.comma,
                sheets=sheets,
                design=theme.design,
                faces=FACES,
                own_faces=bool(theme.fonts.families),
                **values,
            )
        )
    page = repainted(page, theme.colours())
    if FACES in page:
        page = page.replace(FACES, escape(", ".join(named(page, theme.fonts, screen=values.get("medium") == "web"))))
    if not sheets:
        return page
    base = sheets[0].removesuffix(TOKENS)
    return with_faces(page, theme.fonts, theme.read(TOKENS).decode(), base=base, screen=base != "")


def _logo(theme: Theme, medium: Medium) -> str:
    """Return the address of the logo from a page of the medium, empty where there is none."""
    path = theme.design.logo.removeprefix("content/")
    return path if medium == "print" or not path else f"../assets/{path}"


def _environment(theme: Theme) -> jinja2.Environment:
    def load(name: str) -> tuple[str, str, None] | None:
        try:
            return theme.read(name).decode("utf-8-sig"), name, None
        except MissingThemeFileError:
            return None

    # A sandbox: a theme comes with a project, and a project may come from anybody.
    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FunctionLoader(load),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    # Marks a message for extraction that is said in another language than the page's.
    environment.globals["N_"] = str
    environment.filters["said_in"] = _said_in
    return environment


def _said_in(message: str, language: str) -> str:
    return locale_for(language).gettext(message)
