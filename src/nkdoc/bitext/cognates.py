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
_REPEATED = re.compile(r"(.)\1+")
_HEARD = 0xE000
"""First of the private characters that stand for the sounds of digraphs until every letter has become a sound."""
_APART = {letters: "".join(chr(_HEARD + ord(sound)) for sound in sounds) for letters, sounds in DIGRAPHS.items()}


class _Sounds(dict[int, str]):
    """Characters with the sounds they stand for, looked up once each."""

    def __missing__(self, point: int) -> str:
        letter = chr(point)
        sound = SOUNDS.get(letter) or SOUNDS.get(unicodedata.normalize("NFD", letter)[0], "")
        self[point] = sound
        return sound


_HEARING = _Sounds({_HEARD + ord(sound): sound for sound in "".join({*SOUNDS.values(), *DIGRAPHS.values()})})


@lru_cache(maxsize=1 << 14)
def key(word: str) -> str:
    """Return the key of a lower-case word; an empty text where it has too few consonants or an unknown script."""
    apart = _DIGRAPH.sub(lambda match: _APART[match.group()], word)
    sounds = _REPEATED.sub(r"\1", apart.translate(_HEARING))
    return MARK + sounds[:MAX_SOUNDS] if len(sounds) >= MIN_SOUNDS else ""


def keys(text: str) -> list[str]:
    """Return the keys of the words of `text`, in order."""
    return [found for word in WORD.findall(text.lower()) if (found := key(word))]
