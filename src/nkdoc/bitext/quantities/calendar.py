"""Text → the months and weekdays it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from nkdoc.bitext.segments import CACHED, Segment
from nkdoc.languages.lexicon import lexicon_for

_NUMBER_AFTER = re.compile(r"\.?,?[\s\u00a0]?\d")
_DASHES = ("-", "–", "—")
"""What stands between the months of a span, May–June: the second shows the first to be one."""
_LONGEST_WORD = 10
"""Characters to look back for what tells a month from a word: “during ”."""


class Named(NamedTuple):
    """A month (1–12) or weekday (1–7 from Monday) at `text[start:end]`; `beside_digits` where a number stands by."""

    start: int
    end: int
    number: int
    beside_digits: bool


@cache
def _number_before(language: str) -> re.Pattern[str]:
    """Return the pattern of a number and what stands between it and a month: 19 September, 19th of September."""
    links = lexicon_for(language).day_links
    return re.compile(rf"\d(?:[^\W\d_]{{1,2}}|-[^\W\d_]{{1,2}})?[\s\u00a0.-]{{1,2}}(?:(?:{links})\s+)?$")


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a hint, of months, of months beside digits, of what comes before those, and of weekdays.

    The groups are numbered as the names are.
    """
    lexicon = lexicon_for(language)

    def grouped(names: tuple[str, ...]) -> re.Pattern[str]:
        start, end = (r"(?<!\w)", r"(?![^\W_])") if lexicon.bounded else (r"(?<!\d)", "")
        return re.compile(start + "(?:" + ("|".join(f"({name})" for name in names) or "(?!)") + ")" + end)

    before = re.compile(rf"(?<!\w){lexicon.before_months}$", re.IGNORECASE)
    hint = re.compile("|".join(map(re.escape, lexicon.calendar_hints.split())) or "(?!)")
    return hint, grouped(lexicon.months), grouped(lexicon.months_beside_digits), before, grouped(lexicon.weekdays)


@lru_cache(maxsize=CACHED)
def months(segment: Segment) -> tuple[Named, ...]:
    """Return the months named in the segment, in order."""
    hint, sure, beside_digits, before, _ = _patterns(segment.language)
    if not hint.search(segment.text):
        return ()
    found = [*_named(sure, segment)]
    spans = {name.start - 1 for name in found if segment.text[name.start - 1 : name.start] in _DASHES}
    found += [
        name
        for name in _named(beside_digits, segment)
        if name.beside_digits
        or name.end in spans
        or before.search(segment.text, max(name.start - _LONGEST_WORD, 0), name.start)
    ]
    return tuple(sorted(found))


@lru_cache(maxsize=CACHED)
def weekdays(segment: Segment) -> tuple[Named, ...]:
    """Return the weekdays named in the segment, in order."""
    hint, *_, names = _patterns(segment.language)
    return tuple(_named(names, segment)) if hint.search(segment.text) else ()


def _named(pattern: re.Pattern[str], segment: Segment) -> Iterator[Named]:
    text, number_before = segment.text, _number_before(segment.language)
    for match in pattern.finditer(text):
        start, end = match.span()
        beside = bool(number_before.search(text, max(start - 8, 0), start) or _NUMBER_AFTER.match(text, end))
        yield Named(start, end, match.lastindex or 0, beside)
