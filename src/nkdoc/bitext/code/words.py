"""What people read in code: words, options and numbers, and letters of another script that are stuck to code."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from nkdoc.bitext.anchors import NUMBER
from nkdoc.bitext.quantities import explain
from nkdoc.bitext.segments import Segment
from nkdoc.languages.cldr_data import script_of
from nkdoc.languages.scripts import BEYOND_ASCII, latin_shapes

FOREIGN = re.compile(BEYOND_ASCII)
WORD = re.compile(r"[^\W\d_]{2,}")
_OPTION = re.compile(r"(?<![\w.-])--?[^\W\d_][\w-]*")
_FIELD = re.compile(r"%[-+0\d.]*[sdifrxcu@](?![^\W\d_])|\$\{?\w+\}?|\{[^{}\s]*\}")
"""What a program puts a value in for."""
_LETTER = re.compile(r"[^\W\d_]")
_CHUNK = re.compile(r"[\w.:/-]+")
_STUCK = re.compile(rf"(?<=[^\W_])(?<=[\x00-\x7f]){BEYOND_ASCII}|{BEYOND_ASCII}(?=[^\W_])(?=[\x00-\x7f])")
"""A letter beyond ASCII beside a letter or digit of ASCII."""
_SHARED = 0.6
"""Share of words from which two texts without a letter of the target's script are one text, changed."""
_LEAST = 2


class Tongues(NamedTuple):
    """The tags of the source's and the target's language."""

    source: str
    target: str


def has_words(text: str) -> bool:
    """Tell whether a text has something to translate in it."""
    return WORD.search(_FIELD.sub(" ", text)) is not None


def options(text: str) -> Counter[str]:
    """Return the options of commands in a text."""
    return Counter(_OPTION.findall(text)) if "-" in text else Counter()


def fields_agree(source: str, target: str) -> bool:
    """Tell whether programs put values in at the same places; names in braces may be written in other letters."""
    here, there = _fields(source), _fields(target)
    if here == there:
        return True
    lost, added = tuple((here - there).elements()), tuple((there - here).elements())
    return len(lost) == len(added) and all(
        one[0] == "{" == other[0]
        and _LETTER.search(one) is not None
        and (FOREIGN.search(other) is not None or len(WORD.findall(one)) == len(WORD.findall(other)) > 0)
        for one, other in zip(lost, added, strict=True)
    )


def _fields(text: str) -> Counter[str]:
    """Return what a program puts values in for."""
    return Counter(_FIELD.findall(text)) if "%" in text or "$" in text or "{" in text else Counter()


@lru_cache(maxsize=1024)
def numbers_agree(source: str, target: str, tongues: Tongues) -> bool:
    """Tell whether the numbers of two texts are the same, in whatever form each language gives them."""
    if _digits(source) == _digits(target):
        return True
    explained = explain(Segment(tongues.source, source), Segment(tongues.target, target))
    return not explained.missing and not explained.added


def _digits(text: str) -> list[str]:
    return sorted(re.sub(r"\D", "", number) for number in NUMBER.findall(text))


@lru_cache(maxsize=64)
def is_latin(tag: str) -> bool:
    """Tell whether a language is written in Latin letters, as CLDR has it; so is one that CLDR does not know."""
    return script_of(tag) in ("Latn", "")


def is_untranslated(source: str, target: str, tongues: Tongues) -> bool:
    """Tell whether two texts that differ are in the source's language both: one changed, neither translated."""
    if FOREIGN.search(target):
        return False
    if not is_latin(tongues.target):
        return True
    if FOREIGN.search(source) and not is_latin(tongues.source):
        return False
    here, there = (Counter(WORD.findall(text.lower())) for text in (source, target))
    common = (here & there).total()
    return common >= _LEAST and common >= _SHARED * max(min(here.total(), there.total()), 1)


def is_stuck(source: str, target: str) -> bool:
    """Tell whether a word of the target is one of the source with letters of another script stuck to it or put in it.

    Letters without capitals are let be: scripts that have none write their words close to others.
    """
    if not _STUCK.search(target):
        return False
    own = {word.strip(".:/-") for word in _CHUNK.findall(source)}
    for word in _CHUNK.findall(target):
        bare = word.strip(".:/-")
        if bare not in own and _STUCK.search(word) and all(map(_has_case, FOREIGN.findall(word))):
            rest = FOREIGN.sub("", word).strip(".:/-")
            if (len(rest) >= _LEAST and rest in own) or latin_shapes(bare) in own:
                return True
    return False


def is_disguised(source: str, target: str) -> bool:
    """Tell whether the target is the source with letters of another script that look like its own."""
    return source != target and not target.isascii() and latin_shapes(source) == latin_shapes(target)


def _has_case(letter: str) -> bool:
    return letter.lower() != letter.upper()
