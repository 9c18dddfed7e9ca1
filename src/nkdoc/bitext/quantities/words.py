"""Numbers that both sides write in words: two that differ where each answers the other.

    three wells        четыре скважины

Words say numbers in more ways than digits do (a pair, both, one by one, half past three), so what is reported must be
beyond doubt: in two sentences that answer each other, either side has just one number left that nothing of the other
side explains, both count (three) or both order (third), neither is below two, and no part of a whole, such as half or a
quarter, is spoken of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from nkdoc.bitext.quantities.facts import facts
from nkdoc.bitext.quantities.grammar import grammar_of
from nkdoc.bitext.quantities.ladder import explain
from nkdoc.bitext.quantities.readings import readings
from nkdoc.bitext.quantities.spelling import Spelled, spelled
from nkdoc.bitext.quantities.tokens import numbers
from nkdoc.bitext.segments import Segment, sentences_of
from nkdoc.languages.lexicon import Lexicon, number_words

_LEAST = 2
"""One is an article or a pronoun in many languages."""
Range = tuple[int, int]


def rivals(source: Segment, target: Segment) -> Iterator[tuple[Spelled, Spelled]]:
    """Yield the numbers in words of the source with those that stand in their place in the target and differ."""
    if not all(_counts(grammar_of(segment.language).lexicon) for segment in (source, target)):
        return
    here, there = spelled(source), spelled(target)
    if not here or not there or source.text == target.text:
        return
    matched = {word for match in explain(source, target).matched for word in match}
    left = _unexplained([word for word in here if word not in matched], there, target)
    right = _unexplained([word for word in there if word not in matched], here, source)
    if not left or not right:
        return
    mine, yours = sentences_of(source), sentences_of(target)
    if len(mine) != len(yours):
        mine, yours = ((0, len(source.text)),), ((0, len(target.text)),)
    for one, other in zip(mine, yours, strict=True):
        yield from _in_sentence(source, _within(left, one), target, _within(right, other), (one, other))


def _counts(lexicon: Lexicon) -> bool:
    """Tell whether numbers in words are known to count in a language: its words, or counters behind its signs.

    What CLDR knows of a language's words is enough to explain digits, not to say that other words differ.
    """
    return bool((number_words(lexicon.tag) and not lexicon.partial) or lexicon.reckoning.counts)


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
    said = set(facts(other)).union(*(readings(number, other.language) for number in numbers(other)))
    # A word may answer one that another has taken: one, the other, both.
    said.update(reading for word in others for reading in word.readings)
    return [word for word in left if said.isdisjoint(word.readings)]


def _within(words: list[Spelled], place: Range) -> list[Spelled]:
    return [word for word in words if place[0] <= word.start and word.end <= place[1]]


def _in_sentence(
    source: Segment, left: list[Spelled], target: Segment, right: list[Spelled], places: tuple[Range, Range]
) -> Iterator[tuple[Spelled, Spelled]]:
    if len(left) != 1 or len(right) != 1:
        return
    (one,), (other,) = left, right
    if not one.kind or one.kind != other.kind or min(_value(one), _value(other)) < _LEAST:
        return
    if any(_has_part(segment, place) for segment, place in zip((source, target), places, strict=True)):
        return
    units = _unit(one, source), _unit(other, target)
    if all(units) and units[0] != units[1]:
        return  # a fortnight is fifteen days in French, and fourteen in German
    yield one, other


def _value(word: Spelled) -> Fraction:
    return max(reading.value for reading in word.readings if reading.kind == "number")


def _has_part(segment: Segment, place: Range) -> bool:
    """Tell whether a sentence speaks of a part of a whole, in words or as clocks do: halb vier."""
    said = {reading for word in _within(list(spelled(segment)), place) for reading in word.readings}
    sentence = segment._replace(text=segment.text[slice(*place)], code=(), foreign=())
    return any(reading.kind == "share" and reading.value < 1 for reading in (*said, *facts(sentence)))


def _unit(word: Spelled, segment: Segment) -> str:
    grammar = grammar_of(segment.language)
    after = grammar.unit.match(segment.text, word.end)
    return grammar.unit_names[(after.lastindex or 1) - 1] if after else ""
