"""What the outputs that print an edition share: its page in a medium, and the files the page asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Collector, Warned
from nkdoc.pdf.typeset import typeset

if TYPE_CHECKING:
    from nkdoc.base.config import PaperSize
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Artifact, Project
    from nkdoc.outputs import Context
    from nkdoc.pages.html import Medium
    from nkdoc.pdf.typeset import Typeset, Variant

WIDTHS: Mapping[str, Mapping[str, float]] = {
    "booklet": {"map": 400, "bars": 334, "shares": 334},
    "large-print": {"map": 282, "bars": 230, "shares": 230},
}
"""Widths in points that pictures are drawn for, by layout and kind, where they differ from the reading edition's.

A drawing is enlarged or shrunk to its page afterwards: on a large-print page 230 points become more than twice as many,
and their letters 16 points or more."""

_TELLING = 8
"""Characters from which words are looked for in the sources: fewer stand anywhere."""


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


def typeset_page(
    context: Context, page: str, languages: Collection[str], variant: Variant = "pdf/ua-1"
) -> Warned[Typeset | None]:
    """Return a page as PDF, None where the engine cannot run.

    What the layout lost is told at its place in the editions of `languages`; findings name the theme's files and the
    faces that missing glyphs are in.
    """
    from nkdoc.pages.fonts.packages import advice

    made = typeset(page, loader(context), variant=variant, advice=advice, locate=context.theme.locate)
    return Warned(made.value, tuple(placed(each, context.project, languages) for each in made.diagnostics))


def placed(finding: Diagnostic, project: Project, languages: Collection[str]) -> Diagnostic:
    """Return a finding about words behind an anchor with their place in the text, or else the anchor's."""
    if finding.span is not None or not finding.block:
        return finding
    from nkdoc.model.visiting import identified

    sections = [each for tag in languages if tag in project.editions for each in project.editions[tag].sections]
    anchors = {name: span for each in reversed(sections) for name, span in identified(each)}
    anchor = anchors.get(finding.block)
    words = re.compile(r"\s+".join(map(re.escape, finding.about.split())))
    for section in sorted(sections, key=lambda each: anchor is None or each.source is not anchor.source):
        start = anchor.start if anchor is not None and section.source is anchor.source else 0
        if len(finding.about) >= _TELLING and (found := words.search(section.source.text, start)):
            return replace(finding, span=section.source.span(*found.span()))
    return replace(finding, span=anchor)


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
