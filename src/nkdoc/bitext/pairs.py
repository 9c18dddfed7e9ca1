"""What the checks of two languages share: walking matched pairs, places to show and their order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from nkdoc.base.diagnostics import Label
from nkdoc.bitext import sentences
from nkdoc.languages.tags import primaries

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.bitext.units import Bitext, Pair, Unit
    from nkdoc.model import Project

T = TypeVar("T")

NAMES = {
    "title": "title",
    "summary": "summary",
    "heading": "heading",
    "paragraph": "paragraph",
    "attribution": "attribution",
    "cell": "table cell",
    "term": "term",
    "code": "code block",
    "picture": "picture",
    "break": "rule",
    "note": "footnote's paragraph",
}
FRONT = ("title", "summary")
_SAYS = re.compile(r"<[A-Z]|<\w+-|\b(?:href|src)\s*=|(?:\A|>)[^<>]*\w")
"""What makes HTML more than layout: a component, an address, words outside the tags."""


def name(unit: Unit) -> str:
    """Return what authors call the unit."""
    if unit.kind == "paragraph" and unit.containers and unit.containers[-1].startswith("item"):
        return "list item"
    return "HTML block" if unit.kind == "code" and unit.info == "{=html}" else NAMES[unit.kind]


def is_layout(unit: Unit) -> bool:
    """Tell whether the unit says nothing: a rule, or HTML without words, addresses and components."""
    return unit.kind == "break" or (unit.info == "{=html}" and not _SAYS.search(unit.text))


def tags(bitext: Bitext) -> tuple[str, ...]:
    """Return the two languages, without regions: what may stand in addresses and file names."""
    return primaries(bitext.source.language, bitext.target.language)


def matched(bitext: Bitext) -> Iterator[Pair]:
    """Yield the pairs that have both sides."""
    return (pair for pair in bitext.pairs if pair.source and pair.target)


def whole(units: Sequence[Unit]) -> Span:
    """Return the span from the first unit's start to the last unit's end."""
    first = units[0].span
    return first.source.span(first.start, max(unit.span.end for unit in units))


def opening(unit: Unit) -> Span:
    """Return the place of the unit's first line: enough to find it, short enough to show."""
    line_end = unit.span.source.text.find("\n", unit.span.start)
    end = unit.span.end if line_end < 0 else min(line_end, unit.span.end)
    return unit.span.source.span(unit.span.start, end)


def counterpart(pair: Pair, unit: Unit, offset: int) -> Span:
    """Return the place in the pair's target that answers `offset` in the text of `unit`, one of its sources.

    That is the sentence of the same number where both sides have as many, else the block's first line.
    """
    here = [(one, span) for one in pair.source for span in sentences.split(one.text, one.language)]
    there = [(one, span) for one in pair.target for span in sentences.split(one.text, one.language)]
    if len(here) == len(there) and len(there) > 1:
        for (one, (_, end)), (other, found) in zip(here, there, strict=True):
            if one is unit and offset <= end + 1:
                return other.locate(*found)
    return opening(pair.target[0])


def source_label(span: Span, text: str = "the source") -> Label:
    """Return the label that quotes the source; reports take a finding's first label for its source."""
    return Label(span, text)


def joined(units: Sequence[Unit]) -> str:
    """Return the units' text, one after another."""
    return " ".join(unit.text for unit in units)


def shorten(text: str, length: int = 60) -> str:
    """Return the text, or its beginning where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def in_reading_order(project: Project, findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings as a reader of the translation meets them: by files, what is missing where it belongs."""
    files: dict[str, int] = {}
    blocks: dict[tuple[int, str], int] = {}
    for number, bitext in enumerate(project.bitexts):
        files[bitext.source.source.path] = files[bitext.target.source.path] = number
        for index, pair in enumerate(bitext.pairs):
            blocks.update({(number, unit.id): index for unit in (*pair.target, *pair.source)})

    def place(finding: Diagnostic) -> tuple[int, int]:
        number = files.get(finding.place.path, -1) if finding.place else -1
        return number, blocks.get((number, finding.block), -1)

    return tuple(sorted(findings, key=place))


def plural(count: int, one: str) -> str:
    """Return the count with its noun."""
    return f"{count} {one}{'' if count == 1 else 's'}"
