"""How numbers are written in ideographs, and beside them in digits: 3分の2, 20世纪90年代, 令和2年, 四つ.

The tables are of scripts (ISO 15924), for languages that have no folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Reckoning(NamedTuple):
    """What a script adds to digits and numeral signs; the texts are patterns."""

    over: str = r"(?!)"
    """What stands between the denominator of a fraction and its numerator, which comes second: 分の."""
    century: str = r"(?!)"
    """What makes a century of the number before a decade: 20世纪90年代."""
    decades: str = r"(?!)"
    year: str = r"(?!)"
    first_year: str = r"(?!)"
    """What stands in place of 1 in the first year of an era: 元."""
    eras: Mapping[str, int] = MappingProxyType({})
    """The first years of eras, from which years are counted."""
    counter: str = r"(?!)"
    """What makes a count of the sign before it, and nothing else: 四つ."""
    counts: Mapping[str, int] = MappingProxyType({})
    """Counts that have no sign: patterns with their values."""
    between: str = r"(?!)"
    """What stands between two months or decades of which the second alone has the sign: 5〜6月, 80、90年代."""


_SPANS = "[-–—~〜～、・]"
_HAN = Reckoning(
    over="分之",
    century="世[纪紀]",
    decades="年代",
    year="年",
    first_year="元",
    eras=MappingProxyType({"民国": 1912, "民國": 1912}),
    between=_SPANS,
)
_JAPANESE = _HAN._replace(
    over="分の",
    # Meiji is counted from 1868, as Japan did before it had the calendar of the West (CLDR, calendar “japanese”).
    eras=MappingProxyType({"明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019}),
    counter="つ",
    # いつつ is also the end of a verb, 言いつつ; とお begins many a word.
    counts=MappingProxyType(
        {
            "ひとつ": 1, "ふたつ": 2, "みっつ": 3, "よっつ": 4, "(?<=[がをはにの、])いつつ": 5, "むっつ": 6,
            "ななつ": 7, "やっつ": 8, "ここのつ": 9, "(?<=[がをはにの、])とお(?=[のをが、。])": 10,
        }
    ),
)  # fmt: skip
_KOREAN = Reckoning(over=r"분의\s?", century=r"세기\s?", decades="년대")

RECKONINGS: Mapping[str, Reckoning] = MappingProxyType(
    {"Jpan": _JAPANESE, "Kore": _KOREAN, **dict.fromkeys(("Hani", "Hans", "Hant", "Bopo"), _HAN)}
)
PLAIN = Reckoning()
