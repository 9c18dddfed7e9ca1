"""Ukrainian: abbreviations whose full stop does not end a sentence, after ДСТУ 3582:2013."""

from __future__ import annotations

from nkdoc.languages.abbreviations import Abbreviations
from nkdoc.languages.lexicon import words

ABBREVIATIONS = Abbreviations(
    usual=words(
        "р рр ст н.е др ін т.д т.п т.ін т.ч грн крб руб коп дол тис млн млрд трлн чол хв сек год кв куб га км см мм "
        "кг мг прим екз вид ред упоряд пер англ нім фр лат укр рос вірм азерб л к п.п в.п"
    ),
    before_names=words(
        "вул пл просп пр-т пров бул бульв м с смт обл р-н о-в оз ім проф акад доц ген полк підполк кап лейт серж адм "
        "св гр п пп т.зв див пор напр зокр о т.є в.о ст.ст"
    ),
    before_numbers=words("буд корп кв оф стор т гл розд підрозд рис іл табл ст абз вип ч кн дод арк ряд №"),
)
