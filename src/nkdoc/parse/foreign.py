"""What other tools write in Markdown, read so that two of their files can be compared (`Flavour.ANY` only).

| written by            | form                                              | read as                            |
|-----------------------|---------------------------------------------------|------------------------------------|
| Jekyll, Hugo          | `{% … %}`, `{{ … }}`, `{* … *}` alone in a line   | an opaque block, info `{=macro}`   |
| kramdown              | `{: .class}` alone in a line                      | nothing                            |
| all                   | HTML blocks                                       | an opaque block, info `{=html}`    |
| all                   | `<a href>`, `<img>`, `<br>` in running text       | a link, a picture, a line end      |
| all                   | `<b>`, `<sub>`, `<a name>`, … in running text     | nothing                            |
| MDX, Vue              | `<Component prop="…"/>` in running text           | code                               |
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import NamedTuple

from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.rules_block import StateBlock

_MACRO = re.compile(r"\{%.*%\}|\{\{.*\}\}|\{\*.*\*\}|\{/\*.*\*/\}")
_INLINE_ATTRIBUTES = re.compile(r"\{:[^}\n]*\}")
_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][\w-]*)")
_VALUE = re.compile(r"""\s(?P<name>[a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
# fmt: off
_ELEMENTS = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blockquote", "br", "button", "caption", "center", "cite", "code",
    "col", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font", "h1", "h2", "h3",
    "h4", "h5", "h6", "hr", "i", "iframe", "img", "input", "ins", "kbd", "li", "mark", "nobr", "ol", "p", "picture",
    "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "source", "span", "strike", "strong", "sub",
    "summary", "sup", "table", "tbody", "td", "th", "thead", "tr", "tt", "u", "ul", "var", "video", "wbr",
})
# fmt: on
"""Elements of HTML that say how words look, not what they are."""


class Tag(NamedTuple):
    """A tag in running text: its element's name, empty where that is none of HTML's, and the address it gives."""

    name: str
    closing: bool
    address: str = ""
    words: str = ""


def read_tag(text: str) -> Tag:
    """Return what a tag in running text is; `words` are those shown in place of a picture."""
    match = _TAG.match(text)
    if match is None or match["name"] not in _ELEMENTS:
        return Tag("", closing=False)
    values = {hit["name"]: unescape("".join(filter(None, hit.groups()[1:]))) for hit in _VALUE.finditer(text)}
    address = values.get("src" if match["name"] == "img" else "href", "")
    return Tag(match["name"], bool(match["closing"]), address, values.get("alt", ""))


def macro(state: StateBlock, start_line: int, _end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Read a line that is a template's macro, or attributes of the block beside it."""
    start, end = _line(state, start_line)
    text = state.src[start:end].rstrip()
    if not text.startswith("{") or state.is_code_block(start_line):
        return False
    attributes = _INLINE_ATTRIBUTES.fullmatch(text)
    if attributes is None and not _MACRO.fullmatch(text):
        return False
    if not silent:
        state.line = start_line + 1
        if attributes is None:
            state.push("macro", "", 0).content = text
    return True


RULES: Sequence[tuple[str, RuleFuncBlockType, list[str]]] = (
    ("macro", macro, ["paragraph", "reference", "blockquote"]),
)
"""Tried before all others."""


def _line(state: StateBlock, line: int) -> tuple[int, int]:
    return state.bMarks[line] + state.tShift[line], state.eMarks[line]
