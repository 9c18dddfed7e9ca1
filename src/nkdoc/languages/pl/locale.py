"""Polish as printed books have it.

    quotes       „…”, inside them «…», inside those ‘…’: CLDR for the first two, the EU's Międzyinstytucjonalny
                 przewodnik redakcyjny (10.1.5) for the third. The guide turns the inner ones round: »…«
    spaces       no line ends after a word of one letter (Wolański, Edycja tekstów, 2008), between initials and a
                 surname, nor between a number and the shortened word or the sign that it goes with
    per cent     5%, with no space: CLDR, where the EU's guide (6.4) has one
    dates        19 września 2023 roku, shortened 19 września 2023 r.
    numbers      decimal comma, groups of three from five digits on: CLDR
    references   what is named and in which order after PN-ISO 690, which leaves punctuation and style to the publisher:
                 titles are in italics without quotation marks, a title within another follows [w:], after three authors
                 “i in.” stands
    order        the letters with marks follow those without: Wielki słownik ortograficzny PWN

No source is known here to settle which dash parts words, or whether a line may begin with it: it may not.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from nkdoc.languages.calendar import DatePatterns
from nkdoc.languages.locale import Locale, glue
from nkdoc.languages.styles import CitationStyle, Term

_MONTHS = "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia"
_UNITS = (
    "km²|km|m²|m³|m|cm|mm|ha|kg|mg|g|t|l|ml|h|min|s|km/h|kW|MW|GW|kWh|W|V|Hz|kHz|MHz|GHz|kB|MB|GB|TB|°C|°F|°|%|‰|€"
    "|\\$|£|"
    "zł|gr|euro|tys|mln|mld|bln|godz|sek|proc|pkt|os|egz|szt|r|rr|rok|roku|rokiem|lat|lata|latach"
)
_CENTURY = "w|ww|wiek|wieku|wiekiem|wieki|wieków|stulecie|stulecia|stuleciu"
_TITLES = (
    "prof|dr|hab|inż|mgr|doc|gen|płk|ppłk|mjr|kpt|por|ppor|sierż|kmdr|adm|ks|bp|abp|św|bł|red|mec|ul|al|pl|im|woj"
    "|pow|gm|"
    "p|o|śp"
)
_BEFORE_NUMBER = (
    "s|str|t|rozdz|podrozdz|rys|ryc|il|tab|art|ust|lit|poz|cz|z|ks|zał|przyp|szp|kol|k|w|akap|wyd|tel|godz|r|ok|vol|pok"
)
_COMPOUND = r"i~in\.|do~n\.e\.|p\.~n\.~e\.|n\.~e\.|m\.~in\.|sp\.~z~o\.~?o\.|b\.~d\.|b\.~r\.|op\.~cit\.|dz\.~cyt\."
_CAPITAL = "[A-ZĄĆĘŁŃÓŚŹŻ]"
_NAME = f"{_CAPITAL}[a-ząćęłńóśźż]"

LOCALE = Locale(
    tag="pl",
    name="Polski",
    cldr="pl",
    quotes=(("„", "”"), ("«", "»"), ("‘", "’")),
    glued=glue(
        r"(?<![\w’'.-])[aiouwzAIOUWZ]~(?=\S)",
        r"\S~(?=[—–](?:\s|$))",
        # Digit groups; then numbers and what they count.
        r"(?<![\d,.])\d{1,3}(?:~\d{3})+(?!\d)",
        rf"\d~(?=(?:{_UNITS})(?![\w’]))",
        rf"(?<!\d)\d{{1,2}}~(?=(?:{_MONTHS})(?!\w))",
        rf"(?<!\w)[IVXLC]+~(?=(?:{_CENTURY})(?!\w))",
        rf"{_NAME}[\w-]*~(?=[IVX]{{1,5}}(?!\w))",
        # What stands before a number.
        rf"(?<!\w)(?i:{_BEFORE_NUMBER})\.~(?=[\dIVXLC])",
        r"(?<!\w)(?i:nr|pkt|rok|roku)~(?=\d)",
        r"[§¶№#]~(?=\w)",
        # Names with their initials and titles; abbreviations of several words.
        rf"(?<!\w)(?:{_CAPITAL}\.~?)*{_CAPITAL}\.~(?={_NAME})",
        rf"(?<!\d[ \u00a0\n])(?<!\w)(?i:{_TITLES})\.?~(?={_CAPITAL})",
        rf"(?<!\w)(?:{_COMPOUND})",
        r"\w~(?=it[dp]\.)",
    ),
    # An ending holds to its digits: 5-letni.
    joined=(re.compile(r"(?<=\d[-‑])(?=[^\W\d_])"),),
    dates=DatePatterns(
        day_month="d\u00a0MMMM",
        day_only="d",
        full_year=" y\u00a0'roku'",
        year=" y\u00a0'r'.",
        month="LLLL y",
        month_name="LLLL",
        loose_range="\u00a0– ",
    ),
    style=CitationStyle(
        layout="sentences",
        names="natural",
        initials=False,
        last_conjunction=" i\u00a0",
        listed_authors=3,
        quote_titles=False,
        italic_containers=True,
    ),
    terms=MappingProxyType(
        {
            "page": Term("s.", "s."),
            "volume": Term("t.", "t."),
            "issue": Term("nr", "nr"),
            "number": Term("nr", "nr"),
            "chapter": Term("rozdz.", "rozdz."),
            "section": Term("podrozdz.", "podrozdz."),
            "paragraph": Term("akap.", "akap."),
            "part": Term("cz.", "cz."),
            "figure": Term("rys.", "rys."),
            "folio": Term("k.", "k."),
            "line": Term("wiersz", "wiersze"),
            "note": Term("przyp.", "przyp."),
            "column": Term("szp.", "szp."),
            "book": Term("ks.", "ks."),
            "verse": Term("w.", "w."),
            "table": Term("tab.", "tab."),
            "article-locator": Term("art.", "art."),
            "appendix": Term("zał.", "zał."),
            "edition": Term("wyd.", "wyd."),
            "editor": Term("red.", "red."),
            "translator": Term("przeł.", "przeł."),
            "number-of-pages": Term("s.", "s."),
            "version": Term("wersja", "wersje"),
            "et-al": Term("i\u00a0in.", "i\u00a0in."),
            "in": Term("[w:]", "[w:]"),
        }
    ),
    ordinal="{}.".format,
    alphabet="aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
    grouped_from=10_000,
)
