"""Italian: abbreviations whose full stop does not end a sentence.

They are those of the EU's Codice interistituzionale di redazione (allegato A3) and of common use; a doubled consonant
makes the plural: pagg., dott.ssa, proff.
"""

from __future__ import annotations

from nkdoc.languages.abbreviations import Abbreviations
from nkdoc.languages.lexicon import words

ABBREVIATIONS = Abbreviations(
    usual=words(
        "ecc etc a.c d.c a.m p.m s.p.a s.r.l s.n.c s.a.s soc f.lli gen febb feb mar apr mag giu giugn lug ago sett "
        "set ott "
        "nov dic mil min sec ss segg seg ibid ivi id op.cit loc.cit cit al s.d s.l s.n.t u.s.a u.e o.n.u c.a c.d cm"
    ),
    before_names=words(
        "sig sigg sig.ra sig.na dott dott.ssa dr prof proff prof.ssa ing arch avv geom rag on sen cav comm mons rev "
        "don "
        "fra s st sto col cap magg ten serg ammir es p.es ad.es cfr cf v vd tra cosidd p.za v.le l.go c.so f.lli ca "
        "circa "
        "trad cur ed eds red gen presid min"
    ),
    before_numbers=words(
        "n nn nr p pp pag pagg vol voll t tt cap capp sez par parr art artt fig figg tab tabb tav tavv col coll c cc "
        "f ff r "
        "rr v vv l d.lgs d.l d.p.r app lib fasc tel int prot lett"
    ),
)
