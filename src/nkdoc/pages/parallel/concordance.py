"""On which pages headings and figures stand in the single editions.

    found_pages(typeset.pages)    →  {"offensive": 12, "ru-…": …}     anchor → page, from 1
    with_pages(view, pages)       →  the view with the pages in its places (see view.py)
    concordance_json(view)        →  build/concordance.json

    {"schema": "nkdoc/concordance/1", "source": "en", "target": "ru",
     "places": [{"kind": "chapter|heading|figure", "number": "4", "anchor": {"en": "offensive", "ru": "offensive"},
                 "title": {"en": "…", "ru": "…"}, "page": {"en": 12, "ru": 14}}]}

A page is null where the edition has no such place.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Mapping
from typing import Protocol

from nkdoc.pages.parallel.parts import ParallelView

SCHEMA = "nkdoc/concordance/1"


class Page(Protocol):
    """A page of a finished document: the ids that stand on it."""

    @property
    def anchors(self) -> tuple[str, ...]:
        """The ids."""


def found_pages(pages: Iterable[Page]) -> Mapping[str, int]:
    """Return the page of each anchor, counted from 1; the first where it stands on several."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, 1):
        for anchor in page.anchors:
            found.setdefault(anchor, number)
    return found


def concordance_json(view: ParallelView) -> bytes:
    """Return the concordance as JSON, the same bytes for the same view."""
    tags = (view.source.language, view.target.language)
    prefix = view.prefix
    listed = [
        {
            "kind": place.kind,
            "number": html.unescape(place.numbers.source or place.numbers.target),
            "anchor": dict(zip(tags, (place.anchors.source, place.anchors.target.removeprefix(prefix)), strict=True)),
            "title": {tag: html.unescape(title) for tag, title in zip(tags, place.titles, strict=True)},
            "page": {tag: int(page) if page else None for tag, page in zip(tags, place.pages, strict=True)},
        }
        for place in view.places
    ]
    content = {"schema": SCHEMA, "source": tags[0], "target": tags[1], "places": listed}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
