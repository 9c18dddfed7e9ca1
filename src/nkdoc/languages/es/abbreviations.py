"""Spanish: abbreviations whose full stop does not end a sentence, after the list in the Ortografía (RAE 2010)."""

from __future__ import annotations

from nkdoc.languages.abbreviations import Abbreviations
from nkdoc.languages.lexicon import words

ABBREVIATIONS = Abbreviations(
    usual=words(
        "etc a.c d.c c a.m p.m m uu ud uds vd vds cía s.a a s.l l ltda ed eds hnos ene feb mar abr jun jul ago sep "
        "sept oct nov dic mill ej p.ej al cit op.cit íd ibíd seg min hab ptas s.f f s.n e.u ee.uu jr"
    ),
    before_names=words(
        "sr sra srta sres sras dr dra dres dras d dña dª prof profa lic ing arq gral cnel col cap tte sgto alm vicealm "
        "mons fr hno hna rvdo sto sta ilmo ilma excmo excma pdte pdta mtro mtra abg av avda pza pl ctra dpto "
        "a d v cf cfr vid aprox ca ee rr ff jj dd cc aa"
    ),
    before_numbers=words(
        "núm núms n nro nros pág págs p pp vol vols t tt cap caps secc sec párr párrs apdo art arts fig figs tab lám "
        "col cols fol fols f ff v vv s ss tel ext"
    ),
)
