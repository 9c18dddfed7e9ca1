"""Entries that describe one work: the same DOI, the same address, or the same title, year and first author."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from nkdoc.model import Reference
from nkdoc.sources import csl

SHORTEST_TITLE = 12
"""Letters and digits that a title needs to tell works apart: “Introduction” and “Editorial” do not."""

_PARTS = ("page", "chapter-number", "section", "number", "volume", "issue")
"""What parts of one work differ in, though they share an address or a title."""


class Duplicate(NamedTuple):
    """Two entries for one work, in the order in which they came, and what shows it."""

    first: Reference
    second: Reference
    shared: str


def duplicates(references: Iterable[Reference]) -> Iterator[Duplicate]:
    """Yield each entry that describes the work of an earlier one, once."""
    seen: dict[tuple[str, object], list[Reference]] = {}
    for reference in references:
        marks = dict(_marks(reference))
        for name, value in marks.items():
            earlier = next((each for each in seen.get((name, value), ()) if _may_be_one(each, reference)), None)
            if earlier is not None:
                yield Duplicate(earlier, reference, name)
                break
        for name, value in marks.items():
            seen.setdefault((name, value), []).append(reference)


def _marks(reference: Reference) -> Iterator[tuple[str, object]]:
    fields = reference.fields
    if doi := str(fields.get("DOI", "")).lower():
        yield "DOI", doi
    if address := _address(str(fields.get("URL", ""))):
        yield "address", address
    title, period = _plain(str(fields.get("title", ""))), csl.parse_date(fields.get("issued"))
    if len(title) >= SHORTEST_TITLE and period is not None:
        yield "title and year", (title, period.start.year, _first_author(fields))


def _address(url: str) -> str:
    """Return an address without what does not tell pages apart; empty for the front page of a site."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    host, path = (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/")
    if not path and not parts.query:
        return ""
    return f"{host}{path}" + (f"?{parts.query}" if parts.query else "")


def _plain(text: str) -> str:
    """Return letters and digits alone, without accents and case."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in folded if character.isalnum())


def _first_author(fields: Mapping[str, object]) -> str:
    names = fields.get("author")
    name = csl.parse_name(names[0]) if isinstance(names, Sequence) and names and not isinstance(names, str) else None
    return _plain(re.split(r"[\s-]", name.family)[-1] if name.family else name.literal) if name else ""


def _may_be_one(first: Reference, second: Reference) -> bool:
    """Tell whether nothing shows that these are two parts of one work, or two works."""
    for name in ("DOI", *_PARTS):
        mine, yours = first.fields.get(name), second.fields.get(name)
        if mine and yours and str(mine).lower() != str(yours).lower():
            return False
    return {first.type, second.type} != {"book", "chapter"}
