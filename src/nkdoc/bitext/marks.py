"""Inlines → the plain text a reader sees, and what stands in it: links, pictures, code, citations and notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from nkdoc.base.span import Span
from nkdoc.model import (
    NO_MARKS,
    Attributes,
    Citation,
    CitationGroup,
    Code,
    Emphasis,
    HardBreak,
    Image,
    Inline,
    Link,
    Marks,
    Math,
    NoteReference,
    Piece,
    Placed,
    SoftBreak,
    Strong,
    Styled,
    Text,
)

_SPACES = re.compile(r"\s{2,}|[^\S ]")
"""Every space that is not a single plain one already."""

_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
"""Superscripts that are characters of their own: 10 to the power of 6 is not 106."""


def read(inlines: Iterable[Inline]) -> tuple[tuple[Piece, ...], Marks]:
    """Return the readable stretches of the inlines, spaces folded, and the marks among them."""
    reader = _Reader()
    reader.walk(inlines)
    return tuple(reader.pieces), reader.marks()


@dataclass(slots=True)
class _Reader:
    """Walks inlines once, keeping the length of the text so far."""

    pieces: list[Piece] = field(default_factory=list)
    length: int = 0
    after_space: bool = True
    links: list[Placed[Link]] = field(default_factory=list)
    images: list[Placed[Image]] = field(default_factory=list)
    codes: list[Placed[Code | Math]] = field(default_factory=list)
    citations: list[Placed[Citation]] = field(default_factory=list)
    notes: list[Placed[NoteReference]] = field(default_factory=list)
    styled: list[Placed[Styled]] = field(default_factory=list)

    def marks(self) -> Marks:
        found = (self.links, self.images, self.codes, self.citations, self.notes, self.styled)
        if not any(found):
            return NO_MARKS
        return Marks(
            tuple(self.links),
            tuple(self.images),
            tuple(self.codes),
            tuple(self.citations),
            tuple(self.notes),
            tuple(self.styled),
        )

    def walk(self, inlines: Iterable[Inline]) -> None:
        # One look-up a node: this loop sees every inline of a document, and class patterns are tried one by one.
        for inline in inlines:
            _HANDLERS[type(inline)](self, inline)

    def text(self, inline: Text) -> None:
        self.put(inline.text, inline.span)

    def space(self, inline: SoftBreak | HardBreak) -> None:
        self.put(" ", inline.span)

    def inside(self, inline: Emphasis | Strong) -> None:
        self.walk(inline.children)

    def cited(self, inline: CitationGroup) -> None:
        at = self.length
        self.citations.extend([Placed(citation, at, at) for citation in inline.citations])

    def noted(self, inline: NoteReference) -> None:
        self.notes.append(Placed(inline, self.length, self.length))

    def code(self, inline: Code | Math) -> None:
        start = self.length
        self.put(inline.text, inline.span)
        self.codes.append(Placed(inline, start, self.length))

    def cover(self, inline: Link | Image | Styled) -> None:
        start = self.length
        self.walk(inline.alt if isinstance(inline, Image) else _raised(inline.children, inline.attributes))
        match inline:
            case Link():
                self.links.append(Placed(inline, start, self.length))
            case Image():
                self.images.append(Placed(inline, start, self.length))
            case Styled():
                self.styled.append(Placed(inline, start, self.length))

    def put(self, written: str, span: Span) -> None:
        text = _SPACES.sub(" ", written)
        if not text or (self.after_space and text == " "):
            return
        self.pieces.append(Piece(self.length, text, span))
        self.length += len(text)
        self.after_space = text[-1] == " "


def _raised(inlines: tuple[Inline, ...], attributes: Attributes) -> tuple[Inline, ...]:
    """Return what a span holds, exponents as the characters that a reader would type for them."""
    match inlines:
        case (Text(text) as only,) if "superscript" in attributes.classes and all(
            ord(each) in _RAISED for each in text
        ):
            return (replace(only, text=text.translate(_RAISED)),)
        case _:
            return inlines


_HANDLERS: Mapping[type, Callable[..., None]] = MappingProxyType(
    {
        Text: _Reader.text,
        SoftBreak: _Reader.space,
        HardBreak: _Reader.space,
        Emphasis: _Reader.inside,
        Strong: _Reader.inside,
        CitationGroup: _Reader.cited,
        NoteReference: _Reader.noted,
        Code: _Reader.code,
        Math: _Reader.code,
        Link: _Reader.cover,
        Image: _Reader.cover,
        Styled: _Reader.cover,
    }
)
