"""Text → the numbers written in words: `twenty-five`, «двадцать пятого», «двухэтажный», `two thirds`.

Words explain digits of the other language, and words of it that say the same; nobody is asked to write them. So a
reading too many does little harm, and a run of words that makes no number falls apart into the numbers it does make.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache, partial
from typing import NamedTuple

from nkdoc.base.lookup import Lookup
from nkdoc.bitext.quantities.grammar import Grammar, grammar_of
from nkdoc.bitext.quantities.ideographs import ideographic
from nkdoc.bitext.quantities.measures import meanings
from nkdoc.bitext.quantities.readings import measured
from nkdoc.bitext.segments import CACHED, Segment
from nkdoc.languages.lexicon import NumberWord, Reading, lexicon_for, number_prefixes, number_words
from nkdoc.languages.writing import lowered, writing_of

_GAP = re.compile(r"[\s‑-]+")
_TEN, _HUNDRED, _THOUSAND, _CENTURY = 10, 100, 1000, 100
_SHORTEST_REST = 3
"""A compound has at least so many letters after its number."""
_AMBIGUOUS_PREFIXES = frozenset({Fraction(1), Fraction(100), Fraction(7)})
"""«стоимость» is no hundred and «семинар» no seven: these need a known second part."""
_COUNTING = frozenset({"cardinal", "scale", "collective"})
_ROUND = frozenset(Fraction(10**power) for power in (2, 3, 6, 9, 12))
_TIMES_NOUNS = frozenset({Fraction(10), Fraction(12), Fraction(20), Fraction(100)})


class Spelled(NamedTuple):
    """A number in words at `text[start:end]`, with all its meanings.

    `kind` is `cardinal`, `ordinal` or `times` (twice) where the words cannot be anything else, `round` for dozens,
    hundreds and thousands that nothing counts, empty for all others: a pair, a half.
    """

    start: int
    end: int
    readings: frozenset[Reading]
    kind: str = ""


@lru_cache(maxsize=CACHED)
def spelled(segment: Segment) -> tuple[Spelled, ...]:
    """Return the numbers that the segment writes in words, in order."""
    lexicon = lexicon_for(segment.language)
    words = number_words(lexicon.tag)
    if not words:
        return tuple(Spelled(*found) for found in ideographic(segment.text, segment.language))
    return tuple(_spelled(segment.text, lexicon.tag, grammar_of(segment.language)))


class _Word(NamedTuple):
    """What a word may be in a number: its meanings, whether it joins others, and the compound it may be."""

    text: str
    meanings: tuple[NumberWord, ...]
    joins: bool
    compound: re.Match[str] | None


def _known(tag: str, written: str) -> _Word | None:
    """Return what a word of a text may be in a number, None for most words."""
    word = _GAP.sub("-", writing_of(tag).folded(lowered(written)))
    found = number_words(tag).get(word, ())
    joins = re.fullmatch(lexicon_for(tag).joiners, word) is not None
    compound = _prefix(tag).match(word)
    return _Word(word, found, joins, compound) if found or joins or compound else None


@cache
def _vocabulary(tag: str) -> Lookup[_Word | None]:
    return Lookup(partial(_known, tag))


def _spelled(text: str, tag: str, grammar: Grammar) -> Iterator[Spelled]:
    vocabulary, pattern = _vocabulary(tag), _words(tag)
    # Most texts have no number in words, and this is quick to say.
    if not any(map(vocabulary.__getitem__, pattern.findall(text))):
        return
    run = _Run()
    for match in pattern.finditer(text):
        word = vocabulary[match.group()]
        if word is None:
            if run.parts:
                yield from run.finished(text, grammar)
                run = _Run()
            continue
        start, end = match.span()
        adjacent = run.parts and _GAP.fullmatch(text, run.end, start)
        if adjacent and run.add(word.meanings, start, end):
            continue
        if adjacent and word.joins:
            run.end = end
            continue
        yield from run.finished(text, grammar)
        run = _Run()
        if not run.add(word.meanings, start, end) and word.compound:
            yield from _compound(word.compound, word.text, start, end, grammar)
    yield from run.finished(text, grammar)


def _compound(compound: re.Match[str], word: str, start: int, end: int, grammar: Grammar) -> Iterator[Spelled]:
    """Yield the number that a compound starts with: двухэтажный, двадцатипятилетний."""
    value = _compound_value(compound, word, grammar)
    if value is not None:
        readings = (Reading("number", value), *_second_part(word[compound.end() :], value, grammar))
        yield Spelled(start, end, frozenset(readings))


class _Run:
    """Number words in a row, put together as they come."""

    def __init__(self) -> None:
        self.parts = 0
        self.start = self.end = self.stop = 0
        self.total = Fraction(0)
        self.group = Fraction(0)
        self.limit = Fraction(_THOUSAND)
        self.scale: Fraction | None = None
        self.closed = False
        self.share = False
        self.only: tuple[NumberWord, ...] = ()
        self.kinds: list[frozenset[str]] = []

    def add(self, meanings_of_word: tuple[NumberWord, ...], start: int, end: int) -> bool:
        """Take the word in if it continues the number; tell whether it did."""
        for kind, value in meanings_of_word:
            if not self.closed and self._continues(kind, value):
                if not self.parts:
                    self.start = start
                self.only = () if self.parts else meanings_of_word
                self.kinds.append(frozenset(one.kind for one in meanings_of_word))
                self.parts += 1
                self.end = self.stop = end
                return True
        return False

    def _continues(self, kind: str, value: Fraction) -> bool:
        match kind:
            case "cardinal" | "ordinal" | "collective" | "times" if value < _THOUSAND:
                return self._smaller(kind, value) or (kind == "ordinal" and self._fraction(1 / value))
            case "scale" | "ordinal":
                return self._scaled(value, ordinal=kind == "ordinal")
            case "noun":
                return self._noun(value)
            case "fraction":
                return self._fraction(value)
        return False

    def _smaller(self, kind: str, value: Fraction) -> bool:
        """Add a number below a thousand, or multiply by a hundred."""
        if value == _HUNDRED and 0 < self.group < _HUNDRED:
            self.group *= _HUNDRED
            self.limit = Fraction(_HUNDRED)
        elif value < self.limit and not (self.group and self.limit <= 1):
            self.group += value
            self.limit = Fraction(_HUNDRED if value >= _HUNDRED else _TEN if value >= 2 * _TEN else 1)
        else:
            return False
        self.closed = kind != "cardinal"
        return True

    def _scaled(self, value: Fraction, *, ordinal: bool) -> bool:
        """Multiply what came before by a thousand, a million and so on."""
        if self.scale is not None and value >= self.scale:
            return False
        self.total += (self.group or 1) * value
        self.group, self.limit, self.scale = Fraction(0), Fraction(_THOUSAND), value
        self.closed = ordinal
        return True

    def _noun(self, value: Fraction) -> bool:
        """Multiply by a dozen or a hundred, or stand alone."""
        if self.parts and value not in _TIMES_NOUNS:
            return False
        self.group = (self.group or 1) * value
        self.limit = Fraction(1)
        return True

    def _fraction(self, value: Fraction) -> bool:
        """Divide what came before (two thirds), add a half to it (two and a half), or stand alone."""
        if self.parts and value == Fraction(1, 2) and self.group > 1:
            self.group += value
        else:
            self.group = (self.group or 1) * value
            self.share = True
        self.limit = Fraction(1)
        return True

    def finished(self, text: str, grammar: Grammar) -> Iterator[Spelled]:
        """Yield the number, if there is one."""
        if self.parts:
            value = self.total + self.group
            readings = frozenset(self._readings(value, text, grammar))
            yield Spelled(self.start, self.stop, readings, self._kind(text, grammar))

    def _kind(self, text: str, grammar: Grammar) -> str:
        """Return whether the words count or order; hundreds and thousands by themselves may be any number of them."""
        if re.match(r"[‑-]", text[self.stop : self.stop + 1]):
            return ""
        value = self.total + self.group
        if (len(self.kinds) == 1 and value in _ROUND) or ("noun" in self.kinds[0] and value >= _TEN):
            return "round"
        return self._only_kind(text, grammar)

    def _only_kind(self, text: str, grammar: Grammar) -> str:
        """Return what all the words do, empty where they do different things."""
        *first, last = self.kinds
        if all(kinds == {"times"} for kinds in self.kinds):
            return "times"
        if all(kinds <= _COUNTING for kinds in self.kinds):
            return "cardinal"
        # The third, not a third.
        if not first and last == {"ordinal", "fraction"} and not grammar.joined.search(text, 0, self.start):
            return "ordinal"
        ordered = last == {"ordinal"} and not self.share and all(kinds <= _COUNTING for kinds in first)
        return "ordinal" if ordered else ""

    def _readings(self, value: Fraction, text: str, grammar: Grammar) -> Iterator[Reading]:
        yield Reading("number", value)
        for kind, other in self.only:
            yield Reading("share" if kind == "fraction" else "number", other)
        if self.share:
            yield Reading("share", value)
        if grammar.is_share(text, self.start):
            yield Reading("share", value / _HUNDRED)
        yield from attached(value, text, self.stop, grammar)


def attached(value: Fraction, text: str, end: int, grammar: Grammar) -> Iterator[Reading]:
    """Yield what the word after a spelled number makes of it: a share, an amount, a time of day."""
    if grammar.percent.match(text, end):
        yield Reading("share", value / _HUNDRED)
    if after := grammar.unit.match(text, end):
        yield from measured(value, meanings(grammar.unit_names[(after.lastindex or 1) - 1]))
    if value.denominator == 1 and value <= 24:  # noqa: PLR2004 - hours of a day
        later = 12 if grammar.after_noon.match(text, end) and value < 12 else 0  # noqa: PLR2004 - the same
        yield Reading("clock", (value + later) * 60)


@cache
def _words(tag: str) -> re.Pattern[str]:
    """Return the pattern of a word, or of several that are one number only together: quatre-vingts."""
    joined = sorted((form for form in number_words(tag) if "-" in form), key=len, reverse=True)
    forms = "|".join(form.replace("-", _GAP.pattern) for form in joined) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)|{writing_of(tag).word.pattern}", re.IGNORECASE)


@cache
def _prefix(tag: str) -> re.Pattern[str]:
    """Return the pattern of a compound's first parts: one to three of them, as in двадцати-пяти-летний."""
    forms = sorted(number_prefixes(tag), key=len, reverse=True)
    return re.compile(rf"((?:{'|'.join(forms)}))((?:{'|'.join(forms)})?)" if forms else r"(?!)")


def _compound_value(compound: re.Match[str], word: str, grammar: Grammar) -> Fraction | None:
    """Return the number a compound starts with, or None where the word only looks like one."""
    prefixes = number_prefixes(grammar.lexicon.tag)
    first, second = prefixes[compound[1]], prefixes.get(compound[2], Fraction(0))
    rest = word[compound.end() :]
    known = re.match(grammar.lexicon.number_prefixes, rest) is not None
    if len(rest) < _SHORTEST_REST or (
        (first in _AMBIGUOUS_PREFIXES or len(compound[1]) <= _SHORTEST_REST) and not known
    ):
        return None
    if second and not (second < first and (second < _TEN or first >= _HUNDRED)):
        return None
    return first + second


def _second_part(rest: str, value: Fraction, grammar: Grammar) -> Iterator[Reading]:
    """Yield what a compound's second part makes of its number: двухтысячный, пятипроцентный, трёхдневный."""
    if after := grammar.magnitude.match(rest):
        yield Reading("number", value * Fraction(10) ** int(str(after.lastgroup)[1:]))
    yield from attached(value, rest, 0, grammar)
