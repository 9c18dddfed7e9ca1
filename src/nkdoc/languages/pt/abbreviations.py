"""Portuguese: abbreviations whose full stop does not end a sentence."""

from __future__ import annotations

from nkdoc.languages.abbreviations import Abbreviations
from nkdoc.languages.lexicon import words

ABBREVIATIONS = Abbreviations(
    usual=words(
        "etc a.c d.c a.m p.m s.a lda ltda cia c.ia jan fev mar abr mai jun jul ago set out nov dez min seg hab séc "
        "sécs "
        "al ibid id op.cit loc.cit s.d s.l s.n e.u.a u.e o.n.u jr p.f p.s esc cent mil"
    ),
    before_names=words(
        "sr sra srs sras sr.ª dr dra drs dras dr.ª d prof profa prof.ª eng arq adv gen cor cap ten sarg alm v.alm "
        "mons fr "
        "pe s sto sta st ex exmo exma ex.mo ex.ma pres av r pç lg trav est bº p.ex ex cf cfr vs v ca aprox trad org "
        "orgs "
        "coord ed eds min gov dep sen"
    ),
    before_numbers=words(
        "n nº n.º núm nr p pp pág págs vol vols t tt cap caps sec secs parág art arts fig figs tab tabs quadr col cols "
        "fl fls l ll v vv liv tel telef al inc proc ss"
    ),
)
