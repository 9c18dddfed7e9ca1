"""Codes of languages: the three letters of ISO 639-2 that some sites use, by the two of ISO 639-1."""

from __future__ import annotations

from functools import cache

_LENGTH = 3


@cache
def three_letters(tag: str) -> tuple[str, ...]:
    """Return the codes of three letters for a code of two, sorted; none where the Common Locale Data has none."""
    from babel.core import get_global

    aliases = get_global("language_aliases")
    return tuple(sorted(code for code, meant in aliases.items() if meant == tag and len(code) == _LENGTH))
