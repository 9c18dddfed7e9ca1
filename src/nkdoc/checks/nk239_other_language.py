"""A block of the translation is in another language than the translation.

    The source says                       The Ukrainian translation says
    It may be slower than the others.     Он может быть медленнее других.

Little words and letters tell: at least three that another language has and the translation's has not, or two where one
has a letter that the translation's alphabet lacks; and none that it has alone. Names, quotations, code and words marked
with their language are left alone. Two ways of writing Chinese are told apart by their characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.pairs import shorten
from nkdoc.bitext.ranges import bracketed, quoted
from nkdoc.bitext.segments import Segment, compared, segment, segments
from nkdoc.languages import languages, nearest_locale
from nkdoc.languages.lexicon import lexicon_for
from nkdoc.languages.tags import primary
from nkdoc.languages.variants import foreign_syllables, other_characters
from nkdoc.languages.writing import lowered, writing_of

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Bitext, Pair, Project

RULE = Rule("NK239", "other-language", Severity.WARNING, __doc__)

_WORD = re.compile(r"[^\W\d_]+")
_KINDS = frozenset({"paragraph", "note", "summary", "cell", "heading", "title"})
MIN_WORDS, MIN_SIGNS = 5, 3
"""Words that a block must have, and how many different ones of them must be of the other language alone."""
MIN_CHARACTERS = 3
_CHARACTERS = "characters"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every block of a translation in a third language."""
    usual: dict[str, bool] = {}
    for bitext, pair in compared(project):
        for mismatch in compare(pair):
            if mismatch.about == _CHARACTERS and _is_usual(bitext, usual):
                continue
            yield report(RULE, pair, mismatch)


def _is_usual(bitext: Bitext, known: dict[str, bool]) -> bool:
    """Tell whether a page as a whole is in the other characters, and its language's tag does not say in which."""
    path = bitext.target.source.path
    if path not in known:
        text = " ".join(unit.text for pair in bitext.pairs for unit in pair.target if unit.kind in _KINDS)
        known[path] = "-" not in bitext.target.language and bool(other_characters(text, bitext.target.language))
    return known[path]


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield a finding where a pair's target is in neither of its languages."""
    if pair.target[0].kind not in _KINDS:
        return
    source, target = segments(pair)
    if source.text == target.text:
        return
    if len(odd := foreign_syllables(target.text, target.language)) >= MIN_CHARACTERS:
        yield _mismatch(target, f"this is written in another script: {quote(odd[:MIN_CHARACTERS])}")
        return
    if (odd := other_characters(target.text, target.language)) and len(odd) >= MIN_CHARACTERS:
        yield _mismatch(
            target, f"this is written with other characters: {', '.join(map(quote, odd[:MIN_SIGNS]))}", _CHARACTERS
        )
        return
    table = _signs(source.language, target.language)
    words = set(_WORD.findall(target.text))
    if not table or len(words) < MIN_WORDS or len(table.keys() & words) + _has_letters(target, words) < MIN_SIGNS - 1:
        return
    words = {lowered(word) if start == 0 else word for start, word in _plain(target)}
    for tag in _others(source.language, target.language):
        signs = [word for word in sorted(words) if tag in table.get(word, ()) or _is_of(word, tag, target.language)]
        by_letters = any(_is_of(word, tag, target.language) for word in signs)
        if len(signs) < MIN_SIGNS - by_letters or len(words) < MIN_WORDS:
            continue
        if primary(tag) == primary(source.language) and _is_copied(source, target):
            continue  # copied, perhaps as a name: NK230 knows what must be translated
        own = lexicon_for(target.language).stop_words - lexicon_for(tag).stop_words
        if not any(word in own or _is_of(word, target.language, tag) for word in words):
            shown = quote(shorten(segment(pair.target).text))
            yield _mismatch(target, f"this seems to be in another language ({tag}): {shown}")
            return


def _is_copied(source: Segment, target: Segment) -> bool:
    return set(_WORD.findall(target.text)) <= set(_WORD.findall(source.text))


def _mismatch(target: Segment, message: str, about: str = "") -> Mismatch:
    hint = "translate it, or mark the words with their language: [words]{lang=…}"
    return Mismatch(message, None, (0, len(target.text)), about or shorten(target.text), hint)


def _plain(target: Segment) -> Iterator[tuple[int, str]]:
    """Yield the words outside code and quotations, with 0 for each that begins the text or a sentence."""
    text = target.text
    for start, end in (*target.code, *target.foreign, *quoted(text), *bracketed(text)):
        text = text[:start] + " " * (end - start) + text[end:]
    for match in _WORD.finditer(text):
        before = text[: match.start()].rstrip()[-1:]
        yield 0 if before in ("", ".", "!", "?") else match.start(), match.group()


@cache
def _others(here: str, there: str) -> tuple[str, ...]:
    """Return the languages that may be taken for the translation's, since they are written in its script."""
    script = writing_of(there).script
    own = primary(there)
    if not script or not lexicon_for(there).stop_words:
        return ()
    known = [tag for tag in languages() if primary(tag) != own and writing_of(tag).script == script]
    return tuple(sorted(known, key=lambda tag: (primary(tag) != primary(here), tag)))


@cache
def _signs(here: str, there: str) -> Mapping[str, frozenset[str]]:
    """Return the little words of other languages that the translation's has not, each with its languages."""
    found: dict[str, set[str]] = {}
    for tag in _others(here, there):
        for word in lexicon_for(tag).stop_words - lexicon_for(there).stop_words:
            if len(word) > 1:
                found.setdefault(word, set()).add(tag)
    return {word: frozenset(tags) for word, tags in found.items()}


@cache
def _letters(tag: str, other: str) -> frozenset[str]:
    """Return the letters of a language that another of the same script has not."""
    here, there = nearest_locale(tag), nearest_locale(other)
    if here is None or there is None or writing_of(tag).script == "latin":
        return frozenset()  # accented letters of Latin script stand in no alphabet, and in names of any
    return frozenset(here.alphabet + "".join(writing_of(tag).equivalents)) - frozenset(there.alphabet)


def _is_of(word: str, tag: str, other: str) -> bool:
    letters = _letters(tag, other)
    return bool(letters) and not letters.isdisjoint(word) and word.islower()


def _has_letters(target: Segment, words: set[str]) -> int:
    """Return how many words have letters that only other languages have."""
    own = primary(target.language)
    odd = _odd(own)
    return sum(1 for word in words if not odd.isdisjoint(word.lower())) if odd else 0


@cache
def _odd(own: str) -> frozenset[str]:
    script = writing_of(own).script
    others = [tag for tag in languages() if primary(tag) != own and writing_of(tag).script == script]
    return frozenset().union(*(_letters(tag, own) for tag in others))
