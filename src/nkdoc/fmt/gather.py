"""Section → runs: the texts of a section that may be corrected, each in its language.

Left out: code, citations, labels of notes, addresses, attributes, HTML comments, titles of links, the keys of the
front matter, escaped characters, and whatever stands in a language that nkdoc does not speak.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from types import MappingProxyType

from nkdoc.base.span import Span
from nkdoc.fmt.cells import Cell, Language, Run
from nkdoc.languages import nearest_locale
from nkdoc.languages.convention import convention_for
from nkdoc.languages.quotation import MARKS, OBJECT
from nkdoc.languages.writing import writing_of
from nkdoc.model import (
    Block,
    Div,
    Emphasis,
    HardBreak,
    Image,
    Inline,
    Link,
    Section,
    SoftBreak,
    Strong,
    Styled,
    Text,
)
from nkdoc.model.visiting import inline_parts, inner_blocks

_ADDRESS = re.compile(r"(?:https?|ftp)://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b10\.\d{4,9}/\S+")
# A backslash before any sign: a straight mark in the sign's place would make an escape of it.
_SPECIAL = re.compile(r"\\[^\w\s]|\\_|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{1,31});|<!--.*?-->", re.DOTALL)
_CHARACTER = re.compile(rf"{_SPECIAL.pattern}|.", re.DOTALL)
_IN_DOUBLE = re.compile(r"\\.|.")
_IN_SINGLE = re.compile(r"''|.")
_NO_BREAK_ENTITIES = frozenset(("&nbsp;", "&#160;", "&#xA0;", "&#xa0;"))
_TEXT_FIELDS = ("title", "summary", "reason")


def runs(section: Section) -> Iterator[Run]:
    """Yield the runs of the section: its front matter's texts, its text, its notes."""
    language = _language(section.language)
    if language is None:
        return
    yield from _front_matter(section, language)
    for blocks in (section.blocks, *(note.children for note in section.notes)):
        yield from _in_blocks(blocks, language, section)


def _language(tag: str) -> Language | None:
    locale = nearest_locale(tag)
    return None if locale is None else Language(locale, convention_for(tag), writing_of(tag))


# ---- front matter -------------------------------------------------------------------------------


def _front_matter(section: Section, language: Language) -> Iterator[Run]:
    for name in _TEXT_FIELDS:
        given = section.front.get(name)
        if given is not None and isinstance(given.value, str):
            run = _scalar(given.span, given.value, language)
            if run is not None:
                _hide_addresses(run)
                yield run


def _scalar(span: Span, value: str, language: Language) -> Run | None:
    """Return the run of a YAML value that stands in one line."""
    raw = span.text
    run = Run(span.source, language)
    if raw and raw == value:
        # At the head of a plain value YAML would read a straight mark as its own, and pairs of marks stay alike.
        quoted = raw[0] in MARKS
        for at, character in enumerate(raw, span.start):
            kept = quoted and character in MARKS
            run.cells.append(Cell(OBJECT if kept else character, at, at + 1, fixed=kept))
        return run
    mark = raw[:1]
    if mark not in ('"', "'") or raw[-1:] != mark or "\n" in raw:
        return None
    run.escapes = MappingProxyType({'"': '\\"'} if mark == '"' else {"'": "''"})
    for match in (_IN_DOUBLE if mark == '"' else _IN_SINGLE).finditer(raw, 1, len(raw) - 1):
        escaped = len(match[0]) > 1
        shown = OBJECT if escaped else match[0]
        run.cells.append(Cell(shown, span.start + match.start(), span.start + match.end(), fixed=escaped))
    return run


# ---- text -----------------------------------------------------------------------------------------


def _in_blocks(blocks: Iterable[Block], language: Language, section: Section) -> Iterator[Run]:
    for block in blocks:
        inner: Language | None = language
        if isinstance(block, Div) and (tag := block.attributes.language) is not None:
            inner = _language(tag)
        if inner is None:
            continue
        for part in inline_parts(block):
            yield from _in_inlines(part, inner, section)
        yield from _in_blocks(inner_blocks(block), inner, section)


def _in_inlines(inlines: Iterable[Inline], language: Language, section: Section) -> Iterator[Run]:
    gathered = _Gathered(section, language)
    gathered.take(inlines)
    for run in (gathered.run, *gathered.inner):
        _hide_addresses(run)
        yield run


@dataclass
class _Gathered:
    """The run of one text, and those inside it: words in another language, what pictures show."""

    section: Section
    language: Language
    inner: list[Run] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.run = Run(self.section.source, self.language)

    def take(self, inlines: Iterable[Inline]) -> None:
        """Take in the inlines in reading order."""
        for inline in inlines:
            match inline:
                case Text():
                    self.run.cells += _cells(inline)
                case SoftBreak() | HardBreak():
                    self._object(inline.span, "\n")
                case Emphasis() | Strong():
                    self.take(inline.children)
                case Link() if not inline.shows_address:
                    self.take(inline.children)
                case Styled() if (tag := inline.attributes.language) is not None:
                    self._object(inline.span)
                    self._apart(inline.children, _language(tag))
                case Styled() if not inline.is_script:
                    self.take(inline.children)
                case Image():
                    self._object(inline.span)
                    self._apart(inline.alt, self.language)
                case _:
                    self._object(inline.span)

    def _object(self, span: Span, shown: str = OBJECT) -> None:
        self.run.cells.append(Cell(shown, span.start, span.end, fixed=True))

    def _apart(self, inlines: Iterable[Inline], language: Language | None) -> None:
        if language is not None:
            inside = _Gathered(self.section, language)
            inside.take(inlines)
            self.inner += [inside.run, *inside.inner]


def _cells(text: Text) -> Iterator[Cell]:
    """Yield the characters of a text; escapes, entities and comments are one object each, as they stay as typed."""
    span = text.span
    raw = span.text
    if not _SPECIAL.search(raw):
        if raw == text.text:
            yield from (Cell(character, at, at + 1) for at, character in enumerate(raw, span.start))
        else:
            yield Cell(OBJECT, span.start, span.end, fixed=True)
        return
    for match in _CHARACTER.finditer(raw):
        start, end = span.start + match.start(), span.start + match.end()
        if match[0] in _NO_BREAK_ENTITIES:
            yield Cell("\u00a0", start, end)
        elif len(match[0]) > 1:
            yield Cell(OBJECT, start, end, fixed=True)
        else:
            yield Cell(match[0], start, end)


def _hide_addresses(run: Run) -> None:
    run.protect([match.span() for match in _ADDRESS.finditer(run.text)])
