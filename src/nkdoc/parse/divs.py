"""Pandoc's fenced divs: `::: {.class #id}` or `::: class` … `:::`, and `/// name | Title` … `///` of pymdown.

A fence with attributes opens, one without closes the innermost open div, however many colons either has.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from nkdoc.base.diagnostics import Label, Rule, Severity
from nkdoc.model import Attributes
from nkdoc.parse import admonitions
from nkdoc.parse.attributes import BAD_ATTRIBUTES, Parsed, parse_attributes
from nkdoc.parse.context import Context, OpenDiv, context
from nkdoc.parse.readable import readable

UNCLOSED_DIV = Rule(
    "NK130",
    "unclosed-div",
    Severity.ERROR,
    """A div is opened with `:::` and attributes, but no line of bare colons closes it.

    ::: {.figure #fig-map}
    ![A map](data/map.yaml)

    The caption.
    :::                       # this line is missing

Each `:::` line without attributes closes the innermost open div. Where divs stand inside one another, give the outer
one more colons, so that the pairs are easy to see.
""",
)
STRAY_FENCE = Rule(
    "NK131",
    "stray-div-fence",
    Severity.ERROR,
    """A line of bare colons closes a div, but none is open here: it was closed before, the opening line lacks its
attributes, or the div began in another list item or quotation. Delete the line, or write what it should close.
""",
)

_FENCE = re.compile(r":{3,}|/{3,}(?=[ \t]|$)", re.MULTILINE)
_MYST = re.compile(r"[ \t]*\{(?P<name>[^\W\d_][\w:-]*)\}[ \t]*(?P<title>[^\n{]*?)[ \t]*")
_OPTION = re.compile(r":[\w-]+:(?:[ \t][^\n]*)?")
_BLOCK = re.compile(r"[\w-]+[ \t]*(?:\|.*)?")
_NAME = re.compile(r"""(?P<name>[^\s{}\\:#."'=]+)[ \t]*:*[ \t]*""")
_REST = re.compile(r"[ \t]*:*[ \t]*")


def end(state: StateBlock, parsing: Context, line: int) -> int | None:
    """Return the line behind the content being read if `line` ends it: its fence is taken, one around it is left.

    Other tools let the fence behind a list be indented: it closes the div around the list, not what is in the item.
    """
    if not parsing.divs or parsing.divs[-1].level > state.level:
        return None
    fence = _fence(state, line)
    opened = parsing.divs[-1]
    if fence is None or fence[1] or fence[0][0] != opened.mark[0]:
        return None
    if opened.level == state.level:
        opened.closed_with = fence[0]
        return line + 1
    return None if parsing.strict or state.parentType == "blockquote" else line


def div(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read a div from its opening fence on, or report a fence that closes nothing."""
    parsing = context(state.env)
    fence = _fence(state, start_line)
    if fence is None:
        return False
    mark, rest = fence
    if mark[0] == "/" and not _opens_or_closes(mark, rest, parsing):
        return False
    start = state.bMarks[start_line] + state.tShift[start_line]
    end = start + len(state.src[start : state.eMarks[start_line]].rstrip())
    if silent:
        return bool(rest or parsing.divs)
    state.line = start_line + 1
    if not rest:
        hint = "delete it, or write the opening line “::: {.class}” above"
        parsing.report(STRAY_FENCE, parsing.source.span(start, end), "this fence closes no open div", hint=hint)
        return True
    token = state.push("div_open", "", 1)
    parsed, title = _opening(state, parsing, start, start + len(mark), end)
    if mark[0] == "/":
        parsed, state.line = admonitions.read_options(state, start_line + 1, end_line, parsed)
    elif not parsing.strict and rest[0] == "{":
        state.line = behind_options(state, start_line + 1, end_line)
    token.meta["attributes"] = parsed
    admonitions.push_title(state, *title)
    opened = OpenDiv(state.level, mark, start, end)
    parsing.divs.append(opened)
    parent, state.parentType = state.parentType, "div"
    state.md.block.tokenize(state, state.line, end_line)
    state.parentType = parent
    parsing.divs.pop()
    state.push("div_close", "", -1)
    _review(parsing, opened)
    return True


def behind_options(state: StateBlock, line: int, end_line: int) -> int:
    """Return the line behind the options of a directive of MyST: `:class: dropdown`."""
    while line < end_line and _OPTION.fullmatch(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line]):
        line += 1
    return line


def _opens_or_closes(mark: str, rest: str, parsing: Context) -> bool:
    """Tell whether slashes are a fence: elsewhere they are text, which colons hardly ever are."""
    if rest:
        return not parsing.strict or _BLOCK.fullmatch(rest) is not None
    return bool(parsing.divs) and parsing.divs[-1].mark[0] == mark[0]


def _fence(state: StateBlock, line: int) -> tuple[str, str] | None:
    """Return the fence's marks and what stands behind them, or None where `line` is no fence."""
    start = state.bMarks[line] + state.tShift[line]
    match = _FENCE.match(state.src, start, state.eMarks[line])
    if match is None or state.is_code_block(line):
        return None
    return match.group(), state.src[match.end() : state.eMarks[line]].strip()


def _opening(state: StateBlock, parsing: Context, start: int, behind: int, end: int) -> tuple[Parsed, tuple[int, int]]:
    """Return the attributes and the title's range of the opening fence from `start`, whose marks end at `behind`."""
    text = state.src
    if not parsing.strict and (myst := _MYST.fullmatch(text, behind, end)):
        return Parsed(Attributes(classes=(myst["name"],)), end, start, start), myst.span("title")
    if text[start] == "/" or not parsing.strict or admonitions.is_named(text, behind, end):
        named = admonitions.read_named(text, behind, end)
        if named is not None:
            if text[start] == "/" and named[0].attributes.classes:
                kind = named[0].attributes.classes[0]
                at = behind + len(text[behind:end]) - len(text[behind:end].lstrip())
                admonitions.review(parsing, kind, at, at + len(kind))
            parsed, title = named
            if title[0] == title[1] and not parsing.strict:
                title = next(readable(text, behind, end), admonitions.NO_TITLE)
            return parsed, title
    return _attributes(text, parsing, behind, end)


def _attributes(text: str, parsing: Context, at: int, end: int) -> tuple[Parsed, tuple[int, int]]:
    """Return the attributes between `at` and `end`, and a title among them; reports what cannot be read."""
    while text[at] in " \t":
        at += 1
    if text[at] == "{":
        parsed = parse_attributes(text, at, end)
        if parsed is not None and _REST.fullmatch(text, parsed.end, end):
            return admonitions.read_callout(text, parsed, at, end)
    name = _NAME.match(text, at, end)
    if name is None or name.end() != end:
        hint = "write ::: {#id .class key=value}, or one word: ::: class"
        parsing.report(
            BAD_ATTRIBUTES, parsing.source.span(at, end), "these attributes of the div cannot be read", hint=hint
        )
    classes = (name["name"],) if name else ()
    return Parsed(Attributes(classes=classes), end, at, at), admonitions.NO_TITLE


def _review(parsing: Context, opened: OpenDiv) -> None:
    """Report the div just left if nothing closed it; remember it if a fence of another length did."""
    if opened.closed_with:
        if opened.closed_with != opened.mark:
            parsing.suspects.append(opened)
        return
    place = parsing.source.span(opened.start, opened.end)
    labels = []
    hint = f"add a line “{opened.mark}” behind its content"
    for inner in parsing.suspects:
        if inner.start > opened.start and inner.closed_with == opened.mark:
            hint = "the inner div took this one's closing fence; close the inner one first"
            labels.append(Label(parsing.source.span(inner.start, inner.end), "the inner div, perhaps not closed"))
            break
    parsing.report(UNCLOSED_DIV, place, "this div is not closed", hint=hint, labels=labels)
