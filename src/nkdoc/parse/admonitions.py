"""Admonitions as every tool writes them: a div of a kind, with a title where its first line gives one.

| written by            | form                                                    | classes                        |
|-----------------------|---------------------------------------------------------|--------------------------------|
| GitHub                | `> [!NOTE]`                                             | the kind in small letters      |
| Obsidian              | `> [!note]- Title`                                      | the kind, `details` (`open`)   |
| Docusaurus, VitePress | `:::note Title`, `::: note[Title]{#id}`                 | the kind                       |
| Pandoc, Quarto        | `::: {.note}`, `::: {.callout-note title="Title"}`      | the kind                       |
| pymdown-extensions    | `/// note | Title` … `///`                              | the kind                       |
| MkDocs                | `!!! note "Title"`, `??? note`, `???+ note`, indented   | the kind, `details` (`open`)   |
| MkDocs                | `=== "Tab"`, indented                                   | `tab`                          |

A title of no characters (`!!! note ""`) gives the class `untitled`.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import replace

from markdown_it.rules_block import StateBlock

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.model import Attributes
from nkdoc.parse.attributes import Parsed, parse_attributes
from nkdoc.parse.context import Context, Places, context

UNKNOWN_ADMONITION = Rule(
    "NK160",
    "unknown-admonition",
    Severity.WARNING,
    """An admonition is of a kind that has no name in the languages of the document, so it is printed without one.

    > [!NOTICE]      # wrong
    > [!NOTE]
    !!! warnign      # wrong
    !!! warning

The kinds are note, tip, important, warning, caution (GitHub's), and those of MkDocs and Docusaurus: info, danger,
example, question, summary, details, success, failure, bug and their synonyms.
""",
)

KINDS = frozenset(
    {
        *("note", "info", "todo", "seealso", "tip", "hint", "important", "attention", "warning", "caution", "danger"),
        *("error", "example", "question", "help", "faq", "summary", "abstract", "tldr", "details", "success", "check"),
        *("done", "failure", "fail", "missing", "bug", "quote", "cite"),
    }
)
"""The kinds that print a box with a label, all with their synonyms."""
OTHERS = frozenset({"admonition", "tab"})
"""What else the forms of admonitions may hold."""

_LINE = re.compile(
    r"""(?P<mark>!!!|\?\?\?\+?|===[!+]?)[ \t]+(?P<name>[\w-]+(?:[ \t]+[\w-]+)*)?[ \t]*(?:"(?P<title>[^"\n]*)")?[ \t]*"""
)
_ALERT = re.compile(r"\[!(?P<name>[A-Za-z][\w-]*)\](?P<fold>[+-]?)(?:[ \t]+(?P<title>[^\n]*))?(?:\n|\Z)")
_NAMED = re.compile(
    r"[ \t]*(?P<name>[\w-]+)(?:\[(?P<label>[^\n]*)\](?=[ \t]*(?:\{|\Z))|[ \t]*\|?[ \t]*(?P<title>[^\n{]*))"
)
_OPTION = re.compile(r"[ \t]*(?P<name>[a-z]+)[ \t]*:[ \t]*(?P<value>[^\n]*?)[ \t]*")
_TITLE_PAIR = re.compile(r"""\btitle=(?:"(?P<quoted>[^"\\\n]*)"|(?P<bare>[^\s{}\\"'=<>`]+))""")
_CALLOUT = "callout-"
_OPEN = "{open}"
_INDENT = 4
NO_TITLE = (-1, -1)
"""The range of a title that is not there."""


def admonition(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Read an admonition or a tab of MkDocs: a line with kind and title, then an indented body."""
    start, end = _line(state, start_line)
    match = _LINE.fullmatch(state.src, start, end)
    if match is None or not (match["name"] or match["title"]) or state.is_code_block(start_line):
        return False
    parsing, mark = context(state.env), match["mark"]
    kinds = ["tab"] if mark[0] == "=" else (match["name"] or "").lower().split()
    is_meant = match["title"] is not None or (
        mark[0] != "=" and (kinds[0] in KINDS or _has_body(state, start_line + 1))
    )
    if parsing.strict and not is_meant:
        return False
    if silent:
        return True
    details = ["details", *(["open"] if mark.endswith("+") else [])] if mark[0] == "?" else []
    untitled = ["untitled"] if match["title"] == "" else []
    token = state.push("div_open", "", 1)
    token.meta["attributes"] = Parsed(Attributes(classes=(*kinds, *details, *untitled)), end, start, start)
    push_title(state, *match.span("title"))
    if match["name"]:
        review(parsing, kinds[0], *match.span("name"))
    parent, state.parentType = state.parentType, "div"
    state.blkIndent += _INDENT
    state.line = start_line + 1
    state.md.block.tokenize(state, start_line + 1, end_line)
    state.blkIndent -= _INDENT
    state.parentType = parent
    state.push("div_close", "", -1)
    return True


def _has_body(state: StateBlock, line: int) -> bool:
    """Tell whether the text goes on indented at `line`, behind at most one empty line."""
    if line < state.lineMax and state.isEmpty(line):
        line += 1
    return line < state.lineMax and not state.isEmpty(line) and state.sCount[line] >= state.blkIndent + _INDENT


def read_alert(state: StateBlock, parsing: Context, count: int) -> None:
    """Make a div of the quotation whose tokens begin at `count` if its first line says that it is an alert."""
    tokens = state.tokens
    if tokens[count + 1].type != "paragraph_open":
        return
    inline = tokens[count + 2]
    match = _ALERT.match(inline.content)
    if match is None:
        return
    places: Places = inline.meta["places"]
    start = tokens[count].meta["start"]
    kind = match["name"].lower()
    details = ("details", *(("open",) if match["fold"] == "+" else ())) if match["fold"] else ()
    tokens[count].type, tokens[-1].type = "div_open", "div_close"
    tokens[count].meta["attributes"] = Parsed(Attributes(classes=(kind, *details)), start, start, start)
    review(parsing, kind, *places.between(*match.span("name")))
    inline.content = inline.content[match.end() :]
    inline.meta["places"] = places.behind(match.end())
    tokens[count + 1].meta["start"] = inline.meta["places"].at(0)
    body = tokens[count + 1 :] if inline.content else tokens[count + 4 :]
    del tokens[count + 1 :]
    if title := (match["title"] or "").strip():
        push_title(state, places.at(match.start("title")), places.at(match.start("title")) + len(title))
    tokens.extend(body)


def read_named(text: str, start: int, end: int) -> tuple[Parsed, tuple[int, int]] | None:
    """Return the attributes of a fence that bears a name, and the range of its title; None where braces cannot be read.

    `start` is behind the fence's marks, `end` the line's end.
    """
    match = _NAMED.match(text, start, end)
    brace = text.find("{", match.end() if match else start, end)
    behind = parse_attributes(text, brace, end) if brace >= 0 else None
    given = behind.attributes if behind is not None else Attributes()
    if brace >= 0 and text[brace:end].strip() == _OPEN:
        given = Attributes(classes=("open",))
    elif brace >= 0 and behind is None:
        return None
    if match is None:
        return Parsed(given, end, start, start), NO_TITLE
    first, last = match.span("label") if match["label"] is not None else match.span("title")
    while last > first and text[last - 1] in " \t":
        last -= 1
    attributes = replace(given, classes=(match["name"].lower(), *given.classes))
    id_at, id_end = (behind.id_at, behind.id_end) if behind is not None else (start, start)
    return Parsed(attributes, end, id_at, id_end), (first, last)


def is_named(text: str, start: int, end: int) -> bool:
    """Tell whether the fence that ends at `start` bears the name of an admonition."""
    match = _NAMED.match(text, start, end)
    return match is not None and match["name"].lower() in KINDS | OTHERS


def read_callout(text: str, parsed: Parsed, start: int, end: int) -> tuple[Parsed, tuple[int, int]]:
    """Return the attributes in braces of an admonition with its kind plain and its title, which stands in the range."""
    given = parsed.attributes
    classes = tuple(name.removeprefix(_CALLOUT) for name in given.classes)
    title = _TITLE_PAIR.search(text, start, end)
    if title is None or KINDS.isdisjoint(classes):
        return parsed._replace(attributes=replace(given, classes=classes)), NO_TITLE
    pairs = tuple(pair for pair in given.pairs if pair[0] != "title")
    place = title.span("quoted") if title["quoted"] is not None else title.span("bare")
    return parsed._replace(attributes=replace(given, classes=classes, pairs=pairs)), place


def read_options(state: StateBlock, line: int, end_line: int, parsed: Parsed) -> tuple[Parsed, int]:
    """Return the attributes with what pymdown's options say (`    type: warning`), and the line behind them."""
    given = parsed.attributes
    while line < end_line and not state.isEmpty(line) and state.sCount[line] - state.blkIndent >= _INDENT:
        option = _OPTION.fullmatch(state.src, *_line(state, line))
        if option is None:
            break
        if option["name"] == "type":
            given = replace(given, classes=(option["value"].lower(), *given.classes))
        elif option["name"] == "open" and option["value"].lower() == "true":
            given = replace(given, classes=(*given.classes, "open"))
        line += 1
    return parsed._replace(attributes=given), line


def review(parsing: Context, kind: str, start: int, end: int) -> None:
    """Report the kind of an admonition, which stands in the range of the source, if nobody knows it."""
    if kind in KINDS | OTHERS:
        return
    near = difflib.get_close_matches(kind, sorted(KINDS), 1)
    hint = f"did you mean “{near[0]}”?" if near else "the plain ones are note, tip, important, warning, caution"
    place = parsing.source.span(start, end)
    parsing.report(UNKNOWN_ADMONITION, place, f"no admonition is called “{kind}”", hint=hint, about=kind)


def push_title(state: StateBlock, start: int, end: int) -> None:
    """Make the tokens of an admonition's title, if it has one."""
    if end <= start:
        return
    state.push("div_title_open", "", 1)
    token = state.push("inline", "", 0)
    token.content = state.src[start:end]
    token.children = []
    token.meta["places"] = Places((0,), (start,))
    state.push("div_title_close", "", -1)


def _line(state: StateBlock, line: int) -> tuple[int, int]:
    return state.bMarks[line] + state.tShift[line], state.eMarks[line]
