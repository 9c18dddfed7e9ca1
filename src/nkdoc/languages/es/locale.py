"""Spanish, after the Ortografía de la lengua española of RAE and ASALE (2010), here OLE.

    quotes          «…“…‘…’…”…» (OLE III)
    no-break rules  the digits of a number are not parted (OLE VIII), nor the parts of an abbreviation or initials, nor
                    an abbreviation and the word it goes with: p. ej., Sr. González, s. XVI (OLE V, 3.2.5.3). A symbol
                    stays with its number likewise
    dashes          the raya touches the words it encloses (OLE III), so no line ends between them; the line breaking of
                    Unicode (UAX 14, class B2) would let it
    numbers         decimal comma (OLE VIII allows the point as well), groups of three parted by spaces from five digits
                    on, where CLDR has points; a space before the per cent sign (OLE V)
    dates           19 de septiembre de 2023 (OLE VIII), spans with CLDR's en dash, for which OLE has the hyphen
    references      what is named and in which order after UNE-ISO 690, which leaves punctuation and style to the
                    publisher; titles of parts between quotation marks, of wholes in italics, abbreviations after OLE.
                    Names are in natural order, as the list is numbered

No source is known to settle whether a line may end between a day and its month, a name and its Roman numeral, or after
a preposition: the first two may not here, the last may.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from nkdoc.languages.calendar import DatePatterns
from nkdoc.languages.locale import Locale, glue
from nkdoc.languages.styles import CitationStyle, Term

_MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre"
_UNITS = (
    "km²|km|m²|m³|m|cm|mm|kg|mg|g|t|ha|l|L|ml|h|min|s|km/h|kW|MW|GW|kWh|W|V|Hz|kHz|MHz|GHz|kB|MB|GB|TB|°C|ºC|°F|°|%|‰|"
    r"por~ciento|mil|mill[oó]n(?:es)?|bill[oó]n(?:es)?|€|\$|£|[ad]\.~(?:de~)?C\.|(?:págs?|cts?|ptas|hab|mill|vols?)\."
)
_TITLES = (
    "Sr|Sra|Srta|Sres|Sras|Dr|Dra|Dres|D|Dña|Prof|Profa|Lic|Ing|Arq|Gral|Cnel|Tte|Sgto|Alm|Mons|Fr|Rvdo|Sto|Sta|Ilmo|Ilma|"
    "Excmo|Excma|Pdte|Avda?|Pza|Ctra"
)
_BEFORE_NUMBER = (
    "núms?|nros?|págs?|pp?|vols?|tt?|caps?|seccs?|párrs?|apdo|arts?|figs?|lám|cols?|fols?|ff?|líns?|ss?|vv?|ed|tel"
)
_COMPOUND = (
    r"p\.~ej\.|EE\.~UU\.|RR\.~HH\.|FF\.~AA\.|JJ\.~OO\.|DD\.~HH\.|CC\.~AA\.|[ad]\.~(?:de~)?(?:J\.~)?C\.|[ap]\.~m\.|"
    r"S\.~(?:A|L)\.|s\.~(?:f|l|n|v)\.|op\.~cit\.|loc\.~cit\.|N\.~del~[TAE]\.|P\.~D\.|q\.~e\.~p\.~d\."
)
_CAPITAL = "[A-ZÁÉÍÓÚÜÑ]"
_NAME = rf"{_CAPITAL}[a-záéíóúüñ]"

LOCALE = Locale(
    tag="es",
    name="Español",
    cldr="es",
    quotes=(("«", "»"), ("“", "”"), ("‘", "’")),
    glued=glue(
        # Digit groups; then numbers and what they count.
        r"(?<![\d,.])\d{1,3}(?:~\d{3})+(?!\d)",
        rf"\d~(?:{_UNITS})(?!\w)",
        rf"(?<!\d)\d{{1,2}}(?:\.?º)?~de~(?=(?i:{_MONTHS})(?!\w))",
        # What stands before a number.
        rf"(?<!\w)(?i:{_BEFORE_NUMBER})\.~(?=[\dIVXLC])",
        r"(?<!\w)[nN]\.(?:º|ª|os|as)~(?=\d)",
        r"[§¶№#]~(?=\w)",
        r"(?<!\w)(?i:siglos?)~(?=[IVXL]+(?!\w))",
        rf"(?<!\w){_NAME}\w*~(?=[IVX]{{1,5}}(?!\w))",
        r"\d\.(?:º|ª|er)~(?=eds?\.)",
        # Names with their initials and titles; abbreviations of several words.
        rf"(?<!\w)(?:{_CAPITAL}\.~?)*{_CAPITAL}\.~(?={_NAME})",
        rf"(?<!\w)(?:{_TITLES})\.[ªº]?~(?={_CAPITAL})",
        rf"(?<!\w)(?:{_COMPOUND})",
        r"\S~(?=[–—](?:\s|$))",
    ),
    joined=(
        re.compile(r"(?<=(?<![^\s(«“‘\[¿¡])—)(?=[^\s\u2060—])"),
        re.compile(r"(?<=[^\s\u2060—])(?=—(?:[\s.,;:!?…)»”’\]]|$))"),
    ),
    dates=DatePatterns(
        day_month="d\u00a0'de'\u00a0MMMM",
        day_only="d",
        full_year=" 'de' y",
        year=" 'de' y",
        month="LLLL 'de' y",
        month_name="LLLL",
        loose_range="\u00a0– ",
    ),
    style=CitationStyle(
        layout="sentences",
        names="natural",
        initials=False,
        last_conjunction=" y ",
        listed_authors=3,
        quote_titles=True,
        italic_containers=True,
    ),
    terms=MappingProxyType(
        {
            "page": Term("pág.", "págs."),
            "volume": Term("vol.", "vols."),
            "issue": Term("n.º", "n.os"),
            "number": Term("n.º", "n.os"),
            "chapter": Term("cap.", "caps."),
            "section": Term("secc.", "seccs."),
            "paragraph": Term("párr.", "párrs."),
            "part": Term("parte", "partes"),
            "figure": Term("fig.", "figs."),
            "folio": Term("fol.", "fols."),
            "line": Term("lín.", "líns."),
            "note": Term("nota", "notas"),
            "column": Term("col.", "cols."),
            "book": Term("lib.", "libs."),
            "verse": Term("v.", "vv."),
            "table": Term("tabla", "tablas"),
            "article-locator": Term("art.", "arts."),
            "appendix": Term("apéndice", "apéndices"),
            "edition": Term("ed.", "eds."),
            "editor": Term("ed.", "eds."),
            "translator": Term("trad.", "trads."),
            "number-of-pages": Term("págs.", "págs."),
            "version": Term("versión", "versiones"),
            "et-al": Term("et al.", "et al."),
            "in": Term("en", "en"),
        }
    ),
    ordinal="{}.ª".format,  # agrees with «edición»
    alphabet="abcdefghijklmnñopqrstuvwxyz",
    grouped_from=10_000,
    group_mark="\u00a0",
)
