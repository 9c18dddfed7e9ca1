"""Which row a finding belongs to: by its block's id, else by its place in the files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from nkdoc.pages.comparison.places import overlap, spans_of

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.bitext.units import Bitext, Pair


Aligned: TypeAlias = "tuple[Pair, Sequence[Diagnostic]]"
"""A pair and its findings."""


@dataclass(slots=True)
class Placed:
    """The findings of one translation: by pair, by chapter where no pair is theirs, and the rest."""

    pairs: dict[str, dict[int, list[Diagnostic]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    """By the path of the translation and the pair's number in its bitext."""
    chapters: dict[str, list[Diagnostic]] = field(default_factory=lambda: defaultdict(list))
    """By the path of the translation."""
    rest: list[Diagnostic] = field(default_factory=list)

    def every(self) -> list[Diagnostic]:
        """Return all of them."""
        inside = (found for pairs in self.pairs.values() for found in pairs.values())
        return [*self.rest, *chain.from_iterable(self.chapters.values()), *chain.from_iterable(inside)]

    def aligned(self, bitext: Bitext) -> tuple[Aligned, ...]:
        """Return the pairs of a bitext, each with its findings."""
        placed = self.pairs.get(bitext.target.source.path, {})
        return tuple((pair, placed.get(number, ())) for number, pair in enumerate(bitext.pairs))


def place_findings(bitexts: Sequence[Bitext], findings: Iterable[Diagnostic], others: Iterable[str]) -> Placed:
    """Return the findings by the rows they belong to; those in files of other translations, `others`, are left out."""
    by_path: dict[str, Bitext] = {}
    for each in bitexts:
        by_path |= {each.source.source.path: each, each.target.source.path: each}
    numbers = {each.target.source.path: _by_id(each) for each in bitexts}
    foreign = frozenset(others)
    placed = Placed()
    for finding in findings:
        spans = spans_of(finding)
        if any(span.path in foreign for span in spans):
            continue
        bitext = next(filter(None, (by_path.get(span.path) for span in spans)), None)
        if bitext is None:
            placed.rest.append(finding)
            continue
        path = bitext.target.source.path
        number = _named(bitext, numbers[path].get(finding.block, ()), spans)
        number = _pair_at(bitext, spans) if number is None else number
        if number is None:
            placed.chapters[path].append(finding)
        else:
            placed.pairs[path][number].append(finding)
    return placed


def _by_id(bitext: Bitext) -> Mapping[str, Sequence[int]]:
    """Return the numbers of pairs by the ids of their units: a block without counterpart may share its id."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, pair in enumerate(bitext.pairs):
        for name in dict.fromkeys(unit.id for unit in (*pair.source, *pair.target)):
            found[name].append(number)
    return found


def _named(bitext: Bitext, numbers: Sequence[int], spans: Sequence[Span]) -> int | None:
    """Return the number of the pair that a finding names: of several, the one that holds the finding's own place."""
    for span in spans if len(numbers) > 1 else ():
        for number in numbers:
            pair = bitext.pairs[number]
            if any(overlap(unit.span, span) for unit in (*pair.source, *pair.target)):
                return number
    return numbers[0] if numbers else None


def _pair_at(bitext: Bitext, spans: Iterable[Span]) -> int | None:
    """Return the number of the pair whose smallest unit holds the first of the places that lies in one."""
    for span in spans:
        held = [
            (unit.span.end - unit.span.start, number)
            for number, pair in enumerate(bitext.pairs)
            for unit in (*pair.source, *pair.target)
            if overlap(unit.span, span)
        ]
        if held:
            return min(held)[1]
    return None
