"""German as printed books in Germany have it.

Quotation marks: „…“, and ‚…‘ inside (Duden, Die deutsche Rechtschreibung; Amtliches Regelwerk 2018, §§ 89 to 95).
No-break spaces after DIN 5008:2020: in abbreviations of several parts, between numbers and their units, signs or per
cent signs, after § and Nr., in dates; a title or an initial holds to its name in the same way. The narrower space that
printers prefer there (Forssman and de Jong, Detailtypografie) is not set. No norm settles where a line may end beside
an en dash: here, as in the other languages, none begins with one.

Digits are grouped from five on, since DIN 5008 lets four stand whole. The mark is CLDR's point; DIN 5008 has a space
there and keeps the point for amounts of money. Names sort after DIN 5007-1: umlauts as their plain letter, ß as ss.

References give what DIN ISO 690:2013 asks for, which prescribes no punctuation of its own. Names stand in their natural
order, since the list is numbered and not sorted; of more than three authors the first is named, followed by „u. a.“.
"""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.calendar import DatePatterns
from nkdoc.languages.locale import Locale, glue
from nkdoc.languages.styles import CitationStyle, Term

_MONTHS = (
    "Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|"
    r"Jan\.|Jän\.|Febr?\.|Apr\.|Aug\.|Sept?\.|Okt\.|Nov\.|Dez\."
)
_UNITS = (
    "km²|m²|m³|km/h|km|cm|mm|m|ha|kg|mg|g|t|l|ml|h|min|s|kW|MW|kWh|°C|°F|°|%|‰|€|\\$|£|EUR|USD|CHF|AZN|AMD|RUB|"
    "Euro|Dollar|US-Dollar|Rubel|Prozent|Promille|Uhr|Mio\\.|Mrd\\.|Tsd\\.|Millionen?|Milliarden?|Billionen?|"
    "Kilometern?|Metern?|Hektar|Tonnen|Kilogramm|Grad"
)
_COUNTED = "Jahrhunderts?|Jahrtausends?|Jhs?\\.|Jt\\.|Aufl\\.|Auflage|Jg\\.|Jahrgang|Kap\\.|Kapitel|Bd\\.|Tag(?:e|es)?"
_ABBREVIATIONS = (
    r"z\.~B\.|d\.~h\.|u\.~(?:a|U|Ä|ä)\.|i\.~(?:d\.~R|e\.~S|w\.~S|A|V|Allg)\.|o\.~(?:Ä|ä|g|J|O)\.|s\.~[ou]\.|v\.~a\.|"
    r"a\.~a\.~O\.|m\.~E\.|z\.~(?:T|Z|Zt)\.|[vn]\.~(?:Chr|u\.~Z)\.|e\.~V\.|h\.~c\.|u\.~v\.~(?:a\.~)?m\.|a\.~(?:D|M)\.|m\.~a\.~W\."
)
_BEFORE_NUMBER = "nrn?|s|bde?|kap|abschn|abs|art|abb|tab|anm|fn|rn|rdnr|ziff|anh|sp|bl|z|h|az"
_BEFORE_NAME = "Dr|Prof|Hr|Hrn|Fr|St|Hl|Dipl|Ing|Dipl\\.-Ing|Dr\\.-Ing|Mag|PD|Gen|Hptm|h\\.~c"

LOCALE = Locale(
    tag="de",
    name="Deutsch",
    cldr="de",
    quotes=(("„", "“"), ("‚", "‘")),
    glued=glue(
        rf"(?<!\w)(?:{_ABBREVIATIONS})",
        # Digit groups; then numbers and what they count.
        r"(?<![\d,.])\d{1,3}(?:~\d{3})+(?!\d)",
        rf"\d~(?=(?:{_UNITS})(?!\w))",
        r"(?<![A-Z])(?:[€$£]|EUR|USD|CHF)~(?=\d)",
        # Dates and other ordinals.
        rf"(?<!\d)\d{{1,2}}\.~(?=(?:{_MONTHS})(?!\w))",
        r"(?<![\d.,])\d{1,2}\.~\d{1,2}\.(?:~\d{4}(?!\d))?",
        rf"(?<![\d.,])\d{{1,3}}\.~(?=(?:{_COUNTED})(?!\w))",
        r"\d0er~(?=Jahren?(?!\w))",
        r"[§¶№#]~(?=\d)",
        rf"(?<!\w)(?i:{_BEFORE_NUMBER})\.~(?=[\dIVXLC])",
        r"\d~(?=ff?\.)",
        # Initials before a surname, and titles before a name.
        r"(?<!\w)(?:[A-ZÄÖÜ]\.~?)*[A-ZÄÖÜ]\.~(?=[A-ZÄÖÜ][a-zäöüß])",
        rf"(?<!\w)(?:{_BEFORE_NAME})\.~(?=[A-ZÄÖÜ]|h\.)",
        r"\S~(?=[–—](?:\s|$))",
    ),
    dates=DatePatterns(
        day_month="d.\u00a0MMMM",
        day_only="d.",
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
        last_conjunction=" und ",
        listed_authors=3,
        quote_titles=True,
        italic_containers=True,
    ),
    terms=MappingProxyType(
        {
            "page": Term("S.", "S."),
            "volume": Term("Bd.", "Bde."),
            "issue": Term("H.", "H."),
            "number": Term("Nr.", "Nrn."),
            "chapter": Term("Kap.", "Kap."),
            "section": Term("Abschn.", "Abschn."),
            "paragraph": Term("Abs.", "Abs."),
            "part": Term("T.", "T."),
            "figure": Term("Abb.", "Abb."),
            "folio": Term("Bl.", "Bl."),
            "line": Term("Z.", "Z."),
            "note": Term("Anm.", "Anm."),
            "column": Term("Sp.", "Sp."),
            "book": Term("Buch", "Bücher"),
            "verse": Term("V.", "V."),
            "table": Term("Tab.", "Tab."),
            "article-locator": Term("Art.", "Art."),
            "appendix": Term("Anh.", "Anh."),
            "edition": Term("Aufl.", "Aufl."),
            "editor": Term("hrsg. von", "hrsg. von"),
            "translator": Term("übers. von", "übers. von"),
            "number-of-pages": Term("S.", "S."),
            "version": Term("Version", "Versionen"),
            "et-al": Term("u.\u00a0a.", "u.\u00a0a."),
            "in": Term("in:", "in:"),
        }
    ),
    ordinal="{}.".format,
    alphabet="abcdefghijklmnopqrstuvwxyz",
    grouped_from=10_000,
)
