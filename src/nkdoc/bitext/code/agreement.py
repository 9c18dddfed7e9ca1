"""Two lines of code, or two pieces of inline code → whether they agree.

Only comments and, where the source has words in them, texts may be translated. What stands for something to be filled
in may be translated too (holes.py). Numbers, options and the places that programs put values in agree everywhere.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from nkdoc.bitext.code.holes import differs_in_holes
from nkdoc.bitext.code.lines import Line
from nkdoc.bitext.code.words import (
    FOREIGN,
    WORD,
    Tongues,
    fields_agree,
    has_words,
    is_disguised,
    is_latin,
    is_stuck,
    is_untranslated,
    numbers_agree,
    options,
)

_QUOTES = "\"'`"
_OPEN, _CLOSED = frozenset((*_QUOTES, ">")), frozenset((*_QUOTES, "<"))
_NAMELIKE = re.compile(r"[^\W\d_][./\\_@:#-][\w/]|^[./~\\@#$]|\w\d|[=<>|{}]")
"""What makes a text without spaces a name or an address rather than a word."""
_TAG = re.compile(r"</?[^\W\d_][^<>]*>")
_SIGNS = re.compile(r"[=;{}$|&<>()\[\]\\`\"*+^~]")
_LETTER = re.compile(r"[^\W\d_]")
_MIN_WORDS = 3
_SHARE = 0.5


def lines_agree(one: Line, other: Line, tongues: Tongues) -> bool:
    """Tell whether two lines are the same but for what people read; their comments are another matter."""
    if one.raw == other.raw or (one.code == other.code and one.texts == other.texts):
        return True
    if len(one.texts) == len(other.texts) and _code_agrees(one, other, tongues):
        return all(texts_agree(here, there, tongues) for here, there in zip(one.texts, other.texts, strict=True))
    return not one.read and _is_rendered_prose(one.raw, other.raw, tongues)


def _code_agrees(one: Line, other: Line, tongues: Tongues) -> bool:
    return one.code == other.code or differs_in_holes(one.code, other.code, tongues, braces=not one.read)


@lru_cache(maxsize=4096)
def texts_agree(source: str, target: str, tongues: Tongues) -> bool:
    """Tell whether a text in code is the other one, or its translation where there is something to translate."""
    if source == target:
        return True
    here, there = _unquoted(source), _unquoted(target)
    if is_disguised(source, target) or not has_words(here) or (source[:1] in _QUOTES) != (target[:1] in _QUOTES):
        return False
    if "<" in here and ">" in here and (tags := _TAG.findall(here)):
        return tags == _TAG.findall(there) and all(
            texts_agree(f">{one}<", f">{other}<", tongues)
            for one, other in zip(_TAG.split(here), _TAG.split(there), strict=True)
        )
    return _words_agree(source, here, there, tongues) if " " not in here.strip() else _said_alike(here, there, tongues)


def _said_alike(here: str, there: str, tongues: Tongues) -> bool:
    """Tell whether one text of several words is the translation of the other."""
    return (
        options(here) == options(there)
        and fields_agree(here, there)
        and not is_untranslated(here, there, tongues)
        and numbers_agree(here, there, tongues)
    )


def _words_agree(source: str, here: str, there: str, tongues: Tongues) -> bool:
    """Tell whether a text of one word was translated: values and names in small letters seldom are."""
    if is_stuck(here, there) or not fields_agree(here, there):
        return False
    if _NAMELIKE.search(here) or any(one.islower() and other.isupper() for one, other in pairwise(here)):
        return differs_in_holes(here, there, tongues, braces=True)
    if FOREIGN.search(there):
        return numbers_agree(here, there, tongues)
    if is_untranslated(here, there, tongues) or here == source:
        return False
    if source[0] != source[-1] and source[0] not in _QUOTES + ">":
        return True
    return here[:1].isupper() and not here.isupper() and there[:1].isupper()


def comments_agree(source: str, target: str, tongues: Tongues, *, read: bool) -> bool:
    """Tell whether a comment is the other one or its translation; one that only one language has is its own affair."""
    if not source or not target or source.split() == target.split():
        return True
    if not has_words(source):
        return not FOREIGN.search(target) and numbers_agree(source, target, tongues)
    if options(source) - options(target) or is_disguised(source, target):
        return False
    if (not read or _is_command(source)) and is_untranslated(source, target, tongues):
        return False
    return numbers_agree(source, target, tongues)


def _is_command(comment: str) -> bool:
    """Tell whether a comment may be a command behind the prompt of root."""
    return comment.startswith("# ") and "\n" not in comment and comment[2:3].islower()


@lru_cache(maxsize=1024)
def _is_rendered_prose(source: str, target: str, tongues: Tongues) -> bool:
    """Tell whether a line of a text set as code, such as a program's output, was translated."""
    if len(WORD.findall(source)) < _MIN_WORDS and not FOREIGN.search(target):
        return False
    if options(source) != options(target) or not has_words(source) or is_disguised(source, target):
        return False
    if sorted(_SIGNS.findall(source)) != sorted(_SIGNS.findall(target)) or is_stuck(source, target):
        return False
    if is_untranslated(source, target, tongues):
        return False
    foreign, letters = len(FOREIGN.findall(target)), len(_LETTER.findall(target))
    own = set(WORD.findall(source))
    strange = sum(len(word) for word in WORD.findall(target) if word.isascii() and word not in own)
    if foreign and strange > _SHARE * letters and not is_latin(tongues.target):
        return False
    return numbers_agree(source, target, tongues)


def _unquoted(text: str) -> str:
    """Return a text without its quotes, or the end of a tag before it and the beginning of one behind."""
    text = text[1:] if text[:1] in _OPEN else text
    return text[:-1] if text[-1:] in _CLOSED else text
