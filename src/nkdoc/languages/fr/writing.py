"""French: how it is written; the ligatures are typed as two letters where the keyboard lacks them (cœur, coeur)."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.writing import Writing

WRITING = Writing(script="latin", equivalents=MappingProxyType({"œ": "oe", "æ": "ae"}))
