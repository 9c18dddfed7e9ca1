"""Ids in a file: those that are written, and those that tools make of headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nkdoc.bitext.units import Bitext, Unit
    from nkdoc.model import Section

_HTML_ID = re.compile(r"\b(?:id|name)\s*=\s*[\"']?([\w.:-]+)")
_BRACED_ID = re.compile(r"\{[^{}\n]*#\s*([\w.:-]+)[^{}\n]*\}")
_PUNCTUATION = re.compile(r"[^\w\s-]")
_SPACES = re.compile(r"\s+")


def ids_of(bitext: Bitext, *, source: bool) -> set[str]:
    """Return the ids of one file: explicit ones, those of HTML tags, and those that headings get from their text.

    A heading of a translation that has an id of its own gets none from its text.
    """
    section = bitext.source if source else bitext.target
    return _ids(
        section,
        (unit for pair in bitext.pairs for unit in (pair.source if source else pair.target)),
        is_exact=not source,
    )


def _ids(section: Section, units: Iterable[Unit], *, is_exact: bool) -> set[str]:
    known = {section.id, *_HTML_ID.findall(section.source.text), *_BRACED_ID.findall(section.source.text)}
    for unit in units:
        known.add(unit.anchor)
        if unit.kind == "heading" and not (unit.anchor and is_exact):
            known.update(slugs(unit.text))
    return known


def slugs(text: str) -> Iterator[str]:
    """Yield the ids that the usual tools make of a heading."""
    lowered = text.lower().strip()
    plain = _PUNCTUATION.sub("", lowered)
    yield _SPACES.sub("-", plain)
    yield plain.replace(" ", "-")
    yield re.sub(r"-+", "-", _SPACES.sub("-", plain))
    yield re.sub(r"[\s\W]+", "-", lowered).strip("-")
    yield re.sub(r"[\s\W]+", "_", lowered).strip("_")
