"""Codes that sites use for languages beside the two letters of ISO 639-1: three of ISO 639-2, a country's."""

from __future__ import annotations

from functools import cache

_LENGTH = 3


@cache
def three_letters(tag: str) -> tuple[str, ...]:
    """Return the codes of three letters for a code of two, sorted; none where the Common Locale Data has none."""
    from babel.core import get_global

    aliases = get_global("language_aliases")
    return tuple(sorted(code for code, meant in aliases.items() if meant == tag and len(code) == _LENGTH))


@cache
def country(tag: str) -> tuple[str, ...]:
    """Return the country (ISO 3166) that sites name a language after, in small letters: `cn`, `jp`, `ua`.

    It is the one that CLDR takes a language of two letters to be of; none where that is not known.
    """
    from babel.core import get_global

    code = str(get_global("likely_subtags").get(tag, "")).rpartition("_")[2].lower()
    return (code,) if len(code) == len(tag) == len("cn") else ()
