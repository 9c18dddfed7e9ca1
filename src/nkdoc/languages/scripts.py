"""The scripts languages are written in: their letters, and letters of two scripts that look alike.

The tables are of scripts, not of languages; a language's `writing.py` says which script it uses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

Script = Literal["latin", "cyrillic", "armenian", "georgian", "arabic", ""]

LETTERS: Mapping[Script, str] = MappingProxyType(
    {
        "latin": "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
        "cyrillic": "\u0400-\u052f",
        "armenian": "\u0531-\u0556\u0560-\u0588",
        "georgian": "\u10a0-\u10ff\u1c90-\u1cbf",
        "arabic": "\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f\u08a0-\u08c9",
    }
)
"""Letters of a script, as the inside of a character class (Unicode 15, Scripts.txt)."""

_SHAPES = str.maketrans(
    "аеорсухіјАВЕКМНОРСТУХІЈ" + "գզհոռսցքօՍՏՕ",
    "aeopcyxijABEKMHOPCTYXIJ" + "qqhnnugfoUSO",
)
"""Letters that look like a Latin one, by the Unicode table of confusable characters (UTS #39, confusables.txt).

Of its Cyrillic letters those of the Russian, Ukrainian, Belarusian and Serbian alphabets stand here whose printed shape
is the Latin one.
"""

IDEOGRAPHIC = frozenset(("Hani", "Hans", "Hant", "Jpan", "Bopo"))
"""Scripts (ISO 15924) that have ideographs for numbers."""

UNBOUNDED = IDEOGRAPHIC | {"Hang", "Kore", "Khmr", "Laoo", "Mymr", "Thai"}
"""Scripts (ISO 15924) whose words are not parted by spaces, or take endings of all kinds without one."""

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u30ff\u3130-\u318f\u3400-\u9fff\ua960-\ua97f\uac00-\ud7ff"
    "\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
)
"""Letters and marks of scripts that part words from what stands beside them by no space: Thai, Lao, Burmese, Khmer,
Hangul, kana, ideographs; full-width forms. The inside of a character class (Unicode 15, Blocks.txt)."""

COMMAS: Mapping[str, str] = MappingProxyType({"Arab": "، ", **dict.fromkeys(sorted(IDEOGRAPHIC), "、")})
"""What stands between members of an enumeration, by script, where that is not Latin's comma (CLDR, list patterns)."""

IDEOGRAPHS: Mapping[str, int] = MappingProxyType(
    {
        **{sign: value for value, sign in enumerate("零一二三四五六七八九")},
        "〇": 0,
        "两": 2,
        "兩": 2,
        "両": 2,
        "十": 10,
        "百": 100,
        "千": 1000,
        **dict.fromkeys("万萬", 10**4),
        **dict.fromkeys("亿億", 10**8),
        "兆": 10**12,
    }
)
"""Ideographs for numbers with their values (Unicode 15, Unihan: kPrimaryNumeric; 兆 as in Japanese)."""

ACCENTED = str.maketrans("áéíóýàèìòùÁÉÍÓÝÀÈÌÒÙ", "аеиоуаеиоуАЕИОУАЕИОУ")
"""Latin letters with an accent, typed in Cyrillic words for letters with a stress mark, which no keyboard has."""

BEYOND_ASCII = r"[^\W\d_\x00-\x7f]"
"""A letter that code and addresses do not have by nature: what is written with it, is written for readers."""

ROMAN_LOOKALIKES = "ХС"
"""Cyrillic letters that are typed for the Roman numerals X and C."""

_ANY_LETTER: Mapping[Script, re.Pattern[str]] = MappingProxyType(
    {script: re.compile(f"[{letters}]") for script, letters in LETTERS.items()}
)


_KNOWN_SHAPES: Mapping[Script, frozenset[str]] = MappingProxyType(
    {
        script: frozenset(
            shape for letter, shape in ((chr(one), chr(_SHAPES[one])) for one in _SHAPES) if letters.match(letter)
        )
        for script, letters in _ANY_LETTER.items()
    }
)
"""Shapes that letters of a script share with letters of another one; empty for Latin, whose shapes they are."""


def script_of(letter: str) -> Script:
    """Return the script of a letter, empty where it is not known."""
    return next((script for script, letters in _ANY_LETTER.items() if letters.match(letter)), "")


def latin_shapes(text: str) -> str:
    """Return `text` with every letter that looks like a Latin one as that letter."""
    return text.translate(_SHAPES)


def look_alike(letters: str, script: Script) -> bool:
    """Tell whether every one of the letters, which are of other scripts, looks like a letter of `script`."""
    shapes = latin_shapes(letters)
    if script == "latin":
        return all(shape != letter for shape, letter in zip(shapes, letters, strict=True))
    return _KNOWN_SHAPES.get(script, frozenset()).issuperset(shapes)


def has_others(text: str, script: Script) -> bool:
    """Tell whether any letter of `text` is in another script than `script`, be it one that has a name here or not."""
    return not text.isascii() and script in LETTERS and _others(script).search(text) is not None


@cache
def _others(script: Script) -> re.Pattern[str]:
    return re.compile(rf"(?![{LETTERS[script]}])[^\W\d_]")


def has_letters(text: str, script: Script) -> bool:
    """Tell whether any letter of `text` is in `script`."""
    return script in _ANY_LETTER and _ANY_LETTER[script].search(text) is not None


def is_small(letter: str) -> bool:
    """Tell whether a letter is a small one of a script that begins sentences and names with capitals.

    Georgian letters have capitals for whole lines only, so none of them is small (Unicode 15, 5.18: their title case is
    the letter itself).
    """
    return letter.islower() and letter.title() != letter


def is_written(text: str, script: Script) -> bool:
    """Tell whether `text` has letters of `script`; any text is written in a script that is not known."""
    return script not in _ANY_LETTER or has_letters(text, script)
