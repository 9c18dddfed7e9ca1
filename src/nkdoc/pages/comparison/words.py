"""How the source has changed since a translation was confirmed: old and new text, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nkdoc.bitext.wording import Stretch, likeness, word_diff
from nkdoc.pages.html import Html, escape, tag

LIKE = 0.4
"""Likeness below which the texts are shown one after the other: marks would only confuse."""
CONTEXT = 12
"""Unchanged words that are shown on either side of a change."""


def changed_words(old: str, new: str) -> Html:
    """Return one paragraph with what was taken out in `<del>` and what was put in in `<ins>`."""
    before, after = old.split(), new.split()
    if likeness(before, after) < LIKE:
        return Html(f"{_removed(before)} {_added(after)}".strip())
    return Html(" ".join(filter(None, _pieces(tuple(word_diff(old, new))))))


def _pieces(stretches: Sequence[Stretch]) -> Iterator[str]:
    for at, (before, after, kept) in enumerate(stretches):
        if kept:
            yield _context(after, first=at == 0, last=at == len(stretches) - 1)
        else:
            yield _removed(before)
            yield _added(after)


def _context(words: Sequence[str], *, first: bool, last: bool) -> str:
    """Return unchanged words, those far from any change left out."""
    kept = CONTEXT * (not first) + CONTEXT * (not last)
    if len(words) <= kept + 1:
        return escape(" ".join(words))
    head = "" if first else escape(" ".join(words[:CONTEXT])) + " "
    tail = "" if last else " " + escape(" ".join(words[-CONTEXT:]))
    return f"{head}…{tail}"


def _removed(words: Sequence[str]) -> str:
    return tag("del", escape(" ".join(words))) if words else ""


def _added(words: Sequence[str]) -> str:
    return tag("ins", escape(" ".join(words))) if words else ""
