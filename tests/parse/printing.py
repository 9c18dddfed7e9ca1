"""Sections and blocks → canonical Markdown; parsing it again gives an equal tree.

One small function a node type, gathered in `BLOCKS`: to learn how a block is written, look its type up; inlines are in
`inline_printing`. What Markdown would join is kept apart by an empty comment: two definition lists, or a paragraph
behind a nested list that stands without an empty line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple, cast

from nkdoc.base.span import Span
from nkdoc.model import (
    NO_ATTRIBUTES,
    Block,
    Cell,
    CodeBlock,
    DefinitionList,
    Div,
    HardBreak,
    Heading,
    Inline,
    List,
    Note,
    Paragraph,
    Quote,
    Row,
    Section,
    SoftBreak,
    Suppression,
    Table,
    ThematicBreak,
)
from tests.parse.inline_printing import SEPARATOR, print_inlines
from tests.parse.value_printing import print_attributes, print_front_matter

_MARKS_ONLY = re.compile(r"\A-(?: -){2,}(?=\n|\Z)")
_CLOSING_MARKS = re.compile(r"(?:^|[ \t])#+$")
_UNDERLINE = re.compile(r"^[ \t]*(?:=+|-+)[ \t]*$", re.MULTILINE)
_LAST_NUMBER = 999_999_999
_RUN = re.compile(r"^[ \t>]*(`{3,}|~{3,})", re.MULTILINE)


class Paper(NamedTuple):
    """What the functions of one print share: the comments still to be written, by the range of their block."""

    comments: dict[tuple[int, int], list[str]]

    def take(self, span: Span) -> list[str]:
        """Return the comments of a block, each once."""
        return self.comments.pop((span.start, span.end), [])


def print_section(section: Section) -> str:
    """Return the whole file: front matter, blocks, notes."""
    comments: dict[tuple[int, int], list[str]] = {}
    for allowed in section.suppressions:
        target = allowed.target_span
        comments.setdefault((target.start, target.end), []).append(_comment(allowed))
    paper = Paper(comments)
    parts = [print_front_matter(section)]
    if section.blocks:
        parts.append(_joined(section.blocks, paper))
    parts.extend(_note(note, paper) for note in section.notes)
    parts.extend(comment for left in paper.comments.values() for comment in left)
    return "\n\n".join(parts) + "\n"


def print_blocks(blocks: Sequence[Block]) -> str:
    """Return the Markdown of blocks, without a line end behind the last."""
    return _joined(blocks, Paper({}))


def _comment(allowed: Suppression) -> str:
    words = ["nkdoc: allow", allowed.code, f"#{allowed.mark}" if allowed.mark else "", allowed.reason]
    return f"<!-- {' '.join(filter(None, words))} -->"


# ---- the order of blocks


def _joined(blocks: Sequence[Block], paper: Paper, *, tight: bool = False) -> str:
    """Return blocks of one container; `tight` ones without empty lines between them."""
    gap = "\n" if tight else "\n\n"
    parts: list[str] = []
    twins = 0
    for at, block in enumerate(blocks):
        before = blocks[at - 1] if at else None
        twins = twins + 1 if _are_twins(before, block) else 0
        if before is not None:
            parts.append(gap)
            if _would_join(before, block, tight=tight):
                parts.append(SEPARATOR + gap)
        parts.extend(comment + "\n" for comment in paper.take(block.span))
        parts.append(_printed(block, paper, odd=bool(twins % 2)))
    return "".join(parts)


def _printed(block: Block, paper: Paper, *, odd: bool = False) -> str:
    if isinstance(block, List):
        return _list(block, paper, odd=odd)
    return BLOCKS[type(block)](block, paper)


def _are_twins(before: Block | None, block: Block) -> bool:
    """Tell whether two neighbours are lists of one kind, which only their marks keep apart."""
    return isinstance(before, List) and isinstance(block, List) and before.ordered == block.ordered


def _would_join(before: Block, block: Block, *, tight: bool) -> bool:
    """Tell whether Markdown would take `block` for a part of the one before it."""
    if not tight:
        return isinstance(before, DefinitionList) and isinstance(block, (DefinitionList, Paragraph))
    if isinstance(before, (Heading, CodeBlock, ThematicBreak, Div)):
        return False
    if isinstance(block, Heading):
        return _is_broken(block)
    if isinstance(before, Paragraph) and isinstance(block, (List, Quote)):
        return isinstance(block, List) and not _interrupts(block)
    return isinstance(block, (Paragraph, Table, DefinitionList, Quote, List))


def _interrupts(block: List) -> bool:
    """Tell whether a list may begin right behind a paragraph."""
    return bool(block.items[0].children) and (not block.ordered or block.start == 1)


# ---- one function a node type


def _paragraph(node: Paragraph, _paper: Paper) -> str:
    return print_inlines(node.children)


def _heading(node: Heading, _paper: Paper) -> str:
    text = print_inlines(node.children)
    behind = f" {print_attributes(node.attributes)}" if node.attributes != NO_ATTRIBUTES else ""
    if _is_broken(node):
        return f"{text}{behind}\n{'===' if node.level == 1 else '---'}"
    if _CLOSING_MARKS.search(text):
        text = text[:-1] + "\\#"
    return f"{'#' * node.level} {text}{behind}".rstrip(" ")


def _is_broken(node: Heading) -> bool:
    """Tell whether the heading runs over several lines, which only underlined headings may."""
    return _has_break(node.children)


def _has_break(nodes: Sequence[Inline]) -> bool:
    return any(
        isinstance(node, (SoftBreak, HardBreak)) or _has_break(getattr(node, "children", getattr(node, "alt", ())))
        for node in nodes
    )


def _quote(node: Quote, paper: Paper) -> str:
    parts = [_joined(node.children, paper)] if node.children else []
    if node.attribution:
        parts.append("— " + print_inlines(node.attribution))
    lines = "\n\n".join(parts).split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in lines)


def _list(node: List, paper: Paper, *, odd: bool) -> str:
    """Return a list; `odd` ones use the other marks."""
    items: list[str] = []
    for shift, item in enumerate(node.items):
        mark = f"{min(node.start + shift, _LAST_NUMBER)}{')' if odd else '.'}" if node.ordered else "+" if odd else "-"
        comments = paper.take(item.span)
        body = "\n".join([*comments, _joined(item.children, paper, tight=node.tight)])
        if not node.tight and len(node.items) == 1 and len(item.children) == 1:
            # Nothing else tells that the list is loose.
            body += f"\n\n{SEPARATOR}"
        box = {None: "", True: "[x] ", False: "[ ] "}[item.done]
        text = f"{mark} {box}{_indented(body, len(mark) + 1)}" if body else mark
        # Nothing but list marks would be a thematic break.
        items.append(_MARKS_ONLY.sub(rf"\g<0> {SEPARATOR}", text))
    return ("\n" if node.tight else "\n\n").join(items)


def _indented(text: str, width: int) -> str:
    """Indent all lines but the first; empty ones stay empty."""
    return re.sub(r"\n(?=[^\n])", "\n" + " " * width, text)


def _table(node: Table, paper: Paper) -> str:
    cells = [cell for row in (node.head, *node.rows) for cell in row.cells]
    if any(isinstance(inline, (SoftBreak, HardBreak)) for cell in cells for inline in cell.children):
        return _grid(node)
    marks = {"": "---", "left": ":--", "center": ":-:", "right": "--:"}
    rule = "| " + " | ".join(marks[each] for each in node.alignments) + " |"
    return "\n".join([_row(node.head, paper), rule, *(_row(row, paper) for row in node.rows)])


def _grid(node: Table) -> str:
    """Return a table whose cells have several lines; lines of lists in them need no other mark."""
    rows = [[_lines(cell) for cell in row.cells] for row in (node.head, *node.rows)]
    widths = [max(len(line) for row in rows for line in row[at]) + 2 for at in range(len(node.alignments))]
    ends = {"": ("=", "="), "left": (":", "="), "center": (":", ":"), "right": ("=", ":")}
    marks = [ends[each] for each in node.alignments]
    head = "".join(f"+{left}{'=' * width}{right}" for (left, right), width in zip(marks, widths, strict=True)) + "+"
    rule = "".join(f"+{'-' * (width + 2)}" for width in widths) + "+"
    drawn = [rule]
    for row in rows:
        for at in range(max(map(len, row))):
            texts = [lines[at] if at < len(lines) else "" for lines in row]
            cells = (f" {text:{width + 1}}|" for text, width in zip(texts, widths, strict=True))
            drawn.append(f"|{''.join(cells)}")
        drawn.append(head if row is rows[0] else rule)
    return "\n".join(drawn)


def _lines(cell: Cell) -> list[str]:
    text = print_inlines(cell.children)
    return (text.replace("\\\n", "\n") if text.startswith("- ") else text).split("\n")


def _row(node: Row, paper: Paper) -> str:
    cells = " | ".join(_cell(cell) for cell in node.cells)
    return " ".join([f"| {cells} |", *paper.take(node.span)])


def _cell(node: Cell) -> str:
    return print_inlines(node.children).replace("|", "\\|")


def _code_block(node: CodeBlock, _paper: Paper) -> str:
    character = "~" if "`" in node.info else "`"
    longest = max((len(run) for run in _RUN.findall(node.text) if run.startswith(character)), default=2)
    mark = character * (longest + 1)
    gap = " " if node.info.startswith(character) else ""
    return f"{mark}{gap}{node.info}\n" + (f"{node.text}\n" if node.text else "") + mark


def _div(node: Div, paper: Paper) -> str:
    mark = ":" * (3 + _depth(node.children))
    body = _joined(node.children, paper)
    return f"{mark} {_div_head(node)}\n" + (f"{body}\n" if body else "") + mark


def _div_head(node: Div) -> str:
    if not node.title:
        return print_attributes(node.attributes)
    name, *others = node.attributes.classes
    rest = replace(node.attributes, classes=tuple(others))
    return f"{name}[{print_inlines(node.title)}]" + (print_attributes(rest) if rest != NO_ATTRIBUTES else "")


def _depth(blocks: Sequence[Block]) -> int:
    """Return how many divs stand inside one another in `blocks`, at most."""
    return max((_depth(_inside(block)) + isinstance(block, Div) for block in blocks), default=0)


def _inside(block: Block) -> tuple[Block, ...]:
    match block:
        case Quote() | Div():
            return block.children
        case List():
            return tuple(child for item in block.items for child in item.children)
        case DefinitionList():
            return tuple(child for item in block.items for detail in item.details for child in detail)
        case _:
            return ()


def _thematic_break(_node: ThematicBreak, _paper: Paper) -> str:
    return "***"


def _definition_list(node: DefinitionList, paper: Paper) -> str:
    parts = []
    for item in node.items:
        # One comment alone in a line would be a block and no term.
        name = print_inlines(item.term) or SEPARATOR * 2
        term = " ".join([name, *paper.take(item.span)])
        details = [f": {_indented(_joined(detail, paper) or SEPARATOR, 2)}" for detail in item.details]
        # A line that underlines a heading would take the term into it.
        gap = "\n\n" if any(_UNDERLINE.search(detail) for detail in details) else "\n"
        parts.append(term + gap + "\n".join(details))
    return "\n\n".join(parts)


def _note(node: Note, paper: Paper) -> str:
    comments = "".join(comment + "\n" for comment in paper.take(node.span))
    body = _joined(node.children, paper)
    if not body:
        return f"{comments}[^{node.label}]:"
    # Only a paragraph may begin in the label's line whatever it begins with.
    starts_here = isinstance(node.children[0], Paragraph) and not body.startswith("<!--")
    return f"{comments}[^{node.label}]:" + (" " if starts_here else "\n    ") + _indented(body, 4)


_Printer = Callable[[Block, Paper], str]

BLOCKS: Mapping[type[Block], _Printer] = MappingProxyType(
    cast(
        "dict[type[Block], _Printer]",
        {
            Heading: _heading,
            Paragraph: _paragraph,
            Quote: _quote,
            Table: _table,
            CodeBlock: _code_block,
            Div: _div,
            ThematicBreak: _thematic_break,
            DefinitionList: _definition_list,
        },
    )
)
"""A node's type → how it is written; lists stand apart, since their marks depend on the list before them."""
