"""What stands between marks that are no emphasis: `~~struck out~~`, H`~2~`O, m`^2^`, `==highlighted==`.

Each is short for a styled span with a class: `strikethrough` (GitHub Flavored Markdown, 6.5), `subscript`,
`superscript` and `mark` (Pandoc's `subscript`, `superscript` and `mark` extensions). In ordinary text `~` and `^` mean
“about” and “to the power of”; so scripts hold no space, as Pandoc has it, and stand against a word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from markdown_it.rules_inline import StateInline

from nkdoc.model import Attributes
from nkdoc.parse.attributes import Parsed

if TYPE_CHECKING:
    from nkdoc.parse.inline_state import PositionedState

_RUN = re.compile(r"([~^=])\1*")
_INSIDE = r"(?:\\[!-/:-@\[-`{-~ ]|[^\s\\~^\[\]<>`])+"
_SCRIPT = {mark: re.compile(rf"{re.escape(mark)}(?P<inside>{_INSIDE}){re.escape(mark)}(?!{re.escape(mark)})")
           for mark in "~^"}  # fmt: skip
_FORMULA = re.compile(r"[+=/*]|(?<!^)[-−]")
_BASES = ")]}*_’'”»%°"
"""What a script may stand against besides letters and digits."""


def struck_out(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read `~~words~~`."""
    return _pair(state, "~~", "strikethrough", silent=silent)


def highlighted(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read `==words==`."""
    return _pair(state, "==", "mark", silent=silent)


def subscript(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read `~words~`."""
    return _script(state, "subscript", silent=silent)


def superscript(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read `^words^`."""
    return _script(state, "superscript", silent=silent)


def escaped_space(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    r"""Read `\ ` in a script: the space that may stand there (Pandoc's `subscript`), and no line end."""
    if not cast("PositionedState", state).in_script or not state.src.startswith("\\ ", state.pos, state.posMax):
        return False
    if not silent:
        state.push("text_special", "", 0).content = "\u00a0"
    state.pos += len("\\ ")
    return True


def _pair(state: StateInline, mark: str, name: str, *, silent: bool) -> bool:
    """Read what stands between two runs of exactly `mark`; other runs are text."""
    start, width = state.pos, len(mark)
    run = _RUN.match(state.src, start, state.posMax)
    if run is None or run.end() - start == 1:
        return False
    end = _closing(state, mark) if run.end() - start == width else -1
    if end < 0:
        # The whole run is text: none of its characters begins anything.
        if not silent:
            state.append_pending(run.group())
        state.pos = run.end()
        return True
    _push(state, name, start + width, end, end + width, silent=silent)
    return True


def _closing(state: StateInline, mark: str) -> int:
    """Return where the run that closes the one at `state.pos` stands, or -1."""
    given = cast("PositionedState", state)
    first, width = state.pos + len(mark), len(mark)
    if first >= state.posMax or state.src[first].isspace() or (mark, state.posMax) in given.unclosed:
        return -1
    old, found = state.pos, -1
    state.pos = first
    while found < 0 and state.pos < state.posMax:
        run = _RUN.match(state.src, state.pos, state.posMax)
        if run is None or run[1] != mark[0]:
            state.md.inline.skipToken(state)
        elif len(run.group()) == width and not state.src[state.pos - 1].isspace():
            found = state.pos
        else:
            state.pos = run.end()
    state.pos = old
    if found < 0:
        # Nothing behind closes it, so nothing closes those that follow: no need to look again.
        given.unclosed.add((mark, state.posMax))
    return found


def _script(state: StateInline, name: str, *, silent: bool) -> bool:
    start, mark = state.pos, state.src[state.pos]
    match = _SCRIPT[mark].match(state.src, start, state.posMax)
    if match is None or not _stands_against_a_word(state.src, match):
        return False
    given = cast("PositionedState", state)
    outer, given.in_script = given.in_script, True
    _push(state, name, *match.span("inside"), match.end(), silent=silent)
    given.in_script = outer
    return True


def _stands_against_a_word(text: str, match: re.Match[str]) -> bool:
    """Tell whether the match is a script: of a word before it, or of one behind it, as in `^14^C`."""
    start, end, inside = match.start(), match.end(), match["inside"]
    before, after = text[start - 1 : start], text[end : end + 1]
    if before == text[start]:
        return False
    if not (before.isalnum() or (before and before in _BASES)):
        return inside.isalnum() and after.isalnum()
    # In `x^2+y^2` the second mark raises what follows it.
    return not (after.isalnum() and _FORMULA.search(inside))


def _push(state: StateInline, name: str, first: int, last: int, end: int, *, silent: bool) -> None:
    """Make the tokens of a span whose words stand from `first` to `last`, and go on at `end`."""
    maximum = state.posMax
    if not silent:
        parsed = Parsed(Attributes(classes=(name,)), end, end, end)
        state.push("styled_open", "", 1).meta = {"attributes": parsed}
        state.pos, state.posMax = first, last
        state.md.inline.tokenize(state)
        state.push("styled_close", "", -1)
    state.pos, state.posMax = end, maximum
