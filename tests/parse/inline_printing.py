"""Inlines → canonical Markdown: one small function a node type, gathered in `INLINES`.

Every character that could begin a construct is escaped, so the context of a text matters in three places only: at the
beginning of a line, at its end, and beside emphasis, whose marks mean different things in different company. There the
text is parsed again, and written in the first of several ways that says the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, cast

from markdown_it.common.utils import MD_TRIM_CHARS

from nkdoc.languages.locators import every_locator
from nkdoc.model import (
    NO_ATTRIBUTES,
    Attributes,
    Citation,
    CitationGroup,
    Code,
    Emphasis,
    HardBreak,
    Image,
    Inline,
    Link,
    Math,
    NoteReference,
    SoftBreak,
    Strong,
    Styled,
    Text,
)
from nkdoc.parse.citations import KEY
from tests.parse.fragments import parse_inlines
from tests.parse.value_printing import print_attributes

PLAIN_KEY = re.compile(r"\w(?:\w|[:.#$%&\-+?<>~/](?=\w))*")
"""A key that needs no braces."""
SEPARATOR = "<!-- -->"
"""An empty comment: it prints nothing and keeps two things apart."""


class Style(NamedTuple):
    """How emphasis is marked: the outermost mark, and whether empty comments stand around it."""

    mark: str = "*"
    separated: bool = False
    depth: int = 0

    @property
    def inner(self) -> Style:
        """The style of emphasis inside emphasis: the other mark."""
        return self._replace(mark="_" if self.mark == "*" else "*", depth=self.depth + 1)


_STYLES = (Style(), Style("_"), Style("*", separated=True), Style("_", separated=True))

_ESCAPE = re.compile(
    r"""[\\`*\[\]<{^~@$]
      | =(?==) | (?<==)=
      | (?<=(?i:http))(?=://) | (?<=(?i:https))(?=://) | (?<=(?i:ftp))(?=://)
      | (?<=(?i:mailto))(?=:) | (?<=(?i:www))(?=\.)
      | (?<![^\W_])_ | _(?![^\W_])      # inside a word an underscore is no mark
      | &(?=[\#A-Za-z])
      | !(?=\Z)
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=[ \t]|\Z)")
_SAFE_ADDRESS = re.compile(r"[^\s\x00-\x20\x7f<>()\\&\"]+")
_AUTOLINK = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x20\\&]*")
_ADDRESS_ESCAPE = re.compile(r"[\\<>]|&(?=[#A-Za-z])")
_TITLE_ESCAPE = re.compile(r'[\\"]|&(?=[#A-Za-z])')
_CITATION_ESCAPE = re.compile(r"[\\;@\[\]`<]")
_RUN = re.compile(r"`+")


def print_inlines(nodes: Sequence[Inline]) -> str:
    """Return the canonical Markdown of a paragraph's content."""
    plain = _printed(nodes, Style())
    if not _has_emphasis(nodes):
        return plain
    wanted = tuple(nodes)
    for style in _STYLES:
        text = _printed(nodes, style)
        if parse_inlines(text) == wanted:
            return text
    return plain


def _printed(nodes: Sequence[Inline], style: Style) -> str:
    """Return the nodes in one style, with what the edges of a line need."""
    parts: list[str] = []
    for at, node in enumerate(nodes):
        before = nodes[at - 1] if at else None
        after = nodes[at + 1] if at + 1 < len(nodes) else None
        part = INLINES[type(node)](node, style)
        if isinstance(node, Text):
            part = _at_edges(part, before, after, top=style.depth == 0)
        elif isinstance(node, CitationGroup) and node.narrative:
            part = _narrative_apart(part, parts[-1] if parts else "", _printed(nodes[at + 1 : at + 2], style))
        elif isinstance(node, Code) and isinstance(before, Code):
            part = SEPARATOR + part
        parts.append(part)
    return "".join(parts)


def _has_emphasis(nodes: Sequence[Inline]) -> bool:
    return any(
        isinstance(node, (Emphasis, Strong)) or _has_emphasis(getattr(node, "children", getattr(node, "alt", ())))
        for node in nodes
    )


def _at_edges(text: str, before: Inline | None, after: Inline | None, *, top: bool) -> str:
    """Escape what means something at the beginning or the end of a line, or behind a bracket."""
    starts = isinstance(before, (SoftBreak, HardBreak)) or (before is None and top)
    ends = isinstance(after, (SoftBreak, HardBreak)) or (after is None and top)
    if starts:
        text = _escape_line_start(text)
    elif isinstance(before, (NoteReference, CitationGroup)) and text.startswith((":", "(")):
        text = "\\" + text
    if ends and text and text[-1] in _TRIMMED:
        text = text[:-1] + _entity(text[-1])
    return text


def _escape_line_start(text: str) -> str:
    if text[:1] in _TRIMMED and text:
        return _entity(text[0]) + text[1:]
    if number := _NUMBER.match(text):
        return f"{number[1]}\\{text[number.end(1) :]}"
    if (text[:1] in "#>=|:" and text) or text[:3] in ("!!!", "???", "///"):
        return "\\" + text
    if text[:1] in ("-", "+") and (len(text) == 1 or text[1] in " \t-"):
        return "\\" + text
    return text


_TRIMMED = frozenset(MD_TRIM_CHARS) | {" ", "\t"}


def _entity(character: str) -> str:
    return f"&#{ord(character)};"


def _narrative_apart(part: str, before: str, after: str) -> str:
    """Keep a narrative citation's key apart from letters that stand against it."""
    if before and (before[-1].isalnum() or before[-1] == "_"):
        part = SEPARATOR + part
    if part.endswith("]"):
        return part + SEPARATOR if after[:1] in ("[", "(") else part
    name = part[part.index("@") :]
    match = KEY.match(name + after[:2])
    if match is not None and match.end() > len(name):
        part = part[: -len(name)] + "@{" + name.removeprefix("@").strip("{}") + "}"
    return part


# ---- one function a node type


def _text(node: Text, _style: Style) -> str:
    return _ESCAPE.sub(r"\\\g<0>", node.text).replace("\n", "&#10;")


def _soft_break(_node: SoftBreak, _style: Style) -> str:
    return "\n"


def _hard_break(_node: HardBreak, _style: Style) -> str:
    return "\\\n"


def _emphasis(node: Emphasis, style: Style) -> str:
    return _marked(node.children, style.mark, style)


def _strong(node: Strong, style: Style) -> str:
    return _marked(node.children, style.mark * 2, style)


def _marked(children: Sequence[Inline], mark: str, style: Style) -> str:
    inside = _printed(children, style.inner) or SEPARATOR
    # White space beside a mark would keep it from opening or closing.
    if inside[:1] in _TRIMMED:
        inside = _entity(inside[0]) + inside[1:]
    if inside[-1:] in _TRIMMED:
        inside = inside[:-1] + _entity(inside[-1])
    text = f"{mark}{inside}{mark}"
    return f"{SEPARATOR}{text}{SEPARATOR}" if style.separated else text


def _math(node: Math, _style: Style) -> str:
    mark = "$$" if node.display else "$"
    return f"{mark}{node.text}{mark}"


def _code(node: Code, _style: Style) -> str:
    runs = {len(run) for run in _RUN.findall(node.text)}
    mark = "`" * next(length for length in range(1, len(runs) + 2) if length not in runs)
    text = node.text
    blank = not text.strip(" ")
    if text.startswith("`") or text.endswith("`") or (text.startswith(" ") and text.endswith(" ") and not blank):
        text = f" {text} "
    return f"{mark}{text}{mark}"


def _link(node: Link, style: Style) -> str:
    plain = Link(node.url, (Text(node.url),))
    if node == plain and _AUTOLINK.fullmatch(node.url):
        return f"<{node.url}>"
    return f"[{_inside(node.children, style)}]{_target(node.url, node.title, node.attributes)}"


def _image(node: Image, style: Style) -> str:
    return f"![{_inside(node.alt, style)}]{_target(node.url, node.title, node.attributes)}"


def _styled(node: Styled, style: Style) -> str:
    return f"[{_inside(node.children, style)}]{print_attributes(node.attributes)}"


def _inside(children: Sequence[Inline], style: Style) -> str:
    return _printed(children, style._replace(depth=style.depth + 1))


def _target(address: str, title: str, attributes: Attributes) -> str:
    """Return what follows the bracket of a link or an image."""
    if not _SAFE_ADDRESS.fullmatch(address):
        address = "<" + _ADDRESS_ESCAPE.sub(r"\\\g<0>", address).replace("\n", "&#10;") + ">"
    text = ""
    if title:
        text = ' "' + _TITLE_ESCAPE.sub(r"\\\g<0>", title).replace("\n", "&#10;") + '"'
    return f"({address}{text})" + (print_attributes(attributes) if attributes != NO_ATTRIBUTES else "")


def _note_reference(node: NoteReference, _style: Style) -> str:
    return f"[^{node.label}]"


def _citation_group(node: CitationGroup, _style: Style) -> str:
    if not node.narrative:
        return "[" + "; ".join(_citation(each) for each in node.citations) + "]"
    (citation,) = node.citations
    place = _locator(citation)
    return _key(citation.key) + (f" [{place}{_suffix(citation.suffix)}]" if place else "")


def _citation(citation: Citation) -> str:
    prefix = _citation_text(citation.prefix) + " " if citation.prefix else ""
    place = _locator(citation)
    mark = "-" if citation.suppress_author else ""
    return prefix + mark + _key(citation.key) + (f", {place}" if place else "") + _suffix(citation.suffix)


def _key(key: str) -> str:
    return f"@{key}" if PLAIN_KEY.fullmatch(key) else f"@{{{key}}}"


def _locator(citation: Citation) -> str:
    return f"{every_locator().terms[citation.label][0]} {citation.locator}" if citation.locator else ""


def _suffix(suffix: str) -> str:
    text = _citation_text(suffix)
    return text if text.startswith(",") or not text else f" {text}"


def _citation_text(text: str) -> str:
    return _CITATION_ESCAPE.sub(r"\\\g<0>", text)


_Printer = Callable[[Inline, Style], str]

INLINES: Mapping[type[Inline], _Printer] = MappingProxyType(
    cast(
        "dict[type[Inline], _Printer]",
        {
            Text: _text,
            SoftBreak: _soft_break,
            HardBreak: _hard_break,
            Emphasis: _emphasis,
            Strong: _strong,
            Code: _code,
            Math: _math,
            Link: _link,
            Image: _image,
            Styled: _styled,
            CitationGroup: _citation_group,
            NoteReference: _note_reference,
        },
    )
)
"""A node's type → how it is written."""
