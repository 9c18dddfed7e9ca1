"""German as its sources are typed: a spaced en dash between words, 13,6 %, § 5, 100.617 but 1050.

Per cent sign and § after DIN 5008; the point between groups of digits is CLDR's, as in `locale.py`.
"""

from __future__ import annotations

from nkdoc.languages.convention import Convention

CONVENTION = Convention(
    tag="de",
    name="German",
    dash="–",
    percent="spaced",
    compound_percent=r"-[a-zäöüß]",
    signs="§№",
    group_mark=".",
    ungrouped_below=10_000,
    identifier=(
        r"nrn?\.?|nummern?|№|#|§|isbn(?:-1[03])?|issn|doi|id|code|tel\.?|telefon|fax|postfach|plz|az\.?|aktenzeichen|"
        r"artikeln?|art\.|zimmer|raum|flug|resolution(?:en)?|drucksachen?"
    ),
)
