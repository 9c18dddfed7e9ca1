"""HTML blocks and components of MDX and Vue, taken apart into tags, texts and attributes (`Flavour.ANY` only).

| form                                             | read as                                                        |
|--------------------------------------------------|----------------------------------------------------------------|
| the tags of an HTML block                        | one opaque block, info `{=html}`, without the texts            |
| its texts, cells and items                       | a paragraph each; `<h1>` … `<h6>` headings                     |
| `title="…"`, `alt="…"`, `label="…"`, …           | a paragraph each                                               |
| `<Component …>` alone in its lines               | an opaque block; what follows is Markdown, as MDX has it       |
| `<pre>` … `</pre>`                               | code                                                           |
| `<script>`, `<style>`, `<svg>`, `<!…>`, `<?…>`   | an opaque block as it stands                                   |
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from markdown_it.rules_block import html_block

from nkdoc.model import Attributes
from nkdoc.parse.pieces import Lines, lines_of, push_heading, push_opaque, push_text
from nkdoc.parse.readable import readable, without

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

BRACES = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}"
TAG = re.compile(
    r"<(?P<closing>/?)(?P<name>[^\W\d_][\w.:-]*)"
    rf"(?P<rest>(?:\s+(?:[\w:@.#*()\[\]-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|{BRACES}|[^\s\"'=<>`{{}}]+))?|{BRACES}))*)"
    r"\s*(?P<alone>/?)>|<!--(?:(?!<!--).)*?-->|\{/\*(?:(?!\{/\*).)*?\*/\}|</?>",
    re.DOTALL,
)
"""A tag of HTML or of a component, a comment, or the tag of a fragment; only the first has a name."""
_COMPONENT = re.compile(r"</?([^\W\d_][\w.-]*)")
_PRE = re.compile(r"<pre\b[^>]*>(?P<body>(?:(?!<pre\b).)*?)</pre>", re.DOTALL | re.IGNORECASE)
_PART = re.compile(rf"{_PRE.pattern}|{TAG.pattern}", re.DOTALL)
_RAW = re.compile(r"<(?:script|style|textarea|svg|[!?])", re.IGNORECASE)
_FENCE = re.compile(r"^[ \t]*(?:`{3}|~{3})", re.MULTILINE)
_HEADING = re.compile(r"h([1-6])")
_ID = re.compile(r"""\bid\s*=\s*["']?([\w.:-]+)""")
_SHOWN = re.compile(r"[^\W_]|<img\b", re.IGNORECASE)
_LONGEST = 40
"""Lines that a tag may run over."""
# fmt: off
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u",
    "var", "wbr",
})
# fmt: on
"""Elements within a text."""


def is_component(name: str) -> bool:
    """Tell whether a tag of this name is none of HTML's elements, as JSX and Vue have it."""
    return name[:1].isupper() or "-" in name or "." in name


def markup(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Read a block of HTML, or the lines of a component's tag."""
    start = state.bMarks[start_line] + state.tShift[start_line]
    if state.src[start : start + 1] != "<" or state.src.startswith("<!--", start) or state.is_code_block(start_line):
        return False
    after = _component(state, start_line, end_line)
    if after:
        if not silent:
            state.line = after
            _split(state, lines_of(state, start_line, after))
        return True
    if not html_block(state, start_line, end_line, silent):
        return False
    if silent:
        return True
    if _RAW.match(state.src, start):
        return True
    state.tokens.pop()
    lines = lines_of(state, start_line, state.line)
    if _FENCE.search(lines.text):
        # Code within HTML is Markdown's where tags stand in lines of their own, as Docusaurus and VitePress read it.
        state.line = _end_of_tags(state, start_line, state.line)
        lines = lines_of(state, start_line, state.line)
    _split(state, lines)
    return True


def _component(state: StateBlock, line: int, end_line: int) -> int:
    """Return the line behind the tags that begin with a component's at `line`; 0 where text stands beside them."""
    start, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    name = _COMPONENT.match(state.src, start, end)
    if name is None or not is_component(name[1]):
        return 0
    row = state.src[start:end].rstrip()
    if (first := TAG.match(row)) is not None:
        return line + 1 if _is_whole(row, first) else 0
    for number in range(line + 1, min(end_line, line + _LONGEST)):
        row = state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].rstrip()
        if not row or row[0] == "<":
            return 0
        if row[-1] == ">":
            text = lines_of(state, line, number + 1).text
            if (first := TAG.match(text)) is not None:
                return number + 1 if "\n" not in text[first.end() :] and _is_whole(text, first) else 0
    return 0


def _is_whole(text: str, first: re.Match[str]) -> bool:
    """Tell whether nothing but tags stands in a text, or its last tag closes its first."""
    if not TAG.sub("", text).strip():
        return True
    tags = list(TAG.finditer(text))
    return tags[-1].end() == len(text) and tags[-1]["name"] == first["name"] and bool(tags[-1]["closing"])


def _end_of_tags(state: StateBlock, line: int, after: int) -> int:
    """Return the line behind the lines from `line` on that begin with a tag; one at least."""
    for number in range(line + 1, after):
        if state.src[state.bMarks[number] + state.tShift[number]] != "<":
            return number
    return after


def _split(state: StateBlock, lines: Lines) -> None:
    """Make a token of the block's tags, and tokens of its texts and of the attributes that people read."""
    text = lines.text
    tags: list[str] = []
    count = len(state.tokens)
    push_opaque(state, "html_block", lines, 0, len(text), "")
    first = state.tokens[count]
    for start, end, is_tag in _parts(text):
        if not is_tag:
            _push_part(state, lines, start, end, tags)
            continue
        if text.startswith(("<!--", "{/*"), start):
            continue
        tags.append(" ".join(without(text, start, end).split()))
        for one, other in readable(text, start, end):
            push_text(state, lines, one, other)
    first.content = "\n".join(tags)
    if not tags:
        del state.tokens[count]


def _push_part(state: StateBlock, lines: Lines, start: int, end: int, tags: list[str]) -> None:
    """Make tokens of what stands between two tags: code, a heading or a text."""
    text = lines.text
    if pre := _PRE.fullmatch(text, start, end):
        push_opaque(state, "code_block", lines, *pre.span("body"), pre["body"].strip("\n") + "\n")
    elif not _SHOWN.search(TAG.sub(_kept, text[start:end])):
        tags.extend(" ".join(tag.group().split()) for tag in TAG.finditer(text, start, end))
    elif level := _HEADING.fullmatch((before := _before(text, start))[0].lower()):
        given = _ID.search(before[1])
        push_heading(state, lines, start, end, int(level[1]), Attributes(id=given[1] if given else None))
    else:
        push_text(state, lines, start, end)


def _kept(tag: re.Match[str]) -> str:
    return "<img" if (tag["name"] or "").lower() == "img" else ""


def _before(text: str, start: int) -> tuple[str, str]:
    """Return the name of the opening tag that ends at `start`, and the tag."""
    begin = text.rfind("<", 0, start)
    match = TAG.match(text, begin) if begin >= 0 else None
    return (match["name"], match.group()) if match and match.end() == start and not match["closing"] else ("", "")


def _parts(text: str) -> list[tuple[int, int, bool]]:
    """Return the ranges of the tags of blocks, and of what stands between them."""
    ranges: list[tuple[int, int, bool]] = [(0, 0, True)]
    opened: set[str] = set()
    for match in _PART.finditer(text):
        if match["body"] is None:
            name = match["name"] or ""
            if not _is_block(text, match) and not (match["closing"] and name in opened):
                continue
            opened.add(name)
        ranges.append((*match.span(), match["body"] is None))
    ranges.append((len(text), len(text), True))
    parts: list[tuple[int, int, bool]] = []
    for (_, end, _), (start, behind, is_tag) in pairwise(ranges):
        if text[end:start].strip():
            parts.append((end, start, False))
        if behind > start:
            parts.append((start, behind, is_tag))
    return parts


def _is_block(text: str, tag: re.Match[str]) -> bool:
    """Tell whether a tag parts texts: a component does that at the beginning of a line or beside another tag."""
    name = tag["name"] or ""
    if is_component(name):
        before = text[text.rfind("\n", 0, tag.start()) + 1 : tag.start()].rstrip()
        return not before or before.endswith(">")
    return name.lower() not in _INLINE
