"""Words that two languages share although their scripts differ: “president” and «президент», “Martuni” and «Мартуни».

Names and international words sound alike, so their consonants agree. A word's key is the sequence of its first
consonants, each reduced to a class of sounds (`languages.sounds`); vowels and doubled letters fall away. The keys
serve as evidence for alignment and nothing else: two words with one key may well be strangers, so a key counts only
beside others. Words of a script without a table have no key.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from nkdoc.languages.sounds import DIGRAPHS, SOUNDS

MARK = "k"
"""What every key begins with."""
WORD = re.compile(r"[^\W\d_]{4,}")
MIN_SOUNDS, MAX_SOUNDS = 3, 4
"""Fewer consonants say nothing; later ones are endings, which inflection changes."""

_DIGRAPH = re.compile("|".join(sorted(DIGRAPHS, key=len, reverse=True)))


@lru_cache(maxsize=1 << 16)
def key(word: str) -> str:
    """Return the key of a lower-case word; an empty text where it has too few consonants or an unknown script."""
    sounds: list[str] = []
    at = 0
    while at < len(word) and len(sounds) < MAX_SOUNDS:
        match = _DIGRAPH.match(word, at)
        if match:
            heard = DIGRAPHS[match.group()]
            at = match.end()
        else:
            letter = word[at]
            heard = SOUNDS.get(letter) or SOUNDS.get(unicodedata.normalize("NFD", letter)[0], "")
            at += 1
        for sound in heard:
            if not sounds or sounds[-1] != sound:
                sounds.append(sound)
    return MARK + "".join(sounds[:MAX_SOUNDS]) if len(sounds) >= MIN_SOUNDS else ""


def keys(text: str) -> list[str]:
    """Return the keys of the words of `text`, in order."""
    return [found for word in WORD.findall(text.lower()) if (found := key(word))]
