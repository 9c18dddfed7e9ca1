"""Polish: abbreviations whose full stop does not end a sentence.

An abbreviation that ends with the word's last letter has no stop at all (dr, mgr, nr), and letters of several words
have one each without spaces between them (m.in., p.n.e.), or one at the end (itd.): Wielki słownik ortograficzny PWN.
"""

from __future__ import annotations

from nkdoc.languages.abbreviations import Abbreviations
from nkdoc.languages.lexicon import words

ABBREVIATIONS = Abbreviations(
    usual=words(
        "itd itp i.in in r rr w ww n.e p.n.e b.r br ub bm b.m b.r.w b.d tys godz min sek proc pkt gr os egz szt st sp "
        "spółka sp.z o.o s.a al cd cdn ds pow woj ang fr niem ros łac pol ukr stycz lut mar kwiec sierp wrz paźdz "
        "list grudz"
    ),
    before_names=words(
        "prof inż hab gen kpt por ppor sierż kpr plut chor abp bp ks św bł o m ul al pl im os pow woj gm np tzn tzw tj "
        "zob por red oprac tłum przeł m.in ur zm ok ca dz vs mec doc adm kmdr min wicemin śp a.d"
    ),
    before_numbers=words(
        "s str t rozdz podrozdz rys tab art ust lit poz cz z ks zał przyp ryc il wyd fig kol szp k par vol tel wew pok "
        "akap sygn r"
    ),
)
