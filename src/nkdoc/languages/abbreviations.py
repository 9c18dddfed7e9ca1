"""Abbreviations whose full stop does not end a sentence; `abbreviations.py` of each language has its own."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from nkdoc.languages.folders import part_of


class Abbreviations(NamedTuple):
    """The abbreviations of one language; lower case, without the last stop."""

    usual: frozenset[str] = frozenset()
    """What may end a sentence: only a following capital letter makes it an end."""
    before_names: frozenset[str] = frozenset()
    """What is always followed by more of the same sentence, so even a capital letter after it begins nothing."""
    before_numbers: frozenset[str] = frozenset()
    """The same before a number or a small letter only."""


NO_ABBREVIATIONS = Abbreviations()


@cache
def abbreviations(tag: str) -> Abbreviations:
    """Return the abbreviations of a language; none for a language without a list."""
    return part_of(tag, "abbreviations", Abbreviations, NO_ABBREVIATIONS)
