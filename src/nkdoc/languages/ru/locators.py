"""Russian: words before pages and chapters, as they are typed in citations."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.locators import Locators, words

LOCATORS = Locators(
    terms=MappingProxyType(
        {
            "page": words("с. сс. стр. страница страницы"),
            "chapter": words("гл. глава главы"),
            "section": words("разд. раздел разделы"),
            "volume": words("т. том тома"),
            "issue": words("вып. выпуск"),
            "paragraph": words("п. пп. пункт абз."),
            "note": words("прим. примечание сноска сн."),
            "folio": words("л. лл. лист листы"),
            "part": words("ч. часть части"),
            "line": words("строка строки"),
            "column": words("стб. столбец"),
            "figure": words("рис. рисунок"),
            "table": words("табл. таблица"),
            "article-locator": words("ст. статья статьи"),
            "appendix": words("прил. приложение"),
            "book": words("кн. книга"),
            "verse": words("стих"),
        }
    ),
    conjunctions=words("и"),
    letters="а-яё",
)
