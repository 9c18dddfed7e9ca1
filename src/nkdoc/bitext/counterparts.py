"""Which words of a sentence find their counterparts in its translation, as far as the vocabularies know.

    The office did not close.     «Офис закрылся.»
        office → офис  close → закр…          linked
    Sort in descending order.     «… по умолчанию»
        descending ?      умолчанию = default  unlinked on both sides

Words count as linked where a stem of the other side translates theirs. Words that no vocabulary knows say nothing, nor
do those that are the same on both sides or sound alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import NamedTuple

from nkdoc.base.lookup import Lookup
from nkdoc.bitext.cognates import key
from nkdoc.bitext.segments import CACHED
from nkdoc.languages.lexicon import lexicon_for
from nkdoc.languages.vocabulary import Vocabulary, stem, vocabulary
from nkdoc.languages.writing import lowered, writing_of

_LEAST = 3
"""Letters of the shortest word that is looked at."""
_WEAK = 0.05
"""Share from which a link counts."""
_ENOUGH = 2
"""Linked words, at least, that prove an agreement."""


class Word(NamedTuple):
    """A content word of a text at `start:end`, with its stem and its sounds, or itself where it has too few."""

    start: int
    end: int
    stem: str
    sound: str


class Linked(NamedTuple):
    """The words of one side: with counterparts on the other, known without any, and such as sound alike there."""

    found: tuple[Word, ...]
    missed: tuple[Word, ...]
    alike: tuple[Word, ...] = ()

    @property
    def share(self) -> float:
        """Which part of the words of which something is known is linked; 0 where nothing is."""
        linked = len(self.found) + len(self.alike)
        return linked / max(linked + len(self.missed), 1)


class Likeness(NamedTuple):
    """What the words of two sentences say: the source's and the target's."""

    source: Linked
    target: Linked

    def agrees(self, share: float) -> bool:
        """Tell whether the sentences say nearly the same: so great a share of each one's known words is linked."""
        return (
            min(len(side.found) + len(side.alike) for side in self) >= _ENOUGH
            and self.source.share >= share
            and self.target.share >= share
        )


def _content(language: str, written: str) -> tuple[str, str] | None:
    """Return the stem and the sound of a word, None where it says nothing."""
    word = lowered(written)
    says = len(word) >= _LEAST and word not in lexicon_for(language).stop_words
    return (stem(word, language), key(word) or word) if says else None


@cache
def _contents(language: str) -> Lookup[tuple[str, str] | None]:
    return Lookup(partial(_content, language))


@lru_cache(maxsize=CACHED)
def content_words(text: str, language: str) -> tuple[Word, ...]:
    """Return the words of a text that say something, in order."""
    contents = _contents(language)
    found = ((match, contents[match.group()]) for match in writing_of(language).word.finditer(text))
    return tuple([Word(*match.span(), *known) for match, known in found if known])


@lru_cache(maxsize=CACHED)
def likeness(source: str, target: str, tags: tuple[str, str]) -> Likeness | None:
    """Return how the words of two sentences answer each other, None where the languages' words are not known."""
    there, back = vocabulary(*tags), vocabulary(*tags[::-1])
    if not there:
        return None
    here, yours = content_words(source, tags[0]), content_words(target, tags[1])
    return Likeness(_linked(here, yours, there), _linked(yours, here, back))


def have_nothing_in_common(source: str, target: str, tags: tuple[str, str], chance: int) -> bool:
    """Tell whether two sentences share next to nothing: for each word linked there are `chance` that are not.

    Most sentences are each other's translation, and a few words tell that.
    """
    there = vocabulary(*tags)
    here, yours = content_words(source, tags[0]), content_words(target, tags[1])
    stems, sounds = {word.stem for word in yours}, {word.sound for word in yours}
    allowed = len(here) // (chance + 1)
    for word in here:
        links = there.of(word.stem)
        if word.sound in sounds or any(links[other] >= _WEAK for other in stems.intersection(links)):
            allowed -= 1
            if allowed < 0:
                return False
    return True


def fit(mine: Sequence[Word], yours: Sequence[Word], tags: tuple[str, str]) -> tuple[int, int]:
    """Return how many words of two texts are linked, and how many are known and are not."""
    found = _linked(mine, yours, vocabulary(*tags)), _linked(yours, mine, vocabulary(*tags[::-1]))
    return sum(len(each.found) for each in found), sum(len(each.missed) for each in found)


def counterparts(word: Word, text: str, tags: tuple[str, str]) -> list[Word]:
    """Return the words of the other side's text that translate `word`; `tags` are its language and the text's."""
    links = vocabulary(*tags).of(word.stem)
    return [other for other in content_words(text, tags[1]) if links.get(other.stem, 0.0) >= _WEAK]


def answering(word: str, text: str, tags: tuple[str, str]) -> bool:
    """Tell whether a word of the text translates `word`; `tags` are its language and the text's."""
    return bool(counterparts(Word(0, len(word), stem(word, tags[0]), ""), text, tags))


def known_as(word: Word, tags: tuple[str, str]) -> Mapping[str, float]:
    """Return the stems of the other language that translate the word, with their shares."""
    return vocabulary(*tags).of(word.stem)


def answers(word: Word, others: frozenset[str], known: Vocabulary) -> float:
    """Return the share of the best of the stems `others` that translate the word, 0 where none does."""
    links = known.of(word.stem)
    return max((share for other, share in links.items() if other in others), default=0.0)


def left_over(text: str, besides: Sequence[str], others: Sequence[str], tags: tuple[str, str]) -> tuple[int, int]:
    """Return how many words of a sentence are answered in the other language, and how many could be.

    `besides` are the sentences around it, which have the first choice among the words of the `others`: each of those
    answers one word. `tags` are the languages of both sides.
    """
    known = vocabulary(*tags)
    free = [word for other in others for word in content_words(other, tags[1])]
    for beside in besides:
        for word in content_words(beside, tags[0]):
            _take(word, free, known)
    found = [_take(word, free, known) for word in content_words(text, tags[0])]
    return sum(one is True for one in found), sum(one is not None for one in found)


def _take(word: Word, free: list[Word], known: Vocabulary) -> bool | None:
    """Take the word that answers `word` best out of the `free` ones; None where nothing is known of the word."""
    links = known.of(word.stem)
    best = max(free, key=lambda other: max(links.get(other.stem, 0.0), other.sound == word.sound), default=None)
    if best is not None and (best.sound == word.sound or links.get(best.stem, 0.0) >= _WEAK):
        free.remove(best)
        return True
    return False if links else None


def distinct(one: Sequence[Word], other: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word]]:
    """Return the words that each of two texts of one language has and the other has not: they tell the two apart."""
    common = {word.stem for word in one} & {word.stem for word in other}
    left, right = ([word for word in words if word.stem not in common] for words in (one, other))
    return left, right


def _linked(words: Sequence[Word], others: Sequence[Word], known: Vocabulary) -> Linked:
    stems = frozenset(other.stem for other in others)
    sounds = frozenset(other.sound for other in others)
    found, missed, alike = [], [], []
    for word in words:
        if answers(word, stems, known) >= _WEAK:
            found.append(word)
        elif word.sound in sounds:
            alike.append(word)
        elif known.of(word.stem):
            missed.append(word)
    return Linked(tuple(found), tuple(missed), tuple(alike))
