"""French as its sources are typed: 13,6 %, 100 617, and the author's own dash.

Between words some houses have the em dash and some the en dash, so neither is corrected into the other. The spaces
before ; : ! ? and inside « » may be typed as ordinary ones or left out: the compiler sets them.
"""

from __future__ import annotations

from nkdoc.languages.convention import Convention

CONVENTION = Convention(
    tag="fr",
    name="French",
    percent="spaced",
    signs="№§",
    group_mark=" ",
    identifier=(
        r"n[°ᵒo]s?|numéros?|№|#|§|isbn(?:-1[03])?|issn|doi|pmid|id|code(?: postal)?|tél\.?|téléphone|fax|télécopie|"
        r"b\.?p\.?|boîte postale|cs|chambre|salle|vol|résolutions?|articles?|art\.?|cedex"
    ),
)
