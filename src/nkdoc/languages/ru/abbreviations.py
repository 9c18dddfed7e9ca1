"""Russian: abbreviations whose full stop does not end a sentence."""

from __future__ import annotations

from nkdoc.languages.abbreviations import Abbreviations
from nkdoc.languages.lexicon import words

ABBREVIATIONS = Abbreviations(
    usual=words(
        "г гг в вв н.э др пр т.д т.п т.к т.н руб коп тыс млн млрд трлн чел мин сек ч кв куб га км м см мм кг "
        "мг экз изд ред илл табл рис др-р проч ср н э д п к"
    ),
    before_names=words(
        "ул пл пр-т просп пер им проф акад доц ген полк подп кап лейт серж см ср напр св гос обл р-н пос дер "
        "тов т.е и.о"
    ),
    before_numbers=words("стр корп оф с т гл разд рис табл ст п пп абз прим вып ч №"),
)
