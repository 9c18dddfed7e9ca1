"""Spanish: how it is written.

Accents and ñ tell words apart (si and sí, ano and año), on capitals too (Ortografía de la lengua española, RAE and
ASALE, 2010, II), so no letter counts as another.
"""

from __future__ import annotations

from nkdoc.languages.writing import Writing

WRITING = Writing(script="latin")
