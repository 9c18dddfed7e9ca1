"""Project → `EditionView`: chapters, contents, references and the other editions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from nkdoc.base.diagnostics import Warned
from nkdoc.bitext.terms import IndexGroup, finder_of, index_entries
from nkdoc.languages import Locale, locale_for
from nkdoc.languages.typography import typeset, typeset_text
from nkdoc.model import Block, Div, Heading, Project, Section, Text
from nkdoc.model.visiting import find, plain_text, visit
from nkdoc.pages.citations import number_references
from nkdoc.pages.edition.apparatus import EditionApparatus
from nkdoc.pages.edition.parts import ChapterView, EditionView, LanguageLink, SectionLink
from nkdoc.pages.edition.references import bibliography
from nkdoc.pages.html import Html, Medium, Scope, blocks, escape
from nkdoc.pages.mentions import mentions

OPENS_PAGE = 2800
"""A chapter with fewer characters than this, about a page of text, follows the one before it on the same page."""
FILLS_PAGE = 1400
"""Characters of text, about half a page, that must follow a figure in its chapter before it may wait for a page."""


def edition_view(
    project: Project,
    language: str,
    medium: Medium = "web",
    widths: Mapping[str, float] = MappingProxyType({}),
    folding: frozenset[str] = frozenset(),
) -> Warned[EditionView]:
    """Return the view of the edition in `language`, its typography applied, for the screen or for paper.

    `widths` in points, by kind of picture, are those of drawings on other pages than the reading edition's; `folding`
    are the classes of divs whose tables fold (`Theme.folding`).
    """
    config = project.config
    locale = locale_for(language)
    numbers = number_references(project)
    apparatus = EditionApparatus(project, locale, medium, numbers, widths)
    sections = [typeset(section, locale) for section in project.editions[language].sections]
    in_text = not apparatus.style.is_raised
    scope = Scope(apparatus, medium, language, folding=folding, in_text=in_text)
    chapters = _chapters(sections, _lengths(project), scope, apparatus)

    def text(values: Mapping[str, str]) -> str:
        return typeset_text(values.get(language, ""), locale)

    view = EditionView(
        language=language,
        direction=locale.direction,
        name=locale.name,
        title=text(config.title),
        subtitle=text(config.subtitle),
        kind=text(config.kind),
        author=text(config.author),
        description=text(config.description),
        edition_note=text(config.edition_note),
        licence=text(config.licence),
        credit=text(config.credit),
        url=config.url,
        file=config.name,
        date=locale.format_date(config.date, "full"),
        date_iso=config.date.isoformat(),
        chapters=chapters,
        bibliography=bibliography(project, numbers, apparatus.style, apparatus.places, medium),
        editions=edition_links(project, language),
        index=_index(project, locale, apparatus, medium),
    )
    return apparatus.findings.warned(view)


def _index(project: Project, locale: Locale, apparatus: EditionApparatus, medium: Medium) -> tuple[IndexGroup, ...]:
    """Return the index: with headings for the screen, with marks to take page numbers from for paper."""
    edition = project.editions[locale.tag]
    groups = index_entries(project, edition, locale)
    if medium == "web" or not groups:
        return groups
    named = mentions(edition, finder_of(project.termbase, locale.tag), apparatus.marks)
    return tuple(
        replace(
            group,
            entries=tuple(
                replace(entry, pages=named.get(entry.concept, ()) if entry.places else ()) for entry in group.entries
            ),
        )
        for group in groups
    )


def edition_links(project: Project, current: str = "") -> tuple[LanguageLink, ...]:
    """Return the editions that exist, in the configuration's order, as the edition in `current` shows them."""
    return tuple(_link(project, tag, current) for tag in project.config.languages if tag in project.editions)


def _link(project: Project, language: str, current: str) -> LanguageLink:
    """Return how the edition in `language` is shown in the edition in `current`."""
    locale = locale_for(language)
    return LanguageLink(
        language=language,
        direction=locale.direction,
        name=locale.name,
        title=typeset_text(project.config.title.get(language, ""), locale),
        subtitle=typeset_text(project.config.subtitle.get(language, ""), locale),
        file=project.config.name,
        is_current=language == current,
    )


def _chapters(
    sections: Sequence[Section], lengths: Mapping[str, int], scope: Scope, apparatus: EditionApparatus
) -> tuple[ChapterView, ...]:
    """Return the chapters; the source's lengths decide which open a page, so that all editions do alike."""
    chapters: list[ChapterView] = []
    for number, section in enumerate(sections, 1):
        opens_page = not chapters or lengths.get(section.id, 0) >= OPENS_PAGE
        # A chapter may begin on the page where another ends, and two notes of one letter must not meet at its foot.
        apparatus.open_chapter(section, str(number), continued=bool(chapters))
        chapter = _chapter(section, str(number), scope, apparatus)
        chapters.append(replace(chapter, opens_page=opens_page))
    return tuple(chapters)


def _chapter(section: Section, number: str, scope: Scope, apparatus: EditionApparatus) -> ChapterView:
    body: list[str] = []
    held = _with_ids(section)
    for at, block in enumerate(held):
        if isinstance(block, Heading):
            apparatus.under(plain_text(block.children))
        shown = _floating(block, held[at + 1 :]) if scope.medium == "print" else block
        body.append(blocks((shown,), scope))
    return ChapterView(
        id=section.id,
        number=number,
        title=escape(section.title or section.id),
        plain_title=section.title or section.id,
        summary=escape(section.summary),
        body=Html("\n".join(body)),
        sections=_contents(section),
    )


def _floating(block: Block, after: Sequence[Block]) -> Block:
    """Return a figure that enough text follows as one that may wait for the next page, any other block as it is."""
    if not (isinstance(block, Div) and "figure" in block.attributes.classes) or _length(after) < FILLS_PAGE:
        return block
    return replace(block, attributes=replace(block.attributes, classes=(*block.attributes.classes, "floats")))


def _with_ids(section: Section) -> tuple[Block, ...]:
    """Return the section's blocks, every heading with an id, so that contents and outline can lead to it."""
    return tuple(
        replace(block, attributes=replace(block.attributes, id=f"{section.id}-{at}"))
        if isinstance(block, Heading) and not block.attributes.id
        else block
        for at, block in enumerate(section.blocks, 1)
    )


def _contents(section: Section) -> tuple[SectionLink, ...]:
    """Return the headings of the second level, as the contents show them: words only, no marks."""
    return tuple(
        SectionLink(str(block.attributes.id), escape(plain_text(block.children)), block.level)
        for block in _with_ids(section)
        if isinstance(block, Heading) and block.level == 2  # noqa: PLR2004 - the level below the chapter's title
    )


def _lengths(project: Project) -> Mapping[str, int]:
    """Return the characters of text in each section of the source edition, by id."""
    return {section.id: _length(section.blocks) for section in project.source.sections}


def _length(held: Sequence[Block]) -> int:
    return sum(len(node.text) for node in find(visit(held), Text))


def openings(project: Project) -> Mapping[str, bool]:
    """Return, by id, whether a section of the source opens a page in every edition."""
    lengths = _lengths(project)
    first = next(iter(lengths), "")
    return {name: name == first or length >= OPENS_PAGE for name, length in lengths.items()}
