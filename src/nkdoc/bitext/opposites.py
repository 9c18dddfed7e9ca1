"""A word of a sentence that is answered by its opposite, or by nothing where the opposite is answered: by vocabularies.

    Sort in ascending order.           «Сортировать по убыванию.»          убыванию: descending
    … ascending … and descending …     «… по возрастанию … по умолчанию»   descending has no counterpart

The opposites are those that the pivot's lexicon lists. One side of the two must be in the pivot's language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from nkdoc.bitext.counterparts import Word, content_words, counterparts, known_as
from nkdoc.languages.lexicon import lexicon_for
from nkdoc.languages.tags import primary
from nkdoc.languages.vocabulary import PIVOT, stem

_SURE = 0.3
"""Share from which a word surely has this meaning."""
_HYPHEN = "-"


class Opposed(NamedTuple):
    """A word of the pivot's side; the other side's word that says the opposite, None where nothing answers."""

    word: Word
    answer: Word | None


def opposed(text: str, other: str, tag: str) -> Opposed | None:
    """Return the first word of a sentence in the pivot's language that the sentence `other`, in `tag`, turns round."""
    table = _table()
    words = content_words(text, PIVOT)
    stems = {word.stem for word in words}
    if stems.isdisjoint(table):
        return None
    heard, also = {word.sound for word in words}, {word.sound for word in content_words(other, tag)}
    for word in words:
        against = table.get(word.stem)
        if (
            against is None
            or word.sound in also
            or _HYPHEN in (text[word.start - 1 : word.start], text[word.end : word.end + 1])
        ):
            continue  # “de-install”, “read-only”: the word's other part may turn it round
        if counterparts(word, other, (PIVOT, tag)):
            continue
        if stems.isdisjoint(against):
            for answer in content_words(other, tag):
                meant = known_as(answer, (tag, PIVOT))
                if answer.sound in heard or answer.stem in stems:
                    continue  # the same word, in whatever sense
                if stems.isdisjoint(meant) and any(meant.get(one, 0.0) >= _SURE for one in against):
                    return Opposed(word, answer)
        elif _is_sure(word, tag) and any(
            counterparts(one, other, (PIVOT, tag)) for one in words if one.stem in against
        ):
            return Opposed(word, None)
    return None


def has_opposites(*tags: str) -> bool:
    """Tell whether one of two languages is the pivot."""
    return PIVOT in map(primary, tags)


def _is_sure(word: Word, tag: str) -> bool:
    return max(known_as(word, (PIVOT, tag)).values(), default=0.0) >= 2 * _SURE


@cache
def _table() -> Mapping[str, frozenset[str]]:
    """Return for each stem of an opposite those of the words against it."""
    found: dict[str, set[str]] = defaultdict(set)
    for both in lexicon_for(PIVOT).opposites:
        one, other = (stem(word, PIVOT) for word in both.split())
        found[one].add(other)
        found[other].add(one)
    return MappingProxyType({one: frozenset(others) for one, others in found.items()})
