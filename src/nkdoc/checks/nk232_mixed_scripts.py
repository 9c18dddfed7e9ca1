"""One word mixes Latin and Cyrillic letters.

    Aзербайджан            # the first letter is a Latin A
    вThunderbird           # a space is missing

Such a word looks right and is found by no search, breaks hyphenation and confuses screen readers. Type it again. A
foreign word with an ending of the language (`PDFы`, `Pythonу`) is left alone, and so is a stress mark (`бóльший`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.quantities.grammar import NOT_NUMBERS
from nkdoc.bitext.ranges import overlaps
from nkdoc.bitext.segments import Segment, compared, segments
from nkdoc.languages.lexicon import lexicon_for
from nkdoc.languages.scripts import LETTERS, LOOKALIKES, STRESSED

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK232", "mixed-scripts", Severity.WARNING, __doc__)

_LATIN, _CYRILLIC = LETTERS["latin"], LETTERS["cyrillic"]
_SEAM = re.compile(rf"[{_LATIN}][{_CYRILLIC}]|[{_CYRILLIC}][{_LATIN}]")
_WORD = re.compile(rf"[{_LATIN}{_CYRILLIC}\d]+")
_LATIN_LETTER = re.compile(rf"[{_LATIN}]")
_CYRILLIC_LETTER = re.compile(rf"[{_CYRILLIC}]")
_LOOKALIKE_LETTERS = frozenset(map(chr, LOOKALIKES.values()))
_PLACEHOLDER = re.compile(r"<[^<>\s]+>")
_SHORTEST_STEM = 2


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every word in two scripts, on either side."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the words of a pair that mix scripts."""
    source, target = segments(pair)
    if not source.text.isascii() and _SEAM.search(source.text):
        for start, end in _mixed(source):
            yield _mismatch(source, start, end)._replace(source=(start, end), in_source=True)
    if not target.text.isascii() and _LATIN_LETTER.search(target.text) and _SEAM.search(target.text):
        for start, end in _mixed(target):
            yield _mismatch(target, start, end)._replace(target=(start, end))


def _mismatch(segment: Segment, start: int, end: int) -> Mismatch:
    word = segment.text[start:end]
    letters = [letter for letter in word if _is_minority(letter, word)]
    named = ", ".join(quote(letter) for letter in dict.fromkeys(letters))
    script = "Latin" if letters and _LATIN_LETTER.match(letters[0]) else "Cyrillic"
    return Mismatch(
        f"{quote(word)} mixes scripts: {named} is {script}", None, None, word, "type the word again in one script"
    )


def _is_minority(letter: str, word: str) -> bool:
    latin = len(_LATIN_LETTER.findall(word))
    few = _LATIN_LETTER if latin <= len(_CYRILLIC_LETTER.findall(word)) else _CYRILLIC_LETTER
    return few.match(letter) is not None


def _mixed(segment: Segment) -> Iterator[tuple[int, int]]:
    text = segment.text
    # Words in angle brackets stand for something to be filled in: <АрхитектураDebian>.
    left_alone = [
        *segment.code,
        *(match.span() for match in (*_PLACEHOLDER.finditer(text), *NOT_NUMBERS.finditer(text))),
    ]
    for match in _WORD.finditer(text):
        word = match.group()
        mixed = _SEAM.search(word.translate(STRESSED)) and not _is_inflected(word, segment.language)
        if mixed and not overlaps(*match.span(), left_alone):
            yield match.span()


def _is_inflected(word: str, language: str) -> bool:
    """Tell whether the word is a Latin one with an ending of the language: PDFы, Pythonу."""
    found = _inflected(language).fullmatch(word)
    if found is None or len(found[1]) < _SHORTEST_STEM:
        return False
    # Latin letters that all look Cyrillic are more likely a slip than a name, unless they are an abbreviation.
    return found[1].isupper() or not _LOOKALIKE_LETTERS.issuperset(found[1])


@cache
def _inflected(language: str) -> re.Pattern[str]:
    return re.compile(rf"([{_LATIN}\d]+)(?:{lexicon_for(language).inflections})")
