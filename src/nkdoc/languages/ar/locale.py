"""Arabic as CLDR has it: quotation marks, dates, numbers, no-break rules.

digits       0–9, as CLDR's root Arabic locale has them; texts may have ٠–٩, and are compared by value
references   abbreviations common in Arabic bibliographies; no standard of their layout is followed
order        the letters as dictionaries list them; alif with hamza or madda counts as alif, alif maqṣūra as yāʼ
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import cast

from nkdoc.languages.cldr import locale_from
from nkdoc.languages.locale import Locale
from nkdoc.languages.styles import Term

LOCALE = replace(
    cast("Locale", locale_from("ar")),
    terms=MappingProxyType(
        {
            "page": Term("ص.", "ص."),
            "volume": Term("مج.", "مج."),
            "issue": Term("ع.", "ع."),
            "number": Term("رقم", "رقم"),
            "chapter": Term("ف.", "ف."),
            "section": Term("قسم", "أقسام"),
            "paragraph": Term("فقرة", "فقرات"),
            "part": Term("ج.", "ج."),
            "figure": Term("شكل", "أشكال"),
            "folio": Term("ورقة", "أوراق"),
            "line": Term("سطر", "أسطر"),
            "note": Term("هامش", "هوامش"),
            "column": Term("عمود", "أعمدة"),
            "book": Term("كتاب", "كتب"),
            "verse": Term("بيت", "أبيات"),
            "table": Term("جدول", "جداول"),
            "article-locator": Term("مادة", "مواد"),
            "appendix": Term("ملحق", "ملاحق"),
            "edition": Term("ط.", "ط."),
            "editor": Term("تحرير", "تحرير"),
            "translator": Term("ترجمة", "ترجمة"),
            "number-of-pages": Term("ص.", "ص."),
            "version": Term("إصدار", "إصدارات"),
            "et-al": Term("وآخرون", "وآخرون"),
            "in": Term("في:", "في:"),
        }
    ),
    alphabet="ءابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    folded=MappingProxyType({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه"}),
)
