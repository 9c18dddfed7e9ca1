"""Number in a text → how it is bounded: more than 200, at least 200, nearly 200, 200 or more, ≥ 200.

    lower    more than, at least, over        nearly   almost, just under
    upper    less than, at most, up to        about    around, roughly

Words that surely bound a number are told from those that may do so, or something else: before, after, since, until.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from nkdoc.bitext.quantities.measures import MEASURES
from nkdoc.bitext.quantities.readings import readings
from nkdoc.bitext.quantities.spelling import Spelled
from nkdoc.bitext.quantities.tokens import Number
from nkdoc.bitext.segments import Segment, sentences_of
from nkdoc.languages.lexicon import Lexicon, lexicon_for

_LOOK_BACK = 32
"""Characters before a number in which its bound stands, and before a bound in which its negation does."""
_LOOK_AHEAD = 48
"""Characters behind a number in which its bound stands."""
_CLAUSE = re.compile(r"[^.,;:!?]*$")
_NOUN = r"(?:\s+[^\W\d_]+){0,2}?"
"""What is counted, between a number and the bound behind it: 200 people or more."""
_FEW = 10
_CROSSED = frozenset(
    unit for unit, measure in MEASURES.items() if measure.dimension in ("time", "month", "area", "length")
)
_SIGNS = (("lower", r"(?<![-=<])>\s?=?|≥|⩾"), ("upper", r"<\s?=?|≤|⩽"), ("about", r"[~≈]"))
_RANGE_BEFORE = re.compile(r"\d[\s,]*$")

_WORD = re.compile(r"[^\W\d_]{2,}")

LOWER, UPPER, NEARLY, ABOUT = "lower", "upper", "nearly", "about"


class Bound(NamedTuple):
    """A bound at `text[start:end]`: what it may be, whether it surely is one, or likely, and may be negated.

    “Over” is a likely one: it bounds “over 200 files”, not the “report over 200 files”.
    """

    kinds: frozenset[str]
    start: int
    end: int
    sure: bool = False
    likely: bool = False
    negated: bool = False


def bound_of(segment: Segment, number: Number | Spelled) -> Bound | None:
    """Return the bound of a number, None where it has none."""
    if isinstance(number, Number) and (number.in_name or number.in_code):
        return None
    lexicon = lexicon_for(segment.language)
    before, behind = _before(segment, number, lexicon), _behind(segment, number, lexicon)
    if before is None or behind is None:
        return before or behind
    return behind._replace(kinds=before.kinds | behind.kinds) if before.sure else behind


def may_be_said(segment: Segment, place: tuple[int, int], taken: Iterable[Bound], *, loose: bool = False) -> bool:
    """Tell whether any word of the sentence at `place`, but for those of the bounds `taken`, may bound a number.

    Where `loose`, so may words that have other meanings too, such as “since”.
    """
    ranges = [(bound.start, bound.end) for bound in taken]
    return any(
        not any(match.start() < end and start < match.end() for start, end in ranges)
        for match in _hints(lexicon_for(segment.language).tag, loose=loose).finditer(segment.text, *place)
    )


def sentence_at(segment: Segment, offset: int, other: Segment) -> tuple[int, int]:
    """Return the sentence that an offset lies in; the whole text where the other side has more or fewer of them."""
    own = sentences_of(segment)
    if len(own) == len(sentences_of(other)):
        return next(((start, end) for start, end in own if start <= offset < end), (0, len(segment.text)))
    return 0, len(segment.text)


def is_translated(source: Segment, target: Segment) -> bool:
    """Tell whether most words of the target are others than the source's: it was not left as it was."""
    mine, yours = (set(_WORD.findall(segment.text.lower())) for segment in (source, target))
    return 2 * len(mine & yours) <= len(yours)


def _before(segment: Segment, number: Number | Spelled, lexicon: Lexicon) -> Bound | None:
    text = segment.text
    begin = max(number.start - _LOOK_BACK, 0)
    if begin == number.start:
        return None
    match = _sure_before(lexicon.tag).search(text, begin, number.start)
    over = match is not None and match["over"] is not None
    if match is not None and (not over or _is_amount(number, segment)):
        start, end = match.span("bound")
        kinds = frozenset({_BEFORE[name] for name in _BEFORE if match[name]})
        kinds = frozenset({NEARLY, ABOUT}) if match["near"] else kinds
        sure = not over and not _RANGE_BEFORE.search(text, begin, start)
        return Bound(kinds, start, end, sure, over, _is_negated(segment, start))
    match = _loose_before(lexicon.tag).search(text, begin, number.start)
    if match is None:
        return None
    start, end = match.span("bound")
    return Bound(frozenset({LOWER if match["lower"] else UPPER}), start, end, negated=_is_negated(segment, start))


def _behind(segment: Segment, number: Number | Spelled, lexicon: Lexicon) -> Bound | None:
    text = segment.text
    stop = number.stop if isinstance(number, Number) else number.end
    if text[stop : stop + 1] == "+" and not text[stop + 1 : stop + 2].isalnum():
        return Bound(frozenset({LOWER}), stop, stop + 1, sure=True)
    match = _sure_behind(lexicon.tag).match(text, number.end, number.end + _LOOK_AHEAD)
    if match is None:
        return None
    start, end = match.span("bound")
    kind = LOWER if match["lower"] or match["later"] else UPPER if match["upper"] or match["earlier"] else ABOUT
    sure = not (match["later"] or match["earlier"])
    return Bound(frozenset({kind}), start, end, sure, negated=_is_negated(segment, number.start))


def _is_amount(number: Number | Spelled, segment: Segment) -> bool:
    """Tell whether “over” before a number surely means “more than”: not over two years or miles, over four channels."""
    unit = number.unit if isinstance(number, Number) else frozenset()
    found = readings(number, segment.language) if isinstance(number, Number) else number.readings
    values = [reading.value for reading in found if reading.kind == "number"]
    return bool(values) and min(values) >= _FEW and not unit & _CROSSED


def _is_negated(segment: Segment, start: int) -> bool:
    clause = _CLAUSE.search(segment.text, max(start - _LOOK_BACK, 0), start)
    return clause is not None and _negations(segment.language).search(segment.text, *clause.span()) is not None


_BEFORE = {"lower": LOWER, "over": LOWER, "upper": UPPER, "nearly": NEARLY, "about": ABOUT}


@cache
def _negations(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{lexicon_for(language).negations})(?!\w)", re.IGNORECASE)


def _edges(tag: str) -> tuple[str, str]:
    """Return the patterns of where a word begins and ends; empty where words are not parted."""
    lexicon = lexicon_for(tag)
    return (rf"(?<!\w)(?:{lexicon.term_beginnings})", r"(?!\w)") if lexicon.bounded else ("", "")


@cache
def _sure_before(tag: str) -> re.Pattern[str]:
    bounds, (start, end) = lexicon_for(tag).bounds, _edges(tag)
    signs = dict(_SIGNS)
    groups = [
        rf"(?P<{name}>{start}(?:{bounds.get(name, '(?!)')}){end}" + (rf"|{signs[name]}" if name in signs else "") + ")"
        for name in ("upper", "lower", "over", "nearly", "near", "about")
    ]
    between = bounds.get("between", "(?!)")
    return re.compile(rf"(?P<bound>{'|'.join(groups)})[\s:]*(?:(?:{between})\s*)?[$€£₽]?$", re.IGNORECASE)


@cache
def _sure_behind(tag: str) -> re.Pattern[str]:
    lexicon = lexicon_for(tag)
    bounds, bounded = lexicon.bounds, lexicon.bounded
    # In 2023 about 200 people: what stands behind one number may stand before the next.
    groups = (
        rf"(?P<{name}>(?:{bounds.get(name + '_after', '(?!)')}){end})"
        for name, end in (
            ("lower", r"(?!\s*\d)"),
            ("upper", r"(?!\s*\d)"),
            ("about", r"(?=\s*(?:[.,;:)!?]|$))" if bounded else ""),
            ("later", ""),
            ("earlier", ""),
        )
    )
    bound = rf"(?P<bound>{'|'.join(groups)})"
    if not bounded:
        return re.compile(rf"{lexicon.reckoning.counted}\s?{bound}")
    return re.compile(rf"{_NOUN}[\s]*(?:,\s)?(?<![^\W\d_]){bound}(?!\w)", re.IGNORECASE)


@cache
def _loose_before(tag: str) -> re.Pattern[str]:
    lexicon = lexicon_for(tag)
    either = rf"(?P<lower>{lexicon.lower_bounds})|(?:{lexicon.upper_bounds})"
    return re.compile(rf"(?<!\w)(?P<bound>{either})[\s:]*[$€£₽]?$", re.IGNORECASE)


@cache
def _hints(tag: str, *, loose: bool) -> re.Pattern[str]:
    lexicon, (start, end) = lexicon_for(tag), _edges(tag)
    words = [pattern for name, pattern in lexicon.bounds.items() if name != "between"]
    words += [lexicon.lower_bounds, lexicon.upper_bounds] if loose else []
    signs = "|".join(sign for _, sign in _SIGNS)
    return re.compile(rf"{start}(?:{'|'.join(words)}){end}|{signs}|\+", re.IGNORECASE)
