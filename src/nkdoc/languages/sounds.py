"""Letters without their marks; consonants by script: which Latin, Cyrillic, Armenian, Georgian ones are one class.

Letters that the usual transliterations confuse (s and z, g and h, v and w, ch, sh and zh) fall together; a class is a
capital letter. Vowels have none. Armenian and Georgian letters are classed by their romanization (ISO 9985, ISO 9984)
and by what Russian and English make of them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

DIGRAPHS: Mapping[str, str] = MappingProxyType(
    {
        "shch": "C", "sch": "C", "tch": "C", "zh": "C", "kh": "G", "ch": "C", "sh": "C", "ph": "F", "th": "T",
        "gh": "G", "ts": "S", "tz": "S", "ck": "K", "qu": "KV", "dzh": "C", "dj": "C", "ci": "S", "ce": "S", "cy": "S",
        "дж": "C", "кс": "KS", "тс": "S", "дз": "S",
        "ու": "",
    }
)  # fmt: skip
"""Small letters that stand together for one sound, or for none that counts, with its class."""

SOUNDS: Mapping[str, str] = MappingProxyType(
    {
        "b": "B", "c": "K", "d": "D", "f": "F", "g": "G", "h": "G", "j": "C", "k": "K", "l": "L", "m": "M", "n": "N",
        "p": "P", "q": "K", "r": "R", "s": "S", "t": "T", "v": "V", "w": "V", "x": "KS", "z": "S", "ş": "C", "ç": "C",
        "б": "B", "в": "V", "г": "G", "д": "D", "ж": "C", "з": "S", "к": "K", "л": "L", "м": "M", "н": "N", "п": "P",
        "р": "R", "с": "S", "т": "T", "ф": "F", "х": "G", "ц": "S", "ч": "C", "ш": "C", "щ": "C", "ґ": "G", "ђ": "D",
        "ј": "", "љ": "L", "њ": "N", "ћ": "C", "џ": "C", "ў": "V",
        "բ": "B", "գ": "G", "դ": "D", "զ": "S", "թ": "T", "ժ": "C", "լ": "L", "խ": "G", "ծ": "S", "կ": "K", "հ": "G",
        "ձ": "S", "ղ": "G", "ճ": "C", "մ": "M", "ն": "N", "շ": "C", "չ": "C", "պ": "P", "ջ": "C", "ռ": "R", "ս": "S",
        "ბ": "B", "გ": "G", "დ": "D", "ვ": "V", "ზ": "S", "თ": "T", "კ": "K", "ლ": "L", "მ": "M", "ნ": "N", "პ": "P",
        "ჟ": "C", "რ": "R", "ს": "S", "ტ": "T", "ფ": "F", "ქ": "K", "ღ": "G", "ყ": "K", "შ": "C", "ჩ": "C", "ც": "S",
        "ძ": "S", "წ": "S", "ჭ": "C", "ხ": "G", "ჯ": "C", "ჰ": "G",
        "վ": "V", "տ": "T", "ր": "R", "ց": "S", "ւ": "V", "փ": "P", "ք": "K", "ֆ": "F", "և": "V",
    }
)  # fmt: skip
"""Small letters with the class of their sound; an accent that is not listed changes nothing."""

_UNPARTED = MappingProxyType({"ł": "l", "ø": "o", "đ": "d", "ı": "i"})
"""Letters with a mark that Unicode does not part from them."""


def plain_letters(text: str) -> str:
    """Return the text in small letters without their marks: żółw → zolw."""
    parted = unicodedata.normalize("NFD", text.casefold())
    return "".join(_UNPARTED.get(one, one) for one in parted if not unicodedata.combining(one))
