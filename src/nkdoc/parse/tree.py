"""Block tokens → the tree's blocks, with spans in the source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from markdown_it.token import Token

from nkdoc.base.span import Span
from nkdoc.model import (
    NO_ATTRIBUTES,
    Attributes,
    Block,
    Cell,
    CodeBlock,
    Definition,
    DefinitionList,
    Div,
    Heading,
    Inline,
    List,
    ListItem,
    Math,
    Note,
    Paragraph,
    Quote,
    Row,
    Table,
    ThematicBreak,
)
from nkdoc.parse.attributes import Parsed
from nkdoc.parse.captions import attribution, captioned
from nkdoc.parse.context import Comment, Context
from nkdoc.parse.fences import report_open_fence, report_unused
from nkdoc.parse.inline_tree import Built, InlineBuilder


@dataclass(slots=True)
class Tree:
    """What the tokens of one file hold; `targets` pairs every comment with the block it belongs to."""

    blocks: tuple[Block, ...] = ()
    notes: list[Note] = field(default_factory=list)
    note_labels: list[Span] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    targets: list[tuple[Comment, Span]] = field(default_factory=list)
    built: Built = field(default_factory=Built)


def build_tree(tokens: list[Token], parsing: Context) -> Tree:
    """Return the tree of a file's tokens."""
    return _Builder(tokens, parsing).build()


class _Builder:
    """Walks the tokens once, from the first to the last."""

    def __init__(self, tokens: list[Token], parsing: Context) -> None:
        self.tokens = tokens
        self.parsing = parsing
        self.at = 0
        self.tree = Tree()
        self._taken = {token.meta["label"] for token in tokens if token.type == "note_definition_open"}
        self._count = 0
        self.tree.built.unused_label = self._unused_label
        self.tree.built.add_note = self._add_note

    def build(self) -> Tree:
        """Return the tree."""
        self.tree.blocks = self._blocks("")
        self.tree.notes.sort(key=lambda note: note.span.start)
        self.tree.note_labels.sort(key=lambda span: span.start)
        return self.tree

    def _unused_label(self) -> str:
        while True:
            self._count += 1
            label = f"inline-{self._count}"
            if label not in self._taken:
                return label

    def _add_note(self, label: str, children: tuple[Inline, ...], span: Span) -> None:
        self.tree.notes.append(Note(label, (Paragraph(children, span),) if children else (), span))
        self.tree.note_labels.append(span)

    # ---- the stream

    def _next(self) -> Token:
        token = self.tokens[self.at]
        self.at += 1
        return token

    def _span(self, token: Token) -> Span:
        return self.parsing.source.span(token.meta["start"], token.meta["end"])

    def _blocks(self, closing: str, around: Attributes = NO_ATTRIBUTES) -> tuple[Block, ...]:
        """Return the blocks up to the token of type `closing`, which is consumed; all where it is empty."""
        blocks: list[Block] = []
        waiting: list[Comment] = []
        while self.at < len(self.tokens) and self.tokens[self.at].type != closing:
            token = self._next()
            if token.type == "comment":
                waiting.append(token.meta["comment"])
                continue
            if token.type == "note_definition_open":
                self._assign(waiting, self._note(token))
                waiting = []
                continue
            known = len(self.tree.built.comments)
            block = self._block(token)
            if block is None:
                # A paragraph of comments only: they belong to the next block.
                waiting.extend(self.tree.built.comments[known:])
                del self.tree.built.comments[known:]
                continue
            blocks.append(block)
            self._assign(waiting, block.span)
            waiting = []
        self.at += 1
        for comment in waiting:
            self.tree.targets.append((comment, self.parsing.source.span(comment.start, comment.end)))
        return captioned(blocks, self.tree.built, around)

    def _assign(self, waiting: list[Comment], target: Span) -> None:
        """Give the comments before a block to it, and those inside it that no inner block took."""
        self.tree.targets.extend((comment, target) for comment in [*waiting, *self.tree.built.comments])
        self.tree.built.comments.clear()

    def _block(self, token: Token) -> Block | None:
        """Return the block that `token` opens; None where it has nothing to print."""
        return _READERS[token.type](self, token)

    # ---- leaves

    def _inlines(self) -> tuple[Inline, ...]:
        """Return the inlines of the next token and step over the one that closes their block."""
        inline = self._next()
        self.at += 1
        self.parsing.places, self.parsing.base = inline.meta["places"], 0
        return InlineBuilder(self.parsing, self.tree.built).build(inline.children or [])

    def paragraph(self, token: Token) -> Paragraph | None:
        children = self._inlines()
        return Paragraph(children, self._span(token)) if children else None

    def heading(self, token: Token) -> Heading:
        attributes = NO_ATTRIBUTES
        parsed: Parsed | None = token.meta.get("attributes")
        if parsed is not None:
            attributes = parsed.attributes
            if attributes.id is not None:
                self.tree.built.ids.append((attributes.id, self.parsing.source.span(*token.meta["attributes_at"])))
        heading = Heading(int(token.tag[1:]), self._inlines(), attributes, self._span(token))
        self.tree.headings.append(heading)
        return heading

    def displayed(self, token: Token) -> Paragraph:
        span = self._span(token)
        return Paragraph((Math(token.content.strip(), display=True, span=span),), span)

    def code(self, token: Token) -> CodeBlock | Paragraph:
        if token.type == "fence":
            report_open_fence(self.parsing, token)
            report_unused(self.parsing, token)
            if token.info.strip() == "math":
                return self.displayed(token)
        return CodeBlock(token.content.removesuffix("\n"), token.info.strip(), self._span(token))

    def _attributes(self, token: Token) -> Attributes:
        parsed: Parsed = token.meta["attributes"]
        if parsed.attributes.id is not None:
            place = self.parsing.source.span(parsed.id_at, parsed.id_end)
            self.tree.built.ids.append((parsed.attributes.id, place))
        return parsed.attributes

    def html(self, token: Token) -> CodeBlock:
        return CodeBlock(token.content.removesuffix("\n"), "{=html}", self._span(token))

    def macro(self, token: Token) -> CodeBlock:
        return CodeBlock(token.content, "{=macro}", self._span(token))

    def rule(self, token: Token) -> ThematicBreak:
        return ThematicBreak(self._span(token))

    # ---- containers

    def div(self, token: Token) -> Div:
        attributes = self._attributes(token)
        title: tuple[Inline, ...] = ()
        if self.tokens[self.at].type == "div_title_open":
            self._next()
            title = self._inlines()
        return Div(attributes, self._blocks("div_close", attributes), title, self._span(token))

    def quote(self, token: Token) -> Quote:
        children = self._blocks("blockquote_close")
        if len(children) > 1 and isinstance(last := children[-1], Paragraph):
            words = attribution(last)
            if words:
                return Quote(children[:-1], words, self._span(token))
        return Quote(children, (), self._span(token))

    def list(self, token: Token) -> List:
        ordered = token.type == "ordered_list_open"
        closing = token.type.replace("open", "close")
        start = int(str(token.attrs.get("start", 1)))
        items: list[ListItem] = []
        tight = True
        while (item := self._next()).type != closing:
            first = self.at
            items.append(ListItem(self._blocks("list_item_close"), item.meta.get("done"), self._span(item)))
            if any(
                inner.type == "paragraph_open" and inner.level == item.level + 1 and not inner.hidden
                for inner in self.tokens[first : self.at]
            ):
                tight = False
        return List(ordered, tuple(items), start, tight, self._span(token))

    def table(self, token: Token) -> Table:
        rows: list[Row] = []
        while (opening := self._next()).type != "table_close":
            rows.append(self._row(opening))
        return Table(token.meta["alignments"], rows[0], tuple(rows[1:]), self._span(token))

    def _row(self, opening: Token) -> Row:
        cells: list[Cell] = []
        behind: list[Comment] = []
        while (token := self._next()).type != "tr_close":
            if token.type == "comment":
                behind.append(token.meta["comment"])
            else:
                cells.append(Cell(self._inlines(), self._span(token)))
        row = Row(tuple(cells), self._span(opening))
        self._assign(behind, row.span)
        return row

    def definition_list(self, token: Token) -> DefinitionList:
        items: list[Definition] = []
        opening = self._next()
        while opening.type != "dl_close":
            term = self._inlines()
            details: list[tuple[Block, ...]] = []
            end = opening.meta["end"]
            start = opening.meta["start"]
            known = self.tree.built.comments[:]
            self.tree.built.comments.clear()
            while (opening := self._next()).type == "dd_open":
                end = opening.meta["end"]
                details.append(self._blocks("dd_close"))
            span = self.parsing.source.span(start, end)
            items.append(Definition(term, tuple(details), span))
            self._assign(known, span)
        return DefinitionList(tuple(items), self._span(token))

    def _note(self, token: Token) -> Span:
        """Keep the note and return its place."""
        label = token.meta["label"]
        self.tree.note_labels.append(self.parsing.source.span(*token.meta["label_at"]))
        note = Note(label, self._blocks("note_definition_close"), self._span(token))
        self.tree.notes.append(note)
        return note.span


_READERS: Mapping[str, Callable[[_Builder, Token], Block | None]] = MappingProxyType(
    {
        "paragraph_open": _Builder.paragraph,
        "heading_open": _Builder.heading,
        "fence": _Builder.code,
        "code_block": _Builder.code,
        "math_block": _Builder.displayed,
        "html_block": _Builder.html,
        "macro": _Builder.macro,
        "hr": _Builder.rule,
        "blockquote_open": _Builder.quote,
        "bullet_list_open": _Builder.list,
        "ordered_list_open": _Builder.list,
        "table_open": _Builder.table,
        "div_open": _Builder.div,
        "dl_open": _Builder.definition_list,
    }
)
"""A token's type → what reads the block that begins with it."""
