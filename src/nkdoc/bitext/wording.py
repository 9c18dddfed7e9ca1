"""Two wordings of one text, word by word: what stayed, what was taken out, what was put in; and how alike they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple


class Stretch(NamedTuple):
    """Words in a row: `before` in the old text, `after` in the new one; the same where they are `kept`."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    kept: bool


def word_diff(old: str, new: str) -> Iterator[Stretch]:
    """Yield the stretches of two texts in order; either side of a change may be empty."""
    before, after = old.split(), new.split()
    for kind, i, k, j, m in _matcher(before, after).get_opcodes():
        yield Stretch(tuple(before[i:k]), tuple(after[j:m]), kind == "equal")


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how much two rows of words have in common, from 0 to 1: twice the words that match, of all (difflib)."""
    return _matcher(one, other).ratio()


def _matcher(one: Sequence[str], other: Sequence[str]) -> SequenceMatcher[str]:
    # Frequent words are left in: a text is no program whose empty lines say nothing.
    return SequenceMatcher(None, one, other, autojunk=False)
