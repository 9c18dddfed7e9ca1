"""Ukrainian as it is typed: a spaced em dash between words, 13,6 %, 100 617 but 1050.

The dash with spaces: Український правопис 2019, on the dash (тире). The space before the per cent sign: ДСТУ ISO
80000-1, as for any sign of a unit; no space where an ending follows it (5%-й). No source settles from which number on
digits are grouped; CLDR groups from five digits on.
"""

from __future__ import annotations

from nkdoc.languages.convention import Convention

CONVENTION = Convention(
    tag="uk",
    name="Ukrainian",
    dash="—",
    percent="spaced",
    compound_percent=r"-[а-яґєії]",
    signs="№§",
    group_mark=" ",
    ungrouped_below=10_000,
    identifier=(
        r"№|#|§|номер[а-яґєії]*|isbn|issn|doi|тел\.?|телефон[а-яґєії]*|факс|індекс|код|id|а/с|п/с|пункт[а-яґєії]*|"
        r"груп[а-яґєії]*|статт[а-яґєії]*|буд\.?|будин[а-яґєії]*|кімнат[а-яґєії]*|рейс[а-яґєії]*|резолюці[а-яґєії]*"
    ),
    lookalikes="ioy",
)
