"""Words in code that readers put their own in place of, told by how the two texts use them.

/etc/cron.d/package      /etc/cron.d/Paket       the vocabulary links the words
apt show foo             apt show pippo          both languages have words of their own for such examples
the value of `origin`    el valor de `origen`    each is a word of its own text, and not of the other
http.us.debian.org       ftp.de.debian.org       each language's own country, and a time zone of it

A word that the source has elsewhere as code stands in the place of another, and one that the translation keeps in
other code must be translated more than once; options are none, nor are names that something is assigned to or that
are called.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.bitext.code.words import Tongues, fields_agree, is_disguised, is_stuck, options
from nkdoc.bitext.slips import is_slip
from nkdoc.languages.codes import is_spoken, is_zone_of
from nkdoc.languages.keyboard import keyboard_of
from nkdoc.languages.lexicon import lexicon_for
from nkdoc.languages.tags import primary
from nkdoc.languages.vocabulary import stem, vocabulary
from nkdoc.languages.writing import lowered

if TYPE_CHECKING:
    from nkdoc.bitext.units import Bitext, Unit

_TOKEN = re.compile(r"[^\W\d_]+(?:[_-][^\W\d_]+)*|\d+|\s+|.", re.DOTALL)
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_GLUE = re.compile(r"[\s._'’-]+")
"""What may stand between the words of one name."""
_LONGEST = 400
"""Characters of two pieces of code together that are compared word by word."""
_ZONE = re.compile(r"(?<![\w/.-])[^\W\d_]{2,}/\w{3,}")
_MIRROR = re.compile(r"\b(?:ftp|http|www|mirror)s?\d*(?=\.)")
"""Names of servers that copy the same files."""
_TAG = 2
_LONGEST_WORD = 30
_LEAST = 2
"""Letters of a placeholder."""
_OFTEN = 2
"""Blocks in which a word is translated, at least, where the translation keeps it in others."""
_LINKED = 0.05
"""Share from which a word translates another."""
_CALLED = re.compile(r"\s*(?:\(|[:=](?![/\\]))")
"""What stands behind a name that is called or assigned to."""


class _Words(NamedTuple):
    """The words of two texts in running text and in code, and those of each pair of blocks with code on both sides."""

    prose: frozenset[str]
    code: frozenset[str]
    other_prose: frozenset[str]
    other_code: frozenset[str]
    pairs: tuple[tuple[frozenset[str], frozenset[str]], ...]


class Usage:
    """Which words two texts have in running text and in code, read when first asked for."""

    def __init__(self, bitexts: Sequence[Bitext], tongues: Tongues) -> None:
        self.tongues = tongues
        self._bitexts = bitexts

    @cached_property
    def _words(self) -> _Words:
        prose: tuple[set[str], set[str]] = (set(), set())
        code: tuple[set[str], set[str]] = (set(), set())
        found = []
        for bitext in self._bitexts:
            if (bitext.source.language, bitext.target.language) != self.tongues:
                continue
            for pair in bitext.pairs:
                here, there = _collected(pair.source, prose[0]), _collected(pair.target, prose[1])
                code[0].update(here)
                code[1].update(there)
                if here and there and here != there:
                    found.append((here, there))
        words = [frozenset(each[side]) for side in (0, 1) for each in (prose, code)]
        return _Words(words[0], words[1], words[2], words[3], tuple(found))

    def agree(self, source: str, target: str) -> bool:
        """Tell whether two pieces of code differ only in words that stand for something else."""
        if len(source) + len(target) > _LONGEST or source.casefold() == target.casefold():
            return False
        if "." in source or "/" in source:
            source, target = (_MIRROR.sub("mirror", text) for text in (self._localized(source, target), target))
        if options(source) != options(target):
            return False
        if not fields_agree(source, target) or _DIGITS.findall(source) != _DIGITS.findall(target):
            return False
        if is_stuck(source, target) or is_disguised(source, target):
            return False
        runs = list(_differing(source, target))
        return all(self._stand_for(run) for run in runs)

    def _localized(self, source: str, target: str) -> str:
        """Return the source with the target's time zone where each has one of its own language."""
        here, there = (primary(tag) for tag in self.tongues)
        zones = [zone for zone in _ZONE.findall(source) if is_zone_of(here, zone)]
        others = [zone for zone in _ZONE.findall(target) if is_zone_of(there, zone)]
        if len(zones) == len(others) == 1:
            return source.replace(zones[0], others[0])
        return source

    def _are_places(self, one: str, other: str) -> bool:
        """Tell whether two words are the countries or the tags of the two languages: us, en and de."""
        return len(one) == len(other) == _TAG and all(
            word == tag or is_spoken(tag, word)
            for word, tag in zip((one, other), map(primary, self.tongues), strict=True)
        )

    def _stand_for(self, run: _Run) -> bool:
        """Tell whether the words of one side are placeholders that those of the other translate."""
        mine, yours = run.mine, run.yours
        if not mine or not yours:
            return False
        if len(mine) == len(yours) and all(
            one == other or self._is_placeholder(one, other, run) for one, other in zip(mine, yours, strict=True)
        ):
            return True
        words = self._words
        mine = [part for word in mine for part in _parted(word, words.prose)]
        yours = [part for word in yours for part in _parted(word, words.other_prose.union(mine))]
        if sorted(mine) == sorted(yours) or len(mine) == len(yours) == 1:
            return False
        if any(is_slip(other, one) and not self._is_placeholder(one, other, run) for one in mine for other in yours):
            return False
        little = lexicon_for(self.tongues.target).stop_words
        return all(
            other in mine or other in little or any(self._is_placeholder(one, other, run) for one in mine)
            for other in yours
        ) and all(one in yours or one in words.prose for one in mine)

    def _is_placeholder(self, one: str, other: str, run: _Run) -> bool:
        if min(len(one), len(other)) < _LEAST:
            return False
        here, there = self.tongues
        mine, yours = keyboard_of(here), keyboard_of(there)
        if (one in mine.examples and other in yours.examples) or (one in mine.fillers and other in yours.fillers):
            return True
        if self._are_places(one, other):
            return True
        words = self._words
        if other in words.code:
            return False
        linked = vocabulary(here, there).of(stem(one, here)).get(stem(other, there), 0.0) >= _LINKED
        own = other in words.other_prose and other not in words.prose
        if one in words.other_code and not run.is_file and self._times(one, other) < _OFTEN:
            return False
        return (linked and own) if is_slip(other, one) else linked or (own and one in words.prose)

    def _times(self, one: str, other: str) -> int:
        """Return in how many pairs of blocks the source has the one word in code, the target the other in its place."""
        pairs = self._words.pairs
        return sum(one in mine and other in yours and one not in yours for mine, yours in pairs)


def usages(bitexts: Sequence[Bitext]) -> Iterator[tuple[Bitext, Usage]]:
    """Yield the bitexts, each with what those of the same two languages tell of words."""
    known: dict[Tongues, Usage] = {}
    for bitext in bitexts:
        tongues = Tongues(bitext.source.language, bitext.target.language)
        yield bitext, known.setdefault(tongues, Usage(bitexts, tongues))


def _collected(units: Iterable[Unit], prose: set[str]) -> frozenset[str]:
    """Return the words of the units' code in small letters; those of their running text are added to `prose`."""
    code: set[str] = set()
    for unit in units:
        if unit.kind == "code":
            code.update(_WORD.findall(lowered(unit.text)))
            continue
        at = 0
        for placed in unit.marks.codes:
            prose.update(_WORD.findall(lowered(unit.text[at : placed.start])))
            code.update(_WORD.findall(lowered(unit.text[placed.start : placed.end])))
            at = max(at, placed.end)
        prose.update(_WORD.findall(lowered(unit.text[at:])))
    return frozenset(code)


class _Run(NamedTuple):
    """The words of two pieces of code where they differ, none where more than words differs.

    `is_file` says that they stand where a command has the name of a file.
    """

    mine: Sequence[str]
    yours: Sequence[str]
    is_file: bool


def _differing(source: str, target: str) -> Iterator[_Run]:
    """Yield the runs in which two pieces of code differ."""
    here, there = _TOKEN.findall(source), _TOKEN.findall(target)
    for operation, i, k, j, m in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        if operation == "equal":
            continue
        before, behind = "".join(here[:i]).rstrip(), "".join(here[k:])
        mine, yours = _words(here[i:k]), _words(there[j:m])
        if _CALLED.match(behind) or before.endswith("$"):
            mine = ()
        yield _Run(mine, yours, before.endswith((">", "<")))


def _words(tokens: Sequence[str]) -> tuple[str, ...]:
    """Return the words among the tokens in small letters, none where there is more than words and what joins them."""
    if not all(token[0].isalpha() or _GLUE.fullmatch(token) for token in tokens):
        return ()
    return tuple(word for token in tokens for word in _WORD.findall(lowered(token)))


def _parted(word: str, known: frozenset[str]) -> list[str]:
    """Return the known words that a word is made of, or itself: packagename, Paketname."""
    if word in known or len(word) > _LONGEST_WORD:
        return [word]
    for end in range(len(word) - _LEAST, _LEAST - 1, -1):
        if word[:end] in known and (rest := _parted(word[end:], known))[0] in known:
            return [word[:end], *rest]
    return [word]
