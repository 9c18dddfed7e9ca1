"""A sentence says the opposite: a word of one meaning answers to a word of the opposite meaning.

    Exports rose to 12%.                 Экспорт снизился до 12 %.
    Members must pay in advance.         Члены вправе платить заранее.

Opposites are looked for in each sentence and its counterpart: rise and fall, before and after, open and close, begin
and end, accept and reject, allow and forbid, must and may, north and south, buy and sell. The check speaks only where
one side has the one meaning alone and the other side the other alone, and neither is negated. Mend the wrong side, or
allow the finding where another turn of phrase says the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.diagnostics import Rule, Severity
from nkdoc.locales.lexicon import lexicon_for
from nkdoc.mismatch import Mismatch, quote, report
from nkdoc.passage import Passage, compared, passages, sentences_of, words_of

if TYPE_CHECKING:
    from nkdoc.diagnostics import Diagnostic
    from nkdoc.model import Project
    from nkdoc.units import Pair

RULE = Rule("NK247", "opposite-word", Severity.WARNING, __doc__)

_WORD = re.compile(r"[^\W\d_]+")
_VOCABULARY = 1 << 16


class _Meaning(NamedTuple):
    """A word's part in a contrast: on which of its two sides, and whether the word proves it or only hints at it."""

    contrast: str
    side: int
    proves: bool


class _Said(NamedTuple):
    """What a sentence says: the proofs of each side of each contrast, with their places, and the sides hinted at."""

    proofs: dict[tuple[str, int], tuple[int, int]]
    traces: set[tuple[str, int]]


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every word that answers to its opposite."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the words of a pair that answer to their opposites, one for each sentence."""
    source, target = passages(pair)
    said = _proved(source)
    if not said or not any((name, 1 - side) in said for name, side in _proved(target)):
        return
    here = sentences_of(source)
    there = sentences_of(target)
    if len(here) == len(there):
        for one, other in zip(here, there, strict=True):
            found = _opposites(source, one, target, other)
            if found is not None:
                yield found


def _opposites(source: Passage, one: tuple[int, int], target: Passage, other: tuple[int, int]) -> Mismatch | None:
    """Return the first word of a sentence that answers to its opposite."""
    here = _said(source.text[slice(*one)], source.language)
    there = _said(target.text[slice(*other)], target.language) if here.proofs else here
    for (name, side), place in here.proofs.items():
        against = there.proofs.get((name, 1 - side)) if here is not there else None
        if against is None or (name, 1 - side) in here.traces or (name, side) in there.traces:
            continue
        if _is_negative(source, one) or _is_negative(target, other):
            return None
        mine, yours = _moved(place, one[0]), _moved(against, other[0])
        first, second = source.text[slice(*mine)], target.text[slice(*yours)]
        message = f"{quote(second)} is the opposite of the source's {quote(first)}"
        return Mismatch(message, mine, yours, f"{first}/{second}", "say the same on both sides")
    return None


def _moved(place: tuple[int, int], by: int) -> tuple[int, int]:
    return place[0] + by, place[1] + by


def _proved(passage: Passage) -> set[tuple[str, int]]:
    """Return the sides of contrasts that the passage's words prove."""
    proving = _proving(passage.language)
    return {side for word in words_of(passage) for side in proving(word)}


@cache
def _proving(language: str) -> Callable[[str], tuple[tuple[str, int], ...]]:
    """Return the function from a word to the sides it proves."""

    @lru_cache(maxsize=_VOCABULARY)
    def proved(word: str) -> tuple[tuple[str, int], ...]:
        return tuple((name, side) for name, side, proves in _meanings(word, language) if proves)

    return proved


def _said(sentence: str, language: str) -> _Said:
    said = _Said({}, set())
    for match in _WORD.finditer(sentence):
        for name, side, proves in _meanings(match.group().lower(), language):
            said.traces.add((name, side))
            if proves:
                said.proofs.setdefault((name, side), match.span())
    return said


@lru_cache(maxsize=_VOCABULARY)
def _meanings(word: str, language: str) -> tuple[_Meaning, ...]:
    """Return the parts a lower-case word has in the language's contrasts."""
    if not _any(language).fullmatch(word):
        return ()
    return tuple(meaning for pattern, meaning in _patterns(language) if pattern.fullmatch(word))


@cache
def _any(language: str) -> re.Pattern[str]:
    """Return the pattern of every word that has a part in a contrast."""
    return re.compile("|".join(pattern.pattern for pattern, _ in _patterns(language)) or "(?!)")


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], _Meaning], ...]:
    return tuple(
        (re.compile(words), _Meaning(name, side, proves))
        for name, each in lexicon_for(language).contrasts.items()
        for words, side, proves in (
            (each.first, 0, True),
            (each.second, 1, True),
            (each.first_also, 0, False),
            (each.second_also, 1, False),
        )
    )


def _is_negative(passage: Passage, place: tuple[int, int]) -> bool:
    return _negations(passage.language).search(passage.text, *place) is not None


@cache
def _negations(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{lexicon_for(language).negations})(?!\w)", re.IGNORECASE)
