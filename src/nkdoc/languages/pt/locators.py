"""Portuguese: words before pages and chapters, as they are typed in citations."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.locators import Locators, words

LOCATORS = Locators(
    terms=MappingProxyType(
        {
            "page": words("p. pp. pág. págs. página páginas"),
            "chapter": words("cap. caps. capítulo capítulos"),
            "section": words("sec. secs. secção secções seção seções"),
            "volume": words("vol. vols. volume volumes t. tomo tomos"),
            "issue": words("n.º n.os número números fasc. fascículo fascículos"),
            "paragraph": words("parág. parágrafo parágrafos"),
            "note": words("nota notas"),
            "folio": words("fl. fls. fólio fólios folha folhas"),
            "part": words("pt. parte partes"),
            "line": words("l. ll. linha linhas"),
            "column": words("col. cols. coluna colunas"),
            "figure": words("fig. figs. figura figuras"),
            "table": words("tab. tabs. tabela tabelas quadro quadros"),
            "article-locator": words("art. arts. artigo artigos"),
            "appendix": words("apêndice apêndices anexo anexos"),
            "book": words("liv. livro livros"),
            "verse": words("v. vv. verso versos versículo versículos"),
        }
    ),
    conjunctions=words("e"),
    letters="a-z",
)
