"""One word mixes letters of two scripts.

    Aзербайджан            # the first letter is a Latin A
    вThunderbird           # a space is missing

Such a word looks right and is found by no search, breaks hyphenation and confuses screen readers. Type it again. A
foreign word with an ending of the language (`PDFы`, `Pythonу`) is left alone, and so is a stress mark (`бóльший`).
In a project's own files `nkdoc check` reports letters that only look like the word's own as NK442, and not here too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.quantities.grammar import NOT_NUMBERS
from nkdoc.bitext.ranges import overlaps
from nkdoc.bitext.segments import Segment, compared, segments
from nkdoc.fmt.letters import LOOKALIKE_LETTER
from nkdoc.languages.mixtures import MixedWord, mixed_words

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK232", "mixed-scripts", Severity.WARNING, __doc__)
YIELDS_TO = LOOKALIKE_LETTER

_PLACEHOLDER = re.compile(r"<[^<>\s]+>")


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every word in two scripts, on either side."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the words of a pair that mix scripts."""
    source, target = segments(pair)
    for word in _mixed(source):
        yield _mismatch(source, word)._replace(source=(word.start, word.end), in_source=True)
    for word in _mixed(target):
        yield _mismatch(target, word)._replace(target=(word.start, word.end))


def _mixed(segment: Segment) -> Iterator[MixedWord]:
    left_alone: list[tuple[int, int]] | None = None
    for word in mixed_words(segment.text, segment.language):
        if left_alone is None:
            left_alone = list(_left_alone(segment))
        if not overlaps(word.start, word.end, left_alone):
            yield word


def _left_alone(segment: Segment) -> Iterator[tuple[int, int]]:
    """Yield the ranges of code, of addresses, and of words in angle brackets, which stand for something to fill in."""
    yield from segment.code
    for pattern in (_PLACEHOLDER, NOT_NUMBERS):
        yield from (match.span() for match in pattern.finditer(segment.text))


def _mismatch(segment: Segment, word: MixedWord) -> Mismatch:
    whole = segment.text[word.start : word.end]
    named = ", ".join(quote(letter) for letter in dict.fromkeys(word.odd))
    message = f"{quote(whole)} mixes scripts: {named} is {word.script.capitalize()}"
    return Mismatch(message, None, None, whole, "type the word again in one script")
