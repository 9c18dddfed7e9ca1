"""A word in Latin letters stands in the translation and not in the source.

    written in Kubernetes         написано на Kubernets      # a typing error: a warning
    an issue                      проблема (issue)           # a gloss: a note

Names that keep their letters must keep them all. A word that nearly equals one of the source is a warning; any other is
a note for whoever compares the texts, because translators add glosses. Inline code, addresses and words marked with
their language are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.quantities.facts import roman
from nkdoc.bitext.quantities.grammar import NOT_NUMBERS
from nkdoc.bitext.ranges import is_within
from nkdoc.bitext.segments import Segment, compared, segments
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
_MIN_LENGTH = 4
"""Shorter words resemble each other by chance."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every Latin word that only a translation has."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the Latin words that only the pair's target has, each once."""
    source, target = segments(pair)
    if is_in(target.language, "latin") is not False or not has_others(target.text, "latin"):
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


def _mismatch(token: str, place: tuple[int, int], lost: list[str]) -> Mismatch:
    folded = token.casefold()
    meant = next((word for word in lost if is_slip(folded, word)), None) if len(token) >= _MIN_LENGTH else None
    if meant is not None:
        message = f"{quote(token)} is not in the source, which has {quote(meant)}"
        return Mismatch(message, None, place, token, "write the name as the source does", Severity.WARNING)
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
