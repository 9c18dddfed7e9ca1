"""Inline tokens → the tree's inlines, with spans in the source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from nkdoc.base.span import Span
from nkdoc.model import (
    NO_ATTRIBUTES,
    Attributes,
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
from nkdoc.parse.attributes import Parsed
from nkdoc.parse.citations import Item
from nkdoc.parse.context import Comment, Context
from nkdoc.parse.foreign import read_tag
from nkdoc.parse.half_read import report_half_read
from nkdoc.parse.leftovers import Piece, report_leftovers
from nkdoc.parse.readable import SHORTCODE, readable, without
from nkdoc.parse.unread import CAPTION, report_unread

DEEPEST = 50
"""Emphasis nested deeper is left as text: everything that walks a tree may recurse."""


@dataclass(slots=True)
class Built:
    """What the inline texts of one file hold besides their inlines."""

    ids: list[tuple[str, Span]] = field(default_factory=list)
    references: list[NoteReference] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    unused_label: Callable[[], str] = str
    """Gives a label for a note in place."""
    add_note: Callable[[str, tuple[Inline, ...], Span], None] = lambda _label, _children, _span: None


@dataclass(slots=True)
class _Frame:
    """A container whose end has not come yet."""

    opening: Token
    children: list[Inline]
    literal: bool = False


class InlineBuilder:
    """Builds the inlines of one text; see `build`."""

    def __init__(self, parsing: Context, built: Built) -> None:
        self.parsing = parsing
        self.built = built
        self._frames = [_Frame(Token("top", "", 1), [])]
        self._pieces: list[Piece] = []
        self._after_comment = False
        self._end = 0
        self._code_begun: tuple[list[Inline], int, int] | None = None

    def build(self, tokens: list[Token]) -> tuple[Inline, ...]:
        """Return the inlines of `tokens`; the context's places must be those of their text."""
        for token in tokens:
            start, end = token.map or (0, 0)
            self._end = max(self._end, end)
            if token.type == "text":
                self._text(token, start, end)
            elif token.type == "text_special":
                # A backslash before a letter escapes nothing: both are text.
                self._add_piece(Piece(token.content, start, end, literal=len(token.content) == end - start > 1))
            elif token.type == "comment":
                self._comment(token, start, end)
            elif token.type == "html_inline":
                self._html(token, start, end)
            elif token.nesting > 0:
                self._open(token)
            elif token.nesting < 0:
                self._close(token, end)
            else:
                self._flush(before_break=token.type.endswith("break"))
                self._add(self._leaf(token, start, end))
        self._close_html(self._end)
        self._flush(before_break=True)
        inlines = _trimmed(self._frames[0].children)
        if self.parsing.strict:
            report_half_read(self.parsing, inlines)
        return inlines

    def _add(self, node: Inline) -> None:
        """Add a leaf; of two line ends with nothing but a comment between them, one."""
        children = self._frames[-1].children
        if isinstance(node, (SoftBreak, HardBreak)) and children and isinstance(children[-1], (SoftBreak, HardBreak)):
            if isinstance(children[-1], SoftBreak):
                children[-1] = node
            return
        children.append(node)

    # ---- text

    def _text(self, token: Token, start: int, end: int) -> None:
        if not token.content:
            return
        opening = self._frames[-1].opening
        if opening.markup == "autolink":
            start, end = start + 1, start + 1 + len(token.content)
        self._add_piece(Piece(token.content, start, end, literal=True))

    def _add_piece(self, piece: Piece) -> None:
        if self._after_comment:
            self._after_comment = False
            if self._at_gap():
                kept = piece.text.lstrip(" ")
                piece.start += len(piece.text) - len(kept) if piece.literal else 0
                piece.text = kept
        self._pieces.append(piece)

    def _at_gap(self) -> bool:
        """Tell whether a space here would follow a space or begin a line."""
        if self._pieces:
            return self._pieces[-1].text.endswith(" ")
        children = self._frames[-1].children
        return not children or isinstance(children[-1], (SoftBreak, HardBreak))

    def _in_caption(self) -> bool:
        first = next(iter(self._frames[0].children), None)
        return isinstance(first, Text) and CAPTION.match(first.text) is not None

    def _comment(self, token: Token, start: int, end: int) -> None:
        place = self.parsing.span(start, end)
        self.built.comments.append(Comment(token.content, place.start, place.end))
        self._after_comment = True

    def _flush(self, *, before_break: bool = False, before: str = "") -> None:
        """Make one Text of the pieces gathered, which stand before the address `before`."""
        pieces = self._pieces
        if self._after_comment and before_break and pieces and pieces[-1].literal:
            last = pieces[-1]
            kept = last.text.rstrip(" ")
            last.end -= len(last.text) - len(kept)
            last.text = kept
        self._after_comment = False
        if not pieces:
            return
        self._pieces = []
        text = "".join(piece.text for piece in pieces)
        if text and not self.parsing.strict and ("{{" in text or "{%" in text):
            self._shortcodes(text, pieces[0].start, pieces[-1].end)
        elif text:
            self._frames[-1].children.append(Text(text, self.parsing.span(pieces[0].start, pieces[-1].end)))
            if self.parsing.strict and not report_unread(self.parsing, pieces, in_caption=self._in_caption()):
                report_leftovers(self.parsing, text, pieces, before)

    # ---- containers

    def _open(self, token: Token) -> None:
        if token.type in ("em_open", "strong_open") and len(self._frames) >= DEEPEST:
            self._add_piece(Piece(token.markup, *_mark_range(token), literal=False))
            self._frames.append(_Frame(token, self._frames[-1].children, literal=True))
            return
        self._flush(before=str(token.attrs.get("href", "")))
        self._frames.append(_Frame(token, []))

    def _close(self, token: Token, end: int) -> None:
        self._close_html((token.map or (end, end))[0])
        if self._frames[-1].literal:
            self._add_piece(Piece(token.markup, *_mark_range(token), literal=False))
            self._frames.pop()
            return
        self._flush()
        frame = self._frames.pop()
        opening = frame.opening
        start = (opening.map or (0, 0))[0]
        if opening.type == "strong_open":
            # markdown-it makes the inner one of two marks the token and empties the outer one.
            start, end = start - 1, end + 1
        children = self._frames[-1].children
        children.append(self._container(opening, tuple(frame.children), self.parsing.span(start, end)))

    def _container(self, opening: Token, children: tuple[Inline, ...], span: Span) -> Inline:
        match opening.type:
            case "em_open":
                return Emphasis(children, span)
            case "strong_open":
                return Strong(children, span)
            case "styled_open":
                return Styled(self._attributes(opening), children, span)
            case "note_open":
                reference = NoteReference(self.built.unused_label(), span)
                self.built.references.append(reference)
                self.built.add_note(reference.label, _trimmed(children), span)
                return reference
            case _:
                address, title = str(opening.attrs["href"]), str(opening.attrs.get("title", ""))
                return Link(address, children, title, self._attributes(opening), span)

    # ---- HTML

    def _html(self, token: Token, start: int, end: int) -> None:
        """Read a tag: links, pictures, code and line ends as Markdown's own, other elements of HTML as nothing."""
        tag, span = read_tag(token.content), self.parsing.span(start, end)
        self._flush()
        if not tag.name:
            self._component(token.content, start, span)
        elif tag.name == "br":
            self._add(HardBreak(span))
        elif tag.name == "img" and tag.address:
            image = Image(tag.address, (Text(tag.words, span),) if tag.words else (), "", NO_ATTRIBUTES, span)
            self.built.images.append(image)
            self._add(image)
        elif tag.name == "code":
            self._code(start, end, closing=tag.closing)
        elif tag.name == "a":
            self._close_html(end if tag.closing else start)
            if tag.address and not tag.closing:
                opening = Token("html_link_open", "a", 1, attrs={"href": tag.address}, map=[start, end])
                self._frames.append(_Frame(opening, []))

    def _code(self, start: int, end: int, *, closing: bool) -> None:
        """Note where the element for code begins; make code of the text since then at its end."""
        children, begun = self._frames[-1].children, self._code_begun
        if not closing:
            self._code_begun = (children, len(children), start)
        elif begun is not None and begun[0] is children:
            said = [child.text for child in children[begun[1] :] if isinstance(child, Text)]
            if said and len(said) == len(children) - begun[1]:
                children[begun[1] :] = [Code("".join(said), self.parsing.span(begun[2], end))]
            self._code_begun = None

    def _shortcodes(self, text: str, start: int, end: int) -> None:
        """Add a text that may hold shortcodes, which are read as the tags of components are."""
        children, at, span = self._frames[-1].children, 0, self.parsing.span(start, end)
        exact = len(text) == end - start
        for match in SHORTCODE.finditer(text):
            first, last = match.span()
            if first > at:
                children.append(Text(text[at:first], self.parsing.span(start + at, start + first) if exact else span))
            place = self.parsing.span(start + first, start + last) if exact else span
            self._component(match.group(), start + first if exact else start, place)
            at = last
        if at < len(text):
            children.append(Text(text[at:], self.parsing.span(start + at, end) if exact else span))

    def _component(self, tag: str, start: int, span: Span) -> None:
        """Read the tag of a component as code, and what people read in it as text."""
        shown = tuple(readable(tag, 0, len(tag)))
        self._add(Code(without(tag, 0, len(tag)) if shown else tag, span))
        for first, last in shown:
            self._add(Text(f" {tag[first:last]} ", self.parsing.span(start + first, start + last)))

    def _close_html(self, end: int) -> None:
        """End the link that a tag began: at its closing tag, or where what holds it ends."""
        opening = self._frames[-1].opening
        if opening.type == "html_link_open":
            self._flush()
            frame = self._frames.pop()
            place = self.parsing.span((opening.map or (0, 0))[0], end)
            self._frames[-1].children.append(self._container(opening, tuple(frame.children), place))

    # ---- leaves

    def _leaf(self, token: Token, start: int, end: int) -> Inline:
        span = self.parsing.span(start, end)
        match token.type:
            case "softbreak":
                return SoftBreak(span)
            case "hardbreak":
                return HardBreak(span)
            case "image":
                return self._image(token, start, span)
            case "citation":
                return self._citations(token, span)
            case "note_reference":
                reference = NoteReference(token.meta["label"], span)
                self.built.references.append(reference)
                return reference
            case _:
                return _typed(token, span)

    def _image(self, token: Token, start: int, span: Span) -> Image:
        attributes = self._attributes(token)
        with self.parsing.within(start + len("![")):
            alt = InlineBuilder(self.parsing, self.built).build(token.children or [])
        image = Image(str(token.attrs["src"]), alt, str(token.attrs.get("title", "")), attributes, span)
        self.built.images.append(image)
        return image

    def _citations(self, token: Token, span: Span) -> CitationGroup:
        items: list[Item] = token.meta["items"]
        citations = tuple(self._placed(item) for item in items)
        return CitationGroup(citations, bool(token.meta["narrative"]), span)

    def _placed(self, item: Item) -> Citation:
        given = item.citation
        span = self.parsing.span(item.start, item.end)
        return Citation(given.key, given.prefix, given.label, given.locator, given.suffix, given.suppress_author, span)

    def _attributes(self, token: Token) -> Attributes:
        parsed: Parsed | None = token.meta.get("attributes")
        if parsed is None:
            return NO_ATTRIBUTES
        if parsed.attributes.id is not None:
            self.built.ids.append((parsed.attributes.id, self.parsing.span(parsed.id_at, parsed.id_end)))
        return parsed.attributes


def _typed(token: Token, span: Span) -> Code | Math:
    """Return what stands as it was typed."""
    return Math(token.content, token.meta["display"], span) if token.type == "math" else Code(token.content, span)


def _mark_range(token: Token) -> tuple[int, int]:
    """Return the range of an emphasis mark, both characters of a strong one."""
    start, end = token.map or (0, 0)
    if token.type == "strong_open":
        return start - 1, end
    return (start, end + 1) if token.type == "strong_close" else (start, end)


def _trimmed(children: Sequence[Inline]) -> tuple[Inline, ...]:
    """Return `children` without line ends at either end, which comments leave behind."""
    first, last = 0, len(children)
    while first < last and isinstance(children[first], (SoftBreak, HardBreak)):
        first += 1
    while last > first and isinstance(children[last - 1], (SoftBreak, HardBreak)):
        last -= 1
    return tuple(children[first:last])
