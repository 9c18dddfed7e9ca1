"""French as printed in France.

Spaces, marks and abbreviations after the Lexique des règles typographiques en usage à l'Imprimerie nationale (2002):
a thin no-break space (U+202F) before ; ! ? and a no-break space of a word's width (U+00A0) before the colon, before
the per cent sign and between a number and its unit; none between marks (?!) and in (?). Inside « » the Lexique has the
wide space; the narrow one, which the Unicode Standard (6.2) gives for French punctuation, is taken here as that of most
books set today. Within a quotation the Lexique repeats « »; the marks “ ” are those of Le Ramat de la typographie and
of the Office québécois de la langue française. Dates, names of months and groups of digits (U+202F, from 1 000 on)
after CLDR, the first of a month (1er) after the Lexique. The order of a reference follows NF ISO 690, which leaves its
marks open: titles of parts are plain, titles of wholes in italics, and after three authors “et al.” stands. No source
settles which dash parts words; whichever is typed, the one that opens an aside keeps to what follows it.
"""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.calendar import DatePatterns
from nkdoc.languages.locale import Locale, glue, spaced
from nkdoc.languages.styles import CitationStyle, Term

_NARROW, _WIDE = "\u202f", "\u00a0"

_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_UNITS = (
    "km²|m²|m³|km/h|km|m|cm|mm|ha|kg|g|t|l|h|min|s|kW|MW|GW|kWh|°C|°F|°|%|‰|€|\\$|£|M€|Md€|ans?|mois|jours?|heures?|"
    "minutes?|euros?|dollars?|millions?|milliards?|fois|personnes?|habitants?|pages?"
)
_TITLES = "MM?\\.|Mmes?|Mlles?|Mgr|Me|Drs?|Prs?|Ste?|gén\\.|col\\.|lt|cap\\."
_BEFORE_NUMBER = "pp?|vol|t|chap|art|fig|tabl|sect|paragr|al|n|l|col|fol|part|ann|liv|no|nos"
_CAPITAL = "[A-ZÀ-ÖØ-ÞŒ]"
_NAME = f"{_CAPITAL}[a-zà-öø-ÿœ]"
_CENTURY = "siècles?|arrondissements?|République"

LOCALE = Locale(
    tag="fr",
    name="Français",
    cldr="fr",
    quotes=(("«", "»"), ("“", "”")),
    glued=glue(
        rf"\d~(?=(?:{_UNITS})(?![\w'’]))",
        rf"(?<!\d)\d{{1,2}}(?:er)?~(?=(?:{_MONTHS})(?!\w))",
        r"(?<!\d)\d{1,2}~h~\d\d(?!\d)",
        rf"(?<!\w)[IVXLC]+(?:er|re|e|ᵉʳ|ᵉ)?~(?=(?:{_CENTURY})(?!\w))",
        rf"{_NAME}[\w-]*~(?=[IVXL]+(?:er)?(?!\w))",
        rf"(?<!\w)(?:{_CAPITAL}\.(?:~|-)?)*{_CAPITAL}\.~(?={_NAME})",
        rf"(?<!\w)(?:{_TITLES})~(?={_CAPITAL})",
        rf"(?<!\w)(?i:{_BEFORE_NUMBER})\.~(?=[\dIVXLC])",
        r"(?<!\w)(?i:n(?:[°ᵒ]s?|ᵒˢ|os?))~(?=\d)",
        r"[§¶№#]~(?=\w)",
        r"(?<!\w)(?:av|apr)\.~J\.-C\.",
        r"\w~(?=etc\.)",
        # A dash that another one answers to opens an aside and keeps to what follows; any other to what precedes.
        r"(?:^|(?<=[ \u00a0\n]))[–—]~(?=[^–—.!?]+[ \u00a0\n][–—](?:[\s,;)]|$))",
        r"\S~(?=[–—](?:\s|$))(?![–—]\s[^–—.!?]+\s[–—](?:[\s,;)]|$))",
        r"^[–—]~",
    ),
    spaced=(
        *spaced(
            _NARROW,
            r"(?<=[^\s(\[{«“‘;:!?/])~(?=[;!?]+(?![\w/=;!?]))",
            r"(?<=«)~(?=\S)",
            r"(?<=[^\s«])~(?=»(?!\w))",
            # Between groups of digits only where a space is typed.
            *(rf"(?<=(?<![\d,.])\d{{{digits}}})(?=[ \u00a0\u202f])~(?=\d{{3}}(?!\d))" for digits in (1, 2, 3)),
        ),
        *spaced(_WIDE, r"(?<=[^\s(\[{«“‘;:!?/])~(?=:(?![\w/\\:()=\ufffc-]))"),
    ),
    dates=DatePatterns(
        day_month="d\u00a0MMMM",
        day_only="d",
        full_year=" y",
        year=" y",
        month="LLLL y",
        month_name="LLLL",
        first_day="1er",
    ),
    style=CitationStyle(
        layout="sentences",
        names="natural",
        initials=False,
        last_conjunction=" et ",
        listed_authors=3,
        quote_titles=False,
        italic_containers=True,
    ),
    terms=MappingProxyType(
        {
            "page": Term("p.", "p."),
            "volume": Term("vol.", "vol."),
            "issue": Term("nᵒ", "nᵒˢ"),
            "number": Term("nᵒ", "nᵒˢ"),
            "chapter": Term("chap.", "chap."),
            "section": Term("sect.", "sect."),
            "paragraph": Term("paragr.", "paragr."),
            "part": Term("part.", "part."),
            "figure": Term("fig.", "fig."),
            "folio": Term("fol.", "fol."),
            "line": Term("l.", "l."),
            "note": Term("n.", "n."),
            "column": Term("col.", "col."),
            "book": Term("liv.", "liv."),
            "verse": Term("v.", "v."),
            "table": Term("tabl.", "tabl."),
            "article-locator": Term("art.", "art."),
            "appendix": Term("ann.", "ann."),
            "edition": Term("éd.", "éd."),
            "editor": Term("dir.", "dir."),
            "translator": Term("trad.", "trad."),
            "number-of-pages": Term("p.", "p."),
            "version": Term("version", "versions"),
            "et-al": Term("et al.", "et al."),
            "in": Term("in", "in"),
        }
    ),
    ordinal=lambda number: "1re" if number == 1 else f"{number}e",  # agrees with « édition »
    alphabet="abcdefghijklmnopqrstuvwxyz",
    folded=MappingProxyType({"œ": "oe", "æ": "ae"}),
)
