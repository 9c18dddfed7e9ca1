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


@cache
def is_spoken(tag: str, territory: str) -> bool:
    """Tell whether the Common Locale Data has a language of two letters as an official one of a country's."""
    from babel.languages import get_official_languages

    return tag in get_official_languages(territory.upper(), de_facto=True)


def is_zone_of(tag: str, zone: str) -> bool:
    """Tell whether a time zone of the tz database, such as Europe/Berlin, is one where the language is official."""
    from babel.core import get_global

    territories = get_global("zone_territories")
    named = get_global("zone_aliases").get(zone, zone)
    return named in territories and is_spoken(tag, str(territories[named]))
