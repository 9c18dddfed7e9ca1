"""Words that turn a sentence round: negations, and words that have an opposite.

One look at a text's words tells whether any of them matters; most texts have none, and are done.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from typing import NamedTuple

from nkdoc.base.lookup import Lookup
from nkdoc.bitext.segments import CACHED, Segment
from nkdoc.languages.lexicon import lexicon_for
from nkdoc.languages.writing import lowered

WORD = re.compile(r"[^\W\d_]+")
_VOCABULARY = 1 << 16


class Meaning(NamedTuple):
    """A word's part in a contrast: on which of its two sides, and whether the word proves it or only hints at it."""

    contrast: str
    side: int
    proves: bool


class Signals(NamedTuple):
    """What a text's words tell: whether one may be a negation, and the sides of contrasts that they prove."""

    negative: bool
    proved: frozenset[tuple[str, int]]


@lru_cache(maxsize=CACHED)
def signals(segment: Segment) -> Signals:
    """Return what the segment's words tell, wherever they stand."""
    language = segment.language
    words = set(WORD.findall(lowered(segment.text)))
    # "don't" is two words here: one that ends in n, and t.
    is_split = "t" in words and any(word.endswith("n") for word in words)
    found = [told for told in map(_table(language).__getitem__, words) if told]
    proved = [each.proved for each in found if each.proved]
    return Signals(is_split or any(each.negative for each in found), frozenset().union(*proved))


def _told(language: str, word: str) -> Signals | None:
    """Return what a lower-case word tells, None where it tells nothing."""
    negative = word in lacks(language) or negations(language).fullmatch(word) is not None
    proved = frozenset((one.contrast, one.side) for one in meanings(word, language) if one.proves)
    return Signals(negative, proved) if negative or proved else None


@cache
def _table(language: str) -> Lookup[Signals | None]:
    return Lookup(partial(_told, language))


@lru_cache(maxsize=_VOCABULARY)
def meanings(word: str, language: str) -> tuple[Meaning, ...]:
    """Return the parts a lower-case word has in the language's contrasts."""
    if not _any(language).fullmatch(word):
        return ()
    return tuple(meaning for pattern, meaning in _patterns(language) if pattern.fullmatch(word))


@cache
def negations(language: str) -> re.Pattern[str]:
    """Return the pattern of the language's negative words."""
    return re.compile(rf"(?<!\w)(?:{lexicon_for(language).negations})(?!\w)", re.IGNORECASE)


@cache
def particles(language: str) -> re.Pattern[str]:
    """Return the pattern of the words that deny, also where what follows makes no negation of them: “not only”."""
    written = lexicon_for(language).negations
    while (opening := _LOOK.search(written)) is not None:
        start, depth = opening.start(), 0
        for at in range(start, len(written)):
            depth += {"(": 1, ")": -1}.get(written[at], 0)
            if not depth:
                break
        written = written[:start] + written[at + 1 :]
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)", re.IGNORECASE)


_LOOK = re.compile(r"\(\?<?[!=]")
"""Where a pattern begins to tell what must stand before or behind."""


@cache
def lacks(language: str) -> frozenset[str]:
    """Return the language's words for “without”."""
    return lexicon_for(language).cues.get("without", frozenset())


@cache
def lacking(language: str) -> re.Pattern[str]:
    """Return the pattern of those words."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(lacks(language)))) or '(?!)'})(?!\w)", re.IGNORECASE)


@cache
def implied_negations(language: str) -> re.Pattern[str]:
    """Return the pattern of words that may stand for a negation of another language."""
    return re.compile(rf"(?<!\w)(?:{lexicon_for(language).implied_negations})(?!\w)", re.IGNORECASE)


@cache
def _any(language: str) -> re.Pattern[str]:
    return re.compile("|".join(pattern.pattern for pattern, _ in _patterns(language)) or "(?!)")


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], Meaning], ...]:
    return tuple(
        (re.compile(words), Meaning(name, side, proves))
        for name, each in lexicon_for(language).contrasts.items()
        for words, side, proves in (
            (each.first, 0, True),
            (each.second, 1, True),
            (each.first_also, 0, False),
            (each.second_also, 1, False),
        )
    )
