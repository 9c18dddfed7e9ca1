"""Code fences that nothing closes, and what their first lines ask for in vain."""

from __future__ import annotations

import re

from markdown_it.token import Token

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.parse.context import Context

UNCLOSED_FENCE = Rule(
    "NK139",
    "unclosed-code-fence",
    Severity.WARNING,
    """A code block is opened with three backticks (or tildes) but never closed, so everything behind it, to the end
of the file, list item or quotation, is printed as code. Add a line with as many backticks.
""",
)
UNUSED_FENCE = Rule(
    "NK163",
    "unread-fence",
    Severity.NOTE,
    """Other tools draw a picture from a code block like this, or print the title that its first line gives it. Here
the code is printed as it stands, and no title.

    ```mermaid                 # printed as code: put the picture it draws into a file, ![words](file.svg)
    ```python title="A title"  # write it above the block instead

Each is reported once a file, at its first place.
""",
)

_DRAWN = frozenset(("mermaid", "plantuml", "puml", "graphviz", "d2", "ditaa"))
"""Languages of diagrams whose code blocks other tools exchange for the picture."""
_NAME = re.compile(r"\{?\.?([\w-]+)")
_TITLE = re.compile(r"(?<![\w-])(title|caption|filename)=(?:\"[^\"]*\"|'[^']*'|[^\s}]+)")


def report_unused(parsing: Context, token: Token) -> None:
    """Report what the first line of the fence of `token` asks for that is not done; each kind once a file."""
    info = token.info.strip()
    name, title = _NAME.match(info), _TITLE.search(info)
    found: list[tuple[str, str, str]] = []
    if name and name[1].lower() in _DRAWN:
        message = f"this drawing in the language “{name[1]}” is printed as code"
        found.append((name[1].lower(), message, "write ![words](file) with the picture it draws"))
    if title:
        found.append((title[1], f"“{title.group()}” of this code block is not printed", "write it above the block"))
    for kind, message, hint in found:
        if f"fence {kind}" not in parsing.unread:
            parsing.unread.add(f"fence {kind}")
            place = parsing.source.line_span((token.map or (0, 0))[0] + 1)
            parsing.report(UNUSED_FENCE, place, message, hint=hint, about=kind)


def report_open_fence(parsing: Context, token: Token) -> None:
    """Report the fence of `token` if it lacks its end: its last line is its first, or no fence."""
    first, after = token.map or (0, 0)
    last = parsing.source.line(after).strip().lstrip("> \t")
    is_closed = after - first > 1 and last.strip(token.markup[0]) == "" and len(last) >= len(token.markup)
    if not is_closed:
        parsing.report(
            UNCLOSED_FENCE,
            parsing.source.line_span(first + 1),
            "this code block is not closed: everything behind it is code",
            hint=f"add a line “{token.markup}” where it ends",
            for_any_tool=True,
        )
