"""Which row a finding belongs to: by its block's id, else by its place in the files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nkdoc.pages.comparison.places import overlap, spans_of

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.bitext.units import Bitext, Pair


@dataclass(slots=True)
class Placed:
    """The findings of one translation: by pair, by chapter where no pair is theirs, and the rest."""

    pairs: dict[int, list[Diagnostic]] = field(default_factory=lambda: defaultdict(list))
    """By the pair's identity."""
    chapters: dict[int, list[Diagnostic]] = field(default_factory=lambda: defaultdict(list))
    """By the bitext's identity."""
    rest: list[Diagnostic] = field(default_factory=list)


def place_findings(bitexts: Sequence[Bitext], findings: Iterable[Diagnostic], others: Iterable[str]) -> Placed:
    """Return the findings by the rows they belong to; those in files of other translations, `others`, are left out."""
    by_path: dict[str, Bitext] = {}
    for each in bitexts:
        by_path |= {each.source.source.path: each, each.target.source.path: each}
    ids = {id(each): _by_id(each) for each in bitexts}
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
        pair = _named(ids[id(bitext)].get(finding.block, ()), spans) or _pair_at(bitext, spans)
        if pair is None:
            placed.chapters[id(bitext)].append(finding)
        else:
            placed.pairs[id(pair)].append(finding)
    return placed


def _by_id(bitext: Bitext) -> Mapping[str, Sequence[Pair]]:
    """Return the pairs by the ids of their units: a block without counterpart may share its id with another's."""
    found: dict[str, list[Pair]] = defaultdict(list)
    for pair in bitext.pairs:
        for name in dict.fromkeys(unit.id for unit in (*pair.source, *pair.target)):
            found[name].append(pair)
    return found


def _named(pairs: Sequence[Pair], spans: Sequence[Span]) -> Pair | None:
    """Return the pair that a finding names: of several, the one that holds the finding's own place."""
    for span in spans if len(pairs) > 1 else ():
        for pair in pairs:
            if any(overlap(unit.span, span) for unit in (*pair.source, *pair.target)):
                return pair
    return pairs[0] if pairs else None


def _pair_at(bitext: Bitext, spans: Iterable[Span]) -> Pair | None:
    """Return the pair whose smallest unit holds the first of the places that lies in one."""
    for span in spans:
        held = [
            (unit.span.end - unit.span.start, number)
            for number, pair in enumerate(bitext.pairs)
            for unit in (*pair.source, *pair.target)
            if overlap(unit.span, span)
        ]
        if held:
            return bitext.pairs[min(held)[1]]
    return None
