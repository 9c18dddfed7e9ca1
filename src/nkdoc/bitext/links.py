"""Units → the links in them, with what they lead to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from nkdoc.base.span import Span
from nkdoc.bitext.addresses import Address, canonical
from nkdoc.bitext.pairs import opening
from nkdoc.model import Unit

_HREF = re.compile(r"\bhref\s*=\s*[\"']([^\"'{}]+)[\"']")

_VISIBLE = ("http", "mailto:")


class Leading(NamedTuple):
    """A link: what it leads to, as written and in canonical form, and its place.

    `is_shown` tells that its words are the address itself, which is then compared as what readers see.
    """

    url: str
    address: Address
    unit: Unit
    start: int
    span: Span
    is_shown: bool = False


def links(units: Sequence[Unit], tags: tuple[str, ...]) -> list[Leading]:
    """Return the links of the units, those of HTML blocks too."""
    found: list[Leading] = []
    for unit in units:
        for link in unit.marks.links:
            url, span = link.node.url, link.node.span
            is_shown = link.node.shows_address and url.startswith(_VISIBLE)
            found.append(Leading(url, canonical(url, tags), unit, link.start, span, is_shown))
        if unit.info == "{=html}":
            found.extend(Leading(url, canonical(url, tags), unit, 0, opening(unit)) for url in _HREF.findall(unit.text))
    return found
