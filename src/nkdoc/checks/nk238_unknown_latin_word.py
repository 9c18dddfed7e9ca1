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
from difflib import get_close_matches
from typing import TYPE_CHECKING

from nkdoc.diagnostics import Rule, Severity
from nkdoc.locales.lexicon import lexicon_for
from nkdoc.mismatch import Mismatch, quote, report
from nkdoc.passage import Passage, compared, passages
from nkdoc.quantities.facts import roman
from nkdoc.quantities.grammar import NOT_NUMBERS
from nkdoc.scripts import LETTERS, is_within, is_written

if TYPE_CHECKING:
    from nkdoc.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK238", "unknown-latin-word", Severity.NOTE, __doc__)
COMPARISON_ONLY = True

_LATIN = LETTERS["latin"]
_TOKEN = re.compile(rf"(?<!\w)[{_LATIN}][{_LATIN}\d]*(?:['’.-][{_LATIN}\d]+)*(?!\w)")
_ANY_LATIN = re.compile(rf"[{_LATIN}]{{2}}")
_NEARLY = 0.76
_MIN_LENGTH = 4
"""Shorter words resemble each other by chance."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every Latin word that only a translation has."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the Latin words that only the pair's target has, each once."""
    source, target = passages(pair)
    if not is_written(target.text, lexicon_for(target.language).script):
        return
    if not _ANY_LATIN.search(target.text) or lexicon_for(target.language).script in ("latin", ""):
        return
    known = {token.casefold() for token in _tokens(source)}
    there = dict(_places(target))
    new = {token: place for token, place in there.items() if token.casefold() not in known}
    if not new:
        return
    known.update(word.casefold() for word in re.findall(rf"[{_LATIN}]+", source.text))
    little = lexicon_for(source.language).stop_words
    lost = sorted(known - little - {token.casefold() for token in there})
    for token, place in new.items():
        if token.casefold() not in known and len(token) > 1 and not roman(token):
            yield _mismatch(token, place, lost)


def _mismatch(token: str, place: tuple[int, int], lost: list[str]) -> Mismatch:
    near = get_close_matches(token.casefold(), lost, n=1, cutoff=_NEARLY) if len(token) >= _MIN_LENGTH else []
    folded = token.casefold()
    # “chroot” for “chrooted” is another form of the word, not a slip.
    if near and not near[0].startswith(folded) and not folded.startswith(near[0]):
        message = f"{quote(token)} is not in the source, which has {quote(near[0])}"
        return Mismatch(message, None, place, token, "write the name as the source does", Severity.WARNING)
    return Mismatch(
        f"{quote(token)} is not in the source", None, place, token, "is it a name that was mistyped, or a gloss?"
    )


def _tokens(passage: Passage) -> Iterator[str]:
    return (match.group() for match in _TOKEN.finditer(passage.text))


def _places(passage: Passage) -> Iterator[tuple[str, tuple[int, int]]]:
    left_alone = [*passage.code, *passage.foreign, *(match.span() for match in NOT_NUMBERS.finditer(passage.text))]
    for match in _TOKEN.finditer(passage.text):
        if not is_within(*match.span(), left_alone):
            yield match.group(), match.span()
