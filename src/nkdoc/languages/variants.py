"""Characters a language is not written with: of the other way of writing Chinese, syllables of its neighbours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from nkdoc.languages.cldr_data import script_of

# fmt: off
_PAIRS = (
    "个個们們这這为為来來时時会會对對说說国國学學过過还還开開无無现現发發后後么麼样樣让讓将將进進实實动動应應关關问問间間点點数數"
    "机機电電据據变變设設计計认認该該请請读讀写寫语語调調试試证證输輸转轉载載运運选選连連网網络絡错錯误誤视視频頻权權构構标標线線"
    "组組结結给給统統继繼续續维維编編缓緩总總优優传傳伪偽体體号號听聽员員响響图圖团團场場处處备備复復头頭够夠显顯专專业業东東两兩"
    "严嚴丢丟临臨举舉义義书書买買乱亂争爭于於产產亲親从從仅僅价價众眾伤傷侧側"
)
# fmt: on
_SIMPLIFIED = frozenset(_PAIRS[0::2])
_TRADITIONAL = frozenset(_PAIRS[1::2])
_BOTH = _SIMPLIFIED & _TRADITIONAL
_OTHER: Mapping[str, tuple[frozenset[str], frozenset[str]]] = MappingProxyType(
    {
        "Hans": (_SIMPLIFIED - _BOTH, _TRADITIONAL - _BOTH - frozenset("於後")),
        "Hant": (_TRADITIONAL - _BOTH, _SIMPLIFIED - _BOTH - frozenset("个于后")),
    }
)
"""By script (ISO 15924) the characters of its own and those that it never has (Unicode 15, Unihan: kSimplifiedVariant
and kTraditionalVariant)."""
_SHARE = 4
_KANA, _HANGUL = re.compile("[\u3041-\u3096\u30a1-\u30fa]"), re.compile("[\uac00-\ud7a3]")
_NEVER: Mapping[str, tuple[re.Pattern[str], ...]] = MappingProxyType(
    {"Hans": (_KANA, _HANGUL), "Hant": (_KANA, _HANGUL), "Jpan": (_HANGUL,), "Kore": (_KANA,)}
)
"""By script the syllables that its texts have in foreign names alone (Unicode 15, Scripts.txt)."""
_ENOUGH = 5


def other_characters(text: str, tag: str) -> str:
    """Return the characters of the other way of writing, each once, where nearly none is of the language's own."""
    if text.isascii():
        return ""
    own, others = _OTHER.get(script_of(tag), (frozenset(), frozenset()))
    found = dict.fromkeys(character for character in text if character in others)
    if not found or sum(1 for character in text if character in own) * _SHARE > len(found):
        return ""
    return "".join(found)


def foreign_syllables(text: str, tag: str) -> str:
    """Return the syllables of a script that the language has none of, each once, where they are no small part."""
    for pattern in _NEVER.get(script_of(tag), ()):
        found = pattern.findall(text)
        if len(found) >= _ENOUGH and len(found) * _SHARE > sum(map(str.isalpha, text)):
            return "".join(dict.fromkeys(found))
    return ""
