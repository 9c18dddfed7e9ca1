"""English: abbreviations whose full stop does not end a sentence."""

from __future__ import annotations

from nkdoc.languages.abbreviations import Abbreviations
from nkdoc.languages.lexicon import words

ABBREVIATIONS = Abbreviations(
    usual=words(
        "etc al inc ltd co corp a.m p.m ad bc bce ce jan feb mar apr jun jul aug sep sept oct nov dec ed eds "
        "u.s u.k u.n e.u d.c u.s.s.r"
    ),
    before_names=words(
        "mr mrs ms dr prof st gen col lt sgt capt maj adm gov sen rep rev hon pres cf e.g i.e vs v viz approx "
        "ca c est ph.d"
    ),
    before_numbers=words("no nos vol vols ch chap sec fig figs p pp para paras art arts"),
)
