"""How the sources of a language are typed: what `nkdoc fmt` corrects, beside what the compiler sets by itself.

A `Convention` is data, in `convention.py` of each language's folder. A language without one gets the neutral
convention, under which only what all languages share is corrected.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Literal

from nkdoc.languages.folders import part_of
from nkdoc.languages.lexicon import NEVER


@dataclass(frozen=True)
class Convention:
    """One language, as far as typing it is concerned; every empty value leaves its matter to the author."""

    tag: str = ""
    name: str = ""
    """What explanations call the language."""
    dash: str = ""
    """The dash between words, which has an ordinary space on either side."""
    percent: Literal["", "joined", "spaced", "leading"] = ""
    """Whether a per cent sign touches its number; a leading one does, in front of it."""
    compound_percent: str = NEVER
    """What follows a per cent sign that touches its number in any case: 5%-ный."""
    signs: str = ""
    """Signs before a number that are parted from it by a space."""
    group_mark: str = ""
    """The mark between groups of three digits."""
    grouped_from: int = 10_000
    """Numbers from here on are typed in groups. Below, four digits may be a year."""
    ungrouped_below: int = 0
    """Numbers below this one are typed without groups."""
    identifier: str = NEVER
    """Words before a number that names something and counts nothing: No. 12345, tel. 555-1234."""
    lookalikes: str = ""
    """Letters of another script that look like one-letter words of the language."""
    respelled: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Words in lower case whose usual shorter spelling can be read in one way only, with the full spelling."""


NEUTRAL = Convention()


@cache
def convention_for(tag: str) -> Convention:
    """Return the convention of `tag` or of the longest beginning of it that is known, else the neutral one."""
    return part_of(tag, "convention", Convention, NEUTRAL)
