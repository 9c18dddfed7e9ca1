"""Georgian as it is typed: 13,6%, 100 617 but 1050, as CLDR has it; which dash parts words is left to the author."""

from __future__ import annotations

from nkdoc.languages.convention import Convention

CONVENTION = Convention(
    tag="ka",
    name="Georgian",
    percent="joined",
    group_mark=" ",
    ungrouped_below=10_000,
    identifier=(
        r"№|#|§|ნომ(?:ერი|რის)|isbn(?:-1[03])?|issn|doi|pmid|id|ტელ\.?|ტელეფონი|ფაქსი|ინდექსი|მუხლი|ოთახი|რეისი|ბინა"
    ),
)
