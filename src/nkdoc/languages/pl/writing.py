"""Polish: how it is written.

The nine letters with marks are letters of their own (Wielki słownik ortograficzny PWN), so none counts as another.
"""

from __future__ import annotations

from nkdoc.languages.writing import Writing

WRITING = Writing(script="latin")
