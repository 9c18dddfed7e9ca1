"""Project → `ParallelView`: the parallel edition of the source and one translation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from nkdoc.base.diagnostics import Collector, Warned
from nkdoc.bitext.align import bitexts
from nkdoc.languages import Locale, locale_for
from nkdoc.languages.typography import typeset_text
from nkdoc.model import Edition, Project
from nkdoc.pages.citations import number_references
from nkdoc.pages.edition.editions import openings
from nkdoc.pages.edition.parts import Bibliography
from nkdoc.pages.fonts.sheet import FACES
from nkdoc.pages.html import Html, Medium, escape
from nkdoc.pages.parallel import back
from nkdoc.pages.parallel.assembly import Assembly
from nkdoc.pages.parallel.parts import Both, ChapterView, ParallelView, PlaceView, Tongue
from nkdoc.pages.parallel.pieces import SectionPieces
from nkdoc.pages.parallel.places import places
from nkdoc.pages.parallel.setter import CollectingApparatus, Setter

N_ = str
"""Marks a message for extraction where it is not translated on the spot."""

WORDS = (
    N_("About this edition"),
    N_("ch."),
    N_("Chapter {number}"),
    N_("Contents"),
    N_("Date"),
    N_("Each heading and figure with its page in the edition of either language."),
    N_("Entries are worded in the language of the source text; labels and remarks are given in both."),
    N_("Language"),
    N_("Licence"),
    N_("Names and terms"),
    N_("No translation"),
    N_("numbered as in the article"),
    N_("Only in the translation"),
    N_("Page"),
    N_("Page concordance"),
    N_("Parallel edition"),
    N_("Passages that answer one another stand side by side; both halves of an opening have the same number."),
    N_("Production"),
    N_("References"),
    N_("Skip to the text"),
    N_("Source"),
    N_("Text"),
    N_("Text of {date}"),
    N_("This section has no translation"),
    N_("Typeset by nkdoc, free software under the MIT licence, in {faces} (SIL Open Font License)."),
    N_("Typeset by nkdoc, free software under the MIT licence, in {faces}."),
    N_("What either edition calls people, places and bodies, in brackets the other side’s name of a place."),
)  # fmt: skip
"""The labels that the templates use, by their English form."""

WIDTHS: Mapping[Medium, Mapping[str, float]] = MappingProxyType(
    {
        "web": MappingProxyType({}),
        "print": MappingProxyType({"map": 386.0, "bars": 354.0, "shares": 354.0}),
    }
)
"""Widths in points that drawings are made for: a column of the sheet with its margin, on A4 354 points.

A map is drawn a little larger, so that all its names find room beside their marks, and shrunk to the column."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One edition on its way into the view."""

    edition: Edition
    locale: Locale
    apparatus: CollectingApparatus
    sections: Mapping[str, SectionPieces]
    """By stem."""


def parallel_view(
    project: Project,
    target: str,
    medium: Medium = "web",
    folding: frozenset[str] = frozenset(),
    beside: str = "",
) -> Warned[ParallelView]:
    """Return the view of the source beside its translation into `target`, typography applied to each.

    `beside` is another translation to stand in the source's place; the numbers of references and what opens a page
    remain those of the project. The source's ids are those of its single edition; the target's have the prefix
    `ParallelView.prefix`.
    `folding` are the classes of divs whose tables fold in the single editions (`Theme.folding`).
    """
    findings = Collector()
    opens = openings(project)
    source = beside or project.config.source_language
    collation = locale_for(source)
    here = _side(project, source, medium, "", collation, folding)
    there = _side(project, target, medium, f"{target}-", collation, folding)
    findings.add(*here.apparatus.findings.warned(None).diagnostics, *there.apparatus.findings.warned(None).diagnostics)
    locales = (here.locale, there.locale)
    words = {message: Both(*(_word(locale, message) for locale in locales)) for message in WORDS}
    chapters, listed = _chapters(project, here, there, Assembly(words, opens))
    numbers = number_references(project)
    styles = (here.apparatus.style, there.apparatus.style)
    lists = back.bibliographies(project, numbers, styles, here.apparatus.places, medium)

    def texts(values: Mapping[str, str]) -> Both:
        pairs = zip((source, target), locales, strict=True)
        return Both(*(escape(typeset_text(values.get(tag, ""), locale)) for tag, locale in pairs))

    config = project.config
    date = Both(*(escape(locale.format_date(config.date, "full")) for locale in locales))
    view = ParallelView(
        source=_tongue(here),
        target=_tongue(there),
        title=texts(config.title),
        subtitle=texts(config.subtitle),
        kind=texts(config.kind),
        author=texts(config.author),
        description=config.description.get(source, ""),
        file=config.name,
        date=date,
        date_iso=config.date.isoformat(),
        facts=_facts(words["Text of {date}"], date, lists, Both(*(escape(locale.comma) for locale in locales))),
        edition_note=texts(config.edition_note),
        credit=texts(config.credit),
        licence=texts(config.licence),
        chapters=chapters,
        places=listed,
        references=back.references(project, lists, there.locale, medium),
        total=Both(*(escape(each.total) for each in lists)),
        keeps_numbers=lists[0].keeps_numbers,
        statuses=back.statuses(lists),
        names=back.names(project, (source, target), locales),
        words=words,
    )
    return findings.warned(view)


def with_pages(view: ParallelView, source: Mapping[str, int], target: Mapping[str, int]) -> ParallelView:
    """Return the view with the pages of its places in the single editions; the mappings are `found_pages` of those."""

    def paged(place: PlaceView) -> PlaceView:
        mine = source.get(place.anchors.source)
        yours = target.get(place.anchors.target.removeprefix(view.prefix))
        return replace(place, pages=Both(*(Html("" if page is None else page) for page in (mine, yours))))

    return replace(view, places=tuple(map(paged, view.places)))


def _side(
    project: Project, language: str, medium: Medium, prefix: str, collation: Locale, folding: frozenset[str]
) -> _Side:
    locale = locale_for(language)
    turned = locale.direction != collation.direction
    edition = project.editions[language]
    apparatus = CollectingApparatus(project, locale, medium, WIDTHS[medium], prefix, collation)
    setter = Setter(edition, locale, apparatus, medium, prefix, folding, turned)
    sections = {pieces.section.stem: pieces for pieces in setter.sections()}
    return _Side(edition, locale, apparatus, sections)


def _word(locale: Locale, message: str) -> Html:
    return Html(escape(typeset_text(locale.gettext(message), locale)).replace("{faces}", FACES))


def _tongue(side: _Side) -> Tongue:
    return Tongue(side.edition.language, side.locale.direction, side.locale.name)


def _facts(text: Both, date: Both, lists: tuple[Bibliography, Bibliography], commas: Both) -> Both:
    def fact(message: str, day: str, each: Bibliography, comma: str) -> Html:
        head = message.format(date=day)
        counts = escape(comma.join(status.text for status in each.counts))
        listed = f"{escape(each.total)}: {counts}" if counts else escape(each.total)
        return Html(f"{head} · {listed}" if each.entries else head)

    return Both(*(fact(*given) for given in zip(text, date, lists, commas, strict=True)))


def _chapters(
    project: Project, here: _Side, there: _Side, assembly: Assembly
) -> tuple[tuple[ChapterView, ...], tuple[PlaceView, ...]]:
    """Return the chapters in the source's order, each with its places; what only the target has stands by its stem."""
    if here.edition.language == project.config.source_language:
        own = tuple(bitext for bitext in project.bitexts if bitext.target.language == there.edition.language)
    else:
        own = bitexts(here.edition, (there.edition,))
    twins = {bitext.source.stem: bitext for bitext in own}
    paired = {bitext.target.stem for bitext in twins.values()}
    chapters: list[ChapterView] = []
    listed: list[PlaceView] = []
    for stem, is_source in _order(here, there, paired):
        bitext = twins.get(stem) if is_source else None
        mine = here.sections[stem] if is_source else None
        yours = there.sections[bitext.target.stem if bitext else stem] if bitext or not is_source else None
        chapter = assembly.chapter(bitext, mine, yours)
        chapters.append(chapter)
        listed += places(chapter, mine, yours)
    return tuple(chapters), tuple(listed)


def _order(here: _Side, there: _Side, paired: set[str]) -> Iterator[tuple[str, bool]]:
    """Yield the stems of the chapters, and whether each is one of the source's."""
    alone = [stem for stem in there.sections if stem not in paired]
    for stem in here.sections:
        while alone and alone[0] < stem:
            yield alone.pop(0), False
        yield stem, True
    for stem in alone:
        yield stem, False
