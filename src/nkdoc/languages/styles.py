"""How references are set, as data: the words a language abbreviates with, and the style of a language's list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Order = Literal["natural", "family-first"]
Layout = Literal["sentences", "areas"]


class Term(NamedTuple):
    """A word before (or after) a number: `p.`, `pp.`; the plural stands before ranges and lists."""

    singular: str
    plural: str

    def before(self, value: str) -> str:
        """Return the form that `value` asks for: the plural before `5–7` and `3, 8`."""
        return self.plural if any(mark in value for mark in "–,;&") else self.singular


@dataclass(frozen=True, slots=True)
class CitationStyle:
    """The style of an edition's bibliography; the words themselves come from the item's language.

    `layout` is `sentences` (Author. “Title.” *Container*, date. URL — after the bibliography form of the Chicago
    Manual of Style, 14) or `areas` (Автор. Заголовок // Издание. – 2023. – 20 сентября. – URL: … — after
    GOST R 7.0.5 and 7.0.100, which set the areas of a description apart by a dash).
    """

    layout: Layout
    names: Order
    initials: bool
    """Given names are cut to initials."""
    last_conjunction: str
    """What stands before the last of several authors, with its spaces."""
    listed_authors: int
    """So many authors are listed; of more, only the first, followed by the item language's “et al.”."""
    quote_titles: bool
    """Titles of parts (articles, pages, chapters) stand between the edition's quotation marks."""
    italic_containers: bool
    """Titles of wholes (newspapers, books) are set in italics."""
