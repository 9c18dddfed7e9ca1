"""Pairs → rows: cells of one table row together, findings with letters, states and changes of the source."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Diagnostic, Family, Severity
from nkdoc.bitext.lock import written
from nkdoc.pages.comparison.cells import Spot, cell
from nkdoc.pages.comparison.labels import Labels
from nkdoc.pages.comparison.parts import FindingView, RowView
from nkdoc.pages.comparison.places import is_whole, overlap, spans_of
from nkdoc.pages.comparison.placing import Aligned
from nkdoc.pages.comparison.tokens import Matches
from nkdoc.pages.comparison.words import changed_words
from nkdoc.pages.html import Html, escape, tag

if TYPE_CHECKING:
    from nkdoc.base.span import Span
    from nkdoc.bitext.renderings import Renderings
    from nkdoc.bitext.units import Pair, Unit
    from nkdoc.model import BlockFreshness

_CHANGED = ("stale", "both-edited", "cosmetic")
_PLACES = 12
"""How many places of one cause are listed."""
_DOUBTFUL = 0.5
_DEEPEST = 3
"""Levels of nested lists that look different."""


@dataclass(slots=True)
class RowMaker:
    """Makes the rows of one comparison and numbers what has to be unique on the page.

    `fresh` are the lock's states by the translation's path and block id.
    """

    labels: Labels
    fresh: Mapping[tuple[str, str], BlockFreshness]
    renderings: Renderings | None
    tags: tuple[str, ...]
    made: int = 0
    rows_made: int = 0
    chapters_made: int = 0

    def rows(self, pairs: Sequence[Aligned], path: str) -> Iterator[RowView]:
        """Yield the rows of a chapter's pairs, the translation being the file `path`."""
        for _, group in groupby(enumerate(pairs), key=_row_key):
            row = self._row([aligned for _, aligned in group], path)
            # The chapter's heading shows both titles already.
            if not row.is_plain_title:
                yield row

    def view(self, finding: Diagnostic, letter: str = "") -> FindingView:
        """Return a finding as the page shows it."""
        self.made += 1
        spans = [*spans_of(finding), *(one.place for one in finding.also if one.place is not None)]
        places = tuple(dict.fromkeys(f"{span.path}:{span.position.line}:{span.position.column}" for span in spans))
        is_doubtful = finding.confidence < _DOUBTFUL and finding.severity > Severity.NOTE
        return FindingView(
            id=f"f{self.made}",
            code=finding.code,
            rule=finding.name,
            severity=finding.severity.label,
            sign=self.labels.sign(finding.severity),
            severity_name=self.labels.severity(finding.severity),
            letter=letter,
            message=finding.message,
            hint=finding.hint,
            places=places[:_PLACES],
            more=max(0, len(places) - _PLACES),
            doubt=f"{finding.confidence:.0%}" if is_doubtful else "",
        )

    def _row(self, aligned: Sequence[Aligned], path: str) -> RowView:
        pairs = [pair for pair, _ in aligned]
        found = [finding for _, findings in aligned for finding in findings]
        found.sort(key=lambda finding: (-finding.severity, finding.sort_key))
        letters = _letters(found, [unit for pair in pairs for unit in (*pair.source, *pair.target)])
        spots = [
            Spot(letters[at], finding.severity.label, span)
            for at, finding in enumerate(found)
            if letters[at]
            for span in spans_of(finding)
        ]
        matches = Matches()
        for pair in pairs:
            matches.add(pair, self.renderings, self.tags)
        source = [unit for pair in pairs for unit in pair.source]
        target = [unit for pair in pairs for unit in pair.target]
        fresh = self.fresh.get((path, pairs[0].id)) if source and target else None
        self.rows_made += 1
        return RowView(
            id=f"b{self.rows_made}",
            block=pairs[0].id,
            style=_style((source or target)[0]),
            source=_side(pairs, source, matches, spots, of_source=True),
            target=_side(pairs, target, matches, spots, of_source=False),
            gap=self._gap(source, target),
            notes=tuple(self._notes(pairs)),
            state=self._state(fresh, found),
            change=self._change(fresh, source),
            findings=tuple(self.view(finding, letter) for finding, letter in zip(found, letters, strict=True)),
        )

    def _state(self, fresh: BlockFreshness | None, found: Sequence[Diagnostic]) -> str:
        """Return the state of a row in words, unless a finding says it already."""
        if fresh is None or any(finding.code in Family.FRESHNESS for finding in found):
            return ""
        return self.labels.state(fresh.state)

    def _gap(self, source: Sequence[Unit], target: Sequence[Unit]) -> str:
        if source and target:
            return ""
        return self.labels.gettext("only in the translation" if target else "missing in the translation")

    def _notes(self, pairs: Sequence[Pair]) -> Iterator[str]:
        if any(pair.moved for pair in pairs):
            yield self.labels.gettext("stands elsewhere in the source")
        if any(len(pair.source) > 1 and pair.target for pair in pairs):
            yield self.labels.gettext("joined in the translation")
        if any(len(pair.target) > 1 and pair.source for pair in pairs):
            yield self.labels.gettext("split in the translation")

    def _change(self, fresh: BlockFreshness | None, source: Sequence[Unit]) -> Html | None:
        if fresh is None or fresh.entry is None or fresh.state not in _CHANGED:
            return None
        now = written(source)
        if fresh.data_changed and fresh.entry.text == now:
            return escape(self.labels.gettext("data that this block uses: a reference, a data file or a picture"))
        return changed_words(fresh.entry.text, now)


def _row_key(numbered: tuple[int, Aligned]) -> object:
    """Return what pairs have in common that make one row: cells of one table row, else nothing."""
    number, (pair, _) = numbered
    units = pair.source or pair.target
    if units[0].row < 0:
        return number
    rows = (side[0].path[:-1] if side and side[0].row >= 0 else () for side in (pair.source, pair.target))
    return ("row", *rows)


def _letters(found: Sequence[Diagnostic], units: Sequence[Unit]) -> list[str]:
    """Return a letter for every finding that speaks of a place inside the row's text, else an empty one."""
    names = iter([*string.ascii_lowercase, *(f"{one}{other}" for one in string.ascii_lowercase for other in "ab")])
    letters = []
    for finding in found:
        precise = any(_is_place(unit, span) for unit in units for span in spans_of(finding))
        letters.append(next(names, "") if precise else "")
    return letters


def _is_place(unit: Unit, span: Span) -> bool:
    return unit.kind not in ("code", "break") and overlap(unit.span, span) and not is_whole(unit, span)


def _side(
    pairs: Sequence[Pair], units: Sequence[Unit], matches: Matches, spots: Sequence[Spot], *, of_source: bool
) -> Html | None:
    """Return one side of a row, None for a gap; several units stand one below the other, cells side by side."""
    if not units:
        return None
    if all(unit.row >= 0 for unit in units):
        cells = "".join(
            tag("td", "".join(cell(unit, matches, spots) for unit in (pair.source if of_source else pair.target)))
            for pair in pairs
        )
        return tag("table", tag("tr", cells), class_="cells", role="presentation")
    return Html("".join(tag("div", _marker(unit) + cell(unit, matches, spots), class_="unit") for unit in units))


_BOXES = {"item": "", "item.done": "[x]", "item.open": "[\u2002]"}
"""What stands in a list, and the box of a task as it is typed."""


def _marker(unit: Unit) -> str:
    """Return the bullet, number or label that stands before a block."""
    if unit.kind == "note" and unit.id.count("/"):
        label = unit.id.partition("/note-")[2].partition("/")[0]
        return tag("span", escape(label), class_="marker notes-label") if label else ""
    if unit.kind == "paragraph" and unit.containers and unit.containers[-1] in _BOXES:
        mark = f"{unit.number}." if unit.number >= 0 else "•"
        box = _BOXES[unit.containers[-1]]
        return tag("span", box or mark, class_="marker", aria_hidden="true")
    return ""


def _style(unit: Unit) -> str:
    """Return the classes of the block: its kind, level and the containers that show."""
    classes: list[str] = [unit.kind]
    if unit.kind == "heading":
        classes.append(f"h{unit.level}")
    if unit.containers and unit.containers[-1] in _BOXES:
        classes.append(f"item depth{min(sum(name.startswith('list') for name in unit.containers), _DEEPEST)}")
    if "quote" in unit.containers:
        classes.append("quote")
    if unit.row == 0:
        classes.append("head")
    if unit.containers[:1] == ("note",):
        classes.append("footnote")
    return " ".join(classes)


def worst_first(findings: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return the findings, errors first, each severity in canonical order."""
    return sorted(findings, key=lambda finding: (-Severity(finding.severity), finding.sort_key))
