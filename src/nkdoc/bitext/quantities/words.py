"""Numbers that both sides write in words: two that differ where each answers the other.

    three wells        четыре скважины

Words say numbers in more ways than digits do (a pair, both, one by one, half past three), so what is reported must be
beyond doubt: in two sentences that answer each other, either side has as many numbers left that nothing of the other
side explains, each pair of them counts (three), orders (third) or multiplies (twice), none is below two, and no part of
a whole, such as half or a quarter, is spoken of. Dozens, hundreds and thousands are rough: they differ where one is
several times the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache

from nkdoc.bitext.quantities.facts import facts
from nkdoc.bitext.quantities.grammar import grammar_of
from nkdoc.bitext.quantities.ladder import explain
from nkdoc.bitext.quantities.readings import readings
from nkdoc.bitext.quantities.spelling import Spelled, spelled
from nkdoc.bitext.quantities.tokens import numbers
from nkdoc.bitext.ranges import is_within
from nkdoc.bitext.segments import CACHED, Segment, sentences_of
from nkdoc.languages.ideographs import PLAIN
from nkdoc.languages.lexicon import Lexicon, number_words

_LEAST = 2
"""One is an article or a pronoun in many languages."""
_MANY = 3
"""Two is often said otherwise: both, a pair, the other, either."""
_FAR = 3
"""How many times larger one of two round numbers must be than the other, so that they are not rounded in two ways."""
Range = tuple[int, int]


def rivals(source: Segment, target: Segment) -> Iterator[tuple[Spelled, Spelled]]:
    """Yield the numbers in words of the source with those that stand in their place in the target and differ."""
    left, right = _left(source, target)
    if not left or not right:
        return
    mine, yours = sentences_of(source), sentences_of(target)
    if len(mine) != len(yours):
        mine, yours = ((0, len(source.text)),), ((0, len(target.text)),)
    for one, other in zip(mine, yours, strict=True):
        yield from _in_sentence(source, _within(left, one), target, _within(right, other), (one, other))


def unanswered(source: Segment, target: Segment) -> Iterator[tuple[Spelled, bool]]:
    """Yield the numbers in words that nothing of the other side answers, and whether they stand in the source.

    Only what counts three or more, in a language in which it can be no other word, against a language that has neither
    articles nor endings of all kinds for its numbers; sentences that rivals stand in, or that the other side has more
    or fewer of, are left out.
    """
    sides = _left(source, target)
    mine, yours = sentences_of(source), sentences_of(target)
    if not (sides[0] or sides[1]) or len(mine) != len(yours):
        return
    for places in zip(mine, yours, strict=True):
        left, right = (_within(words, place) for words, place in zip(sides, places, strict=True))
        if bool(left) == bool(right) or _speak_of_parts(source, target, places):
            continue
        for word in (*left, *right):
            told, silent = (source, target) if left else (target, source)
            counts = word.kind == "cardinal" and _value(word) >= _MANY
            if (
                counts
                and grammar_of(silent.language).lexicon.one_counts
                and not _is_homograph(word, told)
                and not is_within(word.start, word.end, _found(grammar_of(told.language).facts, told))
            ):
                yield word, bool(left)


def agreeing(source: Segment, target: Segment) -> Iterator[tuple[Spelled, Spelled]]:
    """Yield the numbers from two up that both sides count in words, where either has each of them just once."""
    here, there = (_once(_words(segment)) for segment in (source, target))
    for value in here.keys() & there.keys():
        yield here[value], there[value]


def _once(words: tuple[Spelled, ...]) -> dict[Fraction, Spelled]:
    counted = [word for word in words if word.kind in ("cardinal", "round") and _value(word) >= _LEAST]
    found = {_value(word): word for word in counted}
    return found if len(found) == len(counted) else {}


def _is_homograph(word: Spelled, segment: Segment) -> bool:
    pattern = grammar_of(segment.language).lexicon.number_homographs
    return re.fullmatch(pattern, segment.text[word.start : word.end], re.IGNORECASE) is not None


@lru_cache(maxsize=CACHED)
def _left(source: Segment, target: Segment) -> tuple[list[Spelled], list[Spelled]]:
    """Return the numbers in words that nothing of the other side explains: the source's, and the target's."""
    here, there = _words(source), _words(target)
    known = all(_counts(grammar_of(segment.language).lexicon) for segment in (source, target))
    if not known or not (here or there) or source.text == target.text:
        return [], []
    matched = {word for match in explain(source, target).matched for word in match}
    return (
        _unexplained([word for word in _numbers_only(here, source) if word not in matched], there, target),
        _unexplained([word for word in _numbers_only(there, target) if word not in matched], here, source),
    )


def _numbers_only(words: tuple[Spelled, ...], segment: Segment) -> Sequence[Spelled]:
    """Return the words without those for one where that is the article too."""
    if grammar_of(segment.language).lexicon.one_counts:
        return words
    return [word for word in words if _value(word) >= _LEAST]


def _words(segment: Segment) -> tuple[Spelled, ...]:
    """Return the numbers in words, without those that go with digits, 375 million, or count nothing, one of them."""
    words = spelled(segment)
    if not words:
        return words
    taken = [(number.start, number.end) for number in numbers(segment)]
    taken += _found(grammar_of(segment.language).idioms, segment)
    return tuple(word for word in words if not is_within(word.start, word.end, taken)) if taken else words


def _found(pattern: re.Pattern[str], segment: Segment) -> list[Range]:
    return [match.span() for match in pattern.finditer(segment.text)]


def _counts(lexicon: Lexicon) -> bool:
    """Tell whether numbers in words are known to count in a language: its words, or counters behind its signs.

    What CLDR knows of a language's words is enough to explain digits, not to say that other words differ.
    """
    return bool((number_words(lexicon.tag) and not lexicon.partial) or lexicon.reckoning.counter != PLAIN.counter)


def _unexplained(words: list[Spelled], others: Sequence[Spelled], other: Segment) -> list[Spelled]:
    """Return the words that no number of the other side explains, be it in words, in digits or said otherwise."""
    waiting = list(others)
    left: list[Spelled] = []
    for word in words:
        found = next((each for each in waiting if not word.readings.isdisjoint(each.readings)), None)
        if found is None:
            left.append(word)
        else:
            waiting.remove(found)
    if not left:
        return left
    said = set(facts(other)).union(*(readings(number, other.language) for number in numbers(other)))
    # A word may answer one that another has taken: one, the other, both.
    said.update(reading for word in others for reading in word.readings)
    return [word for word in left if said.isdisjoint(word.readings)]


def _within(words: list[Spelled], place: Range) -> list[Spelled]:
    return [word for word in words if place[0] <= word.start and word.end <= place[1]]


def _in_sentence(
    source: Segment, left: list[Spelled], target: Segment, right: list[Spelled], places: tuple[Range, Range]
) -> Iterator[tuple[Spelled, Spelled]]:
    """Yield the words of two sentences that answer each other, in order, where there are as many here as there."""
    left, right = _answering(_counting(left, source), _counting(right, target))
    if not left or len(left) != len(right) or not all(map(_are_rivals, left, right)):
        return
    if _speak_of_parts(source, target, places):
        return
    for one, other in zip(left, right, strict=True):
        units = _unit(one, source), _unit(other, target)
        if not (all(units) and units[0] != units[1]):  # a fortnight is fifteen days in French, and fourteen in German
            yield one, other


def _counting(words: list[Spelled], segment: Segment) -> list[Spelled]:
    """Return the words that are surely numbers: no word for one where that is the article too."""
    one_counts = grammar_of(segment.language).lexicon.one_counts
    return [word for word in words if word.kind and (one_counts or _value(word) >= _LEAST)]


def _answering(left: list[Spelled], right: list[Spelled]) -> tuple[list[Spelled], list[Spelled]]:
    """Return the words without those for one, which may be articles and pronouns, unless one side has no others."""
    here, there = ([word for word in words if _value(word) >= _LEAST] for words in (left, right))
    return (here, there) if bool(here) == bool(there) else (left, right)


def _are_rivals(one: Spelled, other: Spelled) -> bool:
    """Tell whether two numbers that differ are of one kind; dozens and hundreds may be rounded in other ways."""
    if "round" in (one.kind, other.kind):
        less, more = sorted((_value(one), _value(other)))
        return {one.kind, other.kind} <= {"round", "cardinal"} and more >= _FAR * less
    return one.kind == other.kind


def _value(word: Spelled) -> Fraction:
    return max(reading.value for reading in word.readings if reading.kind == "number")


def _speak_of_parts(source: Segment, target: Segment, places: tuple[Range, Range]) -> bool:
    return any(_has_part(segment, place) for segment, place in zip((source, target), places, strict=True))


def _has_part(segment: Segment, place: Range) -> bool:
    """Tell whether a sentence speaks of a part of a whole, in words or as clocks do: halb vier."""
    words = _within(list(spelled(segment)), place)
    said = {reading for word in words if word.kind != "ordinal" for reading in word.readings}
    sentence = segment._replace(text=segment.text[slice(*place)], code=(), foreign=())
    return any(reading.kind == "share" and reading.value < 1 for reading in (*said, *facts(sentence)))


def _unit(word: Spelled, segment: Segment) -> str:
    grammar = grammar_of(segment.language)
    after = grammar.unit.match(segment.text, word.end)
    return grammar.unit_names[(after.lastindex or 1) - 1] if after else ""
