"""Ukrainian: how it is written. The apostrophe stands inside words and is typed in three ways: ' ’ ʼ."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.writing import Writing

APOSTROPHES = "'’ʼ"

WRITING = Writing(
    script="cyrillic", equivalents=MappingProxyType(dict.fromkeys(APOSTROPHES, "")), word_marks=APOSTROPHES
)
