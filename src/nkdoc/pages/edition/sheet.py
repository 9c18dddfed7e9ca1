"""Project + edition → `SheetView`: what a handout of one sheet says, all of it taken from the edition's own sources.

    happened    the sentences that authors mark `[…]{.key}`, in reading order
    disputed    key sentences that are also `.contested` or hold a `.disputed` passage, and every sentence with such a
                passage that is not a key sentence
    pictures    the pictures that the text shows from data of the kinds in `PICTURES`, each with its own caption

Citations keep their numbers, which are those of the full edition's list; they lead nowhere, the list not being there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from nkdoc.base.diagnostics import Warned
from nkdoc.base.span import Span
from nkdoc.bitext.sentences import split
from nkdoc.languages import Locale, locale_for
from nkdoc.languages.typography import typeset, typeset_text
from nkdoc.model import (
    NO_ATTRIBUTES,
    Block,
    CitationGroup,
    Div,
    Heading,
    Image,
    Inline,
    Paragraph,
    Project,
    Section,
    Styled,
    Text,
)
from nkdoc.model.visiting import find, inline_parts, plain_text, visit_blocks, visit_inlines
from nkdoc.pages.citations import number_references
from nkdoc.pages.edition.apparatus import EditionApparatus
from nkdoc.pages.edition.marks import MarkWriter
from nkdoc.pages.edition.parts import StatusCount
from nkdoc.pages.edition.references import bibliography
from nkdoc.pages.html import Html, NoteMark, Scope, escape, inlines
from nkdoc.pages.html.inlines import inline_runs
from nkdoc.pages.qr import qr_code

KEY, CONTESTED, DISPUTED = "key", "contested", "disputed"
PICTURES = ("comparison", "timeline", "map")
"""Kinds of data that a sheet shows."""
WIDTHS = {"map": 400.0}
"""Widths in points that pictures are drawn for, by kind."""
WORDS_SHOWN = 60
"""Characters of a passage that name it in a message."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of the sheet: its id there, its words, the title of its chapter, its place in the source."""

    id: str
    content: Html
    chapter: Html
    span: Span


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """A picture with its caption, as the text shows it."""

    id: str
    kind: str
    title: Html
    content: Html
    caption: Html
    span: Span


@dataclass(frozen=True, slots=True)
class SheetView:
    """What one language's sheet says; `files` are where the full edition lies below the output folder."""

    language: str
    direction: str
    title: str
    kind: str
    """What the document is; empty where the settings leave that to the theme."""
    author: str
    description: str
    date: str
    date_iso: str
    licence: str
    credit: str
    summary: Html
    happened: tuple[Passage, ...]
    disputed: tuple[Passage, ...]
    pictures: tuple[SheetPicture, ...]
    total: str
    counts: tuple[StatusCount, ...]
    url: str
    code: Html
    files: tuple[str, ...]
    blocks: tuple[tuple[str, str, Span | None], ...]
    """The id, the name and the place in the source of each block, where it has one."""

    def of_kind(self, kind: str) -> tuple[SheetPicture, ...]:
        """Return the pictures of one kind."""
        return tuple(picture for picture in self.pictures if picture.kind == kind)


def _first_words(text: str) -> str:
    words = " ".join(text.lstrip("[").split())
    return words if len(words) <= WORDS_SHOWN else f"{words[:WORDS_SHOWN].rsplit(' ', maxsplit=1)[0]} …"


class SheetApparatus(EditionApparatus):
    """Sets marks that lead nowhere and no notes: both are in the full edition."""

    has_foot = False

    def __init__(self, project: Project, locale: Locale) -> None:
        self.numbers = number_references(project)
        super().__init__(project, locale, "print", self.numbers, WIDTHS)
        self._marks_alone = MarkWriter(project.library, self.style, locale, "print", linked=False)

    def cite(self, group: CitationGroup, scope: Scope) -> Html:
        """See Apparatus.cite."""
        known = tuple(citation for citation in group.citations if citation.key in self.numbers)
        return self._marks_alone.write(replace(group, citations=known), None, scope) if known else Html("")

    def note(self, label: str) -> NoteMark | None:
        """See Apparatus.note."""
        del label
        return None


def sheet_view(project: Project, language: str, files: Sequence[str]) -> Warned[SheetView]:
    """Return the view of one language's sheet; `files` are the full edition's, for projects without `url`."""
    config, locale = project.config, locale_for(language)
    apparatus = SheetApparatus(project, locale)
    scope = Scope(apparatus, "print", language, in_text=not apparatus.style.is_raised)
    sections = [typeset(section, locale) for section in project.editions[language].sections]
    happened, disputed = _passages(sections, scope)
    pictures = tuple(_pictures(project, sections, scope))
    listed = bibliography(project, apparatus.numbers, apparatus.style, {}, "print")
    url = f"{config.url.rstrip('/')}/{language}/" if config.url else ""
    title = typeset_text(config.title.get(language, ""), locale)
    view = SheetView(
        language=language,
        direction=locale.direction,
        title=title,
        kind=typeset_text(config.kind.get(language, ""), locale),
        author=typeset_text(config.author.get(language, ""), locale),
        description=typeset_text(config.description.get(language, ""), locale),
        date=locale.format_date(config.date, "full"),
        date_iso=config.date.isoformat(),
        licence=typeset_text(config.licence.get(language, ""), locale),
        credit=typeset_text(config.credit.get(language, ""), locale),
        summary=escape(next((section.summary for section in sections if section.summary), "")),
        happened=happened,
        disputed=disputed,
        pictures=pictures,
        total=listed.total if listed.entries else "",
        counts=listed.counts,
        url=url,
        code=qr_code(url, locale.gettext("QR code of the full edition’s address")) if url else Html(""),
        files=tuple(files),
        blocks=(*_blocks((*happened, *disputed), pictures), *_standing(title, locale)),
    )
    return apparatus.findings.warned(view)


def _blocks(passages: Iterable[Passage], pictures: Iterable[SheetPicture]) -> Iterator[tuple[str, str, Span | None]]:
    for passage in passages:
        yield passage.id, _first_words(passage.span.text), passage.span
    for picture in pictures:
        yield picture.id, picture.title, picture.span


def _standing(title: str, locale: Locale) -> Iterator[tuple[str, str, None]]:
    """Yield the blocks that every sheet has and no file holds; their ids stand in `templates/sheet/`.

    The head is known by the title in it.
    """
    yield f"{locale.tag}-head", title, None
    yield f"{locale.tag}-sources", locale.gettext("How to read the sources"), None
    yield f"{locale.tag}-full", locale.gettext("The full edition"), None


def _passages(sections: Iterable[Section], scope: Scope) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    """Return what happened and what is disputed."""
    happened: list[Passage] = []
    disputed: list[Passage] = []
    for section in sections:
        for passage in _marked(section.blocks, section.language):
            into, name = (disputed, DISPUTED) if _is_disputed(passage) else (happened, KEY)
            content = Html(inlines(passage.children, scope).strip())
            id_ = f"{scope.language}-{name}-{len(into) + 1}"
            into.append(Passage(id_, content, escape(section.title), passage.span))
    return tuple(happened), tuple(disputed)


def _marked(blocks: Iterable[Block], language: str) -> Iterator[Styled]:
    """Yield the key sentences, and as such the sentences around disputed passages outside them, in reading order."""
    for block in visit_blocks(blocks):
        for part in inline_parts(block):
            for at, inline in enumerate(part):
                if isinstance(inline, Styled) and _has(inline, KEY):
                    yield inline
                elif any(_has(inner, DISPUTED) for inner in visit_inlines((inline,))):
                    yield _sentence_around(part, at, language)


def _has(inline: Inline, name: str) -> bool:
    return isinstance(inline, Styled) and name in inline.attributes.classes


def _is_disputed(passage: Styled) -> bool:
    return _has(passage, CONTESTED) or any(_has(inner, DISPUTED) for inner in visit_inlines((passage,)))


def _sentence_around(part: Sequence[Inline], at: int, language: str) -> Styled:
    """Return the sentence that holds the inline at `at`, with the citations after it, as one passage."""
    lengths = [len(plain_text((inline,))) for inline in part]
    start = sum(lengths[:at])
    sentences = split(plain_text(part), language)
    first, last = next((each for each in sentences if each[0] <= start < each[1]), (0, sum(lengths)))
    held: list[Inline] = []
    left = 0
    for inline, length in zip(part, lengths, strict=True):
        right = left + length
        if isinstance(inline, Text):
            text = inline.text[max(first - left, 0) : max(last - left, 0)]
            held += [replace(inline, text=text)] if text else []
        elif (first <= left < last) or (not length and first < left <= last):
            held.append(inline)
        left = right
    return Styled(NO_ATTRIBUTES, tuple(held), part[at].span)


def _pictures(project: Project, sections: Iterable[Section], scope: Scope) -> Iterator[SheetPicture]:
    """Yield the pictures of the kinds that a sheet shows, each once, with the captions that the text gives them."""
    seen: set[str] = set()
    for section in sections:
        for div in find(visit_blocks(section.blocks), Div):
            for image in _images(div):
                data = project.datasets.get(image.url)
                if data is None or data.kind not in PICTURES or image.url in seen:
                    continue
                seen.add(image.url)
                yield SheetPicture(
                    id=f"{scope.language}-{data.kind}-{len(seen)}",
                    kind=data.kind,
                    title=escape(_title(project, image, scope)),
                    content=scope.apparatus.picture(image, scope),
                    caption=Html(" ".join(inline_runs(_caption(div), replace(scope, enclosed=True)))),
                    span=image.span,
                )


def _images(div: Div) -> Iterator[Image]:
    for child in div.children:
        if isinstance(child, Paragraph):
            yield from find(child.children, Image)


def _caption(div: Div) -> list[Block]:
    return [
        child
        for child in div.children
        if not isinstance(child, Heading)
        and not (isinstance(child, Paragraph) and any(isinstance(one, Image) for one in child.children))
    ]


def _title(project: Project, image: Image, scope: Scope) -> str:
    """Return the title that the data file gives itself in the edition's language."""
    held = project.datasets[image.url].fields.get("title")
    title = held.get(scope.language) if hasattr(held, "get") else None
    return typeset_text(title, locale_for(scope.language)) if isinstance(title, str) else ""
