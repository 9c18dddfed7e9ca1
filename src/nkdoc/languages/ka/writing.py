"""Georgian: how it is written, in one case: the capitals of Unicode are for whole lines only."""

from __future__ import annotations

from nkdoc.languages.writing import Writing

WRITING = Writing(script="georgian")
