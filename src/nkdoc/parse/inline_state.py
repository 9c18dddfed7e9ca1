"""The state of an inline parse that knows where each token was made from."""

from __future__ import annotations

import re
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType


class PositionedState(StateInline):
    """The state of one inline text; `origin` is where the construct being read began, `special` finds the next."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, out: list[Token], special: re.Pattern[str]) -> None:
        super().__init__(src, md, env, out)
        self.special = special
        self.origin = 0
        self.text_start = -1
        self.links: set[int] = set()
        self.unclosed: set[tuple[str, int]] = set()
        """Marks that nothing closes before an end of the text: with that end, `spans` need not look for one again."""
        self.in_script = False

    def append_pending(self, text: str) -> None:  # noqa: ARG002 - the text is the source's own, from `origin` on
        """Count the construct's characters as literal text."""
        if self.text_start < 0:
            self.text_start = self.origin

    def flush(self, end: int) -> None:
        """Make a token of the literal text that ends before `end`."""
        if 0 <= self.text_start < end:
            token = Token("text", "", 0, content=self.src[self.text_start : end])
            token.map = [self.text_start, end]
            self.tokens.append(token)
        self.text_start = -1

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Add a token for the construct at `origin`; its end is set when the rule is done."""
        self.flush(self.origin)
        token = Token(ttype, tag, nesting)
        token.map = [self.origin, self.origin]
        meta = None
        if nesting < 0:
            self.level -= 1
            self.delimiters = self._prev_delimiters.pop()
        token.level = self.level
        if nesting > 0:
            self.level += 1
            self._prev_delimiters.append(self.delimiters)
            self.delimiters = []
            meta = {"delimiters": self.delimiters}
        self.tokens.append(token)
        self.tokens_meta.append(meta)
        return token
