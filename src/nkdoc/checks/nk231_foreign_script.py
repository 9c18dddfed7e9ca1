"""The source has words in a script that is not its own.

    The office («Служба») closed.        # fine: between quotation marks
    The Служба closed.                   # left over from a draft?

Cited titles and names belong between quotation marks or are marked with their language: `[Служба]{lang=ru}`. A note:
it shows what may have been pasted from a translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.ranges import is_within, quoted
from nkdoc.bitext.segments import compared, segments
from nkdoc.languages.scripts import LETTERS
from nkdoc.languages.writing import writing_of

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK231", "foreign-script", Severity.NOTE, __doc__)

_CYRILLIC_WORDS = re.compile(rf"[{LETTERS['cyrillic']}]{{2,}}(?:[\s-]+[{LETTERS['cyrillic']}]+)*")


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a note for every stretch of another script in the source."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the Cyrillic words of a source in Latin script."""
    source, _ = segments(pair)
    if source.text.isascii() or writing_of(source.language).script != "latin":
        return
    for match in _CYRILLIC_WORDS.finditer(source.text):
        if not is_within(*match.span(), (*quoted(source.text), *source.code, *source.foreign)):
            hint = "quote it, or mark its language: [words]{lang=…}"
            yield Mismatch(
                f"{quote(match.group())} is in another script", match.span(), None, match.group(), hint, in_source=True
            )
