"""Code fences that nothing closes."""

from __future__ import annotations

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
