"""Polish: words before pages and chapters, as they are typed in citations."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.locators import Locators, words

LOCATORS = Locators(
    terms=MappingProxyType(
        {
            "page": words("s. str. strona strony"),
            "chapter": words("rozdz. rozdział rozdziały"),
            "section": words("podrozdz. podrozdział podrozdziały"),
            "volume": words("t. tom tomy"),
            "issue": words("nr numer numery zeszyt zeszyty"),
            "paragraph": words("akap. akapit akapity"),
            "note": words("przyp. przypis przypisy"),
            "folio": words("k. karta karty"),
            "part": words("cz. część części"),
            "line": words("wiersz wiersze"),
            "column": words("szp. szpalta szpalty kol. kolumna kolumny"),
            "figure": words("rys. rysunek rysunki ryc. rycina ryciny il. ilustracja ilustracje"),
            "table": words("tab. tabela tabele"),
            "article-locator": words("art. artykuł artykuły"),
            "appendix": words("zał. załącznik załączniki aneks aneksy"),
            "book": words("ks. księga księgi"),
            "verse": words("w. wers wersy"),
        }
    ),
    conjunctions=words("i oraz"),
    letters="a-ząćęłńóśźż",
)
