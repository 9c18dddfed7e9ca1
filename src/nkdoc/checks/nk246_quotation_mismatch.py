"""Words are quoted on one side only.

    He said that they would go on.       Он сказал: "Мы будем продолжать".

Quotation marks promise somebody's very words. A quotation of four words or more in the translation, with somebody who
says it, is a warning where the source has fewer quotations: none may be made up. The other way round, a translation
that reports what the source quotes, is a note. Take the marks away, or quote in the source too. Titles and single words
between quotation marks do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.pairs import shorten
from nkdoc.bitext.ranges import Range, quoted
from nkdoc.bitext.segments import Segment, compared, segments
from nkdoc.languages.lexicon import lexicon_for

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK246", "quotation-mismatch", Severity.WARNING, __doc__)
COMPARISON_ONLY = True

MIN_WORDS = 4
_MARKS = re.compile('["“”«»„「『]')
_WORD = re.compile(r"[^\W\d_]+")


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every block that quotes on one side only."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield a finding where only one side of a pair quotes somebody."""
    source, target = segments(pair)
    if not _MARKS.search(source.text) and not _MARKS.search(target.text):
        return
    here, there = quoted(source.text), quoted(target.text)
    if len(there) > len(here):
        added = _long(target, there)
        if len(added) > len(here) and _says(target, added[-1]):
            words = shorten(target.text[slice(*added[-1])])
            message = f"the source has fewer quotations than the translation, which has {quote(words)}"
            yield Mismatch(message, None, added[-1], words, "report what was said without quotation marks")
    elif not there:
        lost = _long(source, here)
        if lost and _says(source, lost[0]):
            words = shorten(source.text[slice(*lost[0])])
            hint = "quote it too, marked as a translation"
            yield Mismatch(f"the translation does not quote {quote(words)}", lost[0], None, words, hint, Severity.NOTE)


def _long(segment: Segment, places: tuple[Range, ...]) -> list[Range]:
    """Return the quoted ranges that are long enough to be somebody's words."""
    return [place for place in places if len(_WORD.findall(segment.text[slice(*place)])) >= MIN_WORDS]


def _says(segment: Segment, place: Range) -> bool:
    """Tell whether the text outside the quotation names somebody saying it."""
    text = segment.text[: place[0]] + " " + segment.text[place[1] :]
    return _attributions(segment.language).search(text) is not None


@cache
def _attributions(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{lexicon_for(language).attributions})(?!\w)", re.IGNORECASE)
