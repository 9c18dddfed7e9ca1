"""A block refers to other footnotes than in the source, or two footnotes have exchanged their texts.

    The source says                  The translation says
    … the list.[^list]               … список.

Give the translation the same references, with the same labels. Where the labels of the two files have nothing in
common, the numbers of references are compared.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import log
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Label, Rule, Severity
from nkdoc.bitext import anchors
from nkdoc.bitext.cognates import MAX_SOUNDS
from nkdoc.bitext.pairs import counterpart, joined, matched, opening, plural, shorten, source_label

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.units import Bitext, Pair, Unit
    from nkdoc.model import NoteReference, Placed, Project

RULE = Rule("NK218", "footnote-mismatch", Severity.ERROR, __doc__)
_MANY = 60
_FEW = 8
"""Doubtful notes up to which a key that one note alone has does not cross by chance."""
_CROSSED = 2
"""Anchors that two notes must share crosswise beyond those they share straight."""
_SURE = 0.6
_LENGTH_SLACK, _LENGTH_ALONE = 0.2, 1.2
_MARKS = (("p?", re.compile(r"\?")), ("p;", re.compile(";")), ("p(", re.compile(r"\(")), ("p«", re.compile('["“«„]')))
"""Punctuation that a translation keeps: evidence beside words, none by itself."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every reference that only one language has, and for exchanged notes."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section."""
    pairs = [pair for pair in matched(bitext) if _any(pair.source) or _any(pair.target)]
    mine, yours = (
        {placed.node.label for pair in pairs for _, placed in _references(side(pair))} for side in (_here, _there)
    )
    by_label = bool(mine & yours) or not (mine and yours)
    for pair in pairs:
        here, there = _references(pair.source), _references(pair.target)
        if by_label:
            yield from _by_label(pair, here, there)
        elif len(here) != len(there):
            yield RULE.at(
                opening(pair.target[0]), f"{plural(len(there), 'footnote')} here, in the source {len(here)}",
                labels=[source_label(opening(pair.source[0]))], hint="refer to the same footnotes", block=pair.id,
                about=str(len(here)),
            )  # fmt: skip
    if by_label:
        yield from _exchanged([pair for pair in matched(bitext) if pair.source[0].containers[:1] == ("note",)])


def _here(pair: Pair) -> Sequence[Unit]:
    return pair.source


def _there(pair: Pair) -> Sequence[Unit]:
    return pair.target


def _any(units: Sequence[Unit]) -> bool:
    return any(unit.marks.notes for unit in units)


def _references(units: Sequence[Unit]) -> list[tuple[Unit, Placed[NoteReference]]]:
    return [(unit, placed) for unit in units for placed in unit.marks.notes]


def _by_label(
    pair: Pair,
    here: list[tuple[Unit, Placed[NoteReference]]],
    there: list[tuple[Unit, Placed[NoteReference]]],
) -> Iterator[Diagnostic]:
    left = Counter(placed.node.label for _, placed in there)
    for unit, placed in here:
        if left[placed.node.label] > 0:
            left[placed.node.label] -= 1
            continue
        yield RULE.at(
            counterpart(pair, unit, placed.start), f"the footnote “{placed.node.label}” is not referred to here",
            labels=[source_label(placed.node.span)], hint=f"add [^{placed.node.label}]", block=pair.id,
            about=placed.node.label,
        )  # fmt: skip
    mine = Counter(placed.node.label for _, placed in here)
    for _, placed in there:
        if mine[placed.node.label] > 0:
            mine[placed.node.label] -= 1
            continue
        yield RULE.at(
            placed.node.span, f"the source does not refer to the footnote “{placed.node.label}” here",
            labels=[source_label(opening(pair.source[0]))], hint="delete it, or add it to the source", block=pair.id,
            about=placed.node.label,
        )  # fmt: skip


def _exchanged(notes: Sequence[Pair]) -> Iterator[Diagnostic]:
    """Yield a finding for every two notes whose texts answer each other crosswise only."""
    if not 1 < len(notes) <= _MANY:
        return
    sides = [[_words(side(pair)) for side in (_here, _there)] for pair in notes]
    common = [(one & other).total() for one, other in sides]
    # A note that shares most of its words with its counterpart has not lost its text.
    doubtful = [
        index for index, (one, other) in enumerate(sides) if common[index] < _SURE * min(one.total(), other.total())
    ]
    alone = _held_once(sides) if len(doubtful) <= _FEW else frozenset()
    for i, j in combinations(doubtful, 2):
        across = (sides[i][0] & sides[j][1]) + (sides[j][0] & sides[i][1])
        straight = _weight((sides[i][0] & sides[i][1]) + (sides[j][0] & sides[j][1]), alone)
        crossed = _weight(across, alone) if _has_words(across) else 0
        better = _length_gain(notes[i], notes[j])
        plain = crossed >= straight + _CROSSED and crossed >= 2 * straight and better >= -_LENGTH_SLACK
        if plain or (crossed >= straight and better >= _LENGTH_ALONE):
            there = opening(notes[i].target[0]), opening(notes[j].target[0])
            yield RULE.at(
                there[0], "this footnote and another have exchanged their texts",
                labels=[source_label(opening(notes[i].source[0])), Label(there[1], "the other footnote")],
                hint="give each label its own text", block=notes[i].id, about=shorten(joined(notes[i].source)),
            )  # fmt: skip


def _length_gain(one: Pair, other: Pair) -> float:
    """Return how much better the notes' lengths fit crosswise, as a logarithm; below 0 where they fit straight."""
    a, b = (len(joined(pair.source)) + 1 for pair in (one, other))
    c, d = (len(joined(pair.target)) + 1 for pair in (one, other))
    return abs(log(c / a)) + abs(log(d / b)) - abs(log(d / a)) - abs(log(c / b))


def _words(units: Sequence[Unit]) -> anchors.Anchors:
    total = anchors.Anchors()
    for unit in units:
        total.update({key: n for key, n in anchors.of_unit(unit, ()).items() if key[0] in "knw"})
    text = joined(units)
    total.update(name for name, pattern in _MARKS if pattern.search(text))
    return total


def _held_once(sides: Sequence[Sequence[anchors.Anchors]]) -> frozenset[str]:
    """Return the longest keys that one note alone has in each language: names, as a rule."""
    here, there = (Counter(key for note in sides for key in note[side]) for side in (0, 1))
    return frozenset(key for key in here if len(key) > MAX_SOUNDS and here[key] == there[key] == 1)


def _weight(found: anchors.Anchors, alone: frozenset[str]) -> int:
    """Return how many anchors there are, those that one note alone has twice."""
    return found.total() + sum(found[key] for key in alone)


def _has_words(found: anchors.Anchors) -> bool:
    return any(key[0] != "p" for key in found)
