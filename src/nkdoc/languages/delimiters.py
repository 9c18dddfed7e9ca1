"""Quotation marks of languages without a folder, for their editions and for titles quoted in their own language.

Outer and inner pair, after CLDR's delimiters. Babel does not ship them. A language that gets a folder
of its own leaves this table.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Pairs = tuple[tuple[str, str], tuple[str, str]]

_ENGLISH: Pairs = (("“", "”"), ("‘", "’"))
_GERMAN: Pairs = (("„", "“"), ("‚", "‘"))
_JAPANESE: Pairs = (("「", "」"), ("『", "』"))
_POLISH: Pairs = (("„", "”"), ("«", "»"))
_RUSSIAN: Pairs = (("«", "»"), ("„", "“"))
_SPANISH: Pairs = (("«", "»"), ("“", "”"))
_SWEDISH: Pairs = (("”", "”"), ("’", "’"))

QUOTES: Mapping[str, Pairs] = MappingProxyType(
    {
        **dict.fromkeys(("ar", "az", "fa", "hi", "ko", "tr", "zh"), _ENGLISH),
        **dict.fromkeys(("bg", "cs", "et", "is", "ka", "lt", "sk", "sl"), _GERMAN),
        **dict.fromkeys(("hu", "pl", "ro"), _POLISH),
        **dict.fromkeys(("be", "kk", "no"), _RUSSIAN),
        **dict.fromkeys(("ca", "el", "it", "lv", "pt"), _SPANISH),
        **dict.fromkeys(("fi", "sv"), _SWEDISH),
        **dict.fromkeys(("he", "nl"), _ENGLISH),
        "ja": _JAPANESE,
    }
)
"""By primary language subtag."""

NEUTRAL_QUOTES = _ENGLISH
"""CLDR's root, for all others."""
