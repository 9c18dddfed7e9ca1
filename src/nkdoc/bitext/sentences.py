"""Text → sentences: where each begins and ends, with the abbreviations of the language left whole."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from nkdoc.languages.abbreviations import abbreviations
from nkdoc.languages.scripts import is_small
from nkdoc.languages.writing import writing_of

_SPACED_CLOSING = r"[ \u00a0\u202f]»(?!\w)"
"""A closing mark that a space parts from what it closes; one that a word follows opens something (»Wort«)."""
_CLOSING = rf"(?:[\"'”’»“)\]」』）]|{_SPACED_CLOSING})*+"
_TOKEN = re.compile(r"[^\s(\[«„“\"'—–¿¡]+$")
_DASHES = "—–"
_OPENING = "\"'“„«([‹‘—–-*¿¡「『"
_LETTER_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_NUMBERED = re.compile(r"\d+|[ivxlcdm]+|[^\W\d_]")
_WIDE = frozenset("WF")
"""Values of East_Asian_Width (UAX 11): a mark that fills a cell of its own needs no space after it."""


@lru_cache(maxsize=1 << 13)
def split(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of every sentence of `text`, without the space between them; none for blank text.

    A mark that ends sentences in the language (`Writing.sentence_ends`) ends one where a capital letter, a letter of a
    script without case, a digit or an opening mark follows after a space, or anything at once after a wide mark. What
    touches a quotation between corner brackets goes on with its sentence. A full stop ends none where the word before
    it is an initial or an abbreviation of the language.
    """
    spans: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for match in _ends_of(language).finditer(text):
        if _ends(text, start, match, language):
            spans.append((start, match.end(2)))
            start = match.end(3)
    end = len(text.rstrip())
    if end > start:
        spans.append((start, end))
    return tuple(spans)


def count(text: str, language: str) -> int:
    """Return how many sentences `text` has, at least one."""
    return max(len(split(text, language)), 1)


@cache
def _ends_of(language: str) -> re.Pattern[str]:
    """Return the pattern of marks, closing marks, space after them and the character that follows."""
    marks = writing_of(language).sentence_ends
    wide = "".join(mark for mark in marks if unicodedata.east_asian_width(mark) in _WIDE)
    space = rf"\s+|(?<=[{re.escape(wide)}])|(?<=[{re.escape(wide)}][”’»)\]）])" if wide else r"\s+"
    return re.compile(rf"([{re.escape(marks)}]+)({_CLOSING})({space})(?=(\S))")


def _ends(text: str, start: int, match: re.Match[str], language: str) -> bool:
    following = match.group(4)
    if is_small(following):
        return False
    if following in _DASHES and text[match.end(3) + 1 : match.end(3) + 2].isspace():
        return False  # "What next? — Links": the dash goes on with what was said
    if following in _OPENING:
        after = text[match.end(3) : match.end(3) + 12].lstrip(_OPENING + " \u00a0\u202f")
        if is_small(after[:1]):
            return False
    if match.group(1) != "." or match.group(2):
        return True
    token = _TOKEN.search(text, start, match.start())
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
    if len(word) == 1 and word.isalpha() and not is_small(word):
        return True  # an initial: "A. Petrova"
    if lowered in known.usual:
        return following.isdigit() or not (following.isupper() or following in _OPENING)
    if _are_initials(word):
        return True
    return bool("." in word and _LETTER_ABBREVIATION.fullmatch(word)) and not following.isupper()


def _are_initials(word: str) -> bool:
    """Tell whether the word is two initials or more, each a capital with at most one small letter: А.С, Yu.V."""
    parts = word.split(".")
    return len(parts) > 1 and all(
        part.isalpha() and not is_small(part[0]) and (len(part) == 1 or (len(part) == len("Yu") and is_small(part[1])))
        for part in parts
    )
