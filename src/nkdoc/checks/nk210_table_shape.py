"""A table has other rows or columns than in the source, an empty cell, or two of its columns have changed places.

Add what is missing or delete what is too much; the row is shown where it stands. Cells are compared one by one, each
with the cell of the same row and column; one that is empty in the translation alone is worth a warning.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext import anchors
from nkdoc.bitext.anchors import HARD
from nkdoc.bitext.pairs import opening, plural, shorten, source_label, tags, whole

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.units import Bitext, Pair, Unit
    from nkdoc.model import Project

RULE = Rule("NK210", "table-shape", Severity.ERROR, __doc__)
_WORDS = re.compile(r"[^\d]*[^\W\d_]{2}[^\d]*")
_CROSSED = 2
"""Shared anchors that two columns must have crosswise, beyond those they have straight."""


class _Table(NamedTuple):
    pairs: list[Pair]
    source: list[Unit]
    target: list[Unit]


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every row and column that one language lacks, and for exchanged columns."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section, table by table."""
    if not any(unit.row >= 0 for pair in bitext.pairs for unit in pair.source):
        return
    for table in _tables(bitext):
        columns = [max(unit.column for unit in side) + 1 for side in (table.source, table.target)]
        if columns[0] != columns[1]:
            yield RULE.at(
                whole(table.target[: columns[1]]),
                f"the table has {plural(columns[1], 'column')}, in the source {columns[0]}",
                labels=[source_label(whole(table.source[: columns[0]]))],
                hint="give both tables the same columns", block=table.source[0].id, about=f"columns {columns}",
            )  # fmt: skip
        else:
            yield from _crossed(table, tags(bitext))
        yield from _rows(table)
        yield from _emptied(table)


def _emptied(table: _Table) -> Iterator[Diagnostic]:
    """Yield a finding for every cell of words that the translation leaves empty."""
    for pair in table.pairs:
        if not (pair.source and pair.target) or pair.target[0].text.strip() or pair.target[0].marks.images:
            continue
        here, there = pair.source[0], pair.target[0]
        # Numbers and code that are missing are told as such.
        if _WORDS.fullmatch(here.text) and not here.marks.codes and not here.marks.links and not here.marks.images:
            yield RULE.at(
                opening(there), f"the cell is empty, in the source it says “{shorten(here.text)}”",
                labels=[source_label(opening(here))], hint="translate the cell", severity=Severity.WARNING,
                block=here.id, about=shorten(here.text),
            )  # fmt: skip


def _tables(bitext: Bitext) -> Iterator[_Table]:
    """Yield the tables both languages have; a table is known by the path of its source."""
    partner: dict[tuple[int, ...], tuple[int, ...]] = {}
    for pair in bitext.pairs:
        if pair.source and pair.target and pair.source[0].row >= 0 <= pair.target[0].row:
            partner.setdefault(pair.target[0].path[:-2], pair.source[0].path[:-2])
    by_table: dict[tuple[int, ...], list[Pair]] = defaultdict(list)
    for pair in bitext.pairs:
        unit = (pair.source or pair.target)[0]
        if unit.row >= 0:
            path = unit.path[:-2]
            by_table[path if pair.source else partner.get(path, path)].append(pair)
    for pairs in by_table.values():
        source = [unit for pair in pairs for unit in pair.source]
        target = [unit for pair in pairs for unit in pair.target]
        if source and target:
            yield _Table(pairs, source, target)


def _rows(table: _Table) -> Iterator[Diagnostic]:
    matched_here = {pair.source[0].row for pair in table.pairs if pair.source and pair.target}
    matched_there = {pair.target[0].row for pair in table.pairs if pair.source and pair.target}
    for row, units in _by_row(table.source, matched_here):
        yield RULE.at(
            None, f"row {row + 1} of the source’s table is missing in the translation",
            labels=[source_label(whole(units))], hint="add the row", block=units[0].id,
            about=shorten(" ".join(unit.text for unit in units)),
        )  # fmt: skip
    for row, units in _by_row(table.target, matched_there):
        yield RULE.at(
            whole(units), f"row {row + 1} of the table is not in the source", labels=[],
            hint="delete it, or add it to the source", block=units[0].id,
            about=shorten(" ".join(unit.text for unit in units)),
        )  # fmt: skip


def _by_row(units: Sequence[Unit], matched: set[int]) -> Iterator[tuple[int, list[Unit]]]:
    rows: dict[int, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.row not in matched:
            rows[unit.row].append(unit)
    yield from rows.items()


def _crossed(table: _Table, tags: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Yield a finding where two columns' contents answer each other crosswise."""
    matched = [pair for pair in table.pairs if pair.source and pair.target]
    if _agrees(matched, tags):
        return
    here, there = (_columns(matched, tags, source=source) for source in (True, False))
    for one in sorted(here):
        for other in sorted(column for column in here if column > one):
            straight = _alike(here[one], there.get(one)) + _alike(here[other], there.get(other))
            crossed = _alike(here[one], there.get(other)) + _alike(here[other], there.get(one))
            if crossed >= straight + _CROSSED and crossed > 3 * straight:
                units = [pair.target[0] for pair in matched if pair.target[0].column in (one, other)][:2]
                source = [pair.source[0] for pair in matched if pair.source[0].column in (one, other)][:2]
                yield RULE.at(
                    whole(units), f"columns {one + 1} and {other + 1} have changed places",
                    labels=[source_label(whole(source))], hint="put the columns in the source’s order",
                    block=table.source[0].id, about=f"columns {one} {other}",
                )  # fmt: skip


def _agrees(pairs: Sequence[Pair], tags: tuple[str, ...]) -> bool:
    """Tell whether the columns show by numbers, citations and addresses, equal cell by cell, that they stand right.

    One column may have none: it takes two to change places.
    """
    shown: set[int] = set()
    columns: set[int] = set()
    for pair in pairs:
        mine, yours = (
            {key for key in anchors.of_unit(side[0], tags) if key[0] in HARD} for side in (pair.source, pair.target)
        )
        if mine != yours:
            return False
        columns.add(pair.source[0].column)
        if mine:
            shown.add(pair.source[0].column)
    return len(columns - shown) <= 1


def _columns(pairs: Sequence[Pair], tags: tuple[str, ...], *, source: bool) -> dict[int, anchors.Anchors]:
    columns: dict[int, anchors.Anchors] = {}
    for pair in pairs:
        unit = (pair.source if source else pair.target)[0]
        row = f"{pair.source[0].row}:"
        found = anchors.of_unit(unit, tags)
        columns.setdefault(unit.column, anchors.Anchors()).update({row + key: times for key, times in found.items()})
    return columns


def _alike(one: anchors.Anchors, other: anchors.Anchors | None) -> int:
    return (one & other).total() if other else 0
