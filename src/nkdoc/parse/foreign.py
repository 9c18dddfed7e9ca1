"""What other tools write in Markdown, read so that two of their files can be compared (`Flavour.ANY` only).

| written by     | form                                                | read as                                     |
|----------------|-----------------------------------------------------|---------------------------------------------|
| Jekyll, Hugo   | `{% … %}`, `{{ … }}`, `{* … *}` alone in its lines  | an opaque block, info `{=macro}`, and texts |
| Jekyll, Hugo   | `{% highlight ruby %}` … `{% endhighlight %}`       | code                                        |
| Jekyll, Hugo   | `{% comment %}` … `{% endcomment %}`, `{{/* … */}}` | nothing                                     |
| VitePress      | `<<< @/file{1,3}`, `[[toc]]` alone in a line        | an opaque block, info `{=macro}`            |
| kramdown, Hugo | `{: .class}`, `{.class}` alone in a line            | nothing                                     |
| MDX            | `import … from '…'`, `export const …`               | nothing                                     |
| MyST           | ```` ```{note} Title ````, `:option: value`         | a div                                       |
| all            | `<a href>`, `<img>`, `<br>` in running text         | a link, a picture, a line end               |
| all            | `<b>`, `<sub>`, `<a name>`, … in running text       | nothing                                     |
| MDX, Vue       | `<Component prop="…"/>` in running text             | code                                        |

HTML blocks are the business of `markup`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import NamedTuple

from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.rules_block import StateBlock, paragraph

from nkdoc.base.span import Source
from nkdoc.model import Attributes
from nkdoc.parse import admonitions, divs, markup
from nkdoc.parse.attributes import Parsed
from nkdoc.parse.context import LOOK_AHEAD, Context, context
from nkdoc.parse.pieces import Lines, lines_of, push_opaque, push_text
from nkdoc.parse.readable import SHORTCODE, readable, without

_MACRO = re.compile(
    r"\{%[^\n]*%\}|\{\{[^\n]*\}\}|\{\*[^\n]*\*\}|\{/\*[^\n]*\*/\}|<<<[ \t]*\S[^\n]*|\[\[(?:toc|TOC)\]\]|\[(?:toc|TOC)\]"
)
_LABEL = re.compile(r"(?<=\s)\[([^\[\]\n]+)\]\Z")
"""The title of a file that VitePress takes in: `<<< @/a.js [The title]`."""
_OPEN_MACRO = re.compile(r"\{\{[<%]|\{%")
_INLINE_ATTRIBUTES = re.compile(r"\{(?::|\s*[.#][\w-])[^}\n]*\}")
_CODE = re.compile(
    r"\{%-?\s*(?P<name>highlight|raw|comment|codeblock)\b(?P<rest>[^%\n]*?)-?%\}"
    r"|\{\{[<%]\s*(?P<short>highlight)\b(?P<given>[^}\n]*?)[%>]\}\}"
)
_LANGUAGE = re.compile(r"\"?([\w+#-]+)")
_COMMENT = re.compile(r"\{\{-?\s*/\*.*\*/\s*-?\}\}|\{%-?\s*#.*%\}|\{#.*#\}|\{/\*.*\*/\}|\{%-?\s*(?:end)?raw\s*-?%\}")
_MODULE = re.compile(
    r"import\s+(?:type\s+)?(?:['\"][^'\"\n]+['\"]|[\w$*{][^;'\"`]*?\sfrom\s+['\"][^'\"\n]+['\"]|\{[^;'\"`]*\}\s*from\s*['\"][^'\"\n]+['\"]);?"
    r"|export\s+(?:const|let|var|default|function|async|class)\b.*|export\s+(?:\*|\{).*",
    re.DOTALL,
)
_IS_MDX = re.compile(r"^import\s[^\n]*\sfrom\s+['\"][^'\"\n]+['\"];?[ \t]*$|^<[A-Z][^\n]*>\n[ \t]+<[A-Z]", re.MULTILINE)
_DIRECTIVE = re.compile(r"(?P<mark>`{3,}|~{3,})\{(?P<name>[^\W\d_][\w:-]*)\}[ \t]*(?P<title>[^`\n]*)")
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
_LONGEST_CODE = 2000
"""Lines between the tags of Liquid."""
_LONGEST = 40
"""Lines that a shortcode or an import may run over."""


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


def is_mdx(parsing: Context) -> bool:
    """Tell whether a file is MDX: by its name, by an import or by a component with others inside it."""
    if parsing.strict:
        return False
    if parsing.is_mdx is None:
        parsing.is_mdx = _mdx(parsing.source)
    return parsing.is_mdx


def _mdx(source: Source) -> bool:
    return source.path.endswith(".mdx") or _IS_MDX.search(source.text) is not None


def macro(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Read lines that are a template's macro, or attributes of the block beside it."""
    start, end = _line(state, start_line)
    if state.src[start : start + 1] not in ("{", "<", "[") or state.is_code_block(start_line):
        return False
    text = state.src[start:end].rstrip()
    if _INLINE_ATTRIBUTES.fullmatch(text) or _COMMENT.fullmatch(text):
        if not silent:
            state.line = start_line + 1
        return True
    code = _CODE.fullmatch(text)
    if code is not None and _verbatim(state, start_line, end_line, code, silent=silent):
        return True
    after = start_line + 1
    if not _MACRO.fullmatch(text):
        after = _end_of_macro(state, start_line, end_line, text)
        if not after:
            return False
    if not silent:
        state.line = after
        _push_macros(state, lines_of(state, start_line, after))
    return True


def _end_of_macro(state: StateBlock, line: int, end_line: int, text: str) -> int:
    """Return the line behind a shortcode that is written over several lines; 0 where it is none."""
    if not _OPEN_MACRO.match(text) or "}}" in text or "%}" in text:
        return 0
    closing = "}}" if text.startswith("{{") else "%}"
    for number in range(line + 1, min(end_line, line + _LONGEST)):
        if state.isEmpty(number):
            return 0
        row = state.src[slice(*_line(state, number))].rstrip()
        if closing in row:
            return number + 1 if row.endswith(closing) else 0
    return 0


def _push_macros(state: StateBlock, lines: Lines) -> None:
    """Make tokens of macros, of the texts between them and of the values in them that people read."""
    text, at = lines.text, 0
    for match in SHORTCODE.finditer(text) if text.startswith(("{{", "{%")) else ():
        push_text(state, lines, at, match.start())
        _push_macro(state, lines, *match.span())
        at = match.end()
    if at:
        push_text(state, lines, at, len(text))
    else:
        _push_macro(state, lines, 0, len(text))


def _push_macro(state: StateBlock, lines: Lines, start: int, end: int) -> None:
    label = _LABEL.search(lines.text, start, end)
    stop = label.start() if label else end
    push_opaque(state, "macro", lines, start, end, " ".join(without(lines.text, start, stop).split()))
    if label:
        push_text(state, lines, *label.span(1))
    for first, last in readable(lines.text, start, end):
        push_text(state, lines, first, last)


def _verbatim(state: StateBlock, line: int, end_line: int, opening: re.Match[str], *, silent: bool) -> bool:
    """Read what stands between the tags of Liquid or Hugo for code, for comments and for what is left as it is."""
    name = opening["name"] or opening["short"]
    if name == "raw" or state.src.find(f"end{name}" if opening["name"] else f"/{name}", state.eMarks[line]) < 0:
        return False
    closing = re.compile(
        rf"\{{%-?\s*end{name}\s*-?%\}}" if opening["name"] else rf"\{{\{{[<%]\s*/\s*{name}\s*[%>]\}}\}}"
    )
    for number in range(line + 1, min(end_line, line + _LONGEST_CODE)):
        if not closing.fullmatch(state.src[slice(*_line(state, number))].strip()):
            continue
        if not silent:
            state.line = number + 1
            if name != "comment":
                token = state.push("code_block", "", 0)
                token.content = state.getLines(line + 1, number, state.sCount[line], keepLastLF=True)
                language = _LANGUAGE.search(opening["rest"] or opening["given"] or "")
                token.info = language[1] if language else ""
        return True
    return False


def module(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Leave out imports and exports of MDX: paragraphs of JavaScript at the margin."""
    start, _ = _line(state, start_line)
    if not state.src.startswith(("import", "export"), start) or state.blkIndent or state.sCount[start_line]:
        return False
    for after in range(start_line + 1, min(end_line, start_line + _LONGEST) + 1):
        if after < end_line and not state.isEmpty(after) and not _next_module(state, after):
            continue
        if not _MODULE.fullmatch(lines_of(state, start_line, after).text):
            return False
        if not silent:
            state.line = after
        return True
    return False


def _next_module(state: StateBlock, line: int) -> bool:
    return state.src.startswith(("import ", "export "), state.bMarks[line])


def directive(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Read a directive of MyST that is an admonition: a fence with its name in braces."""
    start, end = _line(state, start_line)
    if state.src[start : start + 1] not in ("`", "~") or state.is_code_block(start_line):
        return False
    match = _DIRECTIVE.fullmatch(state.src[start:end].rstrip())
    if match is None or match["name"] not in admonitions.KINDS | admonitions.OTHERS | _DIRECTIVES:
        return False
    if silent:
        return True
    body, close = start_line + 1, end_line
    for line in range(body, end_line):
        text = state.src[slice(*_line(state, line))].strip()
        if len(text) >= len(match["mark"]) and not text.strip(match["mark"][0]):
            close = line
            break
    body = divs.behind_options(state, body, close)
    token = state.push("div_open", "", 1)
    token.meta["attributes"] = Parsed(Attributes(classes=(match["name"],)), start, start, start)
    admonitions.push_title(state, start + match.start("title"), start + match.end("title"))
    state.line = body
    parent, state.parentType = state.parentType, "div"
    maximum, state.lineMax = state.lineMax, close
    state.md.block.tokenize(state, body, close)
    state.lineMax, state.parentType = maximum, parent
    state.line = min(close + 1, end_line)
    state.push("div_close", "", -1)
    return True


def text(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Read a paragraph; in MDX a tag ends it however far that is indented."""
    first, last = start_line + 1, state.lineMax
    for line in range(first, last) if not state.is_code_block(start_line) and is_mdx(context(state.env)) else ():
        if state.isEmpty(line):
            break
        if state.sCount[line] - state.blkIndent > _DEEP and markup.markup(state, line, last, LOOK_AHEAD):
            state.lineMax = line
            break
    found = paragraph(state, start_line, end_line, silent)
    state.lineMax = last
    return found


_DEEP = 3
"""Blanks before a line from which it interrupts nothing."""
_DIRECTIVES = frozenset({"versionadded", "versionchanged", "deprecated", "dropdown", "card", "tab-item", "tab-set"})
"""Directives of Sphinx that hold text, besides the admonitions."""

_INTERRUPT = ["paragraph", "reference", "blockquote"]
RULES: Sequence[tuple[str, RuleFuncBlockType, list[str]]] = (
    ("macro", macro, _INTERRUPT),
    ("module", module, []),
    ("directive", directive, [*_INTERRUPT, "list"]),
    ("markup", markup.markup, _INTERRUPT),
)
"""Tried before all others."""


def _line(state: StateBlock, line: int) -> tuple[int, int]:
    return state.bMarks[line] + state.tShift[line], state.eMarks[line]
