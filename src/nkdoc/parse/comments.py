"""HTML comments: never text, and the way an author allows a finding.

A comment alone on its lines is a block of its own; one behind or inside a text belongs to that text's block. Raw HTML
is otherwise text, so this is the one thing in `<…>` that does not print.
"""

from __future__ import annotations

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.parse.context import Comment, context

UNCLOSED_COMMENT = Rule(
    "NK146",
    "unclosed-comment",
    Severity.WARNING,
    """A comment is opened with `<!--` but its `-->` does not follow in the same block, so it is printed as text.

Close it with `-->`; a comment may run over several lines, but not over the end of a list item or a quotation.
""",
)


def block_comment(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Read a comment that has its lines to itself."""
    start = state.bMarks[start_line] + state.tShift[start_line]
    if not state.src.startswith("<!--", start) or state.is_code_block(start_line):
        return False
    uncommented = context(state.env).uncommented
    if start_line >= uncommented.get(end_line, end_line):
        return False
    for line in range(start_line, end_line):
        if line > start_line and not state.isEmpty(line) and state.sCount[line] < state.blkIndent:
            return False
        first = start + len("<!--") if line == start_line else state.bMarks[line]
        close = state.src.find("-->", first, state.eMarks[line])
        if close < 0:
            continue
        end = close + len("-->")
        if state.src[end : state.eMarks[line]].strip():
            return False
        if not silent:
            token = state.push("comment", "", 0)
            token.map = [start_line, line + 1]
            token.meta = {"comment": Comment(state.src[start + len("<!--") : close], start, end)}
            state.line = line + 1
        return True
    uncommented[end_line] = min(start_line, uncommented.get(end_line, end_line))
    return False


def inline_comment(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read a comment inside a text."""
    start = state.pos
    if not state.src.startswith("<!--", start):
        return False
    close = -1
    if state.html_terminator_last("-->") > start:
        close = state.src.find("-->", start + len("<!--"), state.posMax)
    parsing = context(state.env)
    if close < 0:
        if not silent:
            parsing.report(
                UNCLOSED_COMMENT,
                parsing.span(start, start + len("<!--")),
                "this comment is not closed, so it is printed as text",
                hint="close it with “-->”",
            )
        return False
    end = close + len("-->")
    if not silent:
        token = state.push("comment", "", 0)
        token.content = state.src[start + len("<!--") : close]
    state.pos = end
    return True
