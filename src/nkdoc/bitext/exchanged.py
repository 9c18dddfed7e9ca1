"""Terms that stand beside each other's words: two anchors of a sentence whose neighbours answer each other crosswise.

    … before a checkout (“smudge”, Figure 2)      « clean », figure 2:  clean answers the words before 3, not 2
    and a commit (“clean”, Figure 3)              « smudge », figure 3

Anchors are numbers and inline code that both sides have once, each behind the same word or mark as the other.
Neighbours are the words between them, before each or behind each; what both have tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from nkdoc.bitext.anchors import NUMBER
from nkdoc.bitext.counterparts import Word, content_words, distinct, known_as
from nkdoc.bitext.ranges import Range
from nkdoc.bitext.segments import Segment

_BEFORE = re.compile(r"(\w+|[(:-])[^\w(:-]*$")
"""The word, bracket, colon or hyphen before an anchor."""
_NEAR = 60
"""Characters before or behind an anchor in which its neighbours stand."""
_WEAK = 0.05
_CROSSED, _TIMES = 3, 3
"""Words that must answer each other crosswise, and how many times as many as straight."""
_MOST = 12
"""Anchors of a sentence that are looked at."""

Anchored = Mapping[str, Range]


class Exchange(NamedTuple):
    """Two anchors with their places on both sides: each stands in the translation where the other should."""

    one: str
    other: str
    source: Range
    target: Range


def anchored(segment: Segment, place: Range) -> Anchored:
    """Return the anchors of a sentence that stand in it once."""
    found: dict[str, Range] = {}
    twice: set[str] = set()
    codes = [each for each in segment.code if place[0] <= each[0] < place[1]]
    spans = [("`" + segment.text[slice(*each)], each) for each in codes]
    spans.extend(
        ("n" + match[0], match.span())
        for match in NUMBER.finditer(segment.text, *place)
        if not any(start <= match.start() < end for start, end in codes)
    )
    for key, span in spans:
        twice |= {key} & found.keys()
        found[key] = span
    return {key: span for key, span in found.items() if key not in twice}


def exchanges(source: Segment, one: Range, target: Segment, other: Range) -> Iterator[Exchange]:
    """Yield the neighbouring anchors of a sentence that seem to have exchanged their places."""
    mine = anchored(source, one)
    yours = anchored(target, other) if len(mine) > 1 else {}
    common = [key for key in sorted(mine, key=lambda key: mine[key]) if key in yours][:_MOST]
    order = {key: number for number, key in enumerate(sorted(yours, key=lambda key: yours[key]))}
    tags = source.language, target.language
    for kind in "n`":
        for first, second in pairwise(key for key in common if key[0] == kind):
            between = range(*sorted((order[first], order[second])))[1:]
            if any(key[0] == kind for key, number in order.items() if number in between):
                continue  # others moved too: what stands beside them tells nothing
            if not _are_parallel(source, mine[first], mine[second]):
                continue
            if not _are_parallel(target, yours[first], yours[second]):
                continue
            here = _neighbours(source, one, (mine[first], mine[second]))
            there = _neighbours(target, other, (yours[first], yours[second]))
            if any(_are_crossed(*sides, tags) for sides in zip(here, there, strict=True)):
                yield Exchange(first[1:], second[1:], mine[first], yours[first])


def _are_parallel(segment: Segment, one: Range, other: Range) -> bool:
    """Tell whether the same word or mark stands before both: elsewhere the words beside them move with the syntax."""
    first, second = (_BEFORE.search(segment.text, max(0, start - _NEAR), start) for start, _ in (one, other))
    return first is not None and second is not None and first[1] == second[1]


Both = tuple[Sequence[Word], Sequence[Word]]


def _neighbours(segment: Segment, place: Range, both: tuple[Range, Range]) -> tuple[Both, Both]:
    """Return the words before each of two anchors, and those behind each."""
    words = content_words(segment.text, segment.language)
    starts = [max([place[0], span[0] - _NEAR, *(end for _, end in both if end <= span[0])]) for span in both]
    ends = [min([place[1], span[1] + _NEAR, *(start for start, _ in both if start >= span[1])]) for span in both]
    before, behind = (
        tuple([word for word in words if first <= word.start < last] for first, last in spans)
        for spans in (
            [(start, span[0]) for start, span in zip(starts, both, strict=True)],
            [(span[1], end) for end, span in zip(ends, both, strict=True)],
        )
    )
    return (before[0], before[1]), (behind[0], behind[1])


def _are_crossed(here: Both, there: Both, tags: tuple[str, str]) -> bool:
    (one, two), (first, second) = distinct(*here), distinct(*there)
    crossed = _linked(one, second, tags), _linked(two, first, tags)
    if not all(crossed) or sum(crossed) < _CROSSED:
        return False
    straight = _linked(one, first, tags) + _linked(two, second, tags)
    return sum(crossed) >= _TIMES * straight


def _linked(mine: Sequence[Word], yours: Sequence[Word], tags: tuple[str, str]) -> int:
    """Return how many words of one side have a counterpart among the other's, or one that sounds alike."""
    stems, sounds = {word.stem for word in yours}, {word.sound for word in yours}
    return sum(
        word.sound in sounds or any(share >= _WEAK and stem in stems for stem, share in known_as(word, tags).items())
        for word in mine
    )
