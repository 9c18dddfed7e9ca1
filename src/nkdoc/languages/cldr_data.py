"""The Common Locale Data of each language, apart from that of all others.

Babel resolves an alias (“by itself, a month is named as in a date”) when it is asked for, and writes what it found into
the table the alias stood in. That table may be one that many languages inherit: after the months of Chinese, those of
French would be Chinese too. Here every language gets tables of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING

_UNITS = frozenset(("km", "mi", "mm"))
_COMPACT = re.compile(r"[\u200e\u200f]?(0+)[\s\u200e\u200f]*([^\s\d;,.-][^\d;]*?)[\u200e\u200f]?")
"""Zeros for the digits before a word for the rest; a single ASCII letter (5K) may mean anything."""

if TYPE_CHECKING:
    import babel
    from babel.localedata import LocaleDataDict


@cache
def data_of(tag: str) -> babel.Locale | None:
    """Return what CLDR has for `tag` or the longest beginning of it (RFC 4647, 3.4); None for an unknown language."""
    from babel import UnknownLocaleError

    parts = tag.replace("_", "-").split("-")
    if parts[0].lower() == "und":
        return None
    for length in range(len(parts), 0, -1):
        try:
            return _owning().parse("-".join(parts[:length]), sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None


def known_data(tag: str) -> babel.Locale:
    """Return what CLDR has for the tag of a locale. Raises LookupError where it has nothing."""
    data = data_of(tag)
    if data is None:
        raise LookupError(tag)
    return data


def month_names(tag: str) -> tuple[tuple[str, ...], ...]:
    """Return the forms of the twelve months' full names; none of those that are numbers, () for an unknown language."""
    data = data_of(tag)
    return () if data is None else tuple(_forms(data.months, month) for month in range(1, 13))


def day_names(tag: str) -> tuple[tuple[str, ...], ...]:
    """Return the forms of the seven weekdays' full names, from Monday; () for an unknown language."""
    data = data_of(tag)
    return () if data is None else tuple(_forms(data.days, day) for day in range(7))


def _forms(names: Mapping[str, Mapping[str, Mapping[int, str]]], number: int) -> tuple[str, ...]:
    """Return a name as it stands in a date and by itself."""
    forms = dict.fromkeys(str(names[context]["wide"][number]) for context in ("format", "stand-alone"))
    return tuple(form for form in forms if not form[:1].isdigit())


def month_sign(tag: str) -> str:
    """Return what follows the number of a month in a language that counts its months (9月), empty in any other."""
    data = data_of(tag)
    if data is None:
        return ""
    for width in ("wide", "abbreviated"):
        names = data.months["format"][width]
        signs = {str(name).removeprefix(str(month)) for month, name in names.items() if str(name)[:1].isdigit()}
        if len(signs) == 1 and (sign := signs.pop()).isalpha():
            return sign
    return ""


_HALVES = {
    "am": ("am", "morning1", "morning2"),
    "pm": ("pm", "afternoon1", "afternoon2", "evening1", "evening2"),
}


@cache
def day_halves(tag: str) -> Mapping[str, str]:
    """Return the words that tell in which half of the day a time lies, each with `am` or `pm`."""
    data = data_of(tag)
    if data is None:
        return {}
    names = data.day_periods.get("format", {}).get("wide", {})
    return {str(names[key]): half for half, keys in _HALVES.items() for key in keys if key in names}


def magnitude_words(tag: str) -> Mapping[int, tuple[str, ...]]:
    """Return what a language writes behind digits for powers of ten, from its short and long forms of large numbers.

    What letters in another case make the symbol of a unit is left out: Catalan has “kM” for thousands of millions.
    """
    data = data_of(tag)
    found: dict[int, dict[str, None]] = {}
    for forms in data.compact_decimal_formats.values() if data is not None else ():
        for patterns in forms.values():
            for number, pattern in patterns.items():
                match = _COMPACT.fullmatch(getattr(pattern, "pattern", "").replace("'", ""))
                if match and not (match[2].isascii() and (len(match[2]) == 1 or match[2].lower() in _UNITS)):
                    power = len(str(number)) - len(match[1])
                    found.setdefault(power, {})[match[2]] = None
    return {power: tuple(words) for power, words in found.items() if power > 0}


@cache
def script_of(tag: str) -> str:
    """Return the script (ISO 15924) of a language, as its tag names it or CLDR takes it to be; empty where unknown."""
    from babel.core import get_global

    parts = tag.replace("_", "-").split("-")
    named = next((part.title() for part in parts[1:] if len(part) == len("Arab") and part.isalpha()), "")
    if named:
        return named
    likely = get_global("likely_subtags")
    region = next((part.upper() for part in parts[1:] if len(part) == len("TW")), "")
    known = likely.get(f"{parts[0].lower()}_{region}") or likely.get(parts[0].lower(), "")
    return str(known).partition("_")[2][: len("Arab")]


@cache
def _owning() -> type[babel.Locale]:
    """Return Babel's class, changed so that its tables are copies."""
    from babel import Locale

    class Owning(Locale):
        @property
        def _data(self) -> LocaleDataDict:
            return _tables(str(self))

    return Owning


@cache
def _tables(name: str) -> LocaleDataDict:
    from babel import localedata

    tables: dict[str | int | None, object] = {}
    tables.update(deepcopy(localedata.load(name)))
    return localedata.LocaleDataDict(tables)
