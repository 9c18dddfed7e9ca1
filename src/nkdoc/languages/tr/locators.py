"""Turkish: words before pages and chapters, as they are typed in citations."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.locators import Locators, words

LOCATORS = Locators(
    terms=MappingProxyType(
        {
            "page": words("s. ss. sf. sayfa sayfalar"),
            "chapter": words("böl. bölüm bölümler"),
            "section": words("kısım kısımlar"),
            "volume": words("cilt ciltler"),
            "issue": words("sy. sayı sayılar"),
            "paragraph": words("par. paragraf paragraflar"),
            "note": words("dipnot dipnotlar"),
            "folio": words("yaprak vr. varak"),
            "part": words("parça"),
            "line": words("satır satırlar"),
            "column": words("süt. sütun sütunlar"),
            "figure": words("şek. şekil şekiller"),
            "table": words("çizelge tablo tablolar"),
            "article-locator": words("md. madde maddeler"),
            "appendix": words("ek ekler"),
            "book": words("kitap"),
            "verse": words("dize"),
        }
    ),
    conjunctions=words("ve ile"),
    letters="a-zçğışöü",
)
