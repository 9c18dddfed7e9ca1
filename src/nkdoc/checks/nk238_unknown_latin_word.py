"""A word in Latin letters stands in the translation and not in the source.

    written in Kubernetes         написано на Kubernets      # a typing error: a warning
    built on Chromium             basiert auf Chromuim       # in Latin script too
    an issue                      проблема (issue)           # a gloss: a note

Names that keep their letters must keep them all. A word that nearly equals one of the source is a warning; any other is
a note for whoever compares the texts, because translators add glosses. Inline code, addresses and words marked with
their language are left alone. Between two languages in Latin script, where most words differ a little, only names with
a capital are looked at: those with capitals inside, those of which letters changed places, and those that the
translation keeps elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.quantities.facts import roman
from nkdoc.bitext.quantities.grammar import NOT_NUMBERS
from nkdoc.bitext.ranges import is_within
from nkdoc.bitext.segments import Segment, comparable, segments
from nkdoc.bitext.slips import is_slip
from nkdoc.languages.lexicon import lexicon_for
from nkdoc.languages.scripts import LETTERS, UNSPACED, has_others
from nkdoc.languages.writing import is_in

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK238", "unknown-latin-word", Severity.NOTE, __doc__)
COMPARISON_ONLY = True

_LATIN = LETTERS["latin"]
_TOKEN = re.compile(rf"(?<![^\W{UNSPACED}])[{_LATIN}][{_LATIN}\d]*(?:['’.-][{_LATIN}\d]+)*(?![^\W{UNSPACED}])")
"""A word beside letters that no space parts from it."""
_ANY_LATIN = re.compile(rf"[{_LATIN}]{{2}}")
_NAME = re.compile(rf"(?<![\w.@/:-])[{_LATIN}]{{5,}}(?![\w/:@-])")
_MOVED_BY_LANGUAGES = (frozenset("er"), frozenset("el"))
"""Letters whose order languages differ in: filter, filtre."""
_WORD = re.compile(rf"(?<!\w)[{_LATIN}]{{5,}}(?![\w@/-])")
_INNER = re.compile(rf"(?<=[{_LATIN},;] )[{_LATIN}]{{5,}}(?![\w@/-])")
"""A word within a sentence."""
_MIN_LENGTH = 4
"""Shorter words resemble each other by chance."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every Latin word that only a translation has."""
    for bitext in project.bitexts:
        pairs = list(comparable(bitext))
        found = [(pair, mismatch) for pair in pairs for mismatch in compare(pair)]
        if is_in(bitext.target.language, "latin") and is_in(bitext.source.language, "latin"):
            found.extend(written_otherwise(pairs))
        for pair, mismatch in {(pair.id, mismatch.target): (pair, mismatch) for pair, mismatch in found}.values():
            yield report(RULE, pair, mismatch)


def written_otherwise(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Mismatch]]:
    """Yield the names, of two languages in Latin letters, that one pair writes otherwise than the rest of the text."""
    kept: set[str] = set()
    times: Counter[str] = Counter()
    doubtful: list[tuple[Pair, set[str], set[str]]] = []
    for pair in pairs:
        source, target = segments(pair)
        here, there = _capitalized(_WORD, source.text), _capitalized(_INNER, target.text)
        times.update(there)
        kept |= here & there
        if here - there and there - here:
            doubtful.append((pair, here - there, there - here))
    for pair, lost, new in doubtful:
        source, target = segments(pair)
        ordinary = lexicon_for(source.language).common_words
        meant = sorted(name for name in lost & kept if name.casefold() not in ordinary)
        for match in _INNER.finditer(target.text) if meant else ():
            word = match.group()
            name = next((name for name in meant if is_slip(word, name)), None) if word in new else None
            if name is not None and times[word] == 1 and not is_within(*match.span(), target.foreign):
                yield pair, _slip(word, name, match.span())


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the Latin words that only the pair's target has, each once."""
    source, target = segments(pair)
    if is_in(target.language, "latin") is not False:
        if is_in(source.language, "latin"):
            yield from _mistyped(source, target)
        return
    if not has_others(target.text, "latin"):
        return
    if not _ANY_LATIN.search(target.text):
        return
    known = {token.casefold() for token in _tokens(source)}
    there = dict(_places(target))
    new = {token: place for token, place in there.items() if token.casefold() not in known}
    if not new:
        return
    known.update(word.casefold() for word in re.findall(rf"[{_LATIN}]+", source.text))
    spelled = {_letters(word) for word in known}
    little = lexicon_for(source.language).stop_words
    lost = sorted(known - little - {token.casefold() for token in there})
    is_known = not lexicon_for(target.language).partial
    for token, place in new.items():
        if token.casefold() not in known and _letters(token) not in spelled and len(token) > 1 and not roman(token):
            found = _mismatch(token, place, lost)
            # What of a language without a lexicon is a gloss and what a loan word, nobody tells.
            if is_known or found.severity:
                yield found


def _mistyped(source: Segment, target: Segment) -> Iterator[Mismatch]:
    """Yield the names of the source that the target has with letters in the wrong place."""
    lost = {name for name in _NAME.findall(source.text) if not name.islower() and name not in target.text}
    if not lost:
        return
    left_alone = [*target.code, *target.foreign]
    for match in _NAME.finditer(target.text):
        name = match.group()
        if not name.islower() and name not in source.text and not is_within(*match.span(), left_alone):
            meant = next((each for each in sorted(lost) if _is_mistyped(name, each)), None)
            if meant is not None:
                yield _slip(name, meant, match.span())


def _is_mistyped(name: str, meant: str) -> bool:
    """Tell whether one name is the other with a slip in it, and no word that two languages spell in two ways."""
    one, other = name.casefold(), meant.casefold()
    if one[0] != other[0] or one[-1] != other[-1] or one == other:
        return False
    if any(here.islower() and there.isupper() for here, there in pairwise(meant)):
        return is_slip(one, other)
    moved = {letter for pair in zip(one, other, strict=False) if pair[0] != pair[1] for letter in pair}
    return sorted(one) == sorted(other) and not any(moved <= each for each in _MOVED_BY_LANGUAGES)


def _slip(name: str, meant: str, place: tuple[int, int]) -> Mismatch:
    message = f"{quote(name)} is not in the source, which has {quote(meant)}"
    return Mismatch(message, None, place, name, "write the name as the source does", Severity.WARNING)


def _capitalized(pattern: re.Pattern[str], text: str) -> set[str]:
    return {word for word in pattern.findall(text) if word[0].isupper()}


def _mismatch(token: str, place: tuple[int, int], lost: list[str]) -> Mismatch:
    folded = token.casefold()
    meant = next((word for word in lost if is_slip(folded, word)), None) if len(token) >= _MIN_LENGTH else None
    if meant is not None:
        return _slip(token, meant, place)
    return Mismatch(
        f"{quote(token)} is not in the source", None, place, token, "is it a name that was mistyped, or a gloss?"
    )


def _letters(token: str) -> str:
    """Return a word without the marks that spellings differ in: "e-mail" and "email", "Node.js" and "NodeJS"."""
    return re.sub(r"[\W_]", "", token).casefold()


def _tokens(segment: Segment) -> Iterator[str]:
    return (match.group() for match in _TOKEN.finditer(segment.text))


def _places(segment: Segment) -> Iterator[tuple[str, tuple[int, int]]]:
    left_alone = [*segment.code, *segment.foreign, *(match.span() for match in NOT_NUMBERS.finditer(segment.text))]
    for match in _TOKEN.finditer(segment.text):
        if not is_within(*match.span(), left_alone):
            yield match.group(), match.span()
