"""Unit → the HTML of one cell: the words with the marks they share with the other side and the findings' places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.model import (
    Citation,
    CitationGroup,
    Code,
    Emphasis,
    HardBreak,
    Image,
    Inline,
    Link,
    Math,
    NoteReference,
    SoftBreak,
    Strong,
    Styled,
    Text,
)
from nkdoc.pages.comparison.places import is_whole, overlap, text_range
from nkdoc.pages.html import Html, element_of, escape, is_safe_address, language_attributes, tag

if TYPE_CHECKING:
    from nkdoc.base.span import Span
    from nkdoc.bitext.units import Unit
    from nkdoc.pages.comparison.tokens import Marked, Matches, Token

LONG = 48
"""A place of more characters is a sentence rather than a word, and is marked more softly."""
_SPACES = re.compile(r"\s+")


class Spot(NamedTuple):
    """A place in the text that a finding speaks of: the finding's letter in its row, its severity, the place."""

    letter: str
    severity: str
    span: Span


class _Place(NamedTuple):
    """A spot as a range of the unit's text."""

    start: int
    end: int
    spot: Spot


def cell(unit: Unit, matches: Matches, spots: Sequence[Spot]) -> Html:
    """Return the content of the unit, which a template puts into a block of the right kind."""
    if unit.kind == "break":
        return tag("hr")
    if unit.kind == "code":
        return tag("pre", tag("code", escape(unit.text.rstrip("\n"))), translate="no")
    inside = [spot for spot in spots if overlap(unit.span, spot.span) and not is_whole(unit, spot.span)]
    writer = _Writer(unit, matches, inside)
    nodes = unit.inlines or (Text(unit.text, unit.span),)
    return Html(writer.joined(nodes, unit.language))


class _Writer:
    """Writes inlines once, keeping the place in the unit's text as marks.py counts it."""

    def __init__(self, unit: Unit, matches: Matches, spots: Sequence[Spot]) -> None:
        self.matches = matches
        self.tokens: Sequence[Token] = matches.tokens(unit)
        self.spots = spots
        ranges = ((spot, text_range(unit, spot.span)) for spot in spots)
        self.places = [_Place(*found, spot) for spot, found in ranges if found is not None and found[0] < found[1]]
        self.worded = {place.spot for place in self.places}
        self.at = 0
        self.after_space = True

    def write(self, nodes: Iterable[Inline], language: str) -> Iterator[str]:
        for node in nodes:
            match node:
                case Text(text):
                    yield from self.words(text)
                case SoftBreak():
                    yield from self.words(" ")
                case HardBreak():
                    # The space that stands for it in the text is not shown.
                    list(self.words(" "))
                    yield "<br>"
                case CitationGroup(citations):
                    yield self.group(citations)
                case NoteReference(label):
                    yield self.spotted(node.span, self.marked(node, tag("sup", escape(label), class_="call")))
                case _:
                    yield self.spanning(node, language)

    def spanning(self, node: Emphasis | Strong | Code | Math | Styled | Link | Image, language: str) -> str:
        """Return an inline that words stand in."""
        match node:
            case Emphasis(children):
                return tag("em", self.joined(children, language))
            case Strong(children):
                return tag("strong", self.joined(children, language))
            case Code(text) | Math(text):
                return self.marked(node, tag("code", "".join(self.words(text)), translate="no"))
            case Styled(attributes, children):
                content = self.joined(children, attributes.language or language)
                name = element_of(node)
                return tag(_ELEMENTS.get(name, name), content, **language_attributes(attributes.language, language))
            case Link():
                return self.link(node, language)
            case Image():
                return self.picture(node, language)

    def joined(self, nodes: Iterable[Inline], language: str) -> str:
        return "".join(self.write(nodes, language))

    def words(self, written: str) -> Iterator[str]:
        """Yield a stretch of text, cut where a token or a spot begins or ends."""
        text = _SPACES.sub(" ", written)
        if not text or (self.after_space and text == " "):
            return
        start, end = self.at, self.at + len(text)
        self.at, self.after_space = end, text[-1] == " "
        edges = {start, end}
        ranges = [*((token.start, token.end) for token in self.tokens), *((one.start, one.end) for one in self.places)]
        edges.update(edge for each in ranges for edge in each if start < edge < end)
        for first, last in pairwise(sorted(edges)):
            yield self.piece(text[first - start : last - start], first, last)

    def piece(self, text: str, start: int, end: int) -> str:
        html: str = escape(text)
        for token in self.tokens:
            if token.start <= start and end <= token.end:
                html = token_html(html, token.mark, token.kind, ends=end == token.end)
                break
        for place in self.places:
            if place.start <= start and end <= place.end:
                long = place.end - place.start > LONG
                html = spot_html(html, place.spot, long=long, ends=end == place.end)
        return html

    def marked(self, node: Marked, html: str) -> str:
        mark, kind = self.matches.mark(node)
        return token_html(html, mark, kind, ends=True) if mark else html

    def spotted(self, span: Span, html: str) -> str:
        """Return the HTML of something that is no running text, marked where a finding speaks of it."""
        for spot in self.spots:
            if overlap(spot.span, span):
                # A place with words carries its letter after them.
                html = spot_html(html, spot, long=False, ends=spot not in self.worded)
        return html

    def link(self, node: Link, language: str) -> str:
        content = self.joined(node.children, language)
        mark, kind = self.matches.mark(node)
        # The headings of the text have no ids on this page: a link to one would lead nowhere.
        name = "a" if is_safe_address(node.url) and not node.url.startswith("#") else "span"
        return tag(
            name, content, href=node.url if name == "a" else None, title=node.url,
            class_=f"t {kind}" if mark else "unmatched", data_t=str(mark) if mark else None,
        )  # fmt: skip

    def picture(self, node: Image, language: str) -> str:
        content = self.joined(node.alt, language)
        address = tag("span", escape(node.url), class_="address", translate="no")
        return self.marked(node, tag("span", f"{content} {address}", class_="image"))

    def group(self, citations: Iterable[Citation]) -> str:
        parts = [self.spotted(citation.span, self.marked(citation, _citation(citation))) for citation in citations]
        return tag("span", "[" + "; ".join(parts) + "]", class_="cite", translate="no")


_ELEMENTS = {"mark": "span", "del": "s"}
"""What stands for elements that mean something else here: the place of a finding, words taken out."""


def token_html(html: str, mark: int, kind: str, *, ends: bool) -> Html:
    """Return what has a counterpart on the other side; on paper its mark follows its last piece."""
    return tag("span", html, class_=f"t {kind}" if ends else f"t {kind} part", data_t=str(mark))


def spot_html(html: str, spot: Spot, *, long: bool, ends: bool) -> Html:
    """Return the place of a finding; the finding's letter follows its last piece."""
    letter = tag("sup", spot.letter, class_="letter") if ends else ""
    return tag("mark", html + letter, class_=f"{spot.severity}{' long' if long else ''}", data_letter=spot.letter)


def _citation(node: Citation) -> str:
    place = f"{node.label} {node.locator}".strip()
    before = f"{node.prefix} " if node.prefix else ""
    after = f", {place}" if place else ""
    return escape(f"{before}@{node.key}{after}{node.suffix}")
