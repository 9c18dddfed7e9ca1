"""Code blocks → HTML: the parts of the code marked, and on paper each line an element of its own.

What a word of the code is says its class: `keyword`, `comment`, `string`, `literal`; all else is plain. The theme shows
them by weight as much as by colour, so a page printed in black says the same. A language nobody knows is plain text.

Paper cannot scroll. A block is set as small as its lines ask for, within limits, and a line that is too long even so
is turned over, its rest hanging below its own beginning (`css/code.css`). `--columns` tells the style sheet the longest
line that fits, `--narrow` the same where two languages stand side by side, `--in` how far a line is indented. Lines
that are turned over make no other line smaller; those of a drawing are kept whole as long as they can be read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from nkdoc.model import CodeBlock
from nkdoc.pages.html.scope import Scope
from nkdoc.pages.html.tags import Html, escape, left_to_right, tag
from nkdoc.parse.syntax import LARGEST, lexer

TAB = 4
"""Columns between two tab stops; `css/code.css` says the same for the screen."""
_LANGUAGE = re.compile(r"\{?[ \t]*\.?(?P<name>[\w+#-]+)(?=[\s,{}]|$)")
_WIDEST, _WIDEST_NARROW = 88, 66
"""Columns that fit the measure, and half a sheet, at the least size that `css/tokens.css` and the layouts allow."""
_DRAWING = re.compile(r"[\u2500-\u257f]")
_OPTION = re.compile(r"(?<![^\s>])--?\w[\w-]{0,30}(?![^\s=<])")
"""Options of commands: hyphens after which no line may end. Marked code has no such words outside of its text."""
_DEEPEST = 24
"""Columns of indentation that a turned-over line keeps."""
_CLASSES = (
    ("Comment.Preproc", "keyword"),
    ("Comment", "comment"),
    ("Keyword", "keyword"),
    ("Operator.Word", "keyword"),
    ("Name.Tag", "keyword"),
    ("Generic.Heading", "keyword"),
    ("Generic.Subheading", "keyword"),
    ("Generic.Inserted", "keyword"),
    ("Generic.Strong", "keyword"),
    ("Generic.Deleted", "comment"),
    ("Generic.Prompt", "comment"),
    ("Generic.Output", "comment"),
    ("Literal.Number", "literal"),
    ("Literal", "string"),
)
"""Token types of Pygments and the class of each; the first that fits, subtypes included."""


class _Part(NamedTuple):
    """A stretch of one line: its class, empty where it is plain, and its text."""

    kind: str
    text: str


def code_block(node: CodeBlock, scope: Scope) -> Html:
    """Return the block."""
    lines = list(_lines(_parts(node)))
    direction = left_to_right(scope.language)
    if scope.medium == "web":
        content = "\n".join("".join(_marked(line)) for line in lines)
        return tag("pre", tag("code", content), translate="no", dir=direction)
    flat = [_without_tabs(line) for line in lines]
    widths = [_width(line) for line in flat]
    drawn = _DRAWING.search(node.text) is not None
    wide, narrow = (_columns(widths, max(widths) if drawn else limit) for limit in (_WIDEST, _WIDEST_NARROW))
    content = "".join(_line(line) for line in flat)
    return tag(
        "pre",
        tag("code", content),
        translate="no",
        dir=direction,
        class_="drawn" if drawn else None,
        style=f"--columns: {wide}; --narrow: {narrow}",
    )


def _columns(widths: Iterable[int], limit: int) -> int:
    """Return the greatest width up to `limit`, at least one."""
    return max((width for width in widths if width <= limit), default=0) or 1


def _parts(node: CodeBlock) -> Iterable[_Part]:
    """Return the code in parts; in one where its language is unknown."""
    name = _LANGUAGE.match(node.info)
    reader = lexer(name["name"].lower()) if name and len(node.text) <= LARGEST else None
    if reader is None:
        return (_Part("", node.text),)
    # Highlighters want a line's end, and some drop or change characters: what is printed is what was written.
    parts = [_Part(_class(str(kind)), text) for kind, text in reader.get_tokens(f"{node.text}\n")]
    if "".join(part.text for part in parts) != f"{node.text}\n":
        return (_Part("", node.text),)
    parts[-1] = _Part(parts[-1].kind, parts[-1].text[:-1])
    return parts


@lru_cache(maxsize=512)
def _class(kind: str) -> str:
    """Return the class of a token type, given as `Token.Keyword.Constant`."""
    name = f"{kind.removeprefix('Token.')}."
    return next((class_ for prefix, class_ in _CLASSES if name.startswith(f"{prefix}.")), "")


def _lines(parts: Iterable[_Part]) -> Iterator[list[_Part]]:
    """Yield the parts of each line, parts across several lines cut at their ends."""
    line: list[_Part] = []
    for part in parts:
        first, *others = part.text.split("\n")
        line.append(_Part(part.kind, first))
        for text in others:
            yield line
            line = [_Part(part.kind, text)]
    yield line


def _marked(line: Iterable[_Part]) -> Iterator[str]:
    for kind, text in line:
        if text:
            yield tag("span", escape(text), class_=kind) if kind and not text.isspace() else escape(text)


def _line(line: list[_Part]) -> Html:
    text = "".join(part.text for part in line)
    line = list(_with_spaces(line))
    indent = min(len(text) - len(text.lstrip(" ")), _DEEPEST)
    content = _OPTION.sub(r'<span class="word">\g<0></span>', "".join(_marked(line)))
    return tag("span", content, class_="line", style=f"--in: {indent}" if indent else None)


def _with_spaces(line: Iterable[_Part]) -> Iterator[_Part]:
    """Yield the parts, spaces alone joined to what follows them: the engine writes no text that is only spaces."""
    spaces = ""
    for kind, text in line:
        if text.isspace():
            spaces += text
        elif text:
            yield _Part(kind, spaces + text)
            spaces = ""
    if spaces:
        yield _Part("", spaces)


def _without_tabs(line: Iterable[_Part]) -> list[_Part]:
    """Return the line with spaces up to each tab stop: PDF has no tabs, and viewers copy none."""
    made: list[_Part] = []
    column = 0
    for kind, text in line:
        shown = f"{'.' * (column % TAB)}{text}".expandtabs(TAB)[column % TAB :]
        made.append(_Part(kind, shown))
        column += len(shown)
    return made


def _width(line: Iterable[_Part]) -> int:
    """Return the columns a line takes: two for wide characters (UAX 11), none for marks."""
    text = "".join(part.text for part in line)
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(one) in ("W", "F") for one in text)
    return len(text) + wide - sum(unicodedata.category(one) in ("Mn", "Me", "Cf") for one in text)
