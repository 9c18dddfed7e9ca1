"""The tree: inlines, blocks, notes, sections and the editions they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

from nkdoc.base.span import Source, Span

NOWHERE = Source("", "").span(0)
"""The span of a node that no file holds (trees made in tests)."""


def span_field() -> Span:
    """Return the field for a span: equality ignores it, and the parser always gives one."""
    return field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stands in `{#id .class key=value}`; `pairs` keeps the author's order."""

    id: str | None = None
    classes: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()

    def get(self, key: str) -> str | None:
        """Return the value of `key`, or None."""
        return dict(self.pairs).get(key)

    @property
    def language(self) -> str | None:
        """The BCP 47 tag given as `lang=…`."""
        return self.get("lang")


NO_ATTRIBUTES = Attributes()


_SCRIPTS = frozenset({"subscript", "superscript"})

# ---- inlines ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters, escapes and entities resolved, typography untouched."""

    text: str
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class SoftBreak:
    """A line end inside a paragraph."""

    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class HardBreak:
    """A line end that is kept."""

    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class Emphasis:
    """`*…*`."""

    children: tuple[Inline, ...]
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class Strong:
    """`**…**`."""

    children: tuple[Inline, ...]
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class Code:
    """An inline code span."""

    text: str
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class Math:
    """A formula, `$…$` or, displayed on lines of its own, `$$…$$`; `text` is LaTeX without the marks around it."""

    text: str
    display: bool = False
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class Link:
    """`[children](url "title")`, reference links and autolinks resolved; `url` as written, not encoded."""

    url: str
    children: tuple[Inline, ...]
    title: str = ""
    attributes: Attributes = NO_ATTRIBUTES
    span: Span = span_field()

    @property
    def shows_address(self) -> bool:
        """Whether the words of the link are its own address, with or without the scheme that a reader need not see."""
        shown = "".join(child.text for child in self.children if isinstance(child, Text))
        return self.url in (shown, f"mailto:{shown}", f"http://{shown}")


@dataclass(frozen=True, slots=True)
class Image:
    """`![alt](url "title"){width=50%}`; `alt` is what a reader who cannot see it is told."""

    url: str
    alt: tuple[Inline, ...]
    title: str = ""
    attributes: Attributes = NO_ATTRIBUTES
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class Styled:
    """`[children]{.class lang=az}`.

    `~~…~~`, `~…~`, `^…^` and `==…==` are short for the classes `strikethrough`, `subscript`, `superscript`, `mark`.
    """

    attributes: Attributes
    children: tuple[Inline, ...]
    span: Span = span_field()

    @property
    def is_script(self) -> bool:
        """Whether the words stand above or below the line, where a text's own typography ends."""
        return not _SCRIPTS.isdisjoint(self.attributes.classes)


@dataclass(frozen=True, slots=True)
class Citation:
    """One item of a citation group: `prefix @key, locator suffix`.

    `label` is the CSL name of the locator's kind (page, chapter, paragraph, section, volume, issue, note …);
    `locator` is its value with ranges written with an en dash; both empty where the author gave none.
    `prefix` and `suffix` have no space around them; a suffix keeps its own leading comma (`, emphasis added`).
    `suppress_author` stands for `-@key`. `span` covers the key with its `@`.
    """

    key: str
    prefix: str = ""
    label: str = ""
    locator: str = ""
    suffix: str = ""
    suppress_author: bool = False
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class CitationGroup:
    """`[@a; @b, p. 3]`, or a narrative `@a` in running text (then `narrative` is true and there is one item)."""

    citations: tuple[Citation, ...]
    narrative: bool = False
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class NoteReference:
    """`[^label]`; the definition stands in `Section.notes`."""

    label: str
    span: Span = span_field()


Inline: TypeAlias = (
    Text
    | SoftBreak
    | HardBreak
    | Emphasis
    | Strong
    | Code
    | Math
    | Link
    | Image
    | Styled
    | CitationGroup
    | NoteReference
)


# ---- blocks -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` is 1–6 as written, the section's title being level 1."""

    level: int
    children: tuple[Inline, ...]
    attributes: Attributes = NO_ATTRIBUTES
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    children: tuple[Inline, ...]
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class Quote:
    """A displayed quotation; `attribution` is what follows the dash of a last paragraph that starts with one."""

    children: tuple[Block, ...]
    attribution: tuple[Inline, ...] = ()
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list; `done` tells of a task (`[x]`, `[ ]`) whether it is, and is None for other items."""

    children: tuple[Block, ...]
    done: bool | None = None
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class List:
    """A list; `start` is the first number of an ordered one; `tight` items print without paragraphs."""

    ordered: bool
    items: tuple[ListItem, ...]
    start: int = 1
    tight: bool = True
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell."""

    children: tuple[Inline, ...]
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class Row:
    """One table row."""

    cells: tuple[Cell, ...]
    span: Span = span_field()


Alignment = Literal["", "left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one head row; `alignments` has one entry a column."""

    alignments: tuple[Alignment, ...]
    head: Row
    rows: tuple[Row, ...]
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """A fenced or indented code block; `info` is the fence's info string."""

    text: str
    info: str = ""
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class Div:
    """`::: {.class #id}` … `:::`; admonitions are divs of their kind's class, `title` is what their first line says."""

    attributes: Attributes
    children: tuple[Block, ...]
    title: tuple[Inline, ...] = ()
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class ThematicBreak:
    """`---`."""

    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what it means, one group of blocks for every `:`."""

    term: tuple[Inline, ...]
    details: tuple[tuple[Block, ...], ...]
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class DefinitionList:
    """A definition list."""

    items: tuple[Definition, ...]
    span: Span = span_field()


Block: TypeAlias = Heading | Paragraph | Quote | List | Table | CodeBlock | Div | ThematicBreak | DefinitionList


@dataclass(frozen=True, slots=True)
class Note:
    """The definition of a footnote."""

    label: str
    children: tuple[Block, ...]
    span: Span = span_field()

    @property
    def editorial(self) -> bool:
        """Whether the note is the document's editors', not part of the account itself."""
        return self.label.startswith("ed-")


# ---- sections and editions ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Suppression:
    """`<!-- nkdoc: allow NK203 the reason -->`: a finding the author allows in the block the comment belongs to.

    The comment stands in a line of its own before the block, or at the end of the block's last line; `span` covers the
    comment, `target_span` the block (the comment again where no block follows). `reason` is empty where none is given;
    `mark` is what binds the allowance to a text (`#1f0c9a3e` after the codes), empty where it is bound to none.
    """

    code: str
    reason: str
    span: Span = span_field()
    target_span: Span = span_field()
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One front matter value with its place; `span` covers the value, `key_span` the key."""

    value: object
    span: Span = span_field()
    key_span: Span = span_field()


@dataclass(frozen=True, slots=True)
class Section:
    """One file of one language.

    `stem` (file name without extension and with its folders below the language's) pairs the translations
    and gives the order; `id` is the anchor, the same in every language; `untranslated` is the author's reason
    for `translation: none`.
    """

    source: Source
    language: str
    stem: str
    id: str
    title: str
    summary: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    front: Mapping[str, Field] = field(default_factory=lambda: MappingProxyType({}))
    untranslated: str = ""
    suppressions: tuple[Suppression, ...] = ()
    is_page: bool = False
    """Whether the file is a page of another tool's site, with front matter of its own."""

    @property
    def span(self) -> Span:
        """The first line of the file: where a fault of the whole section is shown."""
        return self.source.line_span(1)


@dataclass(frozen=True, slots=True)
class Edition:
    """The sections of one language, sorted by stem."""

    language: str
    sections: tuple[Section, ...]
