"""English: words before pages and chapters, as they are typed in citations."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.locators import Locators, words

LOCATORS = Locators(
    terms=MappingProxyType(
        {
            "page": words("p. pp. page pages pg."),
            "chapter": words("ch. chap. chapter chapters"),
            "section": words("sec. sect. section sections § §§"),
            "volume": words("vol. vols. volume volumes"),
            "issue": words("no. nos. issue issues № №№"),
            "paragraph": words("para. paras. par. paragraph paragraphs ¶ ¶¶"),
            "note": words("n. nn. note notes fn."),
            "folio": words("fol. fols. folio folios"),
            "part": words("pt. part parts"),
            "line": words("l. ll. line lines"),
            "column": words("col. cols. column columns"),
            "figure": words("fig. figs. figure figures"),
            "table": words("tab. table tables"),
            "article-locator": words("art. arts. article articles"),
            "appendix": words("app. appendix"),
            "book": words("bk. book"),
            "verse": words("v. vv. verse verses"),
        }
    ),
    conjunctions=words("and"),
    letters="a-z",
)
