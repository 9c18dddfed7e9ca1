"""`Locale`: everything nkdoc knows of one language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType
from typing import Literal, NamedTuple

from nkdoc.languages import calendar, catalogue, numerals
from nkdoc.languages.styles import CitationStyle, Term

Direction = Literal["ltr", "rtl"]

SPACE = r"[ \u00a0\n]"
"""What a no-break rule takes for a space: typed, set already, or a line end within a paragraph."""


def glue(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """Compile rules: in whatever they match, every space becomes a no-break space. `~` stands for one space."""
    return tuple(re.compile(pattern.replace("~", SPACE)) for pattern in patterns)


_ANY_SPACES = r"[ \u00a0\u202f\u2009\u2007\n]*"


class Spacing(NamedTuple):
    """A rule of `Locale.spaced`: whatever `place` matches, spaces or nothing, becomes `space`."""

    place: re.Pattern[str]
    space: str


def spaced(space: str, *patterns: str) -> tuple[Spacing, ...]:
    """Compile rules that put `space` into a text. `~` stands for the place, whether spaces are typed there or none.

    What else a pattern has are conditions, as lookbehind and lookahead, a character on the left among them.
    """
    return tuple(Spacing(re.compile(pattern.replace("~", _ANY_SPACES)), space) for pattern in patterns)


@dataclass(frozen=True)
class Locale:
    """One language. Tags are BCP 47; text given back is ready to be shown, no-break spaces included."""

    tag: str
    name: str
    """What its speakers call the language."""
    cldr: str
    """The CLDR locale that Babel answers for."""
    quotes: tuple[tuple[str, str], ...]
    """Opening and closing marks by level, outermost first; deeper levels start again from the first."""
    glued: tuple[re.Pattern[str], ...]
    """The no-break rules; see `glue`."""
    dates: calendar.DatePatterns
    style: CitationStyle
    terms: Mapping[str, Term]
    """Abbreviations used with references, by CSL term: page, volume, issue, chapter, edition, number, editor …"""
    alphabet: str
    """The letters in order, lower case. In sorting, its script comes before all others."""
    joined: tuple[re.Pattern[str], ...] = ()
    """Where no line may end though no space is there: a word joiner is put where a rule matches the empty text."""
    ordinal: Callable[[int], str] = str
    """How the number of an edition is written before its abbreviation: 2nd / 2-е."""
    spaced: tuple[Spacing, ...] = ()
    """Spaces that the language has beside marks and nobody need type; see `spaced`. They win over `glued`."""
    direction: Direction = "ltr"
    comma: str = ", "
    """What stands between members of an enumeration without a conjunction."""
    hyphenation: str = ""
    """Language of the hyphenation dictionary; the tag's own where empty."""
    hyphenation_limits: tuple[int, int, int] | None = None
    """The fewest characters of a hyphenated word, before the hyphen and after it; the layout's own where None."""
    grouped_from: int = 1000
    """Numbers from here on have their digits grouped by three."""
    percent: str = ""
    """CLDR pattern of a percentage (UTS 35, part 3), where printed books depart from CLDR's own."""
    group_mark: str = ""
    """What stands between groups of digits; CLDR's mark where empty."""
    folded: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Letters that sort as others and differ from them only where all else is equal: ё → е, œ → oe."""

    # ---- messages ---------------------------------------------------------------------------

    def gettext(self, message: str) -> str:
        """Return the translation of `message`, or the message itself where the catalogue lacks it."""
        return catalogue.catalogue_of(self.tag).gettext(message)

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        """Return the form that agrees with `count`; the caller fills in the number."""
        return catalogue.catalogue_of(self.tag).ngettext(singular, plural, count)

    def has_message(self, message: str) -> bool:
        """Tell whether the catalogue translates `message`."""
        return catalogue.has_message(self.tag, message)

    # ---- dates and numbers ------------------------------------------------------------------

    def format_date(self, day: date, form: calendar.DateForm = "day") -> str:
        """Return a date in words; `calendar.DateForm` lists the forms."""
        return calendar.format_date(day, form, self.dates, self.cldr)

    def format_days(self, first: date, last: date, form: calendar.DateForm = "day") -> str:
        """Return a span of days, what both ends share given once: 19–20 September 2023."""
        return calendar.format_days(first, last, form, self.dates, self.cldr)

    def format_number(self, value: float | Decimal) -> str:
        """Return a number with the language's decimal mark and digit groups: 100,617 / 100 617."""
        return numerals.format_number(value, self.cldr, self.grouped_from, self.group_mark)

    def format_percent(self, value: float | Decimal) -> str:
        """Return so many per cent: 13.6 → 13.6% / 13,6 %."""
        return numerals.format_percent(value, self.cldr, self.percent)

    def plural_category(self, count: int) -> str:
        """Return the CLDR plural category of `count`, such as one, few, many or other."""
        return numerals.plural_category(count, self.cldr)

    def format_list(self, items: Iterable[str]) -> str:
        """Return the items as an enumeration: A, B and C."""
        return numerals.format_list(list(items), self.cldr)

    def language_name(self, tag: str) -> str:
        """Return this language's name for another one: Armenian / армянский; the tag where CLDR has none."""
        return numerals.language_name(tag, self.cldr)

    # ---- order ------------------------------------------------------------------------------

    @cached_property
    def _ranks(self) -> Mapping[str, int]:
        return MappingProxyType({letter: rank for rank, letter in enumerate(self.alphabet)})

    def sort_key(self, text: str) -> tuple[tuple[tuple[int, int], ...], str]:
        """Return the key by which names are sorted.

        Letters of the alphabet come first in its order, digits before them, other scripts after them. Case,
        punctuation and accents foreign to the language count only between names that are otherwise equal.
        """
        return tuple(self._weight(character) for character in self._letters(text)), text.casefold()

    def _letters(self, text: str) -> Iterable[str]:
        """Yield what counts in sorting: letters without foreign accents, digits, and one space between words."""
        word_ended = False
        whole = unicodedata.normalize("NFC", text)
        if "ı" in self._ranks:
            whole = whole.replace("I", "ı").replace("İ", "i")
        whole = whole.casefold()
        for character in "".join(self.folded.get(letter, letter) for letter in whole):
            if character not in self._ranks:
                character = unicodedata.normalize("NFKD", character)[0]  # noqa: PLW2901 - without its accents
            if character.isalnum():
                if word_ended:
                    yield " "
                word_ended = False
                yield character
            elif character.isspace() or character in "-–—":
                word_ended = True

    def _weight(self, character: str) -> tuple[int, int]:
        if character == " ":
            return (0, 0)
        if character.isdigit():
            return (1, ord(character))
        if character in self._ranks:
            return (2, self._ranks[character])
        return (3, ord(character))
