"""A number differs between the source and the translation, or stands in one of them only.

    more than 7,000 people        более 6000 человек

Numbers are compared by what they mean, not by how they are written: `1,050` is `1 050`, `3.4 million` is `3,4 млн`,
`6 pm` is `18:00`, `25` is `двадцать пять`, `the 21st century` is `XXI век`. Only what no reading explains is reported.
A number written in words explains digits on the other side; where other words for a number stand in its place (`three
wells`, «четыре скважины»; `twice`, «втрое»; `dozens`, «сотни»), they are compared. One from three up that nothing
answers is a note: words are more easily left out than digits. Where a language's words for numbers
are not known, a small number that is missing, or that of a century or decade, may stand there in words, and is a note.
A minus counts in cells that hold nothing but a figure. A gloss, words of the source in brackets behind their
translation, may repeat a number.

Mend the wrong side. Where a number differs on purpose, allow it with a reason; where a name has a number in one
language only (`G20`, «Большая двадцатка»), an entry in `content/glossary.yaml` with both forms settles it everywhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.quantities import Number, Spelled, explain, numbers, rivals, unanswered
from nkdoc.bitext.quantities.grammar import grammar_of
from nkdoc.bitext.quantities.readings import readings
from nkdoc.bitext.ranges import bracketed, is_within
from nkdoc.bitext.renderings import Renderings, renderings_of
from nkdoc.bitext.segments import Segment, compared, segments
from nkdoc.languages.lexicon import number_words

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.forms import Match
    from nkdoc.model import Pair, Project, Unit

RULE = Rule("NK203", "number-mismatch", Severity.ERROR, __doc__)

_CENTURY = 100
_SMALL = 12
"""The greatest number that is taken to stand in words."""
_HINT = "correct the number, or allow the difference: <!-- nkdoc: allow NK203 the reason -->"
_SECTION = re.compile(r"\d+(?:\.\d+)*")
_FIGURE = re.compile(r"\s*(?:(?P<minus>[-−–])|\+)?\s*[€$£]?\d[\d\s.,\u066b\u066c]*[%\u066a\uff05]?\s*")


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every number without its counterpart."""
    renderings = renderings_of(project)
    for bitext, pair in compared(project):
        for mismatch in compare(pair, renderings[bitext.target.language]):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair, renderings: Renderings | None = None) -> Iterator[Mismatch]:
    """Yield the numbers of a pair that have no counterpart, those of the two sides side by side."""
    source, target = segments(pair)
    explained = explain(source, target)
    missing, added = explained.missing, _without_glosses(source, target, explained.added)
    if missing or added:
        missing, added = _untitled(source, missing, pair.target), _untitled(target, added, pair.source)
    if renderings is not None and (missing or added):
        missing, added = _unapproved(source, target, missing, added, renderings)
    if not missing and not added and {_is_negative(source), _is_negative(target)} == {True, False}:
        shown = target.text.strip()
        message = f"{quote(shown)} has another sign than the source's {quote(source.text.strip())}"
        yield Mismatch(message, (0, len(source.text)), (0, len(target.text)), shown, _HINT)
    yield from _versions(source, target, explained.matched)
    for one, other in zip_longest(missing, added):
        if other is None:
            shown = _shown(source, one)
            level = Severity.NOTE if _may_be_spelled(one, source, target) else None
            yield Mismatch(f"the translation lacks the number {quote(shown)}", one[:2], None, shown, _HINT, level)
        elif one is None:
            shown = _shown(target, other)
            level = Severity.NOTE if _may_be_spelled(other, target, source) else None
            yield Mismatch(f"the source has no number {quote(shown)}", None, other[:2], shown, _HINT, level)
        else:
            here, there = _shown(source, one), _shown(target, other)
            message = f"the number {quote(there)} differs from the source's {quote(here)}"
            yield Mismatch(message, one[:2], other[:2], f"{here}/{there}", _HINT)
    for word, rival in rivals(source, target):
        here, there = source.text[word.start : word.end], target.text[rival.start : rival.end]
        message = f"the number {quote(there)} differs from the source's {quote(here)}"
        yield Mismatch(message, word[:2], rival[:2], f"{here}/{there}", _HINT)
    for word, is_source in () if missing or added else unanswered(source, target):
        shown = (source if is_source else target).text[word.start : word.end]
        if is_source:
            message = f"the translation lacks the number {quote(shown)}"
            yield Mismatch(message, word[:2], None, shown, _HINT, Severity.NOTE)
        else:
            yield Mismatch(f"the source has no number {quote(shown)}", None, word[:2], shown, _HINT, Severity.NOTE)


def _versions(
    source: Segment, target: Segment, matched: Iterable[tuple[Number | Spelled, Number | Spelled]]
) -> Iterator[Mismatch]:
    """Yield the versions of the target that have another nought at their end than the source's."""
    for one, other in matched:
        if not isinstance(one, Number) or not isinstance(other, Number) or one.digits == other.digits:
            continue
        if _is_other_version(one.digits, other.digits, target.language):
            here, there = _shown(source, one), _shown(target, other)
            message = f"the number {quote(there)} differs from the source's {quote(here)}"
            yield Mismatch(message, one[:2], other[:2], f"{here}/{there}", _HINT, Severity.WARNING)


def _is_other_version(one: str, other: str, language: str) -> bool:
    """Tell whether two numbers with a point are versions that differ in a nought at the end: 2.10 and 2.1.

    Only in a language that has a comma in decimals, so that the point shows what the number is.
    """
    return (
        "." in one
        and "." in other
        and "." not in grammar_of(language).lexicon.decimal
        and one.rstrip("0") == other.rstrip("0")
        and not (one + other).replace(".", "").strip("0123456789")
    )


def _may_be_spelled(number: Number, segment: Segment, other: Segment) -> bool:
    """Tell whether a number may stand on the other side in words that nobody here knows.

    Small ones often do, and so do the numbers of centuries and decades.
    """
    lexicon = grammar_of(other.language).lexicon
    known = bool(number_words(lexicon.tag))
    if number.percent or (known and not lexicon.partial):
        return False
    values = [reading.value for reading in readings(number, segment.language) if reading.kind == "number"]
    if not known and not lexicon.numerals and (number.decade or _is_ordinal(number, segment)):
        return bool(values) and min(values) < _CENTURY
    return bool(values) and max(values) <= _SMALL


def _is_ordinal(number: Number, segment: Segment) -> bool:
    """Tell whether an ending behind the digits makes an ordinal: 19th."""
    return grammar_of(segment.language).ending.match(segment.text, number.start + len(number.digits)) is not None


def _without_glosses(source: Segment, target: Segment, added: tuple[Number, ...]) -> tuple[Number, ...]:
    """Return the numbers but those that a gloss repeats: words of the source in brackets behind their translation."""
    if not added:
        return added
    glosses = [each for each in bracketed(target.text) if target.text[each[0] + 1 : each[1] - 1] in source.text]
    spare = (
        Counter(number.digits for number in numbers(target) if is_within(number.start, number.end, glosses))
        if glosses
        else {}
    )
    kept: list[Number] = []
    for number in added:
        if spare.get(number.digits, 0) > 0:
            spare[number.digits] -= 1
        else:
            kept.append(number)
    return tuple(kept)


def _untitled(segment: Segment, numbers: tuple[Number, ...], others: Sequence[Unit]) -> tuple[Number, ...]:
    """Return the numbers but those in titles of the other side's links: `[Boot](a.html "5.1. Boot")`."""
    titles = " ".join(link.node.title for unit in others for link in unit.marks.links if link.node.title)
    if not titles:
        return numbers
    said = frozenset(_SECTION.findall(titles))
    return tuple(number for number in numbers if segment.text[number.start : number.end] not in said)


def _is_negative(segment: Segment) -> bool | None:
    """Tell whether a text that is nothing but a number has a minus; None for any other text."""
    match = _FIGURE.fullmatch(segment.text)
    return match["minus"] is not None if match else None


def _shown(segment: Segment, number: Number) -> str:
    return " ".join(segment.text[number.start : number.end].split())


def _unapproved(
    source: Segment, target: Segment, missing: tuple[Number, ...], added: tuple[Number, ...], renderings: Renderings
) -> tuple[tuple[Number, ...], tuple[Number, ...]]:
    """Return the numbers that are no part of a name which the glossary gives without them in the other language."""
    here, there = renderings.used(source.text), tuple(renderings.rendered_at(target.text))
    both = {used.concept.id for used in here} & {used.concept.id for used in there}
    return _outside(missing, here, both), _outside(added, there, both)


def _outside(numbers: tuple[Number, ...], names: tuple[Match, ...], both: set[str]) -> tuple[Number, ...]:
    ranges = [(name.start, name.end) for name in names if name.concept.id in both]
    return tuple(
        number for number in numbers if not any(start <= number.start and number.end <= end for start, end in ranges)
    )
