"""Azerbaijani as it is typed: 13,6%, the sign touching its number, as CLDR has it.

How digits are grouped, for which points and spaces are in use, and which dash parts words, is left to the author.
"""

from __future__ import annotations

from nkdoc.languages.convention import Convention

CONVENTION = Convention(
    tag="az",
    name="Azerbaijani",
    percent="joined",
    identifier=(
        r"№|#|§|nömrə(?:si|li)?|isbn(?:-1[03])?|issn|doi|pmid|id|vöen|tel\.?|telefon(?:u)?|faks|poçt indeksi|"
        r"maddə(?:si)?|otaq|reys|mənzil"
    ),
)
