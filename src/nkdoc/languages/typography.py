"""The typography of a language, applied to a tree: what authors do not type, and what they typed another way.

    quotes       straight or in any style → the language's own, by level, across emphasis, links and spans
    apostrophe   ' → ’
    ellipsis     ... → …
    spaces       ordinary → no-break (U+00A0) where the language's rules say so
    marks        the space that the language has before or after some of them, typed or not: French « non ! »
    ranges       a word joiner (U+2060) after the dash of 5–7, so that no line ends there
    joints       the same where the language's rules join two signs
    lines        the end of a source's line between two signs of East Asian scripts, which have no spaces → nothing

Letters and digits never change. Code, addresses, citation keys and notes' labels are left alone; a span with `lang`
follows the rules of its own language, or none where nkdoc does not speak it. Every block starts afresh.
Setting what is set changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from nkdoc.languages import nearest_locale
from nkdoc.languages.characters import set_characters
from nkdoc.languages.delimiters import QUOTES
from nkdoc.languages.locale import Locale
from nkdoc.languages.quotation import APOSTROPHE, OBJECT, set_quotes
from nkdoc.languages.tags import nearest
from nkdoc.model import (
    Block,
    Citation,
    CitationGroup,
    Definition,
    DefinitionList,
    Div,
    Emphasis,
    Heading,
    Image,
    Inline,
    Link,
    List,
    Note,
    Paragraph,
    Quote,
    Row,
    Section,
    SoftBreak,
    Strong,
    Styled,
    Table,
    Text,
)

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")


def typeset(section: Section, locale: Locale) -> Section:
    """Return the section as the language sets it; everything that is text takes part, notes and summary included."""
    return replace(
        section,
        title=typeset_text(section.title, locale),
        summary=typeset_text(section.summary, locale),
        blocks=typeset_blocks(section.blocks, locale),
        notes=tuple(_note(note, locale) for note in section.notes),
    )


def typeset_text(text: str, locale: Locale, *, level: int = 0) -> str:
    """Return a plain text as the language sets it; its outermost quotation is at `level` (from 0)."""
    return "".join(set_characters(text, locale, level))


def typeset_foreign(text: str, tag: str, *, level: int = 0) -> str:
    """Return a plain text as the language `tag` sets it.

    Of a language that nkdoc does not speak only quotation marks and apostrophes inside words are set, quotation marks
    only where they are known and the text has typed, straight ones.
    """
    locale = nearest_locale(tag)
    if locale is not None:
        return typeset_text(text, locale, level=level)
    pairs = nearest(tag, QUOTES)
    if pairs is not None and '"' in text:
        return set_quotes(text, pairs)
    return _APOSTROPHE.sub(APOSTROPHE, text)


def typeset_inlines(inlines: Iterable[Inline], locale: Locale) -> tuple[Inline, ...]:
    """Return one block's run of inlines as the language sets it."""
    given = tuple(inlines)
    run = _Run(locale)
    run.gather(given)
    return _Writer(run.settle()).write(given, locale)


def typeset_blocks(blocks: Iterable[Block], locale: Locale) -> tuple[Block, ...]:
    """Return the blocks as the language sets them."""
    return tuple(_block(block, locale) for block in blocks)


def _note(note: Note, locale: Locale) -> Note:
    return replace(note, children=typeset_blocks(note.children, locale))


def _row(row: Row, locale: Locale) -> Row:
    return replace(
        row, cells=tuple(replace(cell, children=typeset_inlines(cell.children, locale)) for cell in row.cells)
    )


def _block(block: Block, locale: Locale) -> Block:
    made = block
    match block:
        case Heading() | Paragraph():
            made = replace(block, children=typeset_inlines(block.children, locale))
        case Quote():
            attribution = typeset_inlines(block.attribution, locale)
            made = replace(block, children=typeset_blocks(block.children, locale), attribution=attribution)
        case List():
            items = (replace(item, children=typeset_blocks(item.children, locale)) for item in block.items)
            made = replace(block, items=tuple(items))
        case Table():
            made = replace(block, head=_row(block.head, locale), rows=tuple(_row(row, locale) for row in block.rows))
        case Div() if (own := _own(block.attributes.language, locale)) is not None:
            title = typeset_inlines(block.title, own)
            made = replace(block, children=typeset_blocks(block.children, own), title=title)
        case DefinitionList():
            made = replace(block, items=tuple(_definition(entry, locale) for entry in block.items))
    return made


def _definition(entry: Definition, locale: Locale) -> Definition:
    term = typeset_inlines(entry.term, locale)
    return replace(entry, term=term, details=tuple(typeset_blocks(detail, locale) for detail in entry.details))


def _own(tag: str | None, around: Locale) -> Locale | None:
    """Return the locale inside an element that may name a language: the surrounding one, its own, or none."""
    return around if tag is None else nearest_locale(tag)


# ---- across inlines -------------------------------------------------------------------------------


@dataclass
class _Run:
    """The text of one block in one language; what a block holds in another language is a run of its own.

    `slots` is shared by the runs of a block: what becomes of each text and soft break, in reading order.
    """

    locale: Locale
    slots: list[str] = field(default_factory=list)
    characters: list[str] = field(default_factory=list)
    pieces: list[tuple[int, int, int]] = field(default_factory=list)
    """Slot, first character and end of each piece of text."""
    inner: list[_Run] = field(default_factory=list)

    def gather(self, inlines: Iterable[Inline]) -> None:
        """Take in the text of `inlines` in reading order."""
        for inline in inlines:
            match inline:
                case Text():
                    self._take(inline.text)
                case SoftBreak():
                    self._take("\n")
                case Emphasis() | Strong():
                    self.gather(inline.children)
                case Link() if not inline.shows_address:
                    self.gather(inline.children)
                case Styled() if not inline.is_script:
                    self._styled(inline)
                case _:
                    self.characters.append(OBJECT)

    def _take(self, text: str) -> None:
        start = len(self.characters)
        self.pieces.append((len(self.slots), start, start + len(text)))
        self.slots.append(text)
        self.characters.extend(text)

    def _styled(self, inline: Styled) -> None:
        if inline.attributes.language is None:
            self.gather(inline.children)
            return
        self.characters.append(OBJECT)
        own = nearest_locale(inline.attributes.language)
        if own is not None:
            inner = _Run(own, self.slots)
            inner.gather(inline.children)
            self.inner.append(inner)

    def settle(self) -> Iterator[str]:
        """Set the characters of the run and those inside it; yield what is in the slots then."""
        for inner in self.inner:
            inner.settle()
        out = set_characters("".join(self.characters), self.locale)
        for at, character in enumerate(self.characters):
            if character == "\n" and _is_wide(self.characters[:at][::-1]) and _is_wide(self.characters[at + 1 :]):
                out[at] = ""
        for slot, start, end in self.pieces:
            self.slots[slot] = "".join(out[start:end])
        return iter(self.slots)


def _is_wide(characters: Iterable[str]) -> bool:
    """Tell whether the first sign of several is one that no space parts from others (CSS Text 3, 4.1.3)."""
    sign = next((character for character in characters if character != OBJECT), "")
    return bool(sign) and unicodedata.east_asian_width(sign) in "FW" and "HANGUL" not in unicodedata.name(sign, "")


def _is_address(link: Link) -> bool:
    """Tell whether the link shows its own address."""
    shown = "".join(child.text for child in link.children if isinstance(child, Text))
    return link.url in (shown, f"mailto:{shown}")


@dataclass
class _Writer:
    """Rebuilds inlines with what a run has put into its slots, in the same order."""

    slots: Iterator[str]

    def write(self, inlines: Iterable[Inline], locale: Locale) -> tuple[Inline, ...]:
        return tuple(self._inline(inline, locale) for inline in inlines)

    def _inline(self, inline: Inline, locale: Locale) -> Inline:
        made = inline
        match inline:
            case Text():
                made = Text(next(self.slots), inline.span)
            case SoftBreak() if (text := next(self.slots)) != "\n":
                made = Text(text, inline.span)
            case Emphasis() | Strong():
                made = replace(inline, children=self.write(inline.children, locale))
            case Link():
                children = inline.children if inline.shows_address else self.write(inline.children, locale)
                made = replace(inline, children=children, title=typeset_text(inline.title, locale))
            case Image():
                alt = typeset_inlines(inline.alt, locale)
                made = replace(inline, alt=alt, title=typeset_text(inline.title, locale))
            case Styled() if not inline.is_script and (own := _own(inline.attributes.language, locale)) is not None:
                made = replace(inline, children=self.write(inline.children, own))
            case CitationGroup():
                made = replace(inline, citations=tuple(_citation(each, locale) for each in inline.citations))
        return made


def _citation(citation: Citation, locale: Locale) -> Citation:
    return replace(
        citation,
        prefix=typeset_text(citation.prefix, locale),
        suffix=typeset_text(citation.suffix, locale),
    )
