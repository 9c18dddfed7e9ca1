"""Portuguese as printed in Portugal and by the European Union.

    quotes       «…», inside them “…”, inside those ‘…’: the EU's Código de Redação (4.2.3, 6.4)
    spelling     of the labels, and small letters of months: Acordo Ortográfico, 1990
    spaces       no line ends between a number and the sign or shortened word it goes with, between initials or a title
                 and a name, nor after an abbreviation before a number
    per cent     5 %, parted by a space: Código, where CLDR has none
    dates        19 de setembro de 2023
    numbers      decimal comma, groups of three parted by spaces from five digits on: CLDR for Portugal
    references   what is named and in which order after NP 405 and ISO 690, which leaves punctuation and style to the
                 publisher: titles are in italics without quotation marks, names in natural order, as the list is
                 numbered

Brazilian books have “…” outside and 13,6%, which this folder does not give. No source is known here to settle which
dash parts words, or whether a line may begin with it: either, and it may not.
"""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.calendar import DatePatterns
from nkdoc.languages.locale import Locale, glue
from nkdoc.languages.styles import CitationStyle, Term

_MONTHS = "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro"
_UNITS = (
    "km²|km|m²|m³|m|cm|mm|ha|kg|mg|g|t|l|L|ml|h|min|s|km/h|kW|MW|GW|kWh|W|V|Hz|kHz|MHz|GHz|kB|MB|GB|TB|°C|ºC|°F|°|%"
    "|‰|€|"
    "\\$|£|euros?|mil|milh(?:ão|ões)|bilh(?:ão|ões)|bili(?:ão|ões)|por~cento|a\\.~?C\\.|d\\.~?C\\.|(?:págs?|hab"
    "|cent)\\."
)
_TITLES = (
    "sr|sra|srs|sras|sr\\.ª|dr|dra|drs|dr\\.ª|d|prof|profa|prof\\.ª|eng|arq|gen|cor|cap|ten|alm|mons|pe|s|sto|sta"
    "|ex\\.mo|"
    "ex\\.ma|pres|av|pç|lg"
)
_BEFORE_NUMBER = "núm|nr|pp?|págs?|vols?|tt?|caps?|secs?|parág|arts?|figs?|tabs?|cols?|fls?|ll?|vv?|liv|fasc|al|tel"
"|ca|séc"
_CAPITAL = "[A-ZÁÂÃÀÇÉÊÍÓÔÕÚ]"
_NAME = f"{_CAPITAL}[a-záâãàçéêíóôõú]"
_COMPOUND = r"p\.~ex\.|op\.~cit\.|loc\.~cit\.|[ad]\.~C\.|[ap]\.~m\.|s\.~[dln]\.|et~al\.|N\.~do~[TE]\."

LOCALE = Locale(
    tag="pt",
    name="Português",
    cldr="pt_PT",
    quotes=(("«", "»"), ("“", "”"), ("‘", "’")),
    glued=glue(
        r"(?<![\d,.])\d{1,3}(?:~\d{3})+(?!\d)",
        rf"\d~(?:{_UNITS})(?!\w)",
        rf"(?<!\d)\d{{1,2}}(?:\.?º)?~de~(?=(?i:{_MONTHS})(?!\w))",
        # What stands before a number.
        rf"(?<!\w)(?i:{_BEFORE_NUMBER})\.~(?=[\dIVXLC])",
        r"(?<!\w)[nN]\.?(?:º|ª|os|as)~(?=\d)",
        r"[§¶№#]~(?=\w)",
        r"(?<!\w)(?i:séculos?)~(?=[IVXL]+(?!\w))",
        rf"(?<!\w){_NAME}\w*~(?=[IVX]{{1,5}}(?!\w))",
        r"\d\.?ª~(?=eds?\.)",
        # Names with their initials and titles; abbreviations of several words.
        rf"(?<!\w)(?:{_CAPITAL}\.~?)*{_CAPITAL}\.~(?={_NAME})",
        rf"(?<!\w)(?i:{_TITLES})\.?~(?={_CAPITAL})(?<=[.ª][ \u00a0\n])",
        rf"(?<!\w)(?:{_COMPOUND})",
        r"\S~(?=[–—](?:\s|$))",
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
        last_conjunction=" e ",
        listed_authors=3,
        quote_titles=False,
        italic_containers=True,
    ),
    terms=MappingProxyType(
        {
            "page": Term("p.", "pp."),
            "volume": Term("vol.", "vols."),
            "issue": Term("n.º", "n.os"),
            "number": Term("n.º", "n.os"),
            "chapter": Term("cap.", "caps."),
            "section": Term("sec.", "secs."),
            "paragraph": Term("parág.", "parág."),
            "part": Term("parte", "partes"),
            "figure": Term("fig.", "figs."),
            "folio": Term("fl.", "fls."),
            "line": Term("l.", "ll."),
            "note": Term("nota", "notas"),
            "column": Term("col.", "cols."),
            "book": Term("liv.", "livs."),
            "verse": Term("v.", "vv."),
            "table": Term("quadro", "quadros"),
            "article-locator": Term("art.", "arts."),
            "appendix": Term("anexo", "anexos"),
            "edition": Term("ed.", "eds."),
            "editor": Term("ed.", "eds."),
            "translator": Term("trad.", "trads."),
            "number-of-pages": Term("pp.", "pp."),
            "version": Term("versão", "versões"),
            "et-al": Term("et al.", "et al."),
            "in": Term("in", "in"),
        }
    ),
    ordinal="{}.ª".format,  # agrees with «edição»
    alphabet="abcdefghijklmnopqrstuvwxyz",
    grouped_from=10_000,
    percent="#,##0\u00a0%",
)
