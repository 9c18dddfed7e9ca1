"""Words that two languages share although their scripts differ: “president” and «президент», “Martuni” and «Мартуни».

Names and international words sound alike, so their consonants agree. A word's key is the sequence of its first
consonants, each reduced to a class of sounds: letters that the usual transliterations confuse (s and z, g and h,
v and w, ch, sh and zh) fall together, vowels and doubled letters fall away. The keys serve as evidence for alignment
and nothing else: two words with one key may well be strangers, so a key counts only beside others.

The tables are of scripts, not of languages: Latin and Cyrillic now; words of other scripts have no key.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

MARK = "k"
"""What every key begins with."""
WORD = re.compile(r"[^\W\d_]{4,}")
MIN_SOUNDS, MAX_SOUNDS = 3, 4
"""Fewer consonants say nothing; later ones are endings, which inflection changes."""

_DIGRAPHS = (
    ("shch", "C"), ("sch", "C"), ("tch", "C"), ("zh", "C"), ("kh", "G"), ("ch", "C"), ("sh", "C"), ("ph", "F"),
    ("th", "T"), ("gh", "G"), ("ts", "S"), ("tz", "S"), ("ck", "K"), ("qu", "KV"), ("dzh", "C"), ("dj", "C"),
    ("ci", "S"), ("ce", "S"), ("cy", "S"), ("дж", "C"), ("кс", "KS"), ("тс", "S"), ("дз", "S"),
)  # fmt: skip
_SOUNDS = {
    "b": "B", "c": "K", "d": "D", "f": "F", "g": "G", "h": "G", "j": "C", "k": "K", "l": "L", "m": "M", "n": "N",
    "p": "P", "q": "K", "r": "R", "s": "S", "t": "T", "v": "V", "w": "V", "x": "KS", "z": "S", "ş": "C", "ç": "C",
    "б": "B", "в": "V", "г": "G", "д": "D", "ж": "C", "з": "S", "к": "K", "л": "L", "м": "M", "н": "N", "п": "P",
    "р": "R", "с": "S", "т": "T", "ф": "F", "х": "G", "ц": "S", "ч": "C", "ш": "C", "щ": "C", "ґ": "G", "ђ": "D",
    "ј": "", "љ": "L", "њ": "N", "ћ": "C", "џ": "C", "ў": "V",
}  # fmt: skip
_DIGRAPH = re.compile("|".join(sorted((name for name, _ in _DIGRAPHS), key=len, reverse=True)))
_DIGRAPH_SOUND = dict(_DIGRAPHS)


@lru_cache(maxsize=1 << 16)
def key(word: str) -> str:
    """Return the key of a lower-case word; an empty text where it has too few consonants or an unknown script."""
    sounds: list[str] = []
    at = 0
    while at < len(word) and len(sounds) < MAX_SOUNDS:
        found = _DIGRAPH.match(word, at)
        if found:
            heard = _DIGRAPH_SOUND[found.group()]
            at = found.end()
        else:
            letter = word[at]
            heard = _SOUNDS.get(letter) or _SOUNDS.get(unicodedata.normalize("NFD", letter)[0], "")
            at += 1
        for sound in heard:
            if not sounds or sounds[-1] != sound:
                sounds.append(sound)
    return MARK + "".join(sounds[:MAX_SOUNDS]) if len(sounds) >= MIN_SOUNDS else ""


def keys(text: str) -> list[str]:
    """Return the keys of the words of `text`, in order."""
    return [found for word in WORD.findall(text.lower()) if (found := key(word))]
