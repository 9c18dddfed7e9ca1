"""Markup of other tools that means nothing here: reported by its name, since it is printed as it stands.

Looked for in text only, where it ends up when no rule has read it; code, addresses and comments are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.base.span import Span
from nkdoc.parse.context import Context
from nkdoc.parse.leftovers import Piece

UNREAD_MARKUP = Rule(
    "NK161",
    "unread-markup",
    Severity.WARNING,
    """The text holds markup of another tool that nkdoc does not know, so readers would see it as it stands.

    :smile:              # MkDocs, Docusaurus: write the character itself
    [[Page|words]]       # Obsidian: write [words](#id)
    {{< figure … >}}     # Hugo: write ![words](file)
    {++words++}          # CriticMarkup: accept or reject the change
    a. item              # pandoc, behind it a line “b. item”: write 1. before every item

Each kind is reported once a file, at its first place. Where the characters are meant, put a backslash before the
first, or make code of them with backticks.
""",
)
HTML_IN_TEXT = Rule(
    "NK162",
    "html-in-text",
    Severity.WARNING,
    """HTML in a text is not passed on: readers would see the tags.

    H<sub>2</sub>O              # wrong
    H~2~O
    one<br>two                  # wrong
    one\\\\
    two

Each element is reported once a file, at its first place. Where the tag itself is meant, make code of it: `` `<br>` ``.
""",
)


class _Form(NamedTuple):
    name: str
    pattern: re.Pattern[str]
    hint: str


def _form(name: str, pattern: str, hint: str) -> _Form:
    return _Form(name, re.compile(pattern), hint)


_FORMS = (
    _form(
        "a change of CriticMarkup",
        r"\{\+\+.+?(?:\+\+\}|\Z)|\{--.+?--\}|\{~~.+?~>.*?~~\}",
        "accept or reject it, and write the words alone",
    ),
    _form("a comment of CriticMarkup", r"\{>>.*?(?:<<\}|\Z)", "write <!-- … -->"),
    _form("a setting of Org", r"\A#\+[A-Za-z_]+(?::|\s|\Z).*", "write it into the front matter, or delete it"),
    _form(
        "a place for a table of contents",
        r"\A\[(?:TOC|toc|\[(?:toc|TOC|_TOC_)\])\]\Z",
        "delete it: the contents make themselves",
    ),
    _form("an embedded page", r"!\[\[[^\[\]\n]+\]\]", "write ![words](file) for a picture, [words](#id) for a page"),
    _form("a wiki link", r"\[\[[^\[\]\n]+\]\]", "write [words](#id)"),
    _form("a comment of MDX", r"\{/\*.*?(?:\*/\}|\Z)", "write <!-- … -->"),
    _form("a template’s macro", r"\{\{.*?(?:\}\}|\Z)|\{%.*?(?:%\}|\Z)", "write what it stands for"),
    _form(
        "a block’s attributes", r"(?<![\])])\{:?\s*(?:[#.][\w-]+\s*)+\}", "set ::: {.class} and ::: around the block"
    ),
    _form("a line of JavaScript", r"\A(?:import\s.*['\"]|export\s(?:const|default|function)\b).*", "delete it"),
    _form("a file to be included", r"-{1,2}8<-{1,2}", "write the text of the file"),
    _form("an emoji’s name", r"(?<![\w:]):[a-z][a-z0-9_+-]+:(?![\w:])", "write the character itself"),
    _form("a key", r"(?<![\w+])\+\+[\w-]+(?:\+[\w-]+)*\+\+(?![\w+])", "write [Ctrl]{.kbd}"),
    _form(
        "an insertion",
        r"(?<![\w+])\+\+(?=\S)[^+\n]+(?<=\S)\+\+(?!\+)|\^\^(?=\S)[^\^\n]+(?<=\S)\^\^",
        "write [words]{.underline}",
    ),
    _form("hidden words", r"(?<!\|)\|\|(?=\S)[^|\n]+(?<=\S)\|\|(?!\|)|>![^\n]+!<", "write the words alone"),
    _form("a comment of Obsidian", r"%%[^%\n]*(?:%%|\Z)", "write <!-- … -->"),
    _form("a numbered example", r"\A\(@\)\s", "write a list with numbers"),
    _form("an item to be numbered", r"\A#\.\s", "write 1. before every item"),
    _form("a line of verse", r"\A\|\s+\S.*", "end each line but the last with a backslash"),
    _form(
        "a command of TeX", r"\\(?:newpage|pagebreak|clearpage|[A-Za-z]+\{[^{}\n]*\})", "write Markdown, or delete it"
    ),
    _form(
        "an abbreviation’s meaning",
        r"\A\*\[[^\[\]\n]+\]:.*",
        "write it in brackets where the abbreviation is first used",
    ),
    _form("a heading without its space", r"\A#{2,6}(?=[^\W\d_]).*", "write a space behind the number signs"),
)
_PLAUSIBLE = re.compile(
    r"\[\[|\{[{%/:#.\s+~>-]|:[a-z]|\+\+|\^\^|\|\||%%|8<|>!|\\[A-Za-z]|\A(?:\[t|\[T|\(@|#|\||\*\[|import\s|export\s)"
)
"""Spares most texts the look at every form."""

_TAG = re.compile(
    r"<(?P<closing>/?)(?P<name>[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*)"
    r"(?P<rest>\s+[\w:@.-]+\s*=|\s*/>|>|\s*\Z|(?=\s))"
)
_SHORT = 1
_INSTEAD = {
    "br": "a backslash at the end of the line",
    "hr": "---",
    "b": "**words**",
    "strong": "**words**",
    "i": "*words*",
    "em": "*words*",
    "s": "~~words~~",
    "del": "~~words~~",
    "strike": "~~words~~",
    "sub": "H~2~O",
    "sup": "m^2^",
    "mark": "==words==",
    "u": "[words]{.underline}",
    "ins": "[words]{.underline}",
    "kbd": "[Ctrl]{.kbd}",
    "code": "`words`",
    "samp": "`words`",
    "tt": "`words`",
    "pre": "a fence of three backticks",
    "a": "[words](address)",
    "img": "![words](file)",
    "picture": "![words](file)",
    "figure": "::: {.figure #fig-name}",
    "details": '??? note "Title"',
    "summary": '??? note "Title"',
    "table": "a table of Markdown",
    "tr": "a table of Markdown",
    "td": "a table of Markdown",
    "th": "a table of Markdown",
    "ul": "- item",
    "ol": "1. item",
    "li": "- item",
    "dl": "term, then a line “: definition”",
    "p": "an empty line between paragraphs",
    "blockquote": "> words",
    "span": "[words]{.class}",
    "div": "::: {.class}",
    "section": "::: {.class}",
    "abbr": "the words in brackets at the first use",
}
_OTHERS = frozenset(
    {
        *("h1", "h2", "h3", "h4", "h5", "h6", "font", "center", "small", "big", "cite", "dfn", "q", "var", "iframe"),
        *("video", "audio", "source", "input", "button", "form", "script", "style", "svg", "dt", "dd"),
        *("tbody", "thead"),
        *("figcaption", "caption", "nobr", "wbr", "ruby", "rt", "rp", "header", "footer", "nav", "main", "aside"),
    }
)  # fmt: skip


CAPTION = re.compile(r"(?:Table)?:[ \u00a0]+")
"""The mark that a table's caption begins with."""
_LAST_ID = re.compile(r"\{#[\w-]+\}\s*\Z")


def report_unread(parsing: Context, pieces: Sequence[Piece], *, in_caption: bool = False) -> bool:
    """Report markup of other tools in a text that consists of `pieces`; tell whether there was any.

    At the end of a table's caption an id may stand.
    """
    probe = "".join([piece.text if piece.literal else "\0" * len(piece.text) for piece in pieces])
    if in_caption:
        probe = _LAST_ID.sub("", probe)
    if _PLAUSIBLE.search(probe) is None and "<" not in probe:
        return False
    found = False
    for match, rule, name, message, hint in (*_tags(probe), *_forms(probe)):
        found = True
        if name not in parsing.unread:
            parsing.unread.add(name)
            parsing.report(rule, _place(parsing, pieces, *match.span()), message, hint=hint, about=name)
    return found


def report_form(parsing: Context, place: Span, name: str, hint: str) -> None:
    """Report markup called `name`, of which it is told at `place`; each name once a file."""
    if name not in parsing.unread:
        parsing.unread.add(name)
        parsing.report(UNREAD_MARKUP, place, _message(place.text, name), hint=hint, about=name)


_Found = tuple[re.Match[str], Rule, str, str, str]


def _forms(probe: str) -> Iterator[_Found]:
    taken: list[tuple[int, int]] = []
    for form in _FORMS:
        for match in form.pattern.finditer(probe):
            start, end = match.span()
            if not any(first < end and start < last for first, last in taken):
                taken.append((start, end))
                shown = match.group().rstrip("\0")
                yield match, UNREAD_MARKUP, form.name, _message(shown, form.name), form.hint


def _message(shown: str, name: str) -> str:
    short = shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"
    return f"“{short}” is {name} in another tool; here it is printed as it stands"


_SHOWN = 30


def _tags(probe: str) -> Iterator[_Found]:
    for match in _TAG.finditer(probe):
        name, rest = match["name"], match["rest"].strip()
        low = name.lower()
        is_html = low in _INSTEAD or low in _OTHERS
        is_component = name[0].isupper() and not name.isupper() and (match["closing"] or rest.endswith(("=", "/>")))
        if not (is_html or is_component) or (len(name) == _SHORT and not rest):
            continue
        instead = _INSTEAD.get(low, "it in Markdown")
        about = f"<{low if is_html else name}>"
        yield match, HTML_IN_TEXT, about, f"the tag {about} is printed as it stands", f"write {instead}"


def _place(parsing: Context, pieces: Sequence[Piece], start: int, end: int) -> Span:
    """Return where a range of the joined pieces stands."""
    first = last = -1
    for piece in pieces:
        length = len(piece.text)
        if first < 0 and start < length:
            first = piece.start + start
        if end <= length:
            last = piece.start + end
            break
        start, end = start - length, end - length
    return parsing.span(first, last)
