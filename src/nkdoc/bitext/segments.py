"""One side of a pair as one text, ready to be compared: invisible characters gone, inline code marked.

Pair ── segments ──▶ (Segment, Segment)        found at 12–17 ── locate ──▶ Span in the file
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.bitext import sentences

if TYPE_CHECKING:
    from nkdoc.base.span import Span
    from nkdoc.model import Bitext, Pair, Project, Unit

CACHED = 1 << 11
"""How many segments’ analyses are kept: those of one round of files, so that each check need not make them again."""

SEPARATOR = "\n"
"""Stands between the units of a pair where a translator merged or split paragraphs."""

_INVISIBLE = frozenset(
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""Soft hyphen, zero-width characters, word joiner, byte order mark, marks of direction: nothing a reader sees."""

_COVER = "\N{OBJECT REPLACEMENT CHARACTER}"
_UNCOMPARED = frozenset({"code", "break"})


class Segment(NamedTuple):
    """The text of one side. `code` holds ranges of inline code, `foreign` those marked as another language."""

    language: str
    text: str
    code: tuple[tuple[int, int], ...] = ()
    foreign: tuple[tuple[int, int], ...] = ()


def comparable(bitext: Bitext) -> Iterator[Pair]:
    """Yield the pairs whose words can be compared: both sides are there and neither is a code block or a rule."""
    for pair in bitext.pairs:
        if pair.source and pair.target and pair.source[0].kind not in _UNCOMPARED:
            yield pair


def compared(project: Project) -> Iterator[tuple[Bitext, Pair]]:
    """Yield the pairs of all bitexts whose words can be compared."""
    for bitext in project.bitexts:
        for pair in comparable(bitext):
            yield bitext, pair


def segments(pair: Pair) -> tuple[Segment, Segment]:
    """Return the source's and the target's segment, code that stands in both replaced: the same text cannot differ."""
    source, target = segment(pair.source), segment(pair.target)
    if not (source.code and target.code):
        return source, target
    common = Counter(_codes(source)) & Counter(_codes(target))
    return _covered(source, common), _covered(target, common)


def _codes(segment: Segment) -> Iterator[str]:
    return (segment.text[start:end] for start, end in segment.code)


def _covered(segment: Segment, common: Mapping[str, int]) -> Segment:
    """Return the segment with a character that is no word in the place of each of the `common` pieces of code."""
    left = Counter(common)
    text = segment.text
    for start, end in segment.code:
        if left[written := segment.text[start:end]]:
            left[written] -= 1
            text = f"{text[:start]}{_COVER * (end - start)}{text[end:]}"
    return segment._replace(text=text)


def segment(units: tuple[Unit, ...]) -> Segment:
    """Return the units' text as one segment."""
    if len(units) == 1 and not (units[0].marks.codes or units[0].marks.styled) and _is_plain(units[0].text):
        return Segment(units[0].language, units[0].text)
    return _joined(units)


def _joined(units: tuple[Unit, ...]) -> Segment:
    """Return the segment of several units, or of one with marks or invisible characters."""
    texts: list[str] = []
    code: list[tuple[int, int]] = []
    foreign: list[tuple[int, int]] = []
    start = 0
    for unit in units:
        text, kept = _cleaned(unit.text)
        code.extend(_moved(start, kept, placed.start, placed.end) for placed in unit.marks.codes)
        foreign.extend(
            _moved(start, kept, placed.start, placed.end)
            for placed in unit.marks.styled
            if placed.node.attributes.language
        )
        texts.append(text)
        start += len(text) + len(SEPARATOR)
    return Segment(units[0].language if units else "", SEPARATOR.join(texts), tuple(code), tuple(foreign))


def _moved(start: int, kept: tuple[int, ...], first: int, last: int) -> tuple[int, int]:
    """Return the range of a unit's text in the segment in which the unit starts at `start`."""
    if kept:
        first, last = bisect_left(kept, first), bisect_left(kept, last)
    return start + first, start + last


@lru_cache(maxsize=CACHED)
def _is_plain(text: str) -> bool:
    """Tell whether the text is composed (NFC) and every character of it is visible."""
    return text.isascii() or (_INVISIBLE.isdisjoint(text) and not any(map(unicodedata.combining, text)))


@lru_cache(maxsize=256)
def _cleaned(text: str) -> tuple[str, tuple[int, ...]]:
    """Return the text composed and without what nobody sees, and each character's old offset (none if unchanged)."""
    if _is_plain(text):
        return text, ()
    clean: list[str] = []
    kept: list[int] = []
    for at, character in enumerate(text):
        if unicodedata.combining(character):
            if clean:
                # A mark that does not compose is a stress accent: it does not make another word.
                composed = unicodedata.normalize("NFC", clean[-1] + character)
                clean[-1] = composed if len(composed) == 1 else clean[-1]
        elif character not in _INVISIBLE:
            clean.append(character)
            kept.append(at)
    return "".join(clean), tuple(kept)


@lru_cache(maxsize=CACHED)
def sentences_of(segment: Segment) -> tuple[tuple[int, int], ...]:
    """Return start and end of the segment's sentences."""
    return sentences.split(segment.text, segment.language)


def visible(text: str) -> str:
    """Return the text composed (NFC), without soft hyphens, zero-width characters and stress accents."""
    return _cleaned(text)[0]


def locate(units: tuple[Unit, ...], start: int, end: int) -> Span:
    """Return where the segment's `text[start:end]` is written; a range over two units ends with the first."""
    for unit in units:
        text, kept = _cleaned(unit.text)
        if start <= len(text) or unit is units[-1]:
            end = min(end, len(text))
            if kept and start < len(kept):
                return unit.locate(kept[start], kept[max(end, start + 1) - 1] + 1)
            return unit.locate(start, end)
        start -= len(text) + len(SEPARATOR)
        end -= len(text) + len(SEPARATOR)
    raise ValueError("no units to look in")
