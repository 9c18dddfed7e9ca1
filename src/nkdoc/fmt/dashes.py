"""Dashes between words and in ranges, and the ellipsis."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.fmt.cells import Change, Language

WRONG_DASH = Rule(
    "NK431",
    "wrong-dash",
    Severity.WARNING,
    """A hyphen, or the dash of another language, stands where the language has its own dash between words.

    Карабах - это Азербайджан    →  Карабах — это Азербайджан
    Three leaders — all arrested →  Three leaders – all arrested

Russian has an em dash between words, British English an en dash, both with ordinary spaces around them. A dash that
begins a paragraph (an attribution, a line of dialogue) and one between two figures are left as they are.
""",
)
DOUBLE_HYPHEN = Rule(
    "NK432",
    "double-hyphen",
    Severity.WARNING,
    """Two or three hyphens stand for a dash, as on a typewriter.

    the talks -- the third that week  →  the talks – the third that week
    5--7                              →  5–7

Type the dash itself. A hyphen pair before a word (`--check`) is an option of a command and stays.
""",
)
HYPHEN_IN_RANGE = Rule(
    "NK436",
    "hyphen-in-range",
    Severity.WARNING,
    """A range of numbers has a hyphen or an em dash where ranges have an en dash.

    pages 5-7, 2016-2020, 13:00-15:00  →  pages 5–7, 2016–2020, 13:00–15:00

Two numbers are a range where the second is the greater one. Dates (2023-09-19), telephone numbers, ISBNs, numbers of
acts and everything that is part of a longer sign (Т-72, 8-800-555) are left as they are.
""",
)
DOTS = Rule(
    "NK435",
    "three-dots",
    Severity.WARNING,
    """Three full stops stand for an ellipsis.

    no document... of the Republic  →  no document… of the Republic

Type the one character `…`, which no line end can part. Longer rows of dots are left as they are.
""",
)

_BETWEEN_WORDS = re.compile(r"(?<=\S[ \n\u00a0])(?P<dash>-{1,3}|[–—])(?=[ \n\u00a0])")
_IN_WORD = re.compile(r"(?<=[^\W\d_])-{2,3}(?=[^\W\d_])")
_DOTS = re.compile(r"(?<![./\\])\.\.\.(?![./\\])")
_NUMBER = r"(?:\d{1,2}:\d\d|\d{1,9}(?:[.,]\d{1,3})?)"
_RANGE = re.compile(
    rf"(?<![\w.,:/+#@№–—-])(?P<low>{_NUMBER})(?P<dash>--?|—)(?P<high>{_NUMBER})(?![^\W_]|[/:@—–]|[.,:-]\d|--|-$)"
)
_AFTER_BRACKETED_CODE = re.compile(r"\(\+?\d[\d ]*\)\s*$")
_COUNTS = re.compile(r"[ \u00a0\n]?%|[ \u00a0\n](?P<letter>[^\W\d_])")
_SHORT_YEAR, _YEAR, _MONTHS, _LONG = 2, 4, 12, 3
_LOOK_BACK = 24


def set_dashes(text: str, language: Language) -> Iterator[Change]:
    """Yield the dashes between words that are not those of the language."""
    dash = language.convention.dash
    if not dash:
        return
    why = f"between words {language.convention.name} has “{dash}” with spaces around it"
    for match in _BETWEEN_WORDS.finditer(text):
        typed = match["dash"]
        if typed == dash or _between_figures(text, *match.span()):
            continue
        rule = DOUBLE_HYPHEN if typed.startswith("--") else WRONG_DASH
        yield Change(match.start(), match.end(), dash, rule, why)
    for match in _IN_WORD.finditer(text):
        yield Change(match.start(), match.end(), f" {dash} ", DOUBLE_HYPHEN, why)


def _between_figures(text: str, start: int, end: int) -> bool:
    """Tell whether figures stand on both sides: a difference, a score or a loose range, which only the author knows."""
    return text[:start].rstrip()[-1:].isdigit() and text[end:].lstrip()[:1].isdigit()


def set_ellipses(text: str, _language: Language) -> Iterator[Change]:
    """Yield every row of exactly three full stops."""
    for match in _DOTS.finditer(text):
        yield Change(match.start(), match.end(), "…", DOTS, "an ellipsis is one character")


def set_ranges(text: str, language: Language) -> Iterator[Change]:
    """Yield the hyphens between two numbers that make a range."""
    for match in _RANGE.finditer(text):
        if not _is_range(match["low"], match["high"], text[match.end() : match.end() + 2]):
            continue
        before = text[max(match.start() - _LOOK_BACK, 0) : match.start()]
        if is_identified(before, language) or _AFTER_BRACKETED_CODE.search(before):
            continue
        rule = DOUBLE_HYPHEN if match["dash"] == "--" else HYPHEN_IN_RANGE
        yield Change(match.start("dash"), match.end("dash"), "–", rule, "a range of numbers has an en dash, no spaces")


def _is_range(low: str, high: str, after: str) -> bool:
    if any(len(number) > 1 and number[0] == "0" and number[1:2].isdigit() for number in (low, high)) and ":" not in low:
        return False
    if (":" in low) != (":" in high):
        return False
    if len(low) == _YEAR and len(high) == _SHORT_YEAR and low.isdigit() and high.isdigit():
        return int(high) > max(_MONTHS, int(low[_SHORT_YEAR:]))
    if len(low) >= _LONG and low.isdigit() and high.isdigit() and len(low) != len(high) and not _counts(after):
        return False
    return _value(low) < _value(high)


def _counts(after: str) -> bool:
    """Tell whether what follows a number says that it counts: a per cent sign, or a word without a capital."""
    match = _COUNTS.match(after)
    return match is not None and not (match["letter"] or "").isupper()


def _value(number: str) -> tuple[float, ...]:
    return tuple(float(part.replace(",", ".")) for part in number.split(":"))


def is_identified(before: str, language: Language) -> bool:
    """Tell whether the text ends with a word after which a number is a name and counts nothing."""
    return _identifier(language.convention.identifier).search(before) is not None


@cache
def _identifier(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})[:.]?[ \u00a0\n]*$", re.IGNORECASE)
