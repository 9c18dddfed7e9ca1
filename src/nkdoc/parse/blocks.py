"""Lines → block tokens that know their place: markdown-it's block parser with positions.

markdown-it gives block tokens their lines only. While a rule's containers are still open, the state knows where each
line's content begins (behind quote marks, list markers and indents); that is noted here in the tokens' `meta`:

- `start`, `end`: source offsets of the block's first character and of the end of its last line;
- `places` of an `inline` token: where the characters of its content stand (`context.Places`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.parser_block import ParserBlock, RuleFuncBlockType
from markdown_it.ruler import Ruler
from markdown_it.rules_block import (
    StateBlock,
    blockquote,
    code,
    fence,
    heading,
    hr,
    html_block,
    lheading,
    list_block,
    paragraph,
    reference,
)
from markdown_it.token import Token
from markdown_it.utils import EnvType

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.parse import (
    admonitions,
    comments,
    divs,
    foreign,
    grid_tables,
    mathematics,
    notes,
    simple_tables,
    tables,
)
from nkdoc.parse.attributes import BAD_ATTRIBUTES, looks_meant, parse_attributes
from nkdoc.parse.context import READ, Context, Flavour, Places, context

TOO_DEEP = Rule(
    "NK143",
    "nested-too-deeply",
    Severity.ERROR,
    """Blocks stand inside one another too deeply: lists from about the twenty-fifth level, quotations
and divs from the fiftieth. What is deeper is not read.

That is nearly always a slip: a line of `>` signs, or an indentation that grows with every line. Make the text flatter.
""",
)

_COMMENT_BEHIND = re.compile(r"[ \t]*<!--(?:(?!-->).)*-->\Z")
_BOX = re.compile(r"\[(?P<mark>[ xX])\][ \t]+(?=\S)")
_CLOSING_MARKS = re.compile(r"(?:^|[ \t])#+$")
_INTERRUPT = ["paragraph", "reference", "blockquote"]

RULES: Sequence[tuple[str, RuleFuncBlockType, list[str]]] = (
    ("table", tables.table, ["paragraph", "reference"]),
    ("grid_table", grid_tables.grid_table, ["paragraph", "reference"]),
    ("columns_table", simple_tables.columns_table, []),
    ("code", code, []),
    ("fence", fence, [*_INTERRUPT, "list"]),
    ("math", mathematics.displayed, [*_INTERRUPT, "list"]),
    ("div", divs.div, [*_INTERRUPT, "list"]),
    ("admonition", admonitions.admonition, _INTERRUPT),
    ("comment", comments.block_comment, _INTERRUPT),
    ("blockquote", blockquote, [*_INTERRUPT, "list"]),
    ("hr", hr, [*_INTERRUPT, "list"]),
    ("list", list_block, _INTERRUPT),
    ("note", notes.note_definition, ["paragraph", "reference"]),
    ("reference", reference, []),
    ("html_block", html_block, _INTERRUPT),
    ("heading", heading, _INTERRUPT),
    ("lheading", lheading, []),
    ("paragraph", paragraph, []),
)
"""The block rules in the order of trying, each with what it may interrupt."""
_TEXT: tuple[str, RuleFuncBlockType, list[str]] = ("paragraph", foreign.text, [])


class BlockParser(ParserBlock):
    """The block parser; see the module."""

    def __init__(self, flavour: Flavour) -> None:
        self.ruler = Ruler[RuleFuncBlockType]()
        for name, rule, interrupts in RULES if flavour is not Flavour.ANY else (*foreign.RULES, *RULES[:-1], _TEXT):
            self.ruler.push(name, rule, {"alt": interrupts})

    def parse(self, src: str, md: MarkdownIt, env: EnvType, outTokens: list[Token]) -> list[Token]:  # noqa: N803
        """Return the block tokens of `src`, from the context's first line on."""
        state = StateBlock(src, md, env, outTokens)
        if foreign.is_mdx(context(env)):
            state._code_enabled = False  # noqa: SLF001 - MDX has no indented code: components are indented at will
        self.tokenize(state, context(env).first_line, state.lineMax)
        return state.tokens

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803 - markdown-it's names
        """Make the tokens of the lines of one container."""
        rules = self.ruler.getRules("")
        parsing = context(state.env)
        line, empty_lines = startLine, False
        while line < endLine:
            state.line = line = state.skipEmptyLines(line)
            if line >= endLine or state.sCount[line] < state.blkIndent:
                break
            if simple_tables.begins_outside(state, line, endLine):
                break
            if state.level >= state.md.options.maxNesting:
                _report_depth(state, parsing, line)
                state.line = endLine
                break
            if (after := divs.end(state, parsing, line)) is not None:
                state.line = after
                break
            count = len(state.tokens)
            for rule in rules:  # the last one, for paragraphs, takes what is left
                if rule(state, line, endLine, READ):
                    break
            _place(state, parsing, line, count)
            state.tight = not empty_lines
            line = state.line
            if line - 1 < endLine and state.isEmpty(line - 1):
                empty_lines = True
            if line < endLine and state.isEmpty(line):
                empty_lines = True
                line += 1
                state.line = line


def _report_depth(state: StateBlock, parsing: Context, line: int) -> None:
    start = state.bMarks[line] + state.tShift[line]
    span = parsing.source.span(start, state.eMarks[line])
    parsing.report(
        TOO_DEEP, span, "nested too deeply: this and what follows in it is not read", hint="make the text flatter"
    )


def _place(state: StateBlock, parsing: Context, line: int, count: int) -> None:
    """Note where the block whose tokens begin at `count` stands."""
    if len(state.tokens) == count:
        return
    token = state.tokens[count]
    if "placed" in token.meta:
        return
    _frame(state, token, line, state.line)
    if token.type in ("paragraph_open", "heading_open"):
        inline = state.tokens[count + 1]
        if token.markup[:1] == "#":
            _place_heading(state, parsing, line, token, inline)
        else:
            inline.meta["places"] = _lines(state, line, inline.content)
            if token.type == "heading_open":
                _cut_attributes(parsing, token, inline)
    elif token.type in ("bullet_list_open", "ordered_list_open", "dl_open"):
        _place_items(state, token, count)
    elif token.type == "blockquote_open":
        admonitions.read_alert(state, parsing, count)


def _frame(state: StateBlock, token: Token, first: int, after: int) -> None:
    """Note the range of lines `first` up to `after`, without empty lines at the end."""
    last = after - 1
    while last > first and state.isEmpty(last):
        last -= 1
    start = state.bMarks[first] + state.tShift[first]
    end = state.eMarks[last]
    while end > start and state.src[end - 1] in " \t":
        end -= 1
    token.meta["start"], token.meta["end"] = start, end


def _place_items(state: StateBlock, opening: Token, count: int) -> None:
    """Note the ranges of a list's items, or of a definition list's terms and definitions."""
    for at in range(count + 1, len(state.tokens)):
        token = state.tokens[at]
        if token.nesting != 1 or token.level != opening.level + 1 or token.map is None:
            continue
        first, after = token.map
        _frame(state, token, first, max(after, first + 1))
        if token.type == "dt_open":
            inline = state.tokens[at + 1]
            inline.meta["places"] = _lines(state, first, inline.content)
        elif token.type == "list_item_open":
            _cut_box(token, state.tokens[at + 1 : at + 3])


def _cut_box(item: Token, following: Sequence[Token]) -> None:
    """Move the box of a task (GFM, 5.3) from its text to the item's token."""
    if following[0].type != "paragraph_open":
        return
    paragraph, inline = following
    if box := _BOX.match(inline.content):
        item.meta["done"] = box["mark"] != " "
        inline.content = inline.content[box.end() :]
        inline.meta["places"] = inline.meta["places"].behind(box.end())
        paragraph.meta["start"] = inline.meta["places"].at(0)


def _lines(state: StateBlock, line: int, content: str) -> Places:
    """Return the places of a content that was taken from whole lines, `line` the first of them."""
    start = state.bMarks[line] + state.tShift[line]
    while content and state.src[start] != content[0]:
        # What `mdTrim` took off besides blanks and tabs.
        start += 1
    texts, sources = [0], [start]
    at = content.find("\n") + 1
    while at > 0:
        line += 1
        end = content.find("\n", at)
        row = content[at : len(content) if end < 0 else end]
        texts.append(at + len(row) - len(row.lstrip(" \t")))
        sources.append(state.bMarks[line] + state.tShift[line])
        at = end + 1
    return Places(tuple(texts), tuple(sources))


def _place_heading(state: StateBlock, parsing: Context, line: int, opening: Token, inline: Token) -> None:
    """Note the place of a heading's text and take its attributes off."""
    start = state.bMarks[line] + state.tShift[line] + len(opening.markup)
    while inline.content and state.src[start] != inline.content[0]:
        start += 1
    inline.meta["places"] = Places((0,), (start,))
    _cut_attributes(parsing, opening, inline)


def _cut_attributes(parsing: Context, opening: Token, inline: Token) -> None:
    """Move `{#id .class}` from the end of a heading's text to its token."""
    whole = inline.content
    comment = _COMMENT_BEHIND.search(whole) if whole.endswith("-->") else None
    content = whole[: comment.start()] if comment is not None else whole
    if not content.endswith("}") or content.endswith("\\}"):
        return
    at = content.rfind("{")
    if not parsing.strict and content.startswith("{:", at):
        # kramdown's attributes begin with a colon.
        content = f"{content[: at + 1]} {content[at + 2 :]}"
    if at < 0 or content[at - 1 : at] in ("\\", "]", ")", "@"):
        # Behind a bracket they belong to the link, image or span that ends there; `@{key}` is a citation.
        return
    parsing.places, parsing.base = inline.meta["places"], 0
    parsed = parse_attributes(content, at)
    if parsed is not None and parsed.end == len(content):
        opening.meta["attributes"] = parsed
        opening.meta["attributes_at"] = parsing.places.at(parsed.id_at), parsing.places.at(parsed.id_end)
        text = mdTrim(_CLOSING_MARKS.sub("", mdTrim(content[:at])))
        inline.content = text
        if comment is not None:
            inline.content = text + comment.group()
            inline.meta["places"] = _joined(parsing.places, len(text), comment.start())
    elif looks_meant(content, at):
        message = "the heading's attributes cannot be read, so they stay in its text"
        parsing.report(BAD_ATTRIBUTES, parsing.span(at, len(content)), message, hint="write {#id .class key=value}")


def _joined(places: Places, length: int, resumed: int) -> Places:
    """Return the places of a text whose first `length` characters are kept and which goes on at `resumed`."""
    kept = [run for run in zip(*places, strict=True) if run[0] < max(length, 1)]
    kept.append((length, places.at(resumed)))
    return Places(tuple(text for text, _ in kept), tuple(source for _, source in kept))
