"""Addresses in running text that become links: `https://…`, `www.…`, `name@example.org` (GFM, 6.9).

linkify-it-py, which markdown-it names for it, says how far an address goes; but it knows sentences in Latin letters
only, so what ends one in others (», 。, ）, …) ends the address here.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Protocol, cast

from markdown_it.rules_inline import StateInline

from nkdoc.parse.context import context

if TYPE_CHECKING:
    from nkdoc.parse.inline_state import PositionedState

START = r"(?i:https?://|ftp://|www\.|mailto:)"
"""Pattern of how an address begins."""

_SCHEME = re.compile(r"(?i:(?P<scheme>https?:|ftp:|mailto:)|(?P<bare>www\.))")
_ENDING = re.compile(r"[«»„“”‘’‹›、。，；：！？（）［］【】「」『』《》〈〉…—<>\"`^{}\\|\s]")
_TRAILING = ".,;:!?'*_~"
_LATIN_HOST = re.compile(r"(?:[A-Za-z]+://)?(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?=[^\x00-\x7f])")
_LONGEST = 2048
"""Characters of an address; servers need not accept more than 8,000 (RFC 9110, 4.1), and nobody prints so many."""
_LOCAL = re.compile(r"[\w.+%-]+\Z")
_LONGEST_LOCAL = 64  # RFC 5321, 4.5.3.1.1
_DOMAIN = re.compile(r"[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)*\.[^\W\d_]{2,}")


def bare_address(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read an address that begins at `state.pos`."""
    start, src = state.pos, state.src
    begun = _SCHEME.match(src, start, state.posMax)
    if begun is None or not _may_link(state) or (start and src[start - 1].isascii() and src[start - 1].isalnum()):
        return False
    stop = _ENDING.search(src, start, min(state.posMax, start + _LONGEST))
    word = _address(src[start : stop.start() if stop else min(state.posMax, start + _LONGEST)], begun)
    if not word:
        return False
    if not silent:
        _push(state, start, start + len(word), f"http://{word}" if begun["bare"] else word)
    state.pos = start + len(word)
    return True


def e_mail(given: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read an e-mail address whose sign is at `state.pos`; its name is the end of the text before."""
    state = cast("PositionedState", given)
    at, src = state.pos, state.src
    domain = _DOMAIN.match(src, at + 1, state.posMax)
    if domain is None or not _may_link(state) or not src[at - 1 : at].isalnum():
        return False
    if not silent:
        if state.text_start < 0:
            return False
        local = _LOCAL.search(src, max(state.text_start, at - _LONGEST_LOCAL), at)
        start = local.start() if local else at
        if start == at or (start and (src[start - 1].isalnum() or src[start - 1] in "_/:")):
            return False
        state.flush(start)
        state.origin = start
        _push(state, start, domain.end(), f"mailto:{src[start : domain.end()]}")
    state.pos = domain.end()
    return True


def _may_link(state: StateInline) -> bool:
    """Tell whether a link may stand here: not inside one, not in a picture's text, not where other tools wrote."""
    parsing = context(state.env)
    return not state.linkLevel and not parsing.base and parsing.strict


def _address(word: str, begun: re.Match[str]) -> str:
    """Return the address `word` begins with, empty where it is none."""
    if host := _LATIN_HOST.match(word):
        # Where words are not spaced, a letter of another script begins the next word.
        word = word[: host.end()]
    scheme = "http:" if begun["bare"] else begun["scheme"].lower()
    behind = f"//{word}" if begun["bare"] else word[len(scheme) :]
    length = _linkify().test_schema_at(scheme + behind, scheme, len(scheme))
    found = word[: length - len("//")] if begun["bare"] else word[: len(scheme) + length]
    found = found.rstrip(_TRAILING) if length else ""
    return found if _SCHEME.match(found) else ""


def _push(state: StateInline, start: int, end: int, address: str) -> None:
    """Make the tokens of a link whose words are the text from `start` to `end`."""
    opening = state.push("link_open", "a", 1)
    opening.attrs = {"href": address}
    token = state.push("text", "", 0)
    token.content = state.src[start:end]
    token.map = [start, end]
    state.push("link_close", "a", -1)


class _Linkify(Protocol):
    def test_schema_at(self, text: str, name: str, position: int) -> int: ...


@cache
def _linkify() -> _Linkify:
    """Return linkify-it, which takes a while to make its patterns."""
    from linkify_it import LinkifyIt

    return cast("_Linkify", LinkifyIt())
