"""Russian: how it is written."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.writing import Writing

WRITING = Writing(script="cyrillic", equivalents=MappingProxyType({"ё": "е"}))
