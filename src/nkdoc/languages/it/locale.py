"""Italian as printed books have it.

    quotes       «…», inside them “…”, inside those ‘…’: the EU's Codice interistituzionale di redazione (4.2.3, 6.4)
    spaces       none before marks (Codice, 6.4); no line ends between a number and the sign or shortened word it goes
                 with, between initials or a title and a name, nor after an abbreviation before a number
    per cent     5%, with no space: CLDR, where the Codice has one
    dates        19 settembre 2023, the first of a month 1º: Codice
    numbers      decimal comma, groups of three parted by points: CLDR; the Codice has spaces
    references   what is named and in which order after UNI ISO 690, which leaves punctuation and style to the
                 publisher: titles are in italics without quotation marks, names in natural order, as the list is
                 numbered
    accents      perché but caffè (UNI 6015); they count in sorting only where all else is equal

No source is known here to settle from which number on digits are grouped, which dash parts words, or whether a line may
begin with it: from five digits on, either, and it may not.
"""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.calendar import DatePatterns
from nkdoc.languages.locale import Locale, glue
from nkdoc.languages.styles import CitationStyle, Term

_MONTHS = "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"
_UNITS = (
    "km²|km|m²|m³|m|cm|mm|ha|kg|mg|g|t|l|ml|h|min|s|km/h|kW|MW|GW|kWh|W|V|Hz|kHz|MHz|GHz|kB|MB|GB|TB|°C|°F|°|%|‰|€"
    "|\\$|£|"
    "euro|mila|milion[ei]|miliard[oi]|per~cento|a\\.C\\.|d\\.C\\."
)
_TITLES = (
    "sigg?|sig\\.ra|sig\\.na|dott|dott\\.ssa|proff?|prof\\.ssa|ing|arch|avv|geom|rag|on|sen|cav|mons|rev|gen|col|cap"
    "|magg|"
    "ten|s|p\\.za|v\\.le|c\\.so"
)
_BEFORE_NUMBER = (
    "nn?|nr|pp?|pagg?|voll?|tt?|capp?|sezz?|parr?|artt?|figg?|tabb?|tavv?|coll?|cc?|rr?|vv?|lib|fasc|app|lett|ca|tel"
)
_CAPITAL = "[A-ZÀÈÉÌÒÙ]"
_NAME = f"{_CAPITAL}[a-zàèéìòù]"
_COMPOUND = r"p\.~es\.|ad~es\.|op\.~cit\.|loc\.~cit\.|a\.~C\.|d\.~C\.|s\.~d\.|et~al\.|e~altri"

LOCALE = Locale(
    tag="it",
    name="Italiano",
    cldr="it",
    quotes=(("«", "»"), ("“", "”"), ("‘", "’")),
    glued=glue(
        rf"\d~(?:{_UNITS})(?![\w’'])",
        rf"(?<!\d)\d{{1,2}}[°º]?~(?=(?i:{_MONTHS})(?!\w))",
        r"(?<![\d,.])\d{1,3}(?:~\d{3})+(?!\d)",
        # What stands before a number.
        rf"(?<!\w)(?i:{_BEFORE_NUMBER})\.~(?=[\dIVXLC])",
        r"(?<!\w)[nN][°º]~(?=\d)",
        r"[§¶№#]~(?=\w)",
        r"(?<!\w)(?i:secol[oi])~(?=[IVXL]+(?!\w))",
        r"(?<!\w)[IVXL]+~(?=(?:secolo|sec\.)(?!\w))",
        rf"(?<!\w){_NAME}\w*~(?=[IVX]{{1,5}}(?!\w))",
        # Names with their initials and titles; abbreviations of several words.
        rf"(?<!\w)(?:{_CAPITAL}\.~?)*{_CAPITAL}\.~(?={_NAME})",
        rf"(?<!\w)(?i:{_TITLES})\.?~(?={_CAPITAL})(?<=\.[ \u00a0\n])",
        rf"(?<!\w)(?:{_COMPOUND})",
        r"\w~(?=ecc\.)",
        r"\S~(?=[–—](?:\s|$))",
    ),
    dates=DatePatterns(
        day_month="d\u00a0MMMM",
        day_only="d",
        full_year=" y",
        year=" y",
        month="LLLL y",
        month_name="LLLL",
        loose_range="\u00a0– ",
        first_day="1º",
    ),
    style=CitationStyle(
        layout="sentences",
        names="natural",
        initials=False,
        last_conjunction=" e ",
        listed_authors=3,
        quote_titles=False,
        italic_containers=True,
    ),
    terms=MappingProxyType(
        {
            "page": Term("p.", "pp."),
            "volume": Term("vol.", "voll."),
            "issue": Term("n.", "nn."),
            "number": Term("n.", "nn."),
            "chapter": Term("cap.", "capp."),
            "section": Term("sez.", "sezz."),
            "paragraph": Term("par.", "parr."),
            "part": Term("parte", "parti"),
            "figure": Term("fig.", "figg."),
            "folio": Term("c.", "cc."),
            "line": Term("r.", "rr."),
            "note": Term("nota", "note"),
            "column": Term("col.", "coll."),
            "book": Term("lib.", "libri"),
            "verse": Term("v.", "vv."),
            "table": Term("tab.", "tabb."),
            "article-locator": Term("art.", "artt."),
            "appendix": Term("app.", "app."),
            "edition": Term("ed.", "edd."),
            "editor": Term("a cura di", "a cura di"),
            "translator": Term("trad. di", "trad. di"),
            "number-of-pages": Term("pp.", "pp."),
            "version": Term("versione", "versioni"),
            "et-al": Term("et al.", "et al."),
            "in": Term("in", "in"),
        }
    ),
    ordinal="{}ª".format,  # agrees with «edizione»
    alphabet="abcdefghijklmnopqrstuvwxyz",
    grouped_from=10_000,
)
