"""Words in letters of two scripts: which letters are the odd ones, and whether they look like the word's own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from nkdoc.languages.lexicon import NEVER, lexicon_for
from nkdoc.languages.scripts import ACCENTED, LETTERS, Script, look_alike, script_of
from nkdoc.languages.writing import writing_of

_SHORTEST_STEM = 2
_LONGEST_ENDING = 3
_ANY = "".join(LETTERS.values())
_WORD = re.compile(rf"[{_ANY}\d]+")
_LATIN = LETTERS["latin"]
_SEAM = re.compile("|".join(rf"[{letters}](?=[{_ANY}])(?![{letters}])" for letters in LETTERS.values()))


class MixedWord(NamedTuple):
    """A word of two scripts at `start:end` of a text.

    `odd` are its letters of another `script` than the word's, in their order; `alike` tells that every one of them
    looks like a letter of the word's own script.
    """

    start: int
    end: int
    odd: str
    script: Script
    alike: bool


def mixed_words(text: str, tag: str) -> Iterator[MixedWord]:
    """Yield the words of a text in language `tag` that mix scripts.

    A word of another script with an ending of the language (PDFы, Pythonу) is none of them, nor is a word whose stress
    is marked with a Latin letter (бóльший). Most of a word's letters tell its script; where two scripts have as many,
    it is the language's.
    """
    if text.isascii() or not _SEAM.search(text):
        return
    own = writing_of(tag).script
    for match in _WORD.finditer(text):
        word = match.group()
        if word.isascii() or not _SEAM.search(word):
            continue
        script = _script_of_most(word, own)
        if script == "cyrillic":
            word = word.translate(ACCENTED)
        if not _SEAM.search(word) or _is_inflected(word, tag):
            continue
        odd = "".join(letter for letter in word if script_of(letter) not in (script, ""))
        yield MixedWord(*match.span(), odd, script_of(odd[0]), look_alike(odd, script))


def _script_of_most(word: str, own: Script) -> Script:
    counted = Counter(script for letter in word if (script := script_of(letter)))
    return max(counted, key=lambda script: (counted[script], script == own, script != "latin"))


def _is_inflected(word: str, tag: str) -> bool:
    """Tell whether the word is a Latin one with an ending of the language."""
    match = _inflected(tag).fullmatch(word)
    if match is None or len(match[1]) < _SHORTEST_STEM:
        return False
    # A Latin stem that could all be the language's own letters is more likely a slip, unless it is an abbreviation.
    return match[1].isupper() or not look_alike(match[1], script_of(word[-1]))


@cache
def _inflected(tag: str) -> re.Pattern[str]:
    endings = lexicon_for(tag).inflections
    if endings == NEVER and writing_of(tag).script != "latin":
        # Which endings the language has is not known: they are short.
        others = "".join(letters for script, letters in LETTERS.items() if script != "latin")
        endings = f"[{others}]{{1,{_LONGEST_ENDING}}}"
    return re.compile(rf"([{_LATIN}\d]+)(?:{endings})")
