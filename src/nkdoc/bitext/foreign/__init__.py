"""Two files or folders of Markdown, written for any tool → two editions that can be compared.

Nothing else is needed: no configuration, no front matter. Files answer one another by their path below the folders,
without what marks a language: `setup.md` and `setup.ru.md`, `guide/index-en.md` and `guide/index-ru.md`. Files that
no path answers are paired where one file alone fits: `GUIDE.md` and `guide.md`, `guide.md` and `current/guide.md`, the
posts of one day, `2024-05-03-tides.md` and `2024-05-03-prilivy.md`.

    sides     which folders are the text, and which its translations
    families  which files of one folder are the text, and which its translations
    files     bytes → text; what is no document is reported
    telling   which languages the two sides are in
    pairing   which file answers which
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from nkdoc.base.diagnostics import Collector, Warned
from nkdoc.base.processes import copies, side_by_side
from nkdoc.base.span import Source
from nkdoc.bitext.foreign.families import Sides, families
from nkdoc.bitext.foreign.files import read_files
from nkdoc.bitext.foreign.pairing import answering, excused, stems, unique, without
from nkdoc.bitext.foreign.sides import Names, Side, folder_side, language_folders, nothing
from nkdoc.bitext.foreign.telling import refuse_swapped, tell_languages
from nkdoc.model import Edition, Section
from nkdoc.parse import Flavour, parse_section
from nkdoc.parse.fences import UNCLOSED_FENCE

__all__ = [
    "ForeignPair",
    "Names",
    "Side",
    "Sides",
    "families",
    "folder_side",
    "language_folders",
    "nothing",
    "read_sides",
]

_LONG = 200_000
"""Characters of both sides from which a second process is worth its start."""


@dataclass(frozen=True, slots=True)
class ForeignPair:
    """A text and its translation as read: two tags, the text's first, an edition for each, and the files by path."""

    languages: tuple[str, str]
    editions: Mapping[str, Edition]
    sources: Mapping[str, Source]


def read_sides(
    left: Side, right: Side, languages: tuple[str, str] | None = None, *, excluded: Names = nothing
) -> Warned[ForeignPair]:
    """Return the two sides read, the left one as the source; `languages` are told where not given.

    Files whose names are `excluded` are not read, and their counterparts are left out with them.
    Raises NkdocError where nothing is left to read, or the languages cannot be told, are the same, or are the other way
    round.
    """
    findings = Collector()
    left, right, gone = without(left, right, excluded)
    here, there = (tuple(read_files(side, findings)) for side in (left, right))
    unread = {finding.span.path for finding in findings.warned(None).diagnostics if finding.span is not None}
    one, other = languages or tell_languages((left, here), (right, there))
    left_out = gone((one, other))
    refuse_swapped((one, here), (other, there))
    editions: dict[str, Edition] = {}
    refused: dict[str, set[str]] = {}
    sides = ((one, left, here), (other, right, there))
    for (tag, side, _), parsed in zip(sides, _parsed(sides, (one, other)), strict=True):
        stem = stems(side, (one, other))
        # A fence that is never closed swallows the text behind it, and every finding there would puzzle its author.
        findings.add(
            *(finding for each in parsed for finding in each.diagnostics if finding.code == UNCLOSED_FENCE.code)
        )
        sections = [each.value for each in parsed if each.value.stem not in left_out]
        # What cannot be read has been reported: that it lacks a translation would be said of it too.
        refused[tag] = {stem(side.name(path)) for path in side.files if side.name(path) in unread}
        editions[tag] = Edition(tag, tuple(sorted(unique(sections), key=lambda section: section.stem)))
    for tag, counterpart in ((one, other), (other, one)):
        kept = (excused(section, refused[counterpart]) for section in editions[tag].sections)
        editions[tag] = Edition(tag, tuple(kept))
    editions[other] = answering(editions[one], editions[other])
    files = {section.source.path: section.source for each in editions.values() for section in each.sections}
    return findings.warned(ForeignPair((one, other), MappingProxyType(editions), MappingProxyType(files)))


def _parsed(
    sides: Sequence[tuple[str, Side, tuple[Source, ...]]], languages: tuple[str, str]
) -> list[list[Warned[Section]]]:
    """Return the sections of each side, the sides parsed side by side where they are long."""

    def parse(tag: str, side: Side, sources: Sequence[Source]) -> list[Warned[Section]]:
        stem = stems(side, languages)
        return [parse_section(source, tag, stem(source.path), Flavour.ANY) for source in sources]

    tasks = [partial(parse, *side) for side in sides]
    if copies() > 1 and sum(len(source.text) for _, _, sources in sides for source in sources) >= _LONG:
        return side_by_side(tasks)
    return [task() for task in tasks]
