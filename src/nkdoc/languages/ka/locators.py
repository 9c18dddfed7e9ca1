"""Georgian: words before pages and chapters, as they are typed in citations."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.locators import Locators, words

LOCATORS = Locators(
    terms=MappingProxyType(
        {
            "page": words("გვ. გვერდი გვერდები"),
            "chapter": words("თავი თავები"),
            "section": words("განყ. განყოფილება"),
            "volume": words("ტ. ტომი ტომები"),
            "issue": words("ნომერი გამოშვება"),
            "paragraph": words("აბზ. აბზაცი აბზაცები"),
            "note": words("შენ. შენიშვნა შენიშვნები"),
            "folio": words("ფურც. ფურცელი"),
            "part": words("ნაწ. ნაწილი ნაწილები"),
            "line": words("სტრ. სტრიქონი სტრიქონები"),
            "column": words("სვეტი სვეტები"),
            "figure": words("სურ. სურათი ნახ. ნახაზი"),
            "table": words("ცხრ. ცხრილი ცხრილები"),
            "article-locator": words("მუხ. მუხლი მუხლები"),
            "appendix": words("დან. დანართი დანართები"),
            "book": words("წიგნი"),
            "verse": words("სტროფი"),
        }
    ),
    conjunctions=words("და"),
    letters="ა-ჰ",
)
