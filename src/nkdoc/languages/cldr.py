"""What the Common Locale Data Repository knows of a language, through Babel: the answer for all that has no folder.

    locale_from(tag)       Locale of any language of CLDR: its name, dates, numbers, quotes, no-break rules, alphabet
    direction_of(tag)      ltr or rtl
    nearest_tag(tag)       the known tag that one mistyped may mean

CLDR has no style of references. Theirs is that of sentences with the list pattern's conjunction, and its terms are
signs (§, ¶, №) and the abbreviations of scholarly Latin (p. for pagina, vol. for volumen, et al.), which belong to no
living language.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from nkdoc.languages.calendar import DatePatterns
from nkdoc.languages.cldr_data import data_of, month_names, script_of
from nkdoc.languages.delimiters import NEUTRAL_QUOTES, QUOTES
from nkdoc.languages.lexicon import words
from nkdoc.languages.locale import Direction, Locale, glue
from nkdoc.languages.scripts import COMMAS
from nkdoc.languages.styles import CitationStyle, Term

if TYPE_CHECKING:
    import babel

NO_BREAK_SPACE = "\u00a0"
_GROUPED_FROM = 10_000
"""Four digits need no groups (The International System of Units, 9th edition, 5.4.4)."""
_PLANE = range(0x80, 0x10000)
_UNITS = (
    *("length-kilometer", "length-meter", "length-centimeter", "length-millimeter", "area-square-kilometer"),
    *("area-hectare", "mass-kilogram", "mass-gram", "mass-tonne", "volume-liter", "duration-hour", "duration-minute"),
    *("duration-second", "speed-kilometer-per-hour", "power-kilowatt", "power-megawatt", "temperature-celsius"),
)
_RIGHT_TO_LEFT = words(
    "Adlm Arab Armi Avst Chrs Cprt Elym Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm"
    " Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Yezi"
)
"""Scripts (ISO 15924) whose letters run from right to left (Unicode 15, Bidi_Class R and AL)."""

_TERMS: Mapping[str, Term] = MappingProxyType(
    {
        name: Term(short, short)
        for name, short in {
            "page": "p.", "volume": "vol.", "issue": "№", "number": "№", "chapter": "cap.", "section": "§",
            "paragraph": "¶", "part": "pt.", "figure": "fig.", "folio": "fol.", "line": "l.", "note": "n.",
            "column": "col.", "book": "lib.", "verse": "v.", "table": "tab.", "article-locator": "art.",
            "appendix": "app.", "edition": "ed.", "editor": "ed.", "translator": "transl.", "number-of-pages": "p.",
            "version": "v.", "et-al": "et al.", "in": "in:",
        }.items()
    }
)  # fmt: skip


def nearest_tag(tag: str, others: Iterable[str]) -> str:
    """Return the tag of CLDR or of `others` that is most like `tag`, empty where none is."""
    from babel.localedata import locale_identifiers

    known = {*others, *(name.replace("_", "-") for name in locale_identifiers())}
    return next(iter(difflib.get_close_matches(tag, sorted(known, key=lambda one: (len(one), one)), n=1)), "")


@cache
def direction_of(tag: str) -> Direction:
    """Return the direction of a language's lines, by the script that its tag names or that CLDR has for it."""
    data = data_of(tag)
    if data is None or script_of(tag) != script_of(tag.partition("-")[0]):
        return "rtl" if script_of(tag) in _RIGHT_TO_LEFT else "ltr"
    return "rtl" if data.character_order.startswith("right") else "ltr"


@cache
def locale_from(tag: str) -> Locale | None:
    """Return a locale made of what CLDR knows; None for a language it does not know."""
    data = data_of(tag)
    if data is None:
        return None
    name = data.get_display_name(data) or tag
    return Locale(
        tag=tag,
        name=name[:1].title() + name[1:],
        cldr=str(data),
        quotes=QUOTES.get(data.language, NEUTRAL_QUOTES),
        glued=glue(*_no_breaks(data)),
        dates=_dates(data),
        style=CitationStyle(
            layout="sentences",
            names="natural",
            initials=False,
            last_conjunction=_conjunction(data),
            listed_authors=3,
            quote_titles=True,
            italic_containers=True,
        ),
        terms=_TERMS,
        alphabet=_alphabet(name),
        direction=direction_of(tag),
        comma=COMMAS.get(script_of(tag), ", "),
        grouped_from=_GROUPED_FROM,
    )


def _no_breaks(data: babel.Locale) -> Iterator[str]:
    """Yield the rules that hold in any language: a number stays with its unit or sign, a day with its month."""
    units = "|".join(map(re.escape, sorted(set(_units(data)), key=lambda unit: (-len(unit), unit))))
    months = "|".join(re.escape(form) for forms in month_names(str(data)) for form in forms)
    yield rf"\d~(?=(?:{units}|[%‰°])(?!\w))"
    yield r"[%§¶№#]~(?=\d)"
    if months:
        yield rf"(?<!\d)\d{{1,2}}\.?~(?=(?:{months})(?!\w))"
    if str(data.number_symbols.get("latn", {}).get("group", "")).isspace():
        yield r"(?<![\d,.])\d{1,3}(?:~\d{3})+(?!\d)"


def _units(data: babel.Locale) -> Iterator[str]:
    """Yield the short forms of units that stand after their numbers."""
    from babel.units import format_unit

    for unit in _UNITS:
        for count in ("1", "2", "5"):
            before, _, after = format_unit(int(count), unit, "short", locale=data).partition(count)
            if after.strip() and not before.strip():
                yield after.strip()


def _dates(data: babel.Locale) -> DatePatterns:
    """Return the patterns of dates with the month's name.

    The year is what the long format has behind day and month; where it stands before them, the format is kept whole.
    """
    day_month = _skeleton(data, "MMMMd", "d MMMM")
    long = str(data.date_formats["long"].pattern)
    year = long[len(day_month) :] if long.startswith(day_month) else ""
    first, space, rest = day_month.partition(" ")
    is_split = bool(year) and first.startswith("d") and space != ""
    return DatePatterns(
        day_month=f"{first}{NO_BREAK_SPACE}{rest}" if is_split else day_month,
        day_only=first if is_split else "",
        full_year=year,
        year=year,
        month=_skeleton(data, "yMMMM", "LLLL y"),
        month_name="LLLL",
        whole="" if year else long,
    )


def _skeleton(data: babel.Locale, name: str, otherwise: str) -> str:
    found = data.datetime_skeletons.get(name)
    return str(found.pattern) if found is not None else otherwise


def _conjunction(data: babel.Locale) -> str:
    """Return what stands between two members of a list, with its spaces."""
    pattern = str(data.list_patterns["standard"].get("2", ""))
    return pattern.removeprefix("{0}").removesuffix("{1}") or ", "


@cache
def _alphabet(name: str) -> str:
    """Return the small letters, without accents, of the script that a language's own name is written in.

    They stand in the order of Unicode, since Babel ships no alphabets; a script of thousands of signs has none.
    """
    script = next((unicodedata.name(letter, "").split()[0] for letter in name if letter.isalpha()), "")
    latin = (chr(code) for code in range(ord("a"), ord("z") + 1)) if script == "LATIN" else ()
    if script == "CJK":
        return ""
    return "".join((*latin, *(letter for letter in map(chr, _PLANE) if _is_plain(letter, script))))


def _is_plain(letter: str, script: str) -> bool:
    return (
        unicodedata.category(letter) in ("Ll", "Lo")
        and unicodedata.name(letter, "").startswith(f"{script} ")
        and unicodedata.normalize("NFKD", letter) == letter
    )
