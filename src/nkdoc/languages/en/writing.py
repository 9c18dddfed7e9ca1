"""English: how it is written."""

from __future__ import annotations

from nkdoc.languages.writing import Writing

WRITING = Writing(script="latin")
