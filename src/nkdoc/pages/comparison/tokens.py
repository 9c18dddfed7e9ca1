"""What the two sides of a pair share: numbers, dates, names, citations, links and notes that answer to each other.

    Pair ── tokens ──▶ Matches     ranges of each unit's text, and nodes, with the mark they share

A mark is a number from 1 within its row. What stands on one side only has no mark.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from nkdoc.bitext.addresses import canonical
from nkdoc.bitext.quantities import explain
from nkdoc.bitext.quantities.calendar import months
from nkdoc.bitext.segments import Segment, locate, segments
from nkdoc.languages.lexicon import lexicon_for
from nkdoc.model import Citation, Code, Image, Link, Math, NoteReference
from nkdoc.pages.comparison.places import text_range

if TYPE_CHECKING:
    from nkdoc.base.span import Span
    from nkdoc.bitext.renderings import Renderings
    from nkdoc.bitext.units import Pair, Unit

_ENDING = re.compile(r"[^\W\d_]*")


class Range(NamedTuple):
    """A stretch of one side's segment."""

    start: int
    end: int

    def overlaps(self, other: Range) -> bool:
        """Tell whether the two have a character in common."""
        return self.start < other.end and other.start < self.end


class Token(NamedTuple):
    """`text[start:end]` of a unit, with the mark it shares and what it is: number, date or name."""

    start: int
    end: int
    mark: int
    kind: str


class Shared(NamedTuple):
    """What answers to each other: stretches of the source's segment, stretches of the target's, and their kind."""

    source: tuple[Range, ...]
    target: tuple[Range, ...]
    kind: str


Where: TypeAlias = tuple[str, int, int]
"""Where something stands: the path of its file, its first character and its end."""
Marked: TypeAlias = Citation | Link | Image | Code | Math | NoteReference


def _where(span: Span) -> Where:
    return (span.path, span.start, span.end)


@dataclass(slots=True)
class Matches:
    """The marks of a pair, or of several pairs that make one row."""

    count: int = 0
    texts: dict[Where, list[Token]] = field(default_factory=dict)
    """Tokens of running text, by the unit's place."""
    nodes: dict[Where, tuple[int, str]] = field(default_factory=dict)
    """Mark and kind of citations, links, pictures, code and notes, by the node's place."""

    def tokens(self, unit: Unit) -> Sequence[Token]:
        """Return the tokens of a unit's text, in order."""
        return self.texts.get(_where(unit.span), ())

    def mark(self, node: Marked) -> tuple[int, str]:
        """Return the mark and the kind of a node; 0 where it has no counterpart."""
        return self.nodes.get(_where(node.span), (0, ""))

    def add(self, pair: Pair, renderings: Renderings | None, tags: tuple[str, ...]) -> None:
        """Give marks to everything the pair's two sides share."""
        if not pair.source or not pair.target:
            return
        if pair.source[0].kind not in ("code", "break"):
            for shared in _in_order(_shared_text(pair, renderings)):
                self.count += 1
                for units, ranges in ((pair.source, shared.source), (pair.target, shared.target)):
                    for place in ranges:
                        self._put(units, place, self.count, shared.kind)
        self._match_nodes(pair, tags)
        for unit in (*pair.source, *pair.target):
            self.texts.get(_where(unit.span), []).sort()

    def _put(self, units: tuple[Unit, ...], place: Range, mark: int, kind: str) -> None:
        span = locate(units, *place)
        for unit in units:
            found = text_range(unit, span)
            if found is not None and found[0] < found[1]:
                self.texts.setdefault(_where(unit.span), []).append(Token(*found, mark, kind))
                return

    def _match_nodes(self, pair: Pair, tags: tuple[str, ...]) -> None:
        waiting: dict[Hashable, deque[Where]] = defaultdict(deque)
        for key, _, node in _nodes(pair.target, tags):
            waiting[key].append(_where(node.span))
        for key, kind, node in _nodes(pair.source, tags):
            if waiting[key]:
                self.count += 1
                self.nodes[_where(node.span)] = self.nodes[waiting[key].popleft()] = (self.count, kind)


def _in_order(shared: Iterable[Shared]) -> list[Shared]:
    """Return what is shared in the source's reading order, so that marks count up."""
    return sorted(shared, key=lambda shared: shared.source)


def _shared_text(pair: Pair, renderings: Renderings | None) -> Iterator[Shared]:
    source, target = segments(pair)
    quantities = list(_quantities(source, target))
    yield from quantities
    if renderings is not None:
        yield from _names(source, target, renderings, quantities)


def _quantities(source: Segment, target: Segment) -> Iterator[Shared]:
    """Yield the numbers that agree, a day, its month and its year as one date."""
    links = [
        (Range(one.start, one.end), Range(other.start, other.end), False)
        for one, other in explain(source, target).matched
    ]
    waiting: dict[int, deque[Range]] = defaultdict(deque)
    for month in months(target):
        waiting[month.number].append(Range(month.start, month.end))
    links += [
        (Range(month.start, month.end), waiting[month.number].popleft(), True)
        for month in months(source)
        if waiting[month.number]
    ]
    run: list[tuple[Range, Range, bool]] = []
    for link in sorted(links):
        if run and not _belong(source, target, run, link):
            yield _joined(run)
            run = []
        run.append(link)
    if run:
        yield _joined(run)


@cache
def _between(language: str) -> re.Pattern[str]:
    """Return the pattern of what may stand between the parts of one date."""
    return re.compile(rf"[\s,.\u00a0]{{0,3}}(?:(?:{lexicon_for(language).day_links})[\s\u00a0])?")


def _belong(
    source: Segment, target: Segment, run: Sequence[tuple[Range, Range, bool]], link: tuple[Range, Range, bool]
) -> bool:
    """Tell whether the link continues the date that the run began: side by side in both languages, with a month."""
    if not any(is_month for _, _, is_month in (*run, link)):
        return False
    first, last = min(other.start for _, other, _ in run), max(other.end for _, other, _ in run)
    here, there = _between(source.language), _between(target.language)
    near_here = here.fullmatch(source.text, run[-1][0].end, link[0].start)
    near_there = there.fullmatch(target.text, last, link[1].start) or there.fullmatch(target.text, link[1].end, first)
    return bool(near_here and near_there)


def _joined(run: Sequence[tuple[Range, Range, bool]]) -> Shared:
    source = Range(run[0][0].start, run[-1][0].end)
    target = Range(min(other.start for _, other, _ in run), max(other.end for _, other, _ in run))
    return Shared((source,), (target,), "date" if any(is_month for _, _, is_month in run) else "number")


def _names(source: Segment, target: Segment, renderings: Renderings, taken: Sequence[Shared]) -> Iterator[Shared]:
    """Yield the glossary's concepts that both sides name, all places of one concept together."""
    busy_here = [place for shared in taken for place in shared.source]
    busy_there = [place for shared in taken for place in shared.target]
    here: dict[str, list[Range]] = defaultdict(list)
    for used in renderings.used(source.text):
        if not any(Range(used.start, used.end).overlaps(other) for other in busy_here):
            here[used.concept.id].append(Range(used.start, used.end))
    if not here:
        return
    there: dict[str, list[Range]] = defaultdict(list)
    rendered = [
        (Range(used.start, _word_end(target.text, used.end)), used.concept.id)
        for used in renderings.rendered_at(target.text)
        if used.concept.id in here
    ]
    kept: list[Range] = []
    for place, concept in sorted(rendered, key=lambda each: (each[0].start - each[0].end, each)):
        if not any(place.overlaps(other) for other in chain(busy_there, kept)):
            kept.append(place)
            there[concept].append(place)
    for concept, ranges in here.items():
        if there[concept]:
            yield Shared(tuple(sorted(ranges)), tuple(sorted(there[concept])), "name")


def _word_end(text: str, at: int) -> int:
    """Return where the word ends that a form found at its beginning: an ending belongs to the name."""
    ending = _ENDING.match(text, at)
    return ending.end() if ending else at


def _nodes(units: Iterable[Unit], tags: tuple[str, ...]) -> Iterator[tuple[Hashable, str, Marked]]:
    """Yield what makes a node the same in both languages, its kind, and the node."""
    for unit in units:
        marks = unit.marks
        for citation in marks.citations:
            yield ("@", citation.node.key, citation.node.locator), "citation", citation.node
        for link in marks.links:
            address = canonical(link.node.url, tags)
            yield ("u", *address.place, address.fragment), "link", link.node
        for image in marks.images:
            yield ("i", *canonical(image.node.url, tags).place), "picture", image.node
        for code in marks.codes:
            yield ("`", code.node.text), "code", code.node
        for note in marks.notes:
            yield ("^", note.node.label), "note", note.node
