"""Armenian as it is typed: 13,6 %, 100 617; the dash, for which no source settles the length, is left to the author."""

from __future__ import annotations

from nkdoc.languages.convention import Convention

CONVENTION = Convention(
    tag="hy",
    name="Armenian",
    percent="spaced",
    signs="№§",
    group_mark=" ",
    identifier=(
        r"№|#|§|համար[իը]?|թիվ|isbn|issn|doi|հեռ\.?|հեռախոս[իը]?|ֆաքս|ինդեքս|կոդ|id|ա/ա|կետ[իը]?|հոդված[իը]?|"
        r"բնակարան|սենյակ|չվերթ|բանաձև|բանաձեւ|որոշում"
    ),
)
