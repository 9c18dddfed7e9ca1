r"""Formulas: `$…$` in running text, `$$…$$` displayed, there also `\[` and `\]` in lines of their own.

A dollar sign begins a formula by the rules of pandoc's manual (tex_math_dollars): no space after the first, none before
the last, no digit after it; the next dollar sign that no backslash precedes must be the last. Further, so that sums
of money and names of variables stay text (`US$5 and A$7`, `$5 a day or $30`, `$HOME/$USER`): no letter or digit stands
before the first, no capital after the last, and a number with words behind it is no formula.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.parse.context import context

UNCLOSED_FORMULA = Rule(
    "NK175",
    "unclosed-formula",
    Severity.WARNING,
    r"""A displayed formula is opened with `$$` or `\[` in a line of its own, but not closed before the next empty
line, so it is printed as text.

    $$
    Q = C L h^{3/2}
    $$

Add the line that closes it; a formula holds no empty line.
""",
)

# Possessive: what a brace has taken is not tried again another way, which would cost time without end.
# Atomic groups: possessive quantifiers of alternatives find nothing in Python 3.11.2, which Debian 12 has.
_INLINE = re.compile(r"\$(?P<text>(?>(?:\\.|\{(?>(?:\\.|[^{}\\])*)\}|[^$\\])+))\$", re.DOTALL)
_DISPLAYED = re.compile(r"\$\$(?P<text>(?>(?:\\.|\$(?!\$)|[^$\\])+))\$\$", re.DOTALL)
_MONEY = re.compile(r"[\d.,\u00a0 ]*\d[)\]]?[ \n][^\W\d_]{2}|[\d.,]*\d[-–—][\d.,]*\Z")
_JOINING = "/:=,;.-(&|+"
_BEHIND = re.compile(r"[\dA-Z_$]")
_CLOSING = {"$$": "$$", "\\[": "\\]"}
_LONGEST = 10_000


def formula(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read a formula in running text."""
    src, start = state.src, state.pos
    display = src.startswith("$$", start)
    match = (_DISPLAYED if display else _INLINE).match(src, start, min(state.posMax, start + _LONGEST))
    if match is None or (not display and not _is_formula(src, match, state.posMax)):
        return False
    if not match["text"].strip():
        return False
    if not silent:
        token = state.push("math", "", 0)
        token.content = match["text"].strip()
        token.meta = {"display": display}
    state.pos = match.end()
    return True


def _is_formula(src: str, match: re.Match[str], end: int) -> bool:
    text = match["text"]
    if text[0].isspace() or text[-1].isspace() or _MONEY.match(text):
        return False
    if match.start() and (src[match.start() - 1].isalnum() or src[match.start() - 1] == "$"):
        return False
    behind = src[match.end() : match.end() + 1] if match.end() < end else ""
    return not (_BEHIND.match(behind) or (behind.isalpha() and text[-1] in _JOINING))


def displayed(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Read a displayed formula that begins a line and ends one."""
    start, end = state.bMarks[start_line] + state.tShift[start_line], state.eMarks[start_line]
    opening = state.src[start : start + 2]
    closing = _CLOSING.get(opening)
    first = state.src[start:end].rstrip()
    if closing is None or state.is_code_block(start_line) or (opening == "\\[" and first != opening):
        return False
    last = _last_line(state, start_line, end_line, closing)
    if last < 0:
        if first == opening and not silent:
            parsing, message = context(state.env), f"“{opening}” opens a formula that is not closed"
            place = parsing.source.span(start, start + len(first))
            parsing.report(UNCLOSED_FORMULA, place, message, hint=f"add a line “{closing}” where the formula ends")
        return False
    if silent:
        return True
    whole = state.getLines(start_line, last + 1, state.blkIndent, False).strip()  # noqa: FBT003 - markdown-it's
    token = state.push("math_block", "", 0)
    token.content = whole[len(opening) : -len(closing)].strip("\n").strip()
    token.map = [start_line, last + 1]
    state.line = last + 1
    return True


def _last_line(state: StateBlock, start_line: int, end_line: int, closing: str) -> int:
    """Return the line that ends with `closing`, -1 where none does before an empty line or the container's end."""
    for line in range(start_line, end_line):
        first = state.bMarks[line] + state.tShift[line]
        if state.isEmpty(line) or (line > start_line and state.sCount[line] < state.blkIndent):
            return -1
        text = state.src[first : state.eMarks[line]].rstrip()
        inner = text[2:] if line == start_line else text
        if inner.endswith(closing) and not inner.endswith(f"\\{closing}"):
            between = inner[: -len(closing)]
            alone = line > start_line or bool(between.strip())
            return line if alone and "$$" not in between else -1
        if "$$" in inner:
            return -1
    return -1
