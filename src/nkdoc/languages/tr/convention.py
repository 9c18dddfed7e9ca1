"""Turkish as it is typed: %13,6, the sign touching its number; from four digits on groups parted by points, 1.050.

Both after Yazım Kılavuzu (Türk Dil Kurumu), “Sayıların Yazılışı”. Which dash parts words is left to the author.
"""

from __future__ import annotations

from nkdoc.languages.convention import Convention

CONVENTION = Convention(
    tag="tr",
    name="Turkish",
    percent="leading",
    group_mark=".",
    identifier=(
        r"no\.?|nu\.?|numara(?:sı|lı)?|№|#|§|isbn(?:-1[03])?|issn|doi|pmid|id|tc|tel\.?|telefon(?:u)?|faks|posta kodu|"
        r"pk\.?|madde(?:si)?|md\.?|sayı(?:sı)?|oda|uçuş|sefer|yıl(?:ı)?"
    ),
)
