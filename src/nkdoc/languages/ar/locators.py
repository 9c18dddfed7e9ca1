"""Arabic: words before pages and chapters, as they are typed in citations."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.locators import Locators, words

LOCATORS = Locators(
    terms=MappingProxyType(
        {
            "page": words("ص. ص صفحة صفحات"),
            "chapter": words("ف. فصل الفصل"),
            "section": words("قسم القسم"),
            "volume": words("مج. مجلد المجلد"),
            "issue": words("ع. عدد العدد"),
            "paragraph": words("فقرة الفقرة فقرات"),
            "note": words("هامش حاشية"),
            "part": words("ج. جزء الجزء"),
            "line": words("سطر أسطر"),
            "column": words("عمود"),
            "figure": words("شكل الشكل"),
            "table": words("جدول الجدول"),
            "article-locator": words("مادة المادة"),
            "appendix": words("ملحق الملحق"),
            "verse": words("بيت آية"),
        }
    ),
    conjunctions=words("و"),
    letters="ء-ي",
)
