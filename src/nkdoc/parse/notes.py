"""Definitions of notes: `[^label]: text`, with further paragraphs indented by four spaces."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

_OPENING = re.compile(r"\[\^(?P<label>[^\s\[\]^]+)\]:")
_INDENT = 4


def note_definition(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Read a definition; its first line may hold any block, the others need the indent."""
    start = state.bMarks[start_line] + state.tShift[start_line]
    match = _OPENING.match(state.src, start, state.eMarks[start_line])
    if match is None or state.is_code_block(start_line):
        return False
    if silent:
        return True
    token = state.push("note_definition_open", "", 1)
    token.meta = {"label": match["label"], "label_at": (start, match.end() - 1)}
    kept = state.bMarks[start_line], state.tShift[start_line], state.sCount[start_line], state.parentType
    at = match.end()
    while at < state.eMarks[start_line] and state.src[at] in " \t":
        at += 1
    state.blkIndent += _INDENT
    state.bMarks[start_line] = match.end()
    state.tShift[start_line] = at - match.end()
    # The text behind the colon counts as standing at the definition's own indent.
    state.sCount[start_line] = state.blkIndent
    state.parentType = "note"
    state.md.block.tokenize(state, start_line, end_line)
    state.blkIndent -= _INDENT
    state.bMarks[start_line], state.tShift[start_line], state.sCount[start_line], state.parentType = kept
    state.push("note_definition_close", "", -1)
    return True
