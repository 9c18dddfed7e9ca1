"""Text → sentences: where each begins and ends, with the abbreviations of the language left whole."""

from __future__ import annotations

import re
from functools import lru_cache

from nkdoc.languages.abbreviations import abbreviations

_END = re.compile(r"([.!?…]+)([\"'”’»“)\]]*)(\s+)(?=(\S))")
_TOKEN = re.compile(r"[^\s(\[«„“\"'—–]+$")
_DASHES = "—–"
_OPENING = "\"'“„«([‹‘—–-*"
_LETTER_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_INITIALS = re.compile(r"(?:[A-ZА-ЯЁ][a-zа-яё]?\.)+[A-ZА-ЯЁ][a-zа-яё]?")
_NUMBERED = re.compile(r"\d+|[ivxlcdm]+|[a-zа-я]")


@lru_cache(maxsize=1 << 13)
def split(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of every sentence of `text`, without the space between them; none for blank text.

    A full stop, question or exclamation mark or ellipsis ends a sentence where a capital letter, a digit or an opening
    mark follows, unless the word before it is an initial or an abbreviation of the language.
    """
    spans: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for found in _END.finditer(text):
        if _ends(text, start, found, language):
            spans.append((start, found.end(2)))
            start = found.end(3)
    end = len(text.rstrip())
    if end > start:
        spans.append((start, end))
    return tuple(spans)


def count(text: str, language: str) -> int:
    """Return how many sentences `text` has, at least one."""
    return max(len(split(text, language)), 1)


def _ends(text: str, start: int, found: re.Match[str], language: str) -> bool:
    following = found.group(4)
    if following.islower():
        return False
    if following in _DASHES and text[found.end(3) + 1 : found.end(3) + 2].isspace():
        return False  # "What next? — Links": the dash goes on with what was said
    if following in _OPENING:
        after = text[found.end(3) : found.end(3) + 12].lstrip(_OPENING + " \u00a0")
        if after[:1].islower():
            return False
    if found.group(1) != "." or found.group(2):
        return True
    token = _TOKEN.search(text, start, found.start())
    word = token.group() if token else ""
    return not _is_abbreviation(word, following, language, first=token is None or token.start() == start)


def _is_abbreviation(word: str, following: str, language: str, *, first: bool) -> bool:
    """Tell whether the full stop after `word` belongs to the word, given what follows it."""
    lowered = word.lower()
    known = abbreviations(language)
    if lowered in known.before_names or (lowered in known.before_numbers and not following.isupper()):
        return True
    if first and _NUMBERED.fullmatch(lowered):
        return True  # "1. Open the file": the number of a step, no sentence of its own
    if len(word) == 1 and word.isalpha() and word.isupper():
        return True  # an initial: "A. Petrova"
    if lowered in known.usual:
        return following.isdigit() or not (following.isupper() or following in _OPENING)
    if _INITIALS.fullmatch(word):
        return True
    return bool("." in word and _LETTER_ABBREVIATION.fullmatch(word)) and not following.isupper()
