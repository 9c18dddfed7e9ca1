"""Armenian (Eastern, reformed orthography): dates, numbers, spaces and references.

Sources, and what they settle:

    marks        ։ . , ՝ and ՞ ՜ ՛ inside the word, «…»: the rules that schools teach (S. Abrahamyan, Հայերենի
                 կետադրություն, 2002); CLDR, which has « » for quotations within quotations too. After abbreviations
                 stands the full stop or U+2024, which Armenian keyboards have for it
    dates        year, month, day: CLDR's full form (2023 թ. սեպտեմբերի 19)
    numbers      decimal comma, groups by no-break spaces: CLDR; the spaced % is that of a schoolbook
                 (mathematics.am), where CLDR joins it
    order        plain order of the letters, և as ե and ւ, ու as ո and ւ: CLDR since 42
    ordinals     1-ին, 2-րդ: the Language Committee of the Republic of Armenia (langcom.am)
    references   none is binding; «Լեզվաոճական ուղեցույց» of grahavak.blogspot.com (2025) says so. Libraries' lists
                 follow the Soviet standard, areas parted by dashes, which GOST R 7.0.5 and 7.0.100 go on with; hence
                 the layout `areas`
    no-break     no Armenian source; after Milchin and Cheltsova's handbook where the case is the same (initials,
                 units, years, abbreviations before numbers)

No hyphenation dictionary for Armenian comes with Pyphen, so that lines break between words only.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from nkdoc.languages.calendar import DatePatterns
from nkdoc.languages.locale import Locale, glue
from nkdoc.languages.styles import CitationStyle, Term

_MONTHS = "հունվարի|փետրվարի|մարտի|ապրիլի|մայիսի|հունիսի|հուլիսի|օգոստոսի|սեպտեմբերի|հոկտեմբերի|նոյեմբերի|դեկտեմբերի"
_UNITS = (
    "կմ²|կմ/ժ|կմ|մ²|մ³|մ|սմ|մմ|հա|կգ|մգ|գ|տ|լ|մլ|ժ|ր|րոպե|վրկ|ժամ|կՎտ|ՄՎտ|հազ|հազար|մլն|մլրդ|միլիոն|միլիարդ|դրամ|դոլար|"
    "եվրո|ռուբլի|տոկոս|հոգի|°[CՑF]?|%|‰|֏"
)
_YEAR_WORDS = r"թթ?[.․]|թվական\w*|դդ?[.․]|դար\w*"
_BEFORE_NAME = "պրոֆ|ակադ|դոց|գեն|գնդ|փոխգնդ|մայ|կապ|ընկ|սբ|ս|ք|գ|փ|պող|լ|եպս|արք|վրդ"
_BEFORE_NUMBER = r"էջ|մաս|կետ|գլ[.․]|հ[.․]|հտ[.․]|հատ[.․]|պր[.․]|նկ[.․]|աղ[.․]|հոդ[.․]|ծան[.․]|ծնթ[.․]|բաժ[.․]|հավ[.․]"
_NAME = "[Ա-ՖA-ZА-ЯЁ][ա-ևa-zа-яё]"
_INITIAL = "(?:[Ա-ՖA-ZА-ЯЁ]|[Ա-Ֆ][ա-ֆ])"
_CASES = "(?:ը|ն|ի|ին|ից|ով|ում)"


def _ordinal(number: int) -> str:
    """Return 1-ին, 2-րդ, 21-րդ."""
    return f"{number}-ին" if number == 1 else f"{number}-րդ"


LOCALE = Locale(
    tag="hy",
    name="Հայերեն",
    cldr="hy",
    quotes=(("«", "»"),),
    glued=glue(
        r"\S~(?=[—–](?:\s|$))",
        # Digit groups; then numbers and what they count.
        r"(?<![\d,.])\d{1,3}(?:~\d{3})+(?!\d)",
        rf"\d~(?=(?:{_UNITS}){_CASES}?(?!\w))",
        rf"(?<!\w)(?i:{_MONTHS})~(?=\d{{1,2}}(?!\d))",
        rf"(?<!\d)\d{{1,2}}~(?=(?:{_MONTHS})(?!\w))",
        rf"\d(?:-(?:րդ|ին|ական))?~(?=(?:{_YEAR_WORDS})(?!\w))",
        rf"(?<!\w)[IVXLC]+~(?=(?:{_YEAR_WORDS})(?!\w))",
        r"[№§#]~(?=\w)",
        rf"(?<!\w)(?i:{_BEFORE_NUMBER})~(?=[\dIVXLC])",
        # Initials on either side of the surname; the number of a king or catholicos.
        rf"(?<!\w)(?:{_INITIAL}[.․]~?)*{_INITIAL}[.․]~(?={_NAME})",
        rf"{_NAME}[\w-]*~{_INITIAL}[.․](?:~?{_INITIAL}[.․])*(?!~?{_NAME})",
        r"(?<!\w)[Ա-Ֆ][ա-և]+~(?=[Ա-Ֆ](?![\w.․՝՞՜՛-]))",
        rf"(?<!\w)(?i:{_BEFORE_NAME})[.․]~(?=[Ա-ՖA-Z«\"])",
        r"(?<!\w)(?:(?:և|եւ)~այլն|(?:և|եւ)~այլք|մ[.․]~թ[.․](?:~ա[.․])?)",
    ),
    # An ending holds to its digits: 100-ի.
    joined=(re.compile(r"(?<=\d[-‑֊])(?=[^\W\d_])"),),
    dates=DatePatterns(
        day_month="MMMM\u00a0d",
        day_only="d",
        full_year="y\u00a0'թվականի' ",
        year="y\u00a0'թ.' ",
        month="y\u00a0'թ.' LLLL",
        month_name="LLLL",
        year_first=True,
    ),
    style=CitationStyle(
        layout="areas",
        names="family-first",
        initials=True,
        last_conjunction=", ",
        listed_authors=3,
        quote_titles=False,
        italic_containers=False,
    ),
    terms=MappingProxyType(
        {
            "page": Term("էջ", "էջ"),
            "volume": Term("հ.", "հ."),
            "issue": Term("№", "№"),
            "number": Term("№", "№"),
            "chapter": Term("գլ.", "գլ."),
            "section": Term("բաժ.", "բաժ."),
            "paragraph": Term("կետ", "կետեր"),
            "part": Term("մաս", "մասեր"),
            "figure": Term("նկ.", "նկ."),
            "folio": Term("թերթ", "թերթեր"),
            "line": Term("տող", "տողեր"),
            "note": Term("ծան.", "ծան."),
            "column": Term("սյուն.", "սյուն."),
            "book": Term("գիրք", "գրքեր"),
            "verse": Term("տուն", "տներ"),
            "table": Term("աղ.", "աղ."),
            "article-locator": Term("հոդ.", "հոդ."),
            "appendix": Term("հավ.", "հավ."),
            "edition": Term("հրատ.", "հրատ."),
            "editor": Term("խմբ.", "խմբ."),
            "translator": Term("թարգմ.", "թարգմ."),
            "number-of-pages": Term("էջ", "էջ"),
            "version": Term("տարբերակ", "տարբերակներ"),
            "et-al": Term("և այլք", "և այլք"),
            "in": Term("գրքում՝", "գրքում՝"),
        }
    ),
    ordinal=_ordinal,
    alphabet="աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
    percent="#,##0\u00a0%",
)
