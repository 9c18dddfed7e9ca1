"""Italian: how it is written.

Accents tell words apart (e and è, ne and né: UNI 6015), so no letter counts as another.
"""

from __future__ import annotations

from nkdoc.languages.writing import Writing

WRITING = Writing(script="latin")
