"""German: how it is written.

Readers take ß and ss for one: Swiss texts have no ß, and capitals have SS beside ẞ (Amtliches Regelwerk, § 25). The
umlauts stay letters of their own: „schon“ is not „schön“.
"""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.writing import Writing

WRITING = Writing(script="latin", equivalents=MappingProxyType({"ß": "ss"}))
