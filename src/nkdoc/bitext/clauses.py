"""A clause of one sentence that its counterpart has not: where words and lengths both say so.

    …: how much it logs, whether it reminds you,         «…: подробность журнала и отключение напоминаний.»
       and where on the screen it sits.                  screen has no counterpart; without the clause the lengths fit

Each word answers for one word of the other side only, those of the rest of the sentence first: what is said twice on
one side has one counterpart on the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from nkdoc.bitext import anchors
from nkdoc.bitext.cognates import MARK
from nkdoc.bitext.counterparts import Word, content_words, known_as
from nkdoc.bitext.ranges import Range
from nkdoc.languages.lexicon import lexicon_for

_MARKS = ",;:()—–，；、：（）"
_EXCESS, _SHARE = 16, 0.15
"""Characters by which a sentence must be too long, and which part of it they must be."""
_SLACK = 0.5
"""By how much the clause may miss the excess, as a share of its own length."""
_PIECES = 3
"""Pieces between marks that may be missing together, at most."""
_WORDS = 2
"""Known words that a clause has at least."""
_REST = 0.3
"""Share of the words of the rest that must be linked."""
_WEAK = 0.05
"""Share from which a link counts."""


def _is_too_long(text: str, other: str, ratio: float) -> bool:
    """Tell whether a sentence has room for a clause more; `ratio` is how much longer it may be than the other."""
    excess = len(text) - ratio * len(other)
    return excess >= _EXCESS and excess >= _SHARE * len(text)


def unanswered(text: str, other: str, tags: tuple[str, str], ratio: float) -> Range | None:
    """Return the clause of a sentence that explains why it is too long; `tags` are its language and the other's."""
    if not _is_too_long(text, other, ratio):
        return None
    excess = len(text) - ratio * len(other)
    shared = frozenset(anchors.of_text(other))
    found = []
    for start, end in _runs(_pieces(text, tags[0])):
        misfit = abs(end - start - excess)
        if (
            misfit <= _SLACK * (end - start)
            and not _has_anchor(text[start:end], shared)
            and _is_unanswered(text, other, tags, (start, end))
        ):
            found.append((misfit, (start, end)))
    return min(found)[1] if found else None


def _is_unanswered(text: str, other: str, tags: tuple[str, str], place: Range) -> bool:
    """Tell whether no word of the place has a counterpart, though the words around it have theirs."""
    words = content_words(text, tags[0])
    inside = [word for word in words if place[0] <= word.start < place[1]]
    if not _WORDS <= len(inside) < len(words):
        return False
    free = list(content_words(other, tags[1]))
    rest, known = _taken([word for word in words if word not in inside], free, tags)
    if not rest or rest < _REST * known:
        return False
    linked, missed = _taken(inside, free, tags)
    return not linked and missed >= _WORDS


def _taken(words: Sequence[Word], free: list[Word], tags: tuple[str, str]) -> tuple[int, int]:
    """Return how many words take a counterpart out of the `free` ones, and of how many any is known."""
    taken = known = 0
    for word in words:
        links = known_as(word, tags)
        weights = [max(links.get(one.stem, 0.0), float(one.sound == word.sound)) for one in free]
        best = max(weights, default=0.0)
        if best >= _WEAK:
            del free[weights.index(best)]
            taken += 1
        known += bool(links) or best >= _WEAK
    return taken, known


def _runs(pieces: Sequence[Range]) -> Iterator[Range]:
    for first in range(len(pieces)):
        for last in range(first, min(first + _PIECES, len(pieces))):
            if last - first + 1 < len(pieces):
                yield pieces[first][0], pieces[last][1]


def _pieces(text: str, language: str) -> list[Range]:
    """Return the pieces of a sentence between its marks and before its “and” and “or”."""
    starts = [0, *(match.start() for match in _joints(language).finditer(text) if match.start()), len(text)]
    return list(pairwise(starts))


def _has_anchor(text: str, shared: frozenset[str]) -> bool:
    return "\N{OBJECT REPLACEMENT CHARACTER}" in text or any(
        key in shared for key in anchors.of_text(text) if not key.startswith(MARK)
    )


@cache
def _joints(language: str) -> re.Pattern[str]:
    cues = lexicon_for(language).cues
    words = sorted(cues.get("and", frozenset()) | cues.get("or", frozenset()))
    joined = rf"|(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)" if words else ""
    return re.compile(rf"[{_MARKS}]{joined}", re.IGNORECASE)
