"""Portuguese: how it is written, after the Acordo Ortográfico of 1990.

Accents and ç tell words apart (e and é, avó and avô), so no letter counts as another.
"""

from __future__ import annotations

from nkdoc.languages.writing import Writing

WRITING = Writing(script="latin")
