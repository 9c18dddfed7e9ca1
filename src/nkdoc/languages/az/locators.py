"""Azerbaijani: words before pages and chapters, as they are typed in citations."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.locators import Locators, words

LOCATORS = Locators(
    terms=MappingProxyType(
        {
            "page": words("s. səh. səhifə səhifələr"),
            "chapter": words("fəs. fəsil fəsillər"),
            "section": words("bölmə bölmələr"),
            "volume": words("cild cildlər"),
            "issue": words("№ nömrə buraxılış"),
            "paragraph": words("abz. abzas abzaslar"),
            "note": words("qeyd qeydlər"),
            "folio": words("vərəq vərəqlər"),
            "part": words("hissə hissələr"),
            "line": words("sətir sətirlər"),
            "column": words("sütun sütunlar"),
            "figure": words("şək. şəkil şəkillər"),
            "table": words("cəd. cədvəl cədvəllər"),
            "article-locator": words("mad. maddə maddələr"),
            "appendix": words("əlavə əlavələr"),
            "book": words("kitab"),
            "verse": words("beyt"),
        }
    ),
    conjunctions=words("və"),
    letters="a-zçəğışöü",
)
