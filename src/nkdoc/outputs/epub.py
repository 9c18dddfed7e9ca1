"""`epub`: a book for reading systems, EPUB 3.3.

    build/LANG/NAME.epub                    one language
    build/parallel/NAME-ONE-OTHER.epub      two languages: each passage, and under it its translation

Two columns do not fit a telephone and a reader's own letter size, and reading systems lay tables out badly. A section
followed by its translation would send readers who compare back and forth over dozens of screens; a passage followed by
its translation keeps both in sight, at any width, and listeners hear each in its own language. Hence passages: each
with its language, the translation marked by a rule at its side.

The text has no fonts of its own: readers choose theirs. Drawings bring the face they are measured in.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Collector, Warned

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nkdoc.base.config import Config
    from nkdoc.model import Artifact
    from nkdoc.outputs import Context, Options
    from nkdoc.pages.epub.package import Book
    from nkdoc.pages.epub.xhtml import Document

TARGET = "epub"
DEFAULT = False
TOLERATES = frozenset(("NK610",))
"""The reading system has fonts for a character that no face of nkdoc has."""
IN_ALL = False
"""`all` means the outputs on the screen and on paper that people expect in build/; a book is asked for by name."""


def parts(config: Config, options: Options) -> tuple[str, ...]:
    """Return one part per language, and one per pair of the parallel editions, `ONE/OTHER`."""
    languages = options.languages or config.languages
    pairs = ("/".join(pair) for pair in config.parallel_pairs if {*pair} <= {*languages})
    return (*languages, *pairs)


def produce(context: Context, part: str) -> Warned[tuple[Artifact, ...]]:
    """Return the book of one language, or of the two that `part` names."""
    from nkdoc.model import Artifact
    from nkdoc.pages.epub.package import archive

    first, _, second = part.partition("/")
    findings = Collector()
    book = findings.take(_of_two(context, first, second) if second else _of_one(context, first))
    name = context.project.config.name
    path = f"parallel/{name}-{first}-{second}.epub" if second else f"{first}/{name}.epub"
    return findings.warned((Artifact(path, archive(book)),))


def _of_one(context: Context, language: str) -> Warned[Book]:
    from nkdoc.pages.edition import edition_view
    from nkdoc.pages.render import render_book

    made = edition_view(context.project, language, "web", folding=context.theme.folding())
    return Warned(_book(context, render_book(made.value, context.theme), (language,)), made.diagnostics)


def _of_two(context: Context, first: str, second: str) -> Warned[Book]:
    from nkdoc.pages.parallel import parallel_view
    from nkdoc.pages.render import render_parallel_book

    made = parallel_view(context.project, second, "web", context.theme.folding(), beside=first)
    page = render_parallel_book(made.value, context.theme)
    return Warned(_book(context, page, (first, second)), made.diagnostics)


def _book(context: Context, page: str, languages: tuple[str, ...]) -> Book:
    from nkdoc.languages import locale_for
    from nkdoc.pages.epub.cover import cover
    from nkdoc.pages.epub.package import COVER, Book
    from nkdoc.pages.epub.xhtml import documents

    config = context.project.config
    locale = locale_for(languages[0])
    source = config.source_language
    modified = datetime.datetime.fromtimestamp(context.epoch, datetime.UTC)
    made = documents(page)
    titles = tuple(dict.fromkeys(config.title.get(tag) or config.name for tag in languages))

    def text(values: Mapping[str, str]) -> str:
        return values.get(languages[0], "")

    label = text(config.kind) or locale.gettext("Briefing")
    front = cover(titles, text(config.author), label, context.theme.colours(), locale.direction)
    return Book(
        address="#".join((config.url or config.title.get(source, config.name), *languages)),
        languages=languages,
        direction=locale.direction,
        title=" · ".join(titles),
        author=text(config.author),
        description=text(config.description),
        rights=text(config.licence),
        date=config.date.isoformat(),
        modified=modified.strftime("%Y-%m-%dT%H:%M:%SZ"),
        summary=locale.gettext(SUMMARY),
        documents=made,
        files={COVER: front, **_files(context, made, languages)},
    )


N_ = str
"""Marks a message for extraction where it is not translated on the spot."""
SUMMARY = N_(
    "The text adapts to every screen and letter size; contents, headings, notes and references can be followed."
)


def _files(context: Context, made: tuple[Document, ...], languages: tuple[str, ...]) -> Mapping[str, bytes]:
    """Return what lies beside the documents: style sheets, pictures that are shown, fonts of drawings."""
    from urllib.parse import unquote

    from nkdoc.pages.render import book_assets

    drawn = any(document.holds("text") for document in made)
    files = dict(book_assets(context.theme, languages, drawn=drawn))
    shown = {unquote(each.get("src", "")) for document in made for each in document.root.iter("img")}
    for path, data in sorted(context.project.assets.items()):
        place = f"assets/{path.removeprefix('content/')}"
        if f"../{place}" in shown:
            files[place] = data
    return files
