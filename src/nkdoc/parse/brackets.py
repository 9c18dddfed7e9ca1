"""Everything that begins with a bracket: links, `[text]{.class}`, notes, citations and images.

| what stands there            | what it is                                  |
|------------------------------|---------------------------------------------|
| `[^label]`                   | a reference to a note                       |
| `^[text]`                    | a note in place                             |
| `[text](url)` `[text][ref]`  | a link, then perhaps `{attributes}`         |
| `[text]{attributes}`         | a styled span                               |
| `[@key]`                     | a citation group                            |
| `![text](url)`               | an image, then perhaps `{attributes}`       |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from markdown_it.common.utils import normalizeReference
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import image as commonmark_image
from markdown_it.rules_inline import link as commonmark_link

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.parse import citations
from nkdoc.parse.attributes import BAD_ATTRIBUTES, looks_meant, parse_attributes
from nkdoc.parse.context import context

if TYPE_CHECKING:
    from nkdoc.parse.inline_state import PositionedState

UNDEFINED_REFERENCE = Rule(
    "NK142",
    "undefined-link-reference",
    Severity.WARNING,
    """`[text][label]` is written like a link, but no line `[label]: address` gives its address, so it is printed as
it stands. Add the line, or write the address in place: `[text](address)`. For two brackets that are only text, write
`\\[`.
""",
)

NOTE_LABEL = re.compile(r"\[\^(?P<label>[^\s\[\]^]+)\]")


def bracket(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read whatever construct begins with the bracket at `state.pos`."""
    src, start = state.src, state.pos
    if note := NOTE_LABEL.match(src, start, state.posMax):
        if not silent:
            state.push("note_reference", "", 0).meta = {"label": note["label"]}
        state.pos = note.end()
        return True
    if not state.env.get("references") and citations.plain_group(state, silent):
        return True
    end = label_end(state, start)
    return end >= 0 and _labelled(state, end, silent=silent)


def _labelled(state: StateInline, end: int, *, silent: bool) -> bool:
    """Read what the bracket closed at `end` is, by what stands behind it or in it."""
    start = state.pos
    behind = state.src[end + 1] if end + 1 < state.posMax else ""
    matched = (
        _link(state, behind, silent=silent)
        or (behind == "{" and _styled(state, end, silent=silent))
        or ("@" in state.src[start:end] and citations.group(state, silent, end))
    )
    if behind == "[" and not matched and not silent:
        _report_reference(state, start, end)
    return matched


def label_end(state: StateInline, start: int, disable_nested: bool = False) -> int:  # noqa: FBT001, FBT002 - markdown-it's
    """Return where the bracket that closes the one at `start` stands, or -1.

    Stands in for markdown-it's `parseLinkLabel`, which takes every bracketed construct inside for a link; with
    `disable_nested` only a label that holds a link is refused.
    """
    old = state.pos
    state.pos = start + 1
    depth, found = 1, -1
    links = cast("PositionedState", state).links
    while state.pos < state.posMax:
        mark, at = state.src[state.pos], state.pos
        if mark == "]":
            depth -= 1
            if depth == 0:
                found = at
                break
        state.md.inline.skipToken(state)
        if mark == "[":
            if state.pos == at + 1:
                depth += 1
            elif disable_nested and not links.isdisjoint(range(at, state.pos)):
                break
    state.pos = old
    return found


def image(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read an image and its attributes."""
    start = state.pos
    if not state.src.startswith("![", start):
        return False
    with context(state.env).within(start + len("![")):
        matched = commonmark_image(state, silent)
    if not matched:
        return False
    token = state.tokens[-1] if not silent else None
    _behind(state, token.meta if token is not None else None)
    return True


def inline_note(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read `^[text]`."""
    start, maximum = state.pos, state.posMax
    if not state.src.startswith("^[", start):
        return False
    end = label_end(state, start + 1)
    if end < 0 or not state.src[start + 2 : end].strip():
        return False
    if not silent:
        state.push("note_open", "", 1)
        _inside(state, start + len("^["), end)
        state.push("note_close", "", -1)
    state.pos, state.posMax = end + 1, maximum
    return True


def _link(state: StateInline, behind: str, *, silent: bool) -> bool:
    """Read a link and its attributes."""
    if behind != "(" and not state.env.get("references"):
        return False
    start, count = state.pos, len(state.tokens)
    if not commonmark_link(state, silent):
        return False
    cast("PositionedState", state).links.add(start)
    opening = None
    if not silent:
        opening = next(token for token in state.tokens[count:] if token.type == "link_open")
    _behind(state, opening.meta if opening is not None else None)
    return True


def _styled(state: StateInline, end: int, *, silent: bool) -> bool:
    """Read `[text]{attributes}`."""
    start, maximum = state.pos, state.posMax
    parsed = parse_attributes(state.src, end + 1, maximum)
    if parsed is None:
        if not silent:
            _report_attributes(state, end + 1)
        return False
    if not silent:
        state.push("styled_open", "", 1).meta = {"attributes": parsed}
        _inside(state, start + 1, end)
        state.push("styled_close", "", -1)
    state.pos, state.posMax = parsed.end, maximum
    return True


def _inside(state: StateInline, start: int, end: int) -> None:
    """Make the tokens of a label."""
    state.pos, state.posMax = start, end
    state.md.inline.tokenize(state)


def _behind(state: StateInline, meta: dict[str, object] | None) -> None:
    """Read the attributes right behind a link or an image into `meta` (None while looking ahead)."""
    if state.pos >= state.posMax or state.src[state.pos] != "{":
        return
    parsed = parse_attributes(state.src, state.pos, state.posMax)
    if parsed is not None:
        if meta is not None:
            meta["attributes"] = parsed
        state.pos = parsed.end
    elif meta is not None:
        _report_attributes(state, state.pos)


def _report_attributes(state: StateInline, start: int) -> None:
    if not looks_meant(state.src, start, state.posMax):
        return
    end = state.src.find("}", start, state.posMax) + 1 or min(start + 1, state.posMax)
    parsing = context(state.env)
    parsing.report(
        BAD_ATTRIBUTES,
        parsing.span(start, end),
        "these attributes cannot be read, so they stay in the text",
        hint="write {#id .class key=value}, a value with spaces in double quotation marks",
    )


def _report_reference(state: StateInline, start: int, end: int) -> None:
    """Report `[text][label]` whose label nothing defines."""
    last = label_end(state, end + 1)
    label = state.src[end + 2 : last] if last > 0 else ""
    if last < 0 or "@" in label or label.startswith("^"):
        return
    wanted = normalizeReference(label or state.src[start + 1 : end])
    if not wanted or wanted in state.env.get("references", {}):
        return
    shown = label or state.src[start + 1 : end]
    parsing = context(state.env)
    parsing.report(
        UNDEFINED_REFERENCE,
        parsing.span(start, last + 1),
        f"no line “[{shown}]: …” gives this link its address",
        hint=f"add “[{shown}]: https://…”, or write the address in round brackets",
        about=shown,
    )
