"""Polish as it is typed: 13,6%, 100 617 but 1050.

The per cent sign touches its number, as CLDR has it and most Polish books do; the EU's Międzyinstytucjonalny przewodnik
redakcyjny (6.4) has a space there, for the sake of all its languages. Digits are grouped by spaces from five digits on:
CLDR. The dash between words is the long one or the short one as the house likes (Wolański, Edycja tekstów, 2008), so
neither is corrected into the other.
"""

from __future__ import annotations

from nkdoc.languages.convention import Convention

CONVENTION = Convention(
    tag="pl",
    name="Polish",
    percent="joined",
    signs="§",
    group_mark=" ",
    ungrouped_below=10_000,
    identifier=(
        r"nr|numer(?:u|em|y|ów|ze)?|№|#|§|isbn(?:-1[03])?|issn|doi|pmid|id|nip|regon|krs|pesel|poz\.?|kod(?: "
        r"pocztowy)?|"
        r"tel\.?|telefon(?:u|em)?|faks|skr\.(?: poczt\.)?|skrytka(?: pocztowa)?|rok(?:u|iem)?|s\.|str\.|art\."
        r"|artykuł\w*|"
        r"rezolucj\w+|ustaw\w+|pokój|pokoju|sal[aię]|lot(?:u|em)?|rejs(?:u|em)?"
    ),
)
