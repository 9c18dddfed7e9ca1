"""The vocabulary of CSL, the Citation Style Language, and the shapes of its values: types, fields, dates, names.

Types and fields are those of the CSL-JSON schema 1.0.2. A date is what ISO 8601 writes as far as it is known
(`2023`, `2023-09`, `2023-09-19`), two of them with `/` between, or CSL's own `date-parts`. A date that is only roughly
known ends with `~` or `?` (EDTF, level 1), or has `circa` beside its `date-parts`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TYPES = _words(
    """article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
    dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case
    legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
    personal_communication post post-weblog regulation report review review-book software song speech standard thesis
    treaty webpage"""
)
NAME_FIELDS = _words(
    """author chair collection-editor compiler composer container-author contributor curator director editor
    editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author
    performer producer recipient reviewed-author script-writer series-creator translator"""
)
DATE_FIELDS = _words("accessed available-date event-date issued original-date submitted")
NUMBER_FIELDS = _words(
    """chapter-number citation-number collection-number edition first-reference-note-number issue locator number
    number-of-pages number-of-volumes page page-first part printing section supplement version volume"""
)
TEXT_FIELDS = _words(
    """abstract annote archive archive_collection archive_location archive-place authority call-number citation-key
    citation-label collection-title container-title container-title-short dimensions division DOI event-place
    event-title genre ISBN ISSN jurisdiction keyword language license medium note original-publisher
    original-publisher-place original-title part-title PMCID PMID publisher publisher-place references
    reviewed-genre reviewed-title scale source status title title-short URL volume-title year-suffix"""
)
FIELDS = frozenset({"type", "custom"}) | NAME_FIELDS | DATE_FIELDS | NUMBER_FIELDS | TEXT_FIELDS
OTHERS = "others"
"""The last of the names where more are meant: BibTeX's word, which data made of it keep."""
NAME_PARTS = ("family", "given", "literal", "non-dropping-particle", "dropping-particle", "suffix")

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_ROUGH = ("~", "?", "%")
"""Marks of EDTF behind a date: approximate, uncertain, both."""
_MOST = 2
"""A period has two dates."""


class PartialDate(NamedTuple):
    """A date as far as it is known; month and day are 0 where they are not."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def first_day(self) -> date:
        """The first day it may be."""
        return date(self.year, self.month or 1, self.day or 1)


class Period(NamedTuple):
    """From `start` to `end`, both included; a single date has no end. `circa`: only roughly known."""

    start: PartialDate
    end: PartialDate | None = None
    circa: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A person, or a body as `literal`; `particle` is the non-dropping one (the “de” of Thomas de Waal)."""

    family: str = ""
    given: str = ""
    literal: str = ""
    particle: str = ""
    dropping_particle: str = ""
    suffix: str = ""


def _partial(parts: Sequence[int]) -> PartialDate | None:
    """Return the date that year, month and day make, or None where the calendar has no such day."""
    made = PartialDate(*parts)
    try:
        _ = made.first_day
    except ValueError:
        return None
    has_gap = any(later and not earlier for earlier, later in pairwise(made))
    return None if has_gap else made


def _from_text(text: str) -> PartialDate | None:
    match = _DAY.fullmatch(text)
    return _partial([int(part) for part in match.groups() if part]) if match else None


def _from_parts(parts: object) -> PartialDate | None:
    if not isinstance(parts, Sequence) or isinstance(parts, str) or not 1 <= len(parts) <= len(PartialDate._fields):
        return None
    if not all(isinstance(part, int) or (isinstance(part, str) and part.isdecimal()) for part in parts):
        return None
    return _partial([int(part) for part in parts])


def parse_date(value: object) -> Period | None:
    """Return the date or period that a CSL date field holds, or None where it holds neither."""
    dates: list[PartialDate | None]
    if isinstance(value, bool):
        return None
    if isinstance(value, (str, int)):
        parts = [part.strip() for part in str(value).split("/")]
        circa = any(part.endswith(_ROUGH) for part in parts)
        dates = [_from_text(part[:-1] if part.endswith(_ROUGH) else part) for part in parts]
    elif isinstance(value, Mapping) and isinstance(given := value.get("date-parts"), Sequence):
        circa = bool(value.get("circa", False))
        dates = [_from_parts(parts) for parts in given]
    else:
        return None
    found = [each for each in dates if each is not None]
    if len(found) != len(dates) or not 1 <= len(found) <= _MOST:
        return None
    period = Period(found[0], found[1] if found[1:] else None, circa)
    return None if period.end is not None and period.end < period.start else period


def parse_name(value: object) -> Name | None:
    """Return the name that one item of a CSL name field holds, or None where it holds none."""
    if not isinstance(value, Mapping):
        return None
    parts = {part: value.get(part, "") for part in NAME_PARTS}
    if not all(isinstance(part, str) for part in parts.values()) or not (parts["family"] or parts["literal"]):
        return None
    return Name(
        family=parts["family"],
        given=parts["given"],
        literal=parts["literal"],
        particle=parts["non-dropping-particle"],
        dropping_particle=parts["dropping-particle"],
        suffix=parts["suffix"],
    )
