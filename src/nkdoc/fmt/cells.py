"""A stretch of text as cells: what it shows, where each part of it stands in the file, and what becomes of it.

Rules see a plain string and answer with changes of it; the cells lead each change back to the file. Parts that are no
text (citations, code, escapes, addresses) stand in the string as one `OBJECT` each and take no change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from nkdoc.base.diagnostics import Diagnostic, Rule
from nkdoc.base.span import Source, Span
from nkdoc.languages.convention import Convention
from nkdoc.languages.locale import Locale
from nkdoc.languages.quotation import OBJECT
from nkdoc.languages.writing import Writing

_CONTEXT = 16
_VISIBLE = str.maketrans({"\u00a0": "⍽", "\u202f": "⍽", "\u2009": "⍽", "\u2007": "⍽", "\u2060": "", OBJECT: "…"})


class Change(NamedTuple):
    """`start:end` of a run's text becomes `after`; never empty, so that it has a place. `why` is a whole sentence."""

    start: int
    end: int
    after: str
    rule: Rule
    why: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A correction of the file: `span` becomes `after`.

    `shown` and `wanted` are the words around the place as they are and as they will be, for the report.
    """

    rule: Rule
    span: Span
    after: str
    why: str
    shown: str
    wanted: str

    @property
    def before(self) -> str:
        """What the file says now."""
        return self.span.text

    @property
    def diagnostic(self) -> Diagnostic:
        """The finding that reports it; a typed no-break space is shown as ⍽."""
        return self.rule.at(self.span, f"“{self.shown}” → “{self.wanted}”", hint=self.why, about=self.shown)


@dataclass(slots=True)
class Cell:
    """What `start:end` of the file shows; `change` is what a rule made of it, if any did."""

    text: str
    start: int
    end: int
    fixed: bool = False
    """Whether it is no text, or none that may change."""
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Language:
    """What the rules know of a run's language."""

    locale: Locale
    convention: Convention
    writing: Writing


@dataclass(slots=True)
class Run:
    """The text of one block in one language, in reading order; `escapes` are characters the file writes another way."""

    source: Source
    language: Language
    cells: list[Cell] = field(default_factory=list)
    escapes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def text(self) -> str:
        """What the rules see."""
        return "".join(cell.text for cell in self.cells)

    def place(self, start: int, end: int) -> Span:
        """Return where `start:end` of a text that no rule has changed yet stands in the file."""
        return Span(self.source, self.cells[start].start, self.cells[end - 1].end)

    def protect(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Take the ranges of the text out of the rules' sight."""
        for start, end in ranges:
            for cell in self.cells[start:end]:
                cell.text, cell.fixed = OBJECT, True

    def settle(self, rules: Iterable[TextRule]) -> bool:
        """Apply the rules in their order, what one has changed the next one sees; tell whether any changed the text."""
        before = text = self.text
        for rule in rules:
            if changes := sorted(rule(text, self.language), key=lambda change: change.start):
                self._apply(changes)
                text = self.text
        return text != before

    def _apply(self, changes: list[Change]) -> None:
        owner: list[int] = []
        starts: list[int] = []
        for number, cell in enumerate(self.cells):
            starts.append(len(owner))
            owner += [number] * len(cell.text)
        made: list[Cell] = []
        done = 0
        for change in changes:
            first, last = owner[change.start], owner[change.end - 1] + 1
            group = self.cells[first:last]
            joined = all(one.end == two.start for one, two in pairwise(group))
            if first < done or not joined or any(cell.fixed for cell in group):
                continue
            lead = change.start - starts[first]
            whole = "".join(cell.text for cell in group)
            text = whole[:lead] + change.after + whole[lead + change.end - change.start :]
            earlier = next((cell.change for cell in group if cell.change), None)
            made += self.cells[done:first]
            made.append(Cell(text, group[0].start, group[-1].end, change=earlier or change))
            done = last
        self.cells = made + self.cells[done:]

    def fixes(self) -> Iterable[Fix]:
        """Yield what became of the cells; a cell that came to what it was is none."""
        for number, cell in enumerate(self.cells):
            if cell.change is None:
                continue
            span = Span(self.source, cell.start, cell.end)
            after = "".join(self.escapes.get(character, character) for character in cell.text)
            if after == span.text:
                continue
            left, right = self._around(number)
            shown = (left + span.text + right).translate(_VISIBLE).strip()
            wanted = (left + cell.text + right).translate(_VISIBLE).strip()
            yield Fix(cell.change.rule, span, after, cell.change.why, shown, wanted)

    def _around(self, number: int) -> tuple[str, str]:
        """Return the ends of the words that touch the cell, across one space where a space is what it is about."""
        left = self.source.text[max(self.cells[number].start - _CONTEXT, 0) : self.cells[number].start]
        right = self.source.text[self.cells[number].end : self.cells[number].end + _CONTEXT]
        before, after = left.split("\n")[-1], right.split("\n")[0]
        return _last_word(before), _first_word(after)


def _last_word(text: str) -> str:
    words = text.rstrip(" ").split(" ")
    return words[-1] + text[len(text.rstrip(" ")) :]


def _first_word(text: str) -> str:
    lead = text[: len(text) - len(text.lstrip(" "))]
    return lead + text.lstrip(" ").split(" ")[0]


TextRule: TypeAlias = Callable[[str, Language], Iterable[Change]]
"""Reads a run's text and yields the changes it asks for, which do not overlap."""
