"""What one must know of a language to compare two texts: how it writes numbers, dates, units; its little words.

A `Lexicon` is data: regular expressions as text, compiled by those who use them and matched without regard to case
unless said otherwise. Each language has its own in `lexicon.py` of its folder. A language without one gets the neutral
lexicon, which knows digits and nothing else, with CLDR's names of months and weekdays, so that its texts are compared
by their digits and dates alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from nkdoc.languages.cldr_data import day_names, magnitude_words, month_names, month_sign, script_of
from nkdoc.languages.folders import file_of, part_of
from nkdoc.languages.ideographs import PLAIN, RECKONINGS, Reckoning
from nkdoc.languages.scripts import IDEOGRAPHIC, IDEOGRAPHS, UNBOUNDED

NEVER = r"(?!)"
"""The pattern that matches nothing."""

SPACES = " \u00a0\u202f\u2009\u2007"
"""The spaces that may stand between groups of digits or before a sign."""


HALF_OF_DAY = r"\s?([ap])\.?m\b"
"""The letters that tell the half of the day behind an hour in texts of any language: 6 pm."""


class Reading(NamedTuple):
    """One meaning of an expression.

    | kind              | value                                        |
    |-------------------|----------------------------------------------|
    | `number`          | the number                                   |
    | `share`           | a part of the whole: 1/2 for 50% and “half”  |
    | `clock`           | minutes since midnight                       |
    | `date`            | year × 10000 + month × 100 + day             |
    | a dimension       | the quantity in the dimension's base unit    |
    """

    kind: str
    value: Fraction


class Contrast(NamedTuple):
    """Words of one meaning against words of the opposite one: rise, grow against fall, decline.

    Either side may have words that are too vague to prove anything but settle that the meaning is there.
    """

    first: str
    second: str
    first_also: str = NEVER
    second_also: str = NEVER


@dataclass(frozen=True)
class Lexicon:
    """One language, as far as comparing needs it."""

    tag: str = ""
    partial: bool = False
    """Whether CLDR's names of months and weekdays are all it knows: a name that is not found may stand in another form,
    and digits are read in every way."""
    decimal: str = ".,"
    """Decimal marks."""
    groups: str = ".,'’" + SPACES
    """Marks between groups of three digits that the language allows."""
    bounded: bool = True
    """Whether letters beside a number or a name make another word of it: where words are not parted, or take endings of
    all kinds, they do not."""
    numerals: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Signs that write numbers beside digits, with their values: 五, 十, 万."""
    reckoning: Reckoning = PLAIN
    """What is written around such signs, and around digits in texts that have them."""

    # ---- after and around digits ---------------------------------------------------------------
    magnitudes: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    """Words for powers of ten after digits, by the power."""
    attached_magnitudes: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    """Letters that stand for a power of ten only where they touch the digits (`5k`, `$3m`); case matters."""
    endings: str = NEVER
    """Endings written after digits: 1st, 5-го."""
    decades: str = NEVER
    """Endings that make a decade of a year: 1990s, 90-е."""
    and_a_half: str = NEVER
    """What adds a half to the digits before it."""
    percent: str = "%"
    percent_before: str = NEVER
    """What makes a share of the number after it: %13,6, yüzde 13,6."""
    mixed: bool = False
    """Whether digits and words for powers of ten take turns in one number: 3 bin 255."""
    connectors: str = r"\s*[-–—]\s*"
    """What stands between two numbers that share the unit or magnitude given once."""
    units: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Unit words after a number by unit name (see `quantities.measures`); longer ones first."""

    # ---- dates and clock -----------------------------------------------------------------------
    months: tuple[str, ...] = ()
    """Twelve patterns, case matters."""
    day_links: str = NEVER
    """Words between a day and its month: 19th *of* September."""
    months_beside_digits: tuple[str, ...] = ()
    """Twelve patterns of forms that mean the month only beside a number (`May`, `Mar.`); case matters."""
    month_sign: str = ""
    """What makes a month of the number before it, where months are counted: 9月."""
    month_word: str = ""
    """What stands before the number of a month in a language that counts its months after a word: tháng 5."""
    before_months: str = NEVER
    """Words after which such a form means the month too: in May."""
    weekdays: tuple[str, ...] = ()
    """Seven patterns from Monday, case matters."""
    calendar_hints: str = ""
    """Beginnings of the names of months and weekdays, one of which any text that names one has; case matters."""
    moment_hints: str = ""
    """The same for noon and midnight, in lower case."""
    before_noon: str = NEVER
    after_noon: str = NEVER
    """What follows an hour of the first or second half of the day."""

    # ---- words ---------------------------------------------------------------------------------
    number_phrases: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    """Forms that number-words.json does not have, by kind and value as there; hyphens join the words of one form."""
    number_homographs: str = NEVER
    """Words for numbers that are also ordinary words."""
    number_idioms: str = NEVER
    """Phrases in which a word for a number counts nothing: one of them, one another."""
    one_counts: bool = False
    """Whether the word for one is a number as others are: no article."""
    number_prefixes: str = NEVER
    """Second parts of compounds whose first part is a number, for first parts that also begin ordinary words."""
    multiplying_nouns: bool = True
    facts: tuple[tuple[str, tuple[Reading, ...]], ...] = ()
    """Expressions that say a number without a number word, each with its readings."""
    joiners: str = NEVER
    """Words inside a spelled number: one hundred *and* five."""
    stop_words: frozenset[str] = frozenset()
    """Frequent little words that show a text to be in this language."""
    common_words: frozenset[str] = frozenset()
    """Ordinary words, which headings consist of and products are seldom called."""
    placeholders: str = NEVER
    """What marks a part of an address as one to be filled in, and so to be translated: your-name, packagename."""
    code_nouns: str = NEVER
    """Words that say what a name in code is: key, function, column."""
    machine_lines: str = NEVER
    """What marks a line that a program wrote and nobody translates: "auto-generated by"."""
    stem_endings: frozenset[str] = frozenset()
    """Endings that a word's forms part with, in small letters, longest match first (`words.stem`)."""
    negations: str = NEVER
    implied_negations: str = NEVER
    """Words that may stand for a negation of the other language: without, unable, refuse."""
    attributions: str = NEVER
    """Verbs and phrases that say who speaks."""
    inflections: str = NEVER
    """Endings the language adds to a word in another script."""
    term_endings: str = ""
    """Endings that a term or name may take and its printed form does not show, such as a plural or possessive; the
    pattern also matches where there is none."""
    term_beginnings: str = ""
    """What is written in one with a term before it: articles, prepositions and conjunctions of Arabic and Hebrew."""
    lower_bounds: str = NEVER
    upper_bounds: str = NEVER
    """What stands before a number that is the least or the greatest, the earliest or the latest."""
    bounds: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Words that surely bound the number beside them, by name; empty where they are not known.

    Before a number `lower`, `upper`, `nearly`, `about`, `near` (nearly or about) and `over` (lower, unless it may be a
    span of time or the way taken); behind it `lower_after`, `upper_after`, `about_after`; `between` may stand between
    bound and number; `hints` are words anywhere that may say the same. `later_after` and `earlier_after`
    behind a number are compared with their opposites only.
    """
    ages: str = NEVER
    """Words after which a number without a unit is an age in years: under 18."""
    cues: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """Little words that tell one phrase from another, by a name that is the same in every language; lower case."""
    contrasts: Mapping[str, Contrast] = field(default_factory=lambda: MappingProxyType({}))
    """Opposites by the name of what they are opposites in, the same names and sides in every language."""
    opposites: tuple[str, ...] = ()
    """Further opposites, two words in each, which other languages have through their vocabularies."""


NEUTRAL = Lexicon(partial=True)


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as one text."""
    return frozenset(text.split())


def after_hour(*phrases: str, word: str) -> str:
    """Return the pattern of the empty place right after an hour that one of the phrases stands before.

    Where the half of the day comes first, with the word for hour or without, «երեկոյան ժամը 9-ին», it is looked for
    after the digits all the same; a look-behind has one length only, so every shape of an hour has its own.
    """
    hours = (r"\d", r"\d\d", r"\d[:.]\d\d", r"\d\d[:.]\d\d")
    places = [f"{phrase} {between}{hour}" for phrase in phrases for between in ("", f"{word} ") for hour in hours]
    return "|".join(f"(?<={place})" for place in places)


@cache
def lexicon_for(tag: str) -> Lexicon:
    """Return the lexicon of `tag` or of the longest beginning of it that is known, else what CLDR or nobody knows."""
    lexicon = part_of(tag, "lexicon", Lexicon, None)
    return lexicon if lexicon is not None else partial_lexicon(tag)


def partial_lexicon(tag: str) -> Lexicon:
    """Return what CLDR knows of a language: the names of its months and weekdays. A folder may add to it."""
    months, weekdays = month_names(tag), day_names(tag)
    names = [name for forms in (*months, *weekdays) for name in forms]
    if not names:
        return NEUTRAL
    sign, script = month_sign(tag), script_of(tag)
    numbered = {name.rstrip("0123456789 ") for forms in months for name in forms if name[-1:].isdigit()}
    reckoning = RECKONINGS.get(script, PLAIN)
    follows = f"(?:[ \u00a0]?{sign}|(?={reckoning.between}\\d{{1,2}}[ \u00a0]?{sign}))"
    counted = [f"0?{number}{follows}" for number in range(1, 13)] if sign else [NEVER] * 12
    magnitudes = dict(magnitude_words(tag))
    for word, value in IDEOGRAPHS.items() if script in IDEOGRAPHIC else ():
        power = len(str(value)) - 1
        magnitudes[power] = tuple(dict.fromkeys((*magnitudes.get(power, ()), word)))
    return Lexicon(
        tag=tag,
        partial=True,
        bounded=script not in UNBOUNDED,
        numerals=IDEOGRAPHS if script in IDEOGRAPHIC else MappingProxyType({}),
        reckoning=reckoning,
        units=reckoning.units,
        bounds=reckoning.bounds,
        decades=reckoning.decades,
        magnitudes=MappingProxyType(
            {power: "|".join(map(re.escape, forms)) for power, forms in magnitudes.items() if power > 1}
        ),
        month_sign=follows if sign else "",
        month_word="|".join(map(_either_case, sorted(numbered))),
        months=tuple(
            "|".join((*map(_either_case, forms), number)) for forms, number in zip(months, counted, strict=True)
        ),
        weekdays=tuple("|".join(map(_either_case, forms)) or NEVER for forms in weekdays),
        calendar_hints=" ".join(sorted({form[:2] for name in (*names, sign) for form in (name, name.title())})),
    )


def _either_case(name: str) -> str:
    """Return the pattern of a name as it stands within a sentence, or with a capital at its beginning."""
    return f"(?:{re.escape(name)}|{re.escape(name[:1].title() + name[1:])})"


class NumberWord(NamedTuple):
    """What one word form means: `kind` as in tools/make_number_words.py, `value` the number (a power's for a scale)."""

    kind: str
    value: Fraction


@cache
def _table(tag: str) -> Mapping[str, Mapping[str, str]]:
    table: dict[str, dict[str, str]] = json.loads(file_of(tag, "number-words.json") or b"{}")
    return table


_KINDS = ("cardinal", "scale", "collective", "noun", "ordinal", "fraction", "times")


@cache
def number_words(tag: str) -> Mapping[str, tuple[NumberWord, ...]]:
    """Return what each form of a language's number words means, in lower case and folded as `Writing.folded` does.

    A form of several words, which may have spaces or hyphens between them, has hyphens here: quatre-vingts.
    """
    found: dict[str, tuple[NumberWord, ...]] = {}
    tables = (_table(tag), lexicon_for(tag).number_phrases)
    for kind in _KINDS:
        for value, forms in chain.from_iterable(table.get(kind, {}).items() for table in tables):
            number = Fraction(10 ** int(value)) if kind == "scale" else Fraction(value)
            for form in forms.split():
                found[form] = (*found.get(form, ()), NumberWord(kind, number))
    return MappingProxyType(found)


@cache
def number_prefixes(tag: str) -> Mapping[str, Fraction]:
    """Return the first parts of compounds that mean a number: `двух`, `пяти`."""
    entries = _table(tag).get("prefix", {}).items()
    return MappingProxyType({form: Fraction(value) for value, forms in entries for form in forms.split()})
