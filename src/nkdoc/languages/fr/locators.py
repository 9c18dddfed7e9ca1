"""French: words before pages and chapters, as they are typed in citations."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.locators import Locators, words

LOCATORS = Locators(
    terms=MappingProxyType(
        {
            "page": words("p. pp. page pages"),
            "chapter": words("chap. chapitre chapitres"),
            "section": words("sect. section sections"),
            "volume": words("vol. volume volumes t. tome tomes"),
            "issue": words("n° nᵒ nᵒˢ nos numéro numéros fasc. fascicule"),
            "paragraph": words("paragr. paragraphe paragraphes al. alinéa alinéas"),
            "note": words("n. note notes"),
            "folio": words("fol. folio folios feuillet feuillets"),
            "part": words("part. partie parties"),
            "line": words("l. ligne lignes"),
            "column": words("col. colonne colonnes"),
            "figure": words("fig. figure figures"),
            "table": words("tabl. tableau tableaux"),
            "article-locator": words("art. article articles"),
            "appendix": words("ann. annexe annexes"),
            "book": words("liv. livre livres"),
            "verse": words("v. verset versets"),
        }
    ),
    conjunctions=words("et"),
    letters="a-z",
)
