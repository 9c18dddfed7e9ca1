"""Section → its translation units (flatten.py tells how); the types are the model's."""

from __future__ import annotations

from nkdoc.bitext.flatten import flatten
from nkdoc.model import Bitext, Kind, Pair, Section, Unit

__all__ = ["Bitext", "Kind", "Pair", "Unit", "units"]


def units(section: Section) -> tuple[Unit, ...]:
    """Return the units of the section in reading order: title, summary, text, notes."""
    return flatten(section)
