"""Georgian: dates, numbers, spaces and references.

    quotes       „…“, inside them ‚…‘; per cent 13,6%; decimal comma, groups of three parted by spaces from five digits
                 on: CLDR
    dates        2023 წლის 19 სექტემბერი, as laws are dated (the Legislative Herald of Georgia), where CLDR has the
                 year behind the month
    ordinals     1-ლი, მე-2 to მე-20, 21-ე, მე-40: CLDR's plural rules for ordinals
    order        plain order of the letters: CLDR

No source is known here for what no line may part: between initials and a surname, between a number and the sign or
shortened word that it goes with, the rule is that of languages without a folder. Nor is a style of references binding:
as for those languages, titles are quoted or in italics, names stand in natural order. No hyphenation dictionary for
Georgian comes with Pyphen, so that lines break between words only.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from nkdoc.languages.calendar import DatePatterns
from nkdoc.languages.locale import Locale, glue
from nkdoc.languages.styles import CitationStyle, Term

_MONTHS = r"(?:იანვ|თებერვ|აპრილ|მაის|ივნის|ივლის|აგვისტო|სექტემბ|ოქტომბ|ნოემბ|დეკემბ)\w*|მარტ(?:ი|ს|ის|ში|იდან|ამდე)"
_UNITS = (
    "კმ²|კმ/სთ|კმ|მ²|მ³|მ|სმ|მმ|ჰა|კგ|მგ|გ|ტ|ლ|მლ|სთ|წთ|წმ|კვტ|მგვტ|ვტ|ვ|ჰც|კჰც|მჰც|°C|°F|°|%|‰|€|\\$|£|₾|ლარი|დოლარი|ევრო|"
    "ათასი|მლნ|მლრდ|მილიონი|მილიარდი|პროცენტი|კაცი"
)
_YEARS = "წ\\.|წლის|წელს|წელი|წლები|საუკუნ\\w*|ს\\."
_BEFORE_NUMBER = "გვ|ტ|ნაწ|მუხ|სურ|ნახ|ცხრ|დან|აბზ|ტელ|შენ"
_LETTER = "[ა-ჰ]"


def _ordinal(number: int) -> str:
    """Return 1-ლი, მე-2, 21-ე, მე-40."""
    if number == 1:
        return "1-ლი"
    last = number % 100
    return f"მე-{number}" if last in range(2, 21) or last in (0, 40, 60, 80) else f"{number}-ე"


LOCALE = Locale(
    tag="ka",
    name="ქართული",
    cldr="ka",
    quotes=(("„", "“"), ("‚", "‘")),
    glued=glue(
        r"\S~(?=[—–](?:\s|$))",
        r"(?<![\d,.])\d{1,3}(?:~\d{3})+(?!\d)",
        rf"\d~(?=(?:{_UNITS})(?!\w))",
        rf"(?<!\d)\d{{1,2}}~(?=(?:{_MONTHS})(?!\w))",
        rf"\d(?:-ე|-ლი)?~(?=(?:{_YEARS})(?!\w))",
        rf"(?<!\w)[IVXLC]+~(?=(?:{_YEARS})(?!\w))",
        r"[§№#]~(?=\w)",
        rf"(?<!\w)(?:{_BEFORE_NUMBER})\.~(?=[\dIVXLC])",
        rf"(?<!\w)(?:{_LETTER}\.~?)*{_LETTER}\.~(?={_LETTER}{{2}})",
        r"(?<!\w)და~(?:ა\.~?შ\.|სხვ\.)",
    ),
    joined=(re.compile(r"(?<=\d[-‑])(?=[^\W\d_])|(?<=(?<!\w)მე[-‑])(?=\d)"),),
    dates=DatePatterns(
        day_month="d\u00a0MMMM",
        day_only="d",
        full_year="y\u00a0'წლის' ",
        year="y\u00a0'წლის' ",
        month="y\u00a0'წლის' LLLL",
        month_name="LLLL",
        year_first=True,
        loose_range="\u00a0– ",
    ),
    style=CitationStyle(
        layout="sentences",
        names="natural",
        initials=False,
        last_conjunction=" და ",
        listed_authors=3,
        quote_titles=True,
        italic_containers=True,
    ),
    terms=MappingProxyType(
        {
            "page": Term("გვ.", "გვ."),
            "volume": Term("ტ.", "ტ."),
            "issue": Term("№", "№"),
            "number": Term("№", "№"),
            "chapter": Term("თავი", "თავები"),
            "section": Term("განყ.", "განყ."),
            "paragraph": Term("აბზ.", "აბზ."),
            "part": Term("ნაწ.", "ნაწ."),
            "figure": Term("სურ.", "სურ."),
            "folio": Term("ფურც.", "ფურც."),
            "line": Term("სტრ.", "სტრ."),
            "note": Term("შენ.", "შენ."),
            "column": Term("სვეტი", "სვეტები"),
            "book": Term("წიგნი", "წიგნები"),
            "verse": Term("სტროფი", "სტროფები"),
            "table": Term("ცხრ.", "ცხრ."),
            "article-locator": Term("მუხ.", "მუხ."),
            "appendix": Term("დან.", "დან."),
            "edition": Term("გამოც.", "გამოც."),
            "editor": Term("რედ.", "რედ."),
            "translator": Term("თარგმ.", "თარგმ."),
            "number-of-pages": Term("გვ.", "გვ."),
            "version": Term("ვერსია", "ვერსიები"),
            "et-al": Term("და სხვ.", "და სხვ."),
            "in": Term("წიგნში:", "წიგნში:"),
        }
    ),
    ordinal=_ordinal,
    alphabet="აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    grouped_from=10_000,
)
