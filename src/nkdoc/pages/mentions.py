"""Which citation marks stand beside the mentions of a concept: what an index on paper takes its page numbers from.

    Edition + marks ─ mentions ─▶ concept → ids of marks, far enough apart to stand on different pages

The page of a heading is not the page of what is named under it. The mark that ends the sentence of a mention nearly
always stands on the mention's own page, and every mark has an id already.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nkdoc.bitext.forms import Finder
from nkdoc.bitext.terms import uses
from nkdoc.bitext.units import units

if TYPE_CHECKING:
    from nkdoc.base.span import Span
    from nkdoc.model import Edition, Section

Spot = tuple[str, int]
"""Path of a file and the place in it where a citation is written."""

PAGE = 3000
"""Characters that no page of the reading edition holds: mentions nearer to the one before are not listed again."""


def spot(span: Span) -> Spot:
    """Return what a citation is known by in every tree made from the same file."""
    return span.path, span.start


def mentions(edition: Edition, finder: Finder, marks: Mapping[Spot, str]) -> dict[str, tuple[str, ...]]:
    """Return, by concept, the ids of the marks beside its mentions, in reading order.

    `marks` are the ids of the edition's citation marks. A heading, and what no mark follows or precedes in its
    section, is known by the heading's or section's own id.
    """
    course = _Course(marks)
    for section in edition.sections:
        course.read(section)
    found: dict[str, list[tuple[int, str]]] = {}
    for use in uses(edition, finder):
        at, name = course.starts[use.unit.id]
        if "note" not in use.unit.containers:
            at += use.match.end
        own = use.unit.kind in ("heading", "title", "summary")
        place = (at, use.anchor) if own else course.mark(at, name) or (at, use.anchor)
        found.setdefault(use.match.concept.id, []).append(place)
    return {concept: _apart(places) for concept, places in found.items()}


def _apart(places: list[tuple[int, str]]) -> tuple[str, ...]:
    kept: list[tuple[int, str]] = []
    for at, name in sorted(places):
        if not kept or at - kept[-1][0] >= PAGE:
            kept.append((at, name))
    return tuple(name for _, name in kept)


@dataclass
class _Course:
    """The edition as one course of characters: where its units begin and its marks stand."""

    marks: Mapping[Spot, str]
    starts: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Where each unit begins and its section, by the unit's id; a note's beginning is where it is called."""
    _length: int = 0
    _sections: dict[str, tuple[int, int]] = field(default_factory=dict)
    """The marks of each section, as a stretch of the two lists below."""
    _offsets: list[int] = field(default_factory=list)
    _ids: list[str] = field(default_factory=list)

    def read(self, section: Section) -> None:
        """Add a section."""
        first = len(self._ids)
        calls: dict[str, int] = {}
        for unit in units(section):
            if "note" in unit.containers:
                label = section.notes[unit.path[1]].label
                self.starts[unit.id] = calls.get(label, self._length), section.id
                continue
            self.starts[unit.id] = self._length, section.id
            for note in unit.marks.notes:
                calls.setdefault(note.node.label, self._length + note.start)
            for citation in unit.marks.citations:
                if name := self.marks.get(spot(citation.node.span)):
                    self._offsets.append(self._length + citation.start)
                    self._ids.append(name)
            self._length += len(unit.text)
        self._sections[section.id] = first, len(self._ids)

    def mark(self, at: int, section: str) -> tuple[int, str] | None:
        """Return the first mark at or after a place in a section, else the last one before it."""
        first, end = self._sections[section]
        if first == end:
            return None
        found = min(bisect_left(self._offsets, at, first, end), end - 1)
        return self._offsets[found], self._ids[found]
