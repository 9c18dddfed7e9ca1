"""Numbers, percentages, plural categories, enumerations and names of languages, from CLDR."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from nkdoc.languages.cldr_data import data_of, known_data


def _exact(value: float | Decimal) -> Decimal:
    """Return the number as it is written, not as binary fractions approximate it."""
    return value if isinstance(value, Decimal) else Decimal(str(value))


def format_number(value: float | Decimal, cldr: str, grouped_from: int, group_mark: str = "") -> str:
    """Return `value` with every digit it has; whole parts below `grouped_from` stay ungrouped.

    `group_mark` stands in place of CLDR's mark between groups, unless it is empty.
    """
    from babel.numbers import format_decimal, get_group_symbol

    number = _exact(value)
    grouped = abs(number) >= grouped_from
    shown = format_decimal(number, locale=known_data(cldr), decimal_quantization=False, group_separator=grouped)
    return shown.replace(get_group_symbol(known_data(cldr)), group_mark) if grouped and group_mark else shown


def format_percent(value: float | Decimal, cldr: str, pattern: str = "") -> str:
    """Return `value` per cent (13.6 is 13.6%) with every digit it has, by `pattern` where CLDR's is not wanted."""
    from babel.numbers import format_percent as format_with_babel

    return format_with_babel(
        _exact(value) / 100,
        format=pattern or None,
        locale=known_data(cldr),
        decimal_quantization=False,
        group_separator=False,
    )


def plural_category(count: int, cldr: str) -> str:
    """Return the CLDR plural category of `count`."""
    return str(known_data(cldr).plural_form(count))


def format_list(items: Sequence[str], cldr: str) -> str:
    """Return the items as an enumeration."""
    from babel.lists import format_list as format_with_babel

    return format_with_babel(items, locale=known_data(cldr))


def language_name(tag: str, cldr: str) -> str:
    """Return the name of the language `tag`, or the tag where CLDR has none."""
    named = data_of(tag)
    return (named.get_language_name(known_data(cldr)) if named is not None else None) or tag
