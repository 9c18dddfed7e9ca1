"""Portuguese as it is typed in Europe: 13,6 %, 100 617 but 1050.

A space parts the per cent sign from its number: the EU's Código de Redação (6.4), as for any sign of a unit. Digits are
grouped by spaces from five digits on: CLDR for Portugal. The dash between words is long in the Código and short in many
books, so neither is corrected into the other.
"""

from __future__ import annotations

from nkdoc.languages.convention import Convention

CONVENTION = Convention(
    tag="pt",
    name="Portuguese",
    percent="spaced",
    signs="§",
    group_mark=" ",
    ungrouped_below=10_000,
    identifier=(
        r"n(?:\.?[º°ª]s?|\.os?|úm\.?|úmeros?|r\.?)|№|#|§|isbn(?:-1[03])?|issn|doi|pmid|id|nif|nib|nipc|cpf|cnpj|cep|"
        r"código(?: postal)?|tel(?:ef)?\.?|telefone|telem(?:óvel)?\.?|fax|apartado|caixa postal|anos?|p[áa]g(?:s?\."
        r"|inas?)|"
        r"versos?|art(?:s?\.|igos?)|lei|decreto(?:-lei)?|portaria|resoluç(?:ão|ões)|sala|quarto|voo|processo|proc\.?"
    ),
)
