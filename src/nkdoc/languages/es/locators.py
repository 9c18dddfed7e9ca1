"""Spanish: words before pages and chapters, as they are typed in citations."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.locators import Locators, words

LOCATORS = Locators(
    terms=MappingProxyType(
        {
            "page": words("pág. págs. p. pp. página páginas"),
            "chapter": words("cap. caps. capítulo capítulos"),
            "section": words("secc. sección secciones apdo. apartado apartados"),
            "volume": words("vol. vols. volumen volúmenes tomo tomos"),
            "issue": words("n.º n.os núm. núms. número números"),
            "paragraph": words("párr. párrs. párrafo párrafos"),
            "note": words("nota notas"),
            "folio": words("fol. fols. folio folios"),
            "part": words("parte partes"),
            "line": words("lín. línea líneas"),
            "column": words("col. cols. columna columnas"),
            "figure": words("fig. figs. figura figuras"),
            "table": words("tabla tablas cuadro cuadros"),
            "article-locator": words("art. arts. artículo artículos"),
            "appendix": words("apéndice apéndices anexo anexos"),
            "book": words("lib. libro libros"),
            "verse": words("verso versos versículo versículos"),
        }
    ),
    conjunctions=words("y"),
    letters="a-zñ",
)
