"""A table that fills itself while it is asked."""

from __future__ import annotations

import pytest

from nkdoc.base import lookup
from nkdoc.base.lookup import Lookup


def test_each_word_is_asked_about_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    known = Lookup(length)
    assert [known[word] for word in ("sea", "boat", "sea")] == [3, 4, 3]
    assert asked == ["sea", "boat"]
    monkeypatch.setattr(lookup, "MOST", 2)
    assert (known["oar"], len(known), known["sea"]) == (3, 1, 3)
    assert asked == ["sea", "boat", "oar", "sea"]
