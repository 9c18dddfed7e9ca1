"""What translations were confirmed against (lock.py reads and writes it), and the states that follow (freshness.py)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nkdoc.model.bitext import Pair

Confirmation = Literal["ok", "unconfirmed"]
State = Literal["ok", "cosmetic", "stale", "target-edited", "both-edited", "unconfirmed", "new", "orphan"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the lock."""

    path: str
    id: str
    source: str
    words: str
    target: str
    said: str
    data: str
    state: Confirmation
    text: str


@dataclass(frozen=True, slots=True)
class Lock:
    """The whole lock, in the file's order."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class BlockFreshness:
    """One block of one translation: its pair (None for an orphan), its state and the lock's entry (None where new)."""

    path: str
    id: str
    state: State
    pair: Pair | None
    entry: Entry | None
    data_changed: bool = False
