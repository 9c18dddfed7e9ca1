"""English as international bodies write it: British spelling and dates, double quotation marks outside."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.calendar import DatePatterns
from nkdoc.languages.locale import Locale, glue
from nkdoc.languages.styles import CitationStyle, Term

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNITS = "km²|km|m|cm|mm|kg|g|t|ha|h|min|s|mph|km/h|ft|mi|lb|kW|MW|°C|°F|°|%|‰|per~cent|million|billion|trillion|BC|AD"
_TITLES = "Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Capt|Maj|Sgt|Sen|Rep|Gov|Rev|Hon"
_BEFORE_NUMBER = "Nos?|pp?|vols?|chs?|figs?|arts?|paras?|secs?|eds?|nn?|ll?|fols?|tab"


def _ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th, 11th."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


LOCALE = Locale(
    tag="en",
    name="English",
    cldr="en_GB",
    quotes=(("“", "”"), ("‘", "’")),
    glued=glue(
        rf"\d~(?=(?:{_UNITS})(?!\w))",
        r"\d~per~cent(?!\w)",
        rf"(?<!\d)\d{{1,2}}~(?=(?:{_MONTHS})(?!\w))",
        rf"(?<!\w)(?:{_MONTHS})~(?=\d{{1,2}}(?!\d))",
        # Initials before a surname, and titles before a name.
        r"(?<!\w)(?:[A-Z]\.~?)*[A-Z]\.~(?=[A-Z][a-z])",
        rf"(?<!\w)(?:{_TITLES})\.?~(?=[A-Z])",
        rf"(?<!\w)(?i:{_BEFORE_NUMBER})\.~(?=\d)",
        r"[§¶№#]~(?=\d)",
        r"\S~(?=[–—](?:\s|$))",
    ),
    dates=DatePatterns(
        day_month="d\u00a0MMMM", day_only="d", full_year=" y", year=" y", month="LLLL y", month_name="LLLL"
    ),
    style=CitationStyle(
        layout="sentences",
        names="natural",
        initials=False,
        last_conjunction=" and ",
        listed_authors=3,
        quote_titles=True,
        italic_containers=True,
    ),
    terms=MappingProxyType(
        {
            "page": Term("p.", "pp."),
            "volume": Term("vol.", "vols."),
            "issue": Term("no.", "nos."),
            "number": Term("no.", "nos."),
            "chapter": Term("ch.", "chs."),
            "section": Term("sec.", "secs."),
            "paragraph": Term("para.", "paras."),
            "part": Term("pt.", "pts."),
            "figure": Term("fig.", "figs."),
            "folio": Term("fol.", "fols."),
            "line": Term("l.", "ll."),
            "note": Term("n.", "nn."),
            "column": Term("col.", "cols."),
            "book": Term("bk.", "bks."),
            "verse": Term("v.", "vv."),
            "table": Term("tab.", "tabs."),
            "article-locator": Term("art.", "arts."),
            "appendix": Term("app.", "apps."),
            "edition": Term("ed.", "eds."),
            "editor": Term("ed.", "eds."),
            "translator": Term("trans.", "trans."),
            "number-of-pages": Term("p.", "p."),
            "version": Term("version", "versions"),
            "et-al": Term("et al.", "et al."),
            "in": Term("in", "in"),
        }
    ),
    ordinal=_ordinal,
    alphabet="abcdefghijklmnopqrstuvwxyz",
)
