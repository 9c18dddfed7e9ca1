"""Ukrainian: words before pages and chapters, as they are typed in citations; abbreviated after ДСТУ 3582:2013."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.locators import Locators, words

LOCATORS = Locators(
    terms=MappingProxyType(
        {
            "page": words("с. сс. стор. сторінка сторінки"),
            "chapter": words("розд. розділ розділи гл. глава глави"),
            "section": words("підрозд. підрозділ підрозділи"),
            "volume": words("т. том томи"),
            "issue": words("вип. випуск випуски"),
            "paragraph": words("п. пп. пункт пункти абз. абзац абзаци"),
            "note": words("прим. примітка примітки виноска виноски"),
            "folio": words("арк. аркуш аркуші"),
            "part": words("ч. частина частини"),
            "line": words("рядок рядки"),
            "column": words("стовп. стовпець стовпці"),
            "figure": words("рис. рисунок рисунки іл."),
            "table": words("табл. таблиця таблиці"),
            "article-locator": words("ст. стаття статті"),
            "appendix": words("дод. додаток додатки"),
            "book": words("кн. книга книги"),
            "verse": words("вірш вірші"),
        }
    ),
    conjunctions=words("і й та"),
    letters="а-яґєії",
)
