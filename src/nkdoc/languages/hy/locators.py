"""Armenian: words before pages and chapters, as they are typed in citations."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.locators import Locators, words

LOCATORS = Locators(
    terms=MappingProxyType(
        {
            "page": words("էջ էջեր"),
            "chapter": words("գլ. գլուխ գլուխներ"),
            "section": words("բաժ. բաժին բաժիններ"),
            "volume": words("հ. հտ. հատ. հատոր հատորներ"),
            "issue": words("թիվ պր. պրակ"),
            "paragraph": words("կետ կետեր պարբ. պարբերություն"),
            "note": words("ծան. ծնթ. ծանոթ. ծանոթագրություն"),
            "folio": words("թերթ թերթեր"),
            "part": words("մաս մասեր մաս."),
            "line": words("տող տողեր"),
            "column": words("սյուն. սյունակ"),
            "figure": words("նկ. նկար"),
            "table": words("աղ. աղյուսակ"),
            "article-locator": words("հոդ. հոդված հոդվածներ"),
            "appendix": words("հավ. հավելված"),
            "book": words("գիրք"),
            "verse": words("տուն"),
        }
    ),
    conjunctions=words("և եւ ու"),
    letters="ա-ֆ",
)
