"""Stems of words, and which stems of another language translate them: facts learnt from translations.

`vocabulary.txt` of a language's folder lists stems of English, a stem a line, each with those that translate it and a
digit from 1 to 9 that tells how often it does: `abort прерв6 отмен2`. Lines that begin with `#` name what it
was learnt from and their licences; tools/learn_vocabulary.py writes it. Two languages that are not English meet in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from nkdoc.languages.folders import file_of
from nkdoc.languages.lexicon import lexicon_for
from nkdoc.languages.tags import primary
from nkdoc.languages.writing import lowered, writing_of

FILE = "vocabulary.txt"
PIVOT = "en"
"""The language whose stems every vocabulary begins with."""
_CUT, _LEAST = 7, 3
"""Letters of a stem at most; letters that an ending leaves at least."""
_PIVOTED = 0.25
"""Share from which two stems are taken to meet in one of the pivot's."""

Links = Mapping[str, Mapping[str, float]]
"""For a stem the stems that translate it, each with its share from 0 to 1."""
_NONE: Mapping[str, float] = MappingProxyType({})


@lru_cache(maxsize=1 << 16)
def stem(word: str, language: str) -> str:
    """Return what the forms of a word have in common, roughly: small letters, no ending, the first seven letters."""
    word = writing_of(language).folded(lowered(word))
    endings = lexicon_for(language).stem_endings
    for length in range(min(5, len(word) - _LEAST), 0, -1):
        if word[-length:] in endings:
            word = word[:-length]
            break
    if len(word) > _LEAST and word[-1] == word[-2]:
        word = word[:-1]  # commit, committed
    return word[:_CUT]


class Vocabulary:
    """What translates what between two languages, in one direction."""

    def __init__(self, source: str, target: str) -> None:
        self._first = _into_pivot(source) if source != PIVOT else None
        self._second = _from_pivot(target) if target != PIVOT else None
        self._found: dict[str, Mapping[str, float]] = {}

    def __bool__(self) -> bool:
        return self._first != {} and self._second != {}

    def of(self, word: str) -> Mapping[str, float]:
        """Return the stems that translate the stem `word`, with their shares; none where it is not known."""
        if self._second is None:
            return (self._first or {}).get(word, _NONE)
        if self._first is None:
            return self._second.get(word, _NONE)
        found = self._found.get(word)
        if found is None:
            shares: dict[str, float] = defaultdict(float)
            for middle, share in self._first.get(word, _NONE).items():
                for other, second in self._second.get(middle, _NONE).items() if share >= _PIVOTED else ():
                    shares[other] += share * second
            found = self._found[word] = shares
        return found


@cache
def vocabulary(source: str, target: str) -> Vocabulary:
    """Return what is known of the words of two languages; an empty vocabulary where one of them has none."""
    return Vocabulary(primary(source), primary(target))


@cache
def _from_pivot(tag: str) -> Links:
    found: dict[str, dict[str, float]] = {}
    for line in (file_of(tag, FILE) or b"").decode("utf-8").splitlines():
        if line and not line.startswith("#"):
            word, *others = line.split()
            found[word] = {other[:-1]: (int(other[-1]) + 0.5) / 10 for other in others}
    return found


@cache
def _into_pivot(tag: str) -> Links:
    """Return the table turned round; what a stem translates most often counts as its usual meaning."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for word, others in _from_pivot(tag).items():
        for other, share in others.items():
            found[other][word] = share
    return found
