"""Italian: words before pages and chapters, as they are typed in citations."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.locators import Locators, words

LOCATORS = Locators(
    terms=MappingProxyType(
        {
            "page": words("p. pp. pag. pagg. pagina pagine"),
            "chapter": words("cap. capp. capitolo capitoli"),
            "section": words("sez. sezz. sezione sezioni"),
            "volume": words("vol. voll. volume volumi t. tt. tomo tomi"),
            "issue": words("fasc. fascicolo fascicoli numero numeri"),
            "paragraph": words("par. parr. paragrafo paragrafi"),
            "note": words("nota note"),
            "folio": words("c. cc. carta carte"),
            "part": words("pt. parte parti"),
            "line": words("r. rr. riga righe"),
            "column": words("col. coll. colonna colonne"),
            "figure": words("fig. figg. figura figure"),
            "table": words("tab. tabb. tabella tabelle tav. tavv. tavola tavole"),
            "article-locator": words("art. artt. articolo articoli"),
            "appendix": words("app. appendice appendici allegato allegati"),
            "book": words("lib. libro libri"),
            "verse": words("v. vv. verso versi"),
        }
    ),
    conjunctions=words("e"),
    letters="a-z",
)
