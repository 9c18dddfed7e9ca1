"""German: abbreviations whose full stop does not end a sentence, and the stops of its ordinal numbers.

A number with a full stop is an ordinal (Amtliches Regelwerk, § 104): „am 19. September“ goes on though a capital
follows, as nouns have it everywhere. So after numbers that a day of the month may have, and after Roman ones, no
sentence ends; one that really ends in such a number is read with the next.
"""

from __future__ import annotations

from nkdoc.languages.abbreviations import Abbreviations
from nkdoc.languages.lexicon import words

_DAYS = range(1, 32)
_ORDINALS = frozenset(
    written for day in _DAYS for written in (f"{day}", f"{day}/{day % 31 + 1}", f"{day}./{day % 31 + 1}")
)
_ROMAN = words("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi")

ABBREVIATIONS = Abbreviations(
    usual=words(
        "usw usf etc ff f ebd jh jhs jt std min sek chr v.chr n.chr u.a u.ä o.ä u.dgl dgl u.v.m e.v "
        "a.a.o o.g z.t u.u i.d.r aufl hrsg hg verf verl str gmbh co jr sen "
        "jan jän feb febr mrz apr jun jul aug sep sept okt nov dez"
    ),
    before_names=words(
        "a d e h i n o s u v z z.b d.h v.a s.o s.u m.a.w bzw ca vgl sog insb insbes bes evtl ggf inkl einschl exkl gem "
        "lt mind max allg betr bzgl zzgl ehem dr prof hr hrn fr dipl ing dipl-ing dipl.-ing dr.-ing mag pd priv.-doz "
        "mio mrd tsd bio st hl gen hptm geb gest zit übers ed"
    )
    | _ORDINALS
    | _ROMAN,
    before_numbers=words(
        "nr nrn bd bde kap abschn abs art abb tab anm fn fußn rn rdnr ziff anh sp bl lfd.nr hausnr tel vers"
    ),
)
