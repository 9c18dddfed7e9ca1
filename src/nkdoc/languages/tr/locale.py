"""Turkish as the Turkish Language Association has it in Yazım Kılavuzu (Türk Dil Kurumu).

    quotes       “…”, inside them ‘…’
    suffixes     an apostrophe parts them from names and numbers: Ankara’da, 2023’te. No line begins with a suffix, nor
                 ends between initials or a title and a name, between a number and the sign or word that it goes with
    per cent     %13,6, the sign before its number without a space
    dates        19 Eylül 2023, months with capitals
    numbers      decimal comma, groups of three parted by points from four digits on
    order        ı before i, each with its capital; â, î and û as a, i and u

No style of references is binding: as for languages without a folder, titles are quoted or in italics, names stand in
natural order; the abbreviations are those of the guide's list. No hyphenation dictionary for Turkish comes with
Pyphen, so that lines break between words only. No source is known here to settle which dash parts words, or whether a
line may begin with it: it may not.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from nkdoc.languages.calendar import DatePatterns
from nkdoc.languages.locale import Locale, glue
from nkdoc.languages.styles import CitationStyle, Term

_MONTHS = "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık"
_UNITS = (
    "km²|km/sa|km/h|km|m²|m³|m|cm|mm|ha|kg|mg|g|t|l|L|ml|sa|dk|sn|kW|MW|GW|kWh|W|V|Hz|kHz|MHz|GHz|kB|MB|GB|TB|°C|°F|°|"
    "€|\\$|£|₺|TL|lira|avro|dolar|bin|milyon|milyar|trilyon|yaş|kişi"
)
_TITLES = "prof|doç|dr|yrd|arş|gör|öğr|av|alb|gen|yb|bnb|yzb|ütğm|tğm|org|korg|tümg|tuğg|müh|mim|uzm|op|hz|sn"
_BEFORE_NUMBER = "s|ss|böl|md|şek|tab|no|nr|nu|tel|par|sy|çev|fık"
_CAPITAL = "[A-ZÇĞİÖŞÜ]"
_NAME = f"{_CAPITAL}[a-zçğıöşüâîû]"

LOCALE = Locale(
    tag="tr",
    name="Türkçe",
    cldr="tr",
    quotes=(("“", "”"), ("‘", "’")),
    glued=glue(
        r"\S~(?=[—–](?:\s|$))",
        rf"\d~(?=(?:{_UNITS})(?!\w))",
        r"[%‰§№#]~(?=\d)",
        r"(?<!\w)(?i:yüzde|binde|saat)~(?=\d)",
        rf"(?<!\d)\d{{1,2}}~(?=(?:{_MONTHS})(?!\w))",
        # The number of a king, a century or a paragraph comes first: II. Mahmut, XX. yüzyıl, 5. madde.
        rf"(?<!\w)[IVXLC]+\.~(?=(?:yüzyıl|{_NAME}))",
        r"(?<![\w.,])\d{1,3}\.~(?=[a-zçğıöşü])",
        rf"(?<!\w)(?i:{_BEFORE_NUMBER})\.~(?=[\dIVXLC])",
        r"(?<!\w)(?i:cilt|sayfa|madde|bölüm|şekil|tablo|çizelge|sayı)~(?=\d)",
        rf"(?<!\w)(?:{_CAPITAL}\.~?)*{_CAPITAL}\.~(?={_NAME})",
        rf"(?<!\w)(?i:{_TITLES})\.~(?={_CAPITAL})",
        r"\w~(?=v[bds]\.)",
    ),
    joined=(re.compile(r"(?<=\d[’'])(?=[^\W\d_])"),),
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
        last_conjunction=" ve ",
        listed_authors=3,
        quote_titles=True,
        italic_containers=True,
    ),
    terms=MappingProxyType(
        {
            "page": Term("s.", "s."),
            "volume": Term("cilt", "ciltler"),
            "issue": Term("sayı", "sayılar"),
            "number": Term("no.", "no."),
            "chapter": Term("böl.", "böl."),
            "section": Term("kısım", "kısımlar"),
            "paragraph": Term("par.", "par."),
            "part": Term("parça", "parçalar"),
            "figure": Term("şek.", "şek."),
            "folio": Term("yaprak", "yapraklar"),
            "line": Term("satır", "satırlar"),
            "note": Term("dipnot", "dipnotlar"),
            "column": Term("süt.", "süt."),
            "book": Term("kitap", "kitaplar"),
            "verse": Term("dize", "dizeler"),
            "table": Term("çizelge", "çizelgeler"),
            "article-locator": Term("md.", "md."),
            "appendix": Term("ek", "ekler"),
            "edition": Term("bs.", "bs."),
            "editor": Term("ed.", "ed."),
            "translator": Term("çev.", "çev."),
            "number-of-pages": Term("s.", "s."),
            "version": Term("sürüm", "sürümler"),
            "et-al": Term("vd.", "vd."),
            "in": Term("içinde:", "içinde:"),
        }
    ),
    ordinal="{}.".format,
    alphabet="abcçdefgğhıijklmnoöpqrsştuüvwxyz",
)
