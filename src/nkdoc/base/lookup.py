"""What is known of words, told once for each: a table that fills itself while it is asked.

Checks ask about every word of a text; a dictionary answers them without a call, and `map` asks for many at once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

MOST = 1 << 14
"""Words that are remembered before the table starts afresh."""


class Lookup(dict[str, T]):
    """Words with what `tell` says of them, each asked about when it is first looked up."""

    def __init__(self, tell: Callable[[str], T]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> T:
        if len(self) >= MOST:
            self.clear()
        self[word] = told = self._tell(word)
        return told
