"""The characters of one text as its language sets them: quotes, spaces, joiners, ranges, ellipses."""

from __future__ import annotations

import re
from itertools import islice

from nkdoc.languages.locale import Locale
from nkdoc.languages.quotation import MARKS, OBJECT, set_quotes

NO_BREAK_SPACE = "\u00a0"
WORD_JOINER = "\u2060"

_ADDRESS = re.compile(r"(?:https?|ftp)://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b10\.\d{4,9}/\S+")
_RANGE = re.compile(r"(?<=\d)–(?=\d)")
_ELLIPSIS = re.compile(r"(?<!\.)\.\.\.(?!\.)")
_SPACES = re.compile(r"[ \n]")
_MAX_PASSES = 4


def set_characters(text: str, locale: Locale, level: int = 0) -> list[str]:
    """Return what every character of one block's text becomes: mostly itself, sometimes nothing or two characters.

    Spaces that are put in may show a mark beside them in another light; passes are repeated until they agree.
    """
    out = _set_once(text, locale, level)
    for _ in range(_MAX_PASSES if locale.spaced else 0):
        done = "".join(out)
        again = iter(_set_once(done, locale, level))
        settled = ["".join(islice(again, len(characters))) for characters in out]
        if "".join(settled) == done:
            break
        out = settled
    return out


def _set_once(text: str, locale: Locale, level: int) -> list[str]:
    pairs = [locale.quotes[(level + each) % len(locale.quotes)] for each in range(len(locale.quotes))]
    kept = [range(*match.span()) for match in _ADDRESS.finditer(text)]
    # Addresses are no words: for quotes and spaces around them they count as one object, and they come back unchanged.
    plain = _ADDRESS.sub(lambda match: OBJECT * len(match[0]), text) if kept else text
    marked = set_quotes(plain, pairs) if not MARKS.isdisjoint(plain) else plain
    out = list(marked)
    _set_signs(out, marked)
    _set_spaces(out, marked, locale)
    for places in kept:
        for at in places:
            out[at] = text[at]
    return out


def _set_signs(out: list[str], text: str) -> None:
    """Set ranges and ellipses, which are the same in every language."""
    for match in _RANGE.finditer(text):
        out[match.start()] += WORD_JOINER
    for match in _ELLIPSIS.finditer(text):
        out[match.start() : match.end()] = ["…", "", ""]


def _set_spaces(out: list[str], text: str, locale: Locale) -> None:
    """Set what the language's rules say of spaces: which must not break, where there is none, where there is one."""
    for rule in locale.glued:
        for match in rule.finditer(text):
            for space in _SPACES.finditer(match[0]):
                out[match.start() + space.start()] = NO_BREAK_SPACE
    for rule in locale.joined:
        for match in rule.finditer(text):
            out[match.start()] = WORD_JOINER + out[match.start()]
    for spacing in locale.spaced:
        for match in spacing.place.finditer(text):
            _space(out, text, match.span(), spacing.space)


def _space(out: list[str], text: str, place: tuple[int, int], space: str) -> None:
    """Put `space` into the place in `text`; where nothing is typed it joins the mark, so that it shares its style."""
    start, end = place
    following = text[end : end + 1]
    if start < end:
        out[start:end] = [space, *[""] * (end - start - 1)]
    elif following and following != OBJECT and not following.isalnum():
        out[start] = space + out[start]
    else:
        out[start - 1] += space
