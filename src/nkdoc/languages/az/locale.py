"""Azerbaijani: dates, numbers, spaces and references.

    quotes       “…”, inside them ‘…’: CLDR
    suffixes     a hyphen joins them to digits, and what is ordinal has -ci, -cı, -cu or -cü after an Arabic number
                 (21-dən, 16-cı): Azərbaycan dilinin orfoqrafiya qaydaları. No line ends after the hyphen
    per cent     13,6%, dates 19 sentyabr 2023, decimal comma, groups of three parted by points: CLDR
    order        x after h, q after k, ı before i, each with its capital: CLDR

No source is known here for what no line may part: between initials and a surname, between a number and the sign or
shortened word that it goes with, the rule is that of languages without a folder. Nor is a style of references binding:
as for those languages, titles are quoted or in italics, names stand in natural order. No hyphenation dictionary for
Azerbaijani comes with Pyphen, so that lines break between words only.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from nkdoc.languages.calendar import DatePatterns
from nkdoc.languages.locale import Locale, glue
from nkdoc.languages.styles import CitationStyle, Term

_MONTHS = "yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr"
_UNITS = (
    "km²|km/saat|km/s|km|m²|m³|m|sm|mm|ha|kq|mq|q|t|l|ml|dəq|san|saat|kVt|MVt|QVt|Vt|V|Hs|kHs|MHs|QHs|KB|MB|QB|TB|"
    "°C|°F|°|%|‰|€|\\$|£|₼|manat|avro|dollar|min|mln|mlrd|milyon|milyard|faiz|nəfər"
)
_BEFORE_NAME = "prof|dos|akad|dr|gen|polk|may|kap|küç|pr|şəh|ray|müh"
_BEFORE_NUMBER = "s|səh|fəs|mad|şək|cəd|abz|tel"
_CAPITAL = "[A-ZÇƏĞİÖŞÜ]"
_NAME = f"{_CAPITAL}[a-zçəğıöşü]"
_ENDINGS = {0: "cı", 1: "ci", 2: "ci", 3: "cü", 4: "cü", 5: "ci", 6: "cı", 7: "ci", 8: "ci", 9: "cu"}
_TENS = {1: "cu", 2: "ci", 3: "cu", 4: "cı", 5: "ci", 6: "cı", 7: "ci", 8: "ci", 9: "cı"}


def _ordinal(number: int) -> str:
    """Return 1-ci, 3-cü, 6-cı, 9-cu, 100-cü: the ending follows the last vowel of the number when it is read."""
    if number % 10 or not number:
        return f"{number}-{_ENDINGS[number % 10]}"
    if number % 100:
        return f"{number}-{_TENS[number // 10 % 10]}"
    return f"{number}-{'cü' if number % 1000 else 'ci'}"


LOCALE = Locale(
    tag="az",
    name="Azərbaycanca",
    cldr="az",
    quotes=(("“", "”"), ("‘", "’")),
    glued=glue(
        r"\S~(?=[—–](?:\s|$))",
        r"(?<![\d,.])\d{1,3}(?:~\d{3})+(?!\d)",
        rf"\d~(?=(?:{_UNITS})(?!\w))",
        r"[§№#]~(?=\w)",
        rf"(?<!\d)\d{{1,2}}~(?=(?:{_MONTHS})(?!\w))",
        r"\d-c[iıuü]~(?=il(?!\w)|il[dəi])",
        r"(?<!\w)[IVXLC]+~(?=(?:əsr\w*|fəsil|cild)(?!\w))",
        rf"(?<!\w)(?i:{_BEFORE_NUMBER})\.~(?=[\dIVXLC])",
        rf"(?<!\w)(?:{_CAPITAL}\.~?)*{_CAPITAL}\.~(?={_NAME})",
        rf"(?<!\w)(?i:{_BEFORE_NAME})\.~(?={_CAPITAL})",
        r"(?<!\w)və~(?:s|b)\.",
    ),
    joined=(re.compile(r"(?<=\d[-‑])(?=[^\W\d_])"),),
    dates=DatePatterns(
        day_month="d\u00a0MMMM",
        day_only="d",
        full_year=" y",
        year=" y",
        month="LLLL y",
        month_name="LLLL",
        loose_range="\u00a0– ",
    ),
    style=CitationStyle(
        layout="sentences",
        names="natural",
        initials=False,
        last_conjunction=" və ",
        listed_authors=3,
        quote_titles=True,
        italic_containers=True,
    ),
    terms=MappingProxyType(
        {
            "page": Term("s.", "s."),
            "volume": Term("cild", "cildlər"),
            "issue": Term("№", "№"),
            "number": Term("№", "№"),
            "chapter": Term("fəsil", "fəsillər"),
            "section": Term("bölmə", "bölmələr"),
            "paragraph": Term("abzas", "abzaslar"),
            "part": Term("hissə", "hissələr"),
            "figure": Term("şək.", "şək."),
            "folio": Term("vərəq", "vərəqlər"),
            "line": Term("sətir", "sətirlər"),
            "note": Term("qeyd", "qeydlər"),
            "column": Term("sütun", "sütunlar"),
            "book": Term("kitab", "kitablar"),
            "verse": Term("beyt", "beytlər"),
            "table": Term("cədvəl", "cədvəllər"),
            "article-locator": Term("maddə", "maddələr"),
            "appendix": Term("əlavə", "əlavələr"),
            "edition": Term("nəşr", "nəşr"),
            "editor": Term("red.", "red."),
            "translator": Term("tərc.", "tərc."),
            "number-of-pages": Term("s.", "s."),
            "version": Term("versiya", "versiyalar"),
            "et-al": Term("və b.", "və b."),
            "in": Term("kitabda:", "kitabda:"),
        }
    ),
    ordinal=_ordinal,
    alphabet="abcçdeəfgğhxıijkqlmnoöprsştuüvyzw",
)
