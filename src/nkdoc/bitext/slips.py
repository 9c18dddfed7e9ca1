"""Slips of the pen: words that differ as mistyped ones do."""

from __future__ import annotations


def is_slip(word: str, meant: str) -> bool:
    """Tell whether one letter was changed, dropped, added or exchanged with the next; not the first, nor an ending."""
    if word[0] != meant[0] or abs(len(word) - len(meant)) > 1:
        return False
    start = _alike(word, meant)
    end = _alike(word[start:][::-1], meant[start:][::-1])
    one, other = word[start : len(word) - end], meant[start : len(meant) - end]
    if len(one) != len(other):
        return end > 0 and len(one) + len(other) == 1
    return len(one) == 1 or (len(one) == 2 and one == other[::-1])  # noqa: PLR2004 - two letters


def _alike(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
