"""The Common Locale Data of each language, apart from that of all others.

Babel resolves an alias (“by itself, a month is named as in a date”) when it is asked for, and writes what it found into
the table the alias stood in. That table may be one that many languages inherit: after the months of Chinese, those of
French would be Chinese too. Here every language gets tables of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING

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
