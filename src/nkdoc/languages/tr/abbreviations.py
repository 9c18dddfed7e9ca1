"""Turkish: abbreviations whose full stop does not end a sentence, after the list of Yazım Kılavuzu (TDK)."""

from __future__ import annotations

from nkdoc.languages.abbreviations import Abbreviations
from nkdoc.languages.lexicon import words

ABBREVIATIONS = Abbreviations(
    usual=words(
        "vb vs vd vdğr yy bs dk sn sa mad çev haz ed yay der ing fr alm far ar rus lat yun ört mec hlk kr tl a.ş ltd "
        "şti ör krş age agm a.g.e a.g.m nu"
    ),
    before_names=words(
        "prof doç dr yrd arş gör öğr av alb gen yb bnb yzb tğm ütğm çvş onb org korg tümg tuğg kur mim müh uzm op ecz "
        "hz st bk bkz krş sn mah cad sok sk blv apt blok yrd.doç"
    ),
    before_numbers=words("s ss c böl md m fık şek tab no nr nu tel cilt ek sy bk bkz krş üni k"),
)
