"""How the source has changed since a translation was confirmed: old and new text, word by word."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from nkdoc.pages.html import Html, escape, tag

LIKE = 0.4
"""Likeness (difflib, of words) below which the texts are shown one after the other: marks would only confuse."""
CONTEXT = 12
"""Unchanged words that are shown on either side of a change."""


def changed_words(old: str, new: str) -> Html:
    """Return one paragraph with what was taken out in `<del>` and what was put in in `<ins>`."""
    before, after = old.split(), new.split()
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < LIKE:
        return Html(f"{_removed(before)} {_added(after)}".strip())
    codes = matcher.get_opcodes()
    return Html(" ".join(filter(None, _pieces(before, after, codes))))


def _pieces(before: list[str], after: list[str], codes: Sequence[tuple[str, int, int, int, int]]) -> Iterator[str]:
    for at, (kind, i, k, j, m) in enumerate(codes):
        if kind == "equal":
            yield _context(after[j:m], first=at == 0, last=at == len(codes) - 1)
        else:
            yield _removed(before[i:k])
            yield _added(after[j:m])


def _context(words: list[str], *, first: bool, last: bool) -> str:
    """Return unchanged words, those far from any change left out."""
    kept = CONTEXT * (not first) + CONTEXT * (not last)
    if len(words) <= kept + 1:
        return escape(" ".join(words))
    head = "" if first else escape(" ".join(words[:CONTEXT])) + " "
    tail = "" if last else " " + escape(" ".join(words[-CONTEXT:]))
    return f"{head}…{tail}"


def _removed(words: list[str]) -> str:
    return tag("del", escape(" ".join(words))) if words else ""


def _added(words: list[str]) -> str:
    return tag("ins", escape(" ".join(words))) if words else ""
