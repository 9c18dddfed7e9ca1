"""French: abbreviations whose full stop does not end a sentence.

An abbreviation that ends with the word's last letter has no stop at all (Mme, Mlle, Dr, bd), after the rule of the
Lexique des règles typographiques en usage à l'Imprimerie nationale.
"""

from __future__ import annotations

from nkdoc.languages.abbreviations import Abbreviations
from nkdoc.languages.lexicon import words

ABBREVIATIONS = Abbreviations(
    usual=words(
        "etc al janv févr fév avr juil sept oct nov déc env éd coll hab min sec j.-c suiv sq sqq réimpr ibid id "
        "loc.cit op.cit s.d s.l s.a r.-v apr.j.-c av.j.-c h.t t.t.c"
    ),
    before_names=words("m mm prof st ste gén col cap lt av apr cf c.-à-d p.ex ex v vs dir trad préf boul"),
    before_numbers=words("p pp vol t chap art fig tabl sect paragr al n l col fol part ann liv tél fasc no nos"),
)
