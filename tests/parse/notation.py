"""The notation of trees in the cases: a block a line, its content indented; inlines in one line.

    heading 2 {#relief}: "Relief"                        rule                code python
    paragraph: "A " em("b") cite[see @a page 3; @b] ⏎    quote               div {.figure #fig}
    list bullet tight / list 3 loose                     table left,center   note lost-list
      item                                                 row: "a" | "b"    definition: "term"
    allow NK203 "reason" on 5:1                          attribution: "X"      detail

A soft line end is ⏎, a hard one ⏎⏎; texts stand between straight quotation marks.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from nkdoc.model import (
    Attributes,
    Block,
    Citation,
    CitationGroup,
    Code,
    CodeBlock,
    DefinitionList,
    Div,
    Emphasis,
    HardBreak,
    Heading,
    Image,
    Inline,
    Link,
    List,
    Math,
    NoteReference,
    Paragraph,
    Quote,
    Row,
    Section,
    SoftBreak,
    Strong,
    Styled,
    Table,
    Text,
    ThematicBreak,
)
from tests.parse.value_printing import print_attributes


def written(section: Section, first_line: int = 0) -> str:
    """Return the section's tree in the notation; `first_line` is subtracted from lines."""
    lines = [line for block in section.blocks for line in block_lines(block)]
    for note in section.notes:
        lines.append(f"note {note.label}")
        lines.extend(f"  {line}" for block in note.children for line in block_lines(block))
    for allowed in section.suppressions:
        line, column = allowed.target_span.position
        mark = f"#{allowed.mark} " if allowed.mark else ""
        lines.append(f"allow {allowed.code} {mark}{quoted(allowed.reason)} on {line - first_line}:{column}")
    return "".join(f"{line}\n" for line in lines)


def block_lines(block: Block) -> Iterator[str]:  # noqa: C901, PLR0912 - one case a node type
    """Yield the lines of a block."""
    match block:
        case Heading():
            yield f"heading {block.level}{behind(block.attributes)}: {inlines(block.children)}"
        case Paragraph():
            yield f"paragraph: {inlines(block.children)}"
        case Quote():
            yield "quote"
            yield from inside(block.children)
            if block.attribution:
                yield f"  attribution: {inlines(block.attribution)}"
        case List():
            yield f"list {block.start if block.ordered else 'bullet'} {'tight' if block.tight else 'loose'}"
            for item in block.items:
                yield "  item" + {None: "", True: " done", False: " open"}[item.done]
                yield from (f"  {line}" for line in inside(item.children))
        case Table():
            yield f"table {','.join(each or '-' for each in block.alignments)}"
            yield from (f"  {row(each)}" for each in (block.head, *block.rows))
        case CodeBlock():
            yield f"code {block.info}".rstrip()
            yield from (f"  {quoted(line)}" for line in block.text.split("\n"))
        case Div():
            yield f"div{behind(block.attributes)}" + (f": {inlines(block.title)}" if block.title else "")
            yield from inside(block.children)
        case DefinitionList():
            for definition in block.items:
                yield f"definition: {inlines(definition.term)}"
                for detail in definition.details:
                    yield "  detail"
                    yield from (f"  {line}" for line in inside(detail))
        case ThematicBreak():
            yield "rule"


def inside(blocks: Sequence[Block]) -> Iterator[str]:
    return (f"  {line}" for block in blocks for line in block_lines(block))


def row(given: Row) -> str:
    return "row: " + " | ".join(inlines(cell.children) for cell in given.cells)


def inlines(nodes: Sequence[Inline]) -> str:
    return " ".join(inline(node) for node in nodes)


def inline(node: Inline) -> str:  # noqa: C901, PLR0911 - one case a node type
    """Return one inline."""
    match node:
        case Text():
            return quoted(node.text)
        case SoftBreak():
            return "⏎"
        case HardBreak():
            return "⏎⏎"
        case Emphasis():
            return f"em({inlines(node.children)})"
        case Strong():
            return f"strong({inlines(node.children)})"
        case Math():
            return f"{'displayed' if node.display else 'math'}({quoted(node.text)})"
        case Code():
            return f"code({quoted(node.text)})"
        case Link():
            return f"link<{node.url}>{title(node.title)}{behind(node.attributes)}({inlines(node.children)})"
        case Image():
            return f"image<{node.url}>{title(node.title)}{behind(node.attributes)}({inlines(node.alt)})"
        case Styled():
            return f"styled{behind(node.attributes)}({inlines(node.children)})"
        case CitationGroup():
            name = "narrative" if node.narrative else "cite"
            return f"{name}[{'; '.join(citation(each) for each in node.citations)}]"
        case NoteReference():
            return f"note[{node.label}]"


def citation(given: Citation) -> str:
    mark = "-" if given.suppress_author else ""
    parts = [given.prefix, f"{mark}@{given.key}", given.label, given.locator, given.suffix]
    return " ".join(part for part in parts if part)


def behind(attributes: Attributes) -> str:
    return "" if attributes == Attributes() else " " + print_attributes(attributes)


def title(text: str) -> str:
    return f" {quoted(text)}" if text else ""


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
