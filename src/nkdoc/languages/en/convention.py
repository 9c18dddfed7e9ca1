"""English as the guide types it: a spaced en dash between words, 13.6%, 100,617."""

from __future__ import annotations

from nkdoc.languages.convention import Convention

CONVENTION = Convention(
    tag="en",
    name="English",
    dash="–",
    percent="joined",
    signs="№§",
    group_mark=",",
    identifier=(
        r"nos?\.?|numbers?|№|#|§|isbn(?:-1[03])?|issn|doi|pmid|id|code|tel\.?|phone|fax|p\.?o\.? box|room|flight|"
        r"resolutions?"
    ),
)
