"""Inline text → tokens that know their place: markdown-it's inline parser with positions.

markdown-it's inline tokens have no positions. Here every token's `map` holds the half-open range of the characters it
was made from, counted in the inline text. Three things make that exact:

- the parser goes by a table, character → rules, and remembers where each construct began;
- literal text is never gathered, only framed: a text token is a slice of the text between two constructs;
- nothing is joined afterwards (markdown-it's `fragments_join` and `text_join` lose the seams).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import cast

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline, autolink, backtick, emphasis, entity, escape, html_inline
from markdown_it.rules_inline.balance_pairs import link_pairs
from markdown_it.token import Token
from markdown_it.utils import EnvType

from nkdoc.parse import brackets, citations, comments, links, mathematics, spans
from nkdoc.parse.context import LOOK_AHEAD, READ
from nkdoc.parse.inline_state import PositionedState

Rule = Callable[[StateInline, bool], bool]


def newline(given: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read a line end: two spaces before it make it hard, spaces around it belong to it."""
    state = cast("PositionedState", given)
    src, start = state.src, state.pos
    end = start + 1
    while end < state.posMax and src[end] in " \t":
        end += 1
    if not silent:
        cut = start
        if state.text_start >= 0:
            while cut > state.text_start and src[cut - 1] == " ":
                cut -= 1
        state.flush(cut)
        state.origin = cut
        state.push("hardbreak" if start - cut >= len("  ") else "softbreak", "br", 0)
    state.pos = end
    return True


def emphasis_marks(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read a run of `*` or `_`: one token a mark, each at its own place."""
    start = state.pos
    if not emphasis.tokenize(state, silent):
        return False
    count = state.pos - start
    for shift, token in enumerate(state.tokens[-count:]):
        token.map = [start + shift, start + shift + 1]
    return True


RULES: Mapping[str, tuple[Rule, ...]] = MappingProxyType(
    {
        "\n": (newline,),
        "\\": (spans.escaped_space, escape),
        "`": (backtick,),
        "*": (emphasis_marks,),
        "_": (emphasis_marks,),
        "[": (brackets.bracket,),
        "]": (),
        "!": (brackets.image,),
        "^": (brackets.inline_note, spans.superscript),
        "~": (spans.struck_out, spans.subscript),
        "=": (spans.highlighted,),
        "@": (links.e_mail, citations.narrative),
        "$": (mathematics.formula,),
        "<": (comments.inline_comment, autolink, html_inline),
        "&": (entity,),
        **dict.fromkeys("HhWwFfMm", (links.bare_address,)),
    }
)
"""What may begin at a character, in the order of trying; no other character ends literal text."""

_MARKS = "".join(character for character in RULES if not character.isalpha())
_SPECIAL = re.compile(f"[{re.escape(_MARKS)}]")
_SPECIAL_OR_ADDRESS = re.compile(f"{_SPECIAL.pattern}|{links.START}")
_ADDRESS = re.compile(links.START)


class InlineParser(ParserInline):
    """The inline parser; see the module."""

    def tokenize(self, state: StateInline) -> None:
        """Make the tokens from `state.pos` to `state.posMax`."""
        state = cast("PositionedState", state)
        end, deepest = state.posMax, state.md.options.maxNesting
        while state.pos < end:
            start = state.pos
            rules = RULES.get(state.src[start])
            if rules is None:
                stop = state.special.search(state.src, start, end)
                if state.text_start < 0:
                    state.text_start = start
                state.pos = stop.start() if stop else end
                continue
            state.origin = start
            count = len(state.tokens)
            if state.level < deepest:
                for rule in rules:
                    if rule(state, READ):
                        break
                if state.pos > start:
                    if len(state.tokens) > count and (place := state.tokens[-1].map) is not None:
                        place[1] = state.pos
                    continue
            if state.text_start < 0:
                state.text_start = start
            state.pos = start + 1
        state.flush(state.pos)

    def skipToken(self, given: StateInline) -> None:  # noqa: N802 - markdown-it's name
        """Move behind what begins at `state.pos`, without making tokens."""
        state = cast("PositionedState", given)
        start = state.pos
        if (known := state.cache.get(start)) is not None:
            state.pos = known
            return
        rules = RULES.get(state.src[start])
        if rules is None:
            stop = state.special.search(state.src, start, state.posMax)
            state.pos = stop.start() if stop else state.posMax
        elif state.level >= state.md.options.maxNesting:
            state.pos = state.posMax
        else:
            state.level += 1
            matched = any(rule(state, LOOK_AHEAD) for rule in rules)
            state.level -= 1
            if not matched:
                state.pos = start + 1
        state.cache[start] = state.pos

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Return the tokens of `src`, appended to `tokens`."""
        # Few texts hold an address, and a set of characters is looked for several times as fast.
        special = _SPECIAL_OR_ADDRESS if _ADDRESS.search(src) else _SPECIAL
        state = PositionedState(src, md, env, tokens, special)
        self.tokenize(state)
        link_pairs(state)
        emphasis.postProcess(state)
        return state.tokens
