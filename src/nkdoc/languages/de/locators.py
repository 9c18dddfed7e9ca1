"""German: words before pages and chapters, as they are typed in citations.

„T.“ for Teil and „H.“ for Heft are left out: in other languages the one is a volume and the other a leaf.
"""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.locators import Locators, words

LOCATORS = Locators(
    terms=MappingProxyType(
        {
            "page": words("s. seite seiten"),
            "chapter": words("kap. kapitel kapiteln"),
            "section": words("abschn. abschnitt abschnitte"),
            "volume": words("bd. bde. band bände"),
            "issue": words("nr. nrn. heft hefte nummer nummern"),
            "paragraph": words("abs. absatz absätze ziff. ziffer rn. rdnr. randnummer"),
            "note": words("anm. anmerkung anmerkungen fußnote fußnoten"),
            "folio": words("bl. blatt blätter"),
            "part": words("teil teile"),
            "line": words("z. zeile zeilen"),
            "column": words("sp. spalte spalten"),
            "figure": words("abb. abbildung abbildungen"),
            "table": words("tabelle tabellen"),
            "article-locator": words("artikel"),
            "appendix": words("anh. anhang anlage"),
            "book": words("buch bücher"),
            "verse": words("vers"),
        }
    ),
    conjunctions=words("und u."),
    letters="a-zäöü",
)
