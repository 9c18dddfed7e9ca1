"""A lexicon's patterns, compiled: what stands before and after a number, and how its digits are read."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache, cached_property

from nkdoc.bitext.quantities.measures import CURRENCY_SIGNS
from nkdoc.bitext.segments import visible
from nkdoc.languages.lexicon import SPACES, Lexicon, lexicon_for

_GROUP_MARKS = re.escape(SPACES + "'’\u066c")
CLOCK = re.compile(r"(\d{1,2})(?:[:.]|[ \u00a0\u202f]?h(?:eures?)?[ \u00a0\u202f]?)(\d\d)")
"""An hour and its minutes: 9:30, 9.30, 9 h 30."""
NUMBER = re.compile(
    r"\d{4}-\d\d-\d\d(?!\d)"  # 2018-09-19
    rf"|(?<![^\W_])\d{{1,3}}(?:[{_GROUP_MARKS}]\d{{3}})+(?!\d)(?:[.,\u066b]\d+)?"  # 1 050,5
    r"|\d{1,2}[ \u00a0\u202f]?h(?:eures?)?[ \u00a0\u202f]?[0-5]\d(?![^\W_])"  # 18 h 30
    r"|\d+(?:[.,:/\u066b\u066c\uff0e]\d+|\uff0c\d{3}(?!\d))*[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]?"  # 1,050.5  9:30  1/2  2½
    r"|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]"
)
"""Digits with everything that may belong to them, in any language."""

NOT_NUMBERS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\w+")
"""Addresses: they are compared as such, not by their digits."""

_WORD_END = r"(?![^\W\d_])"
_PERCENT_SIGNS = "%\u066a\ufe6a\uff05"
"""The percent sign, that of Arabic, and those of East Asian typefaces; letters may touch them."""
_LONGEST_PERCENT = 8
"""Characters before a number in which a word for per cent stands, with its space."""
_INDIAN = re.compile(r"(?P<whole>\d{1,2}(?:,\d{2})+,\d{3})(?:\.(?P<fraction>\d+))?")
"""Digits in the groups of India, lakh and crore (CLDR, number pattern #,##,##0); no other language writes such."""


class Grammar:
    """How one language writes numbers."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        end = _WORD_END if lexicon.bounded else ""
        # Texts come without the marks that the words of some scripts have over their letters.
        magnitudes = {f"p{power}": visible(words) for power, words in lexicon.magnitudes.items()}
        self.magnitude = _named(magnitudes, r"[\s‑-]?", end=end)
        self.attached = _named({f"p{power}": words for power, words in lexicon.attached_magnitudes.items()}, "", 0)
        self.ending = re.compile(rf"(?:{lexicon.endings}){_WORD_END}")
        self.decade = re.compile(rf"(?:{lexicon.decades}){end}")
        self.over = re.compile(lexicon.reckoning.over)
        self.between = re.compile(lexicon.reckoning.between)
        self.century = re.compile(lexicon.reckoning.century)
        self.half = re.compile(rf"(?:{lexicon.and_a_half}){_WORD_END}", re.IGNORECASE)
        self.percent = re.compile(rf"[\s‑-]?(?:[{_PERCENT_SIGNS}]|(?:{lexicon.percent}){_WORD_END})", re.IGNORECASE)
        self.percent_before = re.compile(rf"(?<!\w)(?:{lexicon.percent_before})[ \u00a0]?$", re.IGNORECASE)
        self.unit_names = tuple(lexicon.units)
        self.unit = re.compile(
            r"[\s‑-]?(?:" + "|".join(f"({words})" for words in lexicon.units.values()) + rf"){end}"
            if lexicon.units
            else r"(?!)"
        )
        self.month = re.compile(rf"(?:0?[1-9]|1[0-2]){lexicon.month_sign}" if lexicon.month_sign else r"(?!)")
        self.month_word = re.compile(rf"(?<!\w)(?:{lexicon.month_word}) $") if lexicon.month_word else None
        self.currency = re.compile(rf"(?:{'|'.join(map(re.escape, CURRENCY_SIGNS))})[ \u00a0]?$")
        self.connector = re.compile(lexicon.connectors)
        self.before_noon = re.compile(rf"(?:{lexicon.before_noon})(?!\w)", re.IGNORECASE)
        self.after_noon = re.compile(rf"(?:{lexicon.after_noon})(?!\w)", re.IGNORECASE)

    @cached_property
    def joined(self) -> re.Pattern[str]:
        """A word that joins those of a number, at the end of a text."""
        return re.compile(rf"(?<!\w)(?:{self.lexicon.joiners})\s$", re.IGNORECASE)

    @cached_property
    def facts(self) -> re.Pattern[str]:
        """One group for each of the lexicon's facts."""
        patterns = [pattern for pattern, _ in self.lexicon.facts] or ["(?!)"]
        return re.compile(r"(?<!\w)(?:" + "|".join(f"({pattern})" for pattern in patterns) + r")(?!\w)", re.IGNORECASE)

    @cached_property
    def idioms(self) -> re.Pattern[str]:
        """A phrase in which a word for a number counts nothing."""
        return re.compile(rf"(?<!\w)(?:{self.lexicon.number_idioms})(?!\w)", re.IGNORECASE)

    @cached_property
    def bare_unit(self) -> re.Pattern[str]:
        """A unit word that may stand without a number."""
        words = list(self.lexicon.units.values()) or ["(?!)"]
        return re.compile(r"(?<!\w)(?:" + "|".join(f"({pattern})" for pattern in words) + r")(?!\w)")

    @cached_property
    def _own(self) -> re.Pattern[str]:
        return _digits(self.lexicon.decimal, self.lexicon.groups)

    def is_share(self, text: str, start: int) -> bool:
        """Tell whether what stands before a number makes it a share."""
        return self.percent_before.search(text, max(start - _LONGEST_PERCENT, 0), start) is not None

    def own_value(self, digits: str) -> Fraction | None:
        """Return what `digits` mean in this language, or None where it does not write numbers so."""
        return Fraction(int(digits)) if digits.isdecimal() else _read(digits, self._own) or _read(digits, _INDIAN)

    def values(self, digits: str) -> tuple[Fraction, ...]:
        """Return what `digits` mean in this language; where they mean nothing in it, what they mean in any other."""
        if digits.isdecimal():
            return (Fraction(int(digits)),)
        own = _read(digits, _INDIAN)
        if own is None and not self.lexicon.partial:
            own = _read(digits, self._own)
        if own is not None:
            return (own,)
        readings = (_read(digits, pattern) for pattern in (_POINT, _COMMA, _PLAIN))
        return tuple(dict.fromkeys(value for value in readings if value is not None))


@cache
def grammar_of(language: str) -> Grammar:
    """Return the compiled grammar of a language."""
    return Grammar(lexicon_for(language))


def _named(
    words: dict[str, str], before: str, flags: re.RegexFlag | int = re.IGNORECASE, end: str = _WORD_END
) -> re.Pattern[str]:
    """Return a pattern with one named group for each entry."""
    groups = "|".join(f"(?P<{name}>{pattern})" for name, pattern in words.items()) or "(?!)"
    return re.compile(rf"{before}(?:{groups}){end}", flags)


def _digits(decimal: str, groups: str) -> re.Pattern[str]:
    """Return the pattern of a number with the given decimal and group marks; one kind of group mark in a number."""
    spaces, others = ("".join(mark for mark in groups if (mark in SPACES) == wanted) for wanted in (True, False))
    marks = "|".join(
        rf"\d{{1,3}}(?:{mark}\d{{3}})+"
        for mark in (*map(re.escape, others), *([f"[{re.escape(spaces)}]"] if spaces else []))
    )
    whole = rf"{marks}|\d+" if marks else r"\d+"
    fraction = rf"(?:[{re.escape(decimal)}](?P<fraction>\d+))?" if decimal else "(?P<fraction>(?!))?"
    return re.compile(rf"(?P<whole>{whole}){fraction}")


def _read(digits: str, pattern: re.Pattern[str]) -> Fraction | None:
    """Return the number that `digits` are by `pattern`, or None."""
    match = pattern.fullmatch(digits)
    if match is None:
        return None
    whole = "".join(filter(str.isdecimal, match["whole"]))
    fraction = match["fraction"] or ""
    return Fraction(int(whole + fraction), 10 ** len(fraction))


_POINT = _digits(".", ",'’" + SPACES)
_COMMA = _digits(",", ".'’" + SPACES)
_PLAIN = _digits("", ".,")
