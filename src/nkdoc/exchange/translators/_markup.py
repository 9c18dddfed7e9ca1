"""A block's text as words and tags: tags hold the Markdown that a translator must keep and need not understand.

    Markdown                        parts
    Two *wells*[@survey]            Two ⟨emphasis 1⟩wells⟨/emphasis 1⟩⟨citation 2⟩

Lines are joined: a soft line end is a space. A hard one is a tag, as are links' addresses, attributes, code, citations,
calls of notes and comments. The words stand as they are written, with escapes and entities. The tags' texts and the
words in their order are the block's Markdown again.

A tag's `key` says what it means whatever its spelling (`[@a, p. 3]` and `[@a, с. 3]` are one), so that tags of two
languages can be paired. A tag of the translation that the source lacks has an id of its own: `t1`, `t2`, ….
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from nkdoc.model import (
    Attributes,
    CitationGroup,
    Code,
    Emphasis,
    HardBreak,
    Image,
    Link,
    NoteReference,
    Paragraph,
    SoftBreak,
    Strong,
    Styled,
)

if TYPE_CHECKING:
    from nkdoc.base.span import Span
    from nkdoc.model import Inline, Note, Unit

Role = Literal["alone", "open", "close"]
Key: TypeAlias = tuple[str, ...]

HARD_BREAK = "\\\n"
PARAGRAPHS = "\n\n"
"""Stands between the blocks of a unit where a translator merged or split paragraphs."""
LAYOUT = frozenset({"break", "block", "comment", "character"})
"""Kinds of tags that a translation may have or lack as it likes."""

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML 1.0 cannot hold (W3C, Extensible Markup Language 1.0, 2.2)."""
_ATTRIBUTES = re.compile(r"\{[^{}]*\}\Z")
_PLAIN_ADDRESS = re.compile(r"[^\s<>()]+")


@dataclass(frozen=True, slots=True)
class Tag:
    """A stretch of Markdown that is no words; the two ends of what surrounds words share `id`, `kind` and `key`."""

    kind: str
    role: Role
    text: str
    key: Key
    id: str = ""


Part: TypeAlias = str | Tag
Parts: TypeAlias = tuple[Part, ...]


def markdown(parts: Iterable[Part]) -> str:
    """Return the parts as Markdown."""
    return "".join(part if isinstance(part, str) else part.text for part in parts)


def tags(parts: Iterable[Part]) -> Iterator[Tag]:
    """Yield the tags, of a pair the opening one."""
    return (part for part in parts if isinstance(part, Tag) and part.role != "close")


def quotes(unit: Unit) -> int:
    """Return how many quotation marks stand before each of the unit's lines."""
    return sum(1 for name in unit.containers if name == "quote")


def words_range(unit: Unit) -> tuple[int, int]:
    """Return where the unit's words stand in its file, without the marks of the block around them."""
    if unit.inlines:
        return unit.inlines[0].span.start, unit.inlines[-1].span.end
    return unit.span.start, unit.span.end


def parts_of(units: Sequence[Unit], notes: Mapping[str, Note], *, resolve: bool = False) -> Parts:
    """Return the units as parts without ids; `resolve` writes links by reference out, for use in another file."""
    made: list[Part] = []
    for unit in units:
        if made:
            made.append(Tag("block", "alone", PARAGRAPHS, ("block",)))
        made.extend(_Reader(unit, notes, resolve=resolve).parts())
    return joined(made)


def numbered(parts: Parts) -> Parts:
    """Return the parts with ids from 1 on, in reading order."""
    return _with_ids(parts, defaultdict(list), "")


def numbered_like(parts: Parts, source: Parts) -> Parts:
    """Return the parts of a translation with the ids of the source's tags that mean the same."""
    known: dict[Key, list[str]] = defaultdict(list)
    for tag in tags(source):
        known[tag.key].append(tag.id)
    return _with_ids(parts, known, "t")


def _with_ids(parts: Parts, known: dict[Key, list[str]], prefix: str) -> Parts:
    made: list[Part] = []
    open_ids: list[str] = []
    count = 0
    for part in parts:
        if isinstance(part, str):
            made.append(part)
            continue
        if part.role == "close":
            made.append(replace(part, id=open_ids.pop()))
            continue
        if known[part.key]:
            name = known[part.key].pop(0)
        else:
            count += 1
            name = f"{prefix}{count}"
        if part.role == "open":
            open_ids.append(name)
        made.append(replace(part, id=name))
    return tuple(made)


def joined(parts: Iterable[Part]) -> Parts:
    """Return the parts with neighbouring words in one, and characters that XML cannot hold as tags."""
    made: list[Part] = []
    for part in parts:
        if isinstance(part, Tag):
            made.append(part)
        elif made and isinstance(before := made[-1], str):
            made[-1] = before + part
        elif part:
            made.append(part)
    return tuple(piece for part in made for piece in (_fit(part) if isinstance(part, str) else (part,)))


def _fit(text: str) -> Iterator[Part]:
    at = 0
    for match in _UNFIT.finditer(text):
        if match.start() > at:
            yield text[at : match.start()]
        yield Tag("character", "alone", match.group(), ("character", match.group()))
        at = match.end()
    if at < len(text):
        yield text[at:]


class _Reader:
    """Reads one unit from the first to the last character of its words, so that nothing is lost."""

    def __init__(self, unit: Unit, notes: Mapping[str, Note], *, resolve: bool) -> None:
        self.unit = unit
        self.notes = notes
        self.resolve = resolve
        self.file = unit.span.source.text
        marks = f"(?:>[ \\t]*){{0,{quotes(unit)}}}"
        self.indent = re.compile(rf"[ \t]*{marks}")
        self.line_end = re.compile(rf"[ \t]*\n[ \t]*{marks}")

    def parts(self) -> Iterator[Part]:
        if self.unit.inlines:
            yield from self.between(self.unit.inlines, *words_range(self.unit))
        elif self.unit.kind in ("title", "summary"):
            yield self.unit.text

    def raw(self, start: int, end: int) -> str:
        """Return a stretch of the file in one line, without the marks of the containers around it."""
        text = self.line_end.sub(" ", self.file[start:end])
        return text.replace("\\|", "|") if self.unit.kind == "cell" else text

    def between(self, inlines: Sequence[Inline], start: int, end: int) -> Iterator[Part]:
        at = start
        for node in inlines:
            yield from self.words(at, node.span.start)
            yield from self.node(node)
            at = node.span.end
            if isinstance(node, SoftBreak | HardBreak) and (match := self.indent.match(self.file, at, end)):
                at = match.end()
        yield from self.words(at, end)

    def words(self, start: int, end: int) -> Iterator[Part]:
        at = start
        for match in _COMMENT.finditer(self.file, start, end):
            yield self.raw(at, match.start())
            yield Tag("comment", "alone", self.raw(match.start(), match.end()), ("comment", match.group()))
            at = match.end()
        if at < end:
            yield self.raw(at, end)

    def node(self, node: Inline) -> Iterator[Part]:
        span = node.span
        match node:
            case SoftBreak():
                yield " "
            case HardBreak():
                yield Tag("break", "alone", HARD_BREAK, ("break",))
            case Code():
                yield Tag("code", "alone", self.raw(span.start, span.end), ("code", node.text))
            case CitationGroup():
                yield Tag("citation", "alone", self.raw(span.start, span.end), _cited(node))
            case NoteReference():
                yield from self.note(node)
            case Emphasis() | Strong() | Styled() | Link():
                yield from self.around(node, node.children, span)
            case Image():
                yield from self.around(node, node.alt, span)
            case _:
                yield from self.words(span.start, span.end)

    def note(self, node: NoteReference) -> Iterator[Part]:
        span = node.span
        note = self.notes.get(node.label)
        if (
            note is not None
            and note.span == span
            and note.children
            and isinstance(first := note.children[0], Paragraph)
        ):
            yield from self.pair("note", ("note-in-place",), first.children, span)
        else:
            yield Tag("note", "alone", self.raw(span.start, span.end), ("note", node.label))

    def around(
        self, node: Emphasis | Strong | Styled | Link | Image, children: Sequence[Inline], span: Span
    ) -> Iterator[Part]:
        kind, key = _named(node)
        if not children or children[0].span.start == span.start or self.file.startswith("<", span.start):
            yield Tag(kind, "alone", self.raw(span.start, span.end), key)
        else:
            yield from self.pair(kind, key, children, span, node)

    def pair(
        self, kind: str, key: Key, children: Sequence[Inline], span: Span, node: Inline | None = None
    ) -> Iterator[Part]:
        first, last = children[0].span.start, children[-1].span.end
        close = self.raw(last, span.end)
        if self.resolve and isinstance(node, Link | Image):
            close = _written_out(node, close)
        yield Tag(kind, "open", self.raw(span.start, first), key)
        yield from self.between(children, first, last)
        yield Tag(kind, "close", close, key)


def _cited(group: CitationGroup) -> Key:
    items = (
        f"{'-' if each.suppress_author else ''}{each.prefix} @{each.key} {each.label} {each.locator} {each.suffix}"
        for each in group.citations
    )
    return ("citation", str(group.narrative), *items)


def _named(node: Emphasis | Strong | Styled | Link | Image) -> tuple[str, Key]:
    """Return a container's kind and key."""
    match node:
        case Emphasis():
            return "emphasis", ("emphasis",)
        case Strong():
            return "strong", ("strong",)
        case Styled():
            return "span", ("span", *_told(node.attributes))
        case Link():
            return "link", ("link", node.url, *_told(node.attributes))
        case Image():
            return "image", ("image", node.url, *_told(node.attributes))


def _told(attributes: Attributes) -> Key:
    pairs = (f"{key}={value}" for key, value in sorted(attributes.pairs))
    return (attributes.id or "", " ".join(sorted(attributes.classes)), *pairs)


def _written_out(node: Link | Image, close: str) -> str:
    """Return the end of a link with its address where `close` only refers to it."""
    if close.startswith("]("):
        return close
    address = node.url if _PLAIN_ADDRESS.fullmatch(node.url) else f"<{node.url}>"
    title = '"{}"'.format(node.title.replace("\\", "\\\\").replace('"', '\\"')) if node.title else ""
    attributes = _ATTRIBUTES.search(close)
    return f"]({' '.join(filter(None, (address, title)))}){attributes.group() if attributes else ''}"
