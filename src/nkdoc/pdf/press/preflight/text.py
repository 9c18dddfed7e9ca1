"""All words of the edition are in the file, and every page is worth printing."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Diagnostic, Rule, Severity

if TYPE_CHECKING:
    from nkdoc.pdf.press.preflight.proof import Proof

WORDS_LOST = Rule(
    "NK641",
    "words-not-in-file",
    Severity.ERROR,
    """Words of the HTML edition are missing in the PDF.

The build compares what was laid out with what was drawn (NK622); this check reads the finished file instead.
""",
)
NEARLY_EMPTY = Rule(
    "NK644",
    "nearly-empty-page",
    Severity.WARNING,
    """A page holds no text, or only a line or two.

Shorten the text a little, or change the break before it, and a sheet of paper is saved.
""",
)
_LETTERS = re.compile(r"[^\W_]+")
_HYPHENS = ("-", "\u2010")
FEWEST_LINES = 3


def letters(text: str) -> str:
    """Return only letters and digits, case folded: what hyphenation and spacing cannot change."""
    return "".join(_LETTERS.findall(text.casefold()))


def nothing_lost(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding where words of the HTML edition do not stand in the file as often."""
    if proof.expected.words is None:
        return
    drawn = letters("".join(run.text for run in proof.runs))
    counted = Counter(letters(word) for word in proof.expected.words if not _is_turned(word))
    missing = [word for word, times in counted.items() if drawn.count(word) < times]
    parted = set(_parted(proof)) if missing else set()
    missing = [word for word in missing if not any((word[:at], word[at:]) in parted for at in range(1, len(word)))]
    if missing:
        shown = ", ".join(f"“{word}”" for word in missing[:8])
        yield WORDS_LOST.at(None, f"{len(missing)} words are missing: {shown}", about=missing[0])


def _is_turned(word: str) -> bool:
    """Tell whether letters of both directions are one word, as an article and a name are: they are drawn apart."""
    kinds = {unicodedata.bidirectional(letter) for letter in word}
    return "L" in kinds and not kinds.isdisjoint(("R", "AL"))


def _parted(proof: Proof) -> Iterator[tuple[str, str]]:
    """Yield the two parts of words that a hyphen parts at the foot of a page: notes and heads stand between them."""
    starts: dict[int, set[str]] = {}
    for run in proof.runs:
        if first := _LETTERS.match(run.text):
            starts.setdefault(run.page, set()).add(first[0].casefold())
    for run in proof.runs:
        if run.text.rstrip().endswith(_HYPHENS) and (words := _LETTERS.findall(run.text)):
            for start in starts.get(run.page + 1, ()):
                yield words[-1].casefold(), start


def page_budget(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding for every page that holds no text, or fewer than three lines beside its head and folio."""
    if not proof.expected.tagged:
        return
    drawn: dict[int, set[int]] = {number: set() for number in range(1, len(proof.pdf.pages) + 1)}
    tagged = {number: set[int]() for number in drawn}
    for run in proof.runs:
        if run.text.strip():
            drawn[run.page].add(round(run.y))
            if run.mark is not None:
                tagged[run.page].add(round(run.y))
    for number, lines in drawn.items():
        place = f"page {number}"
        if not lines:
            yield NEARLY_EMPTY.at(None, f"{place} holds no text", about=place)
        elif len(tagged[number]) < FEWEST_LINES:
            held = len(tagged[number])
            yield NEARLY_EMPTY.at(None, f"{place} holds only {held} line{'s' if held != 1 else ''}", about=place)
