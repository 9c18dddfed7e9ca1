"""Runs of units that one language lacks, as their authors see them: a block, a table, several blocks on end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.bitext.flatten import TITLE
from nkdoc.bitext.pairs import FRONT, name, plural

if TYPE_CHECKING:
    from nkdoc.bitext.units import Bitext, Pair, Unit

TOGETHER = 4
"""From so many blocks on end, one finding speaks for all."""
TRANSLATORS = "translator-note"
"""Class of a div that only the translation has, on purpose."""


_LABEL = re.compile(r"[^\W\d_]+(?:[^\w\d]+[^\W\d_]+){0,2}\W*")
"""A few words, as the label that a tool prints where a box has no title."""


class Gap(NamedTuple):
    """Units without counterpart, what stands before them in the other language, and what to call them."""

    units: tuple[Unit, ...]
    before: Unit | None
    name: str


def gaps(bitext: Bitext, *, missing: bool) -> Iterator[Gap]:
    """Yield what the translation lacks where `missing`, else what only it has; rows and cells of shared tables not."""
    shared = _shared_tables(bitext, missing=missing)
    before: Unit | None = None
    for is_gap, run in groupby(bitext.pairs, key=lambda pair: bool(_lonely(pair, shared, missing=missing))):
        pairs = list(run)
        if is_gap:
            yield from _gaps([unit for pair in pairs for unit in _lonely(pair, shared, missing=missing)], before)
        else:
            for pair in pairs:
                before = ((pair.target if missing else pair.source) or (before,))[-1]


def _lonely(pair: Pair, shared: set[tuple[int, ...]], *, missing: bool) -> Sequence[Unit]:
    units, others = (pair.source, pair.target) if missing else (pair.target, pair.source)
    if others or units[0].kind in FRONT or f"div.{TRANSLATORS}" in units[0].containers:
        return ()
    if units[0].containers[-1:] == (TITLE,) and _is_label(units[0], written_out=not missing):
        return ()
    return [unit for unit in units if unit.row < 0 or unit.path[:-2] not in shared]


def _is_label(title: Unit, *, written_out: bool) -> bool:
    """Tell whether a box's title is the label that tools print where there is none, here perhaps `written_out`."""
    if written_out:
        return _LABEL.fullmatch(title.text) is not None
    return title.text.strip().casefold() in title.containers[-2].split(".")


def _shared_tables(bitext: Bitext, *, missing: bool) -> set[tuple[int, ...]]:
    """Return the paths of the tables that have a counterpart: their shape is compared on its own."""
    found: set[tuple[int, ...]] = set()
    for pair in bitext.pairs:
        if pair.source and pair.target:
            units = pair.source if missing else pair.target
            found.update(unit.path[:-2] for unit in units if unit.row >= 0)
    return found


def _gaps(units: Sequence[Unit], before: Unit | None) -> Iterator[Gap]:
    grouped = [tuple(group) for _, group in groupby(units, key=lambda unit: unit.path[:-2] if unit.row >= 0 else unit)]
    if len(grouped) >= TOGETHER:
        yield Gap(tuple(units), before, plural(len(grouped), "block"))
        return
    for group in grouped:
        yield Gap(group, before, "table" if group[0].row >= 0 else name(group[0]))
