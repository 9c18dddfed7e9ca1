"""Words before pages and chapters, as they are typed in citations: “p. 3”, «с. 5», „S. 7“.

They are understood in every language at once: an English text may cite «с. 5», a Russian one “p. 5”. Each language's
are in `locators.py` of its folder; a word means the same in all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from nkdoc.languages.folders import folders, part_of


@dataclass(frozen=True)
class Locators:
    """The words of one language, or of all."""

    terms: Mapping[str, tuple[str, ...]]
    """CSL's name of a kind of locator → the words for it, in lower case and with their stops, the usual one first."""
    conjunctions: tuple[str, ...] = ()
    """Words between two numbers: 3 *and* 5."""
    letters: str = ""
    """Lower-case letters that may follow a number, as the inside of a character class: 5a, 5б."""


def words(text: str) -> tuple[str, ...]:
    """Return the words of a list written as one text, in their order."""
    return tuple(text.split())


@cache
def every_locator() -> Locators:
    """Return the words of all languages together, those of `WORDING` first."""
    from nkdoc.languages import WORDING

    tags = sorted(folders(), key=lambda tag: (tag != WORDING, tag))
    each = [locators for tag in tags if (locators := part_of(tag, "locators", Locators, None)) is not None]
    kinds = dict.fromkeys(kind for locators in each for kind in locators.terms)
    return Locators(
        terms=MappingProxyType(
            {
                kind: tuple(dict.fromkeys(term for locators in each for term in locators.terms.get(kind, ())))
                for kind in kinds
            }
        ),
        conjunctions=tuple(dict.fromkeys(word for locators in each for word in locators.conjunctions)),
        letters="".join(dict.fromkeys(locators.letters for locators in each)),
    )
