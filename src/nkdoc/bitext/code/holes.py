"""What stands in code for something that readers fill in, and whether two pieces of code differ in nothing else.

stop -p <process ID>       stop -p <номер процесса>
path/to/your/project       ruta/a/tu/proyecto
apt install package        apt install пакет
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from nkdoc.bitext.code.words import FOREIGN, Tongues, is_disguised, is_stuck
from nkdoc.languages.keyboard import keyboard_of

_TOKEN = re.compile(
    r"(?P<angle><(?![/!?])[^<>=/\"'\n]*[^\W\d_][^<>=\"'\n]*(?<!/)>)|(?P<brace>\{[^{}\s=:;,()\"']*[^\W\d_][^{}\s=:;,()\"']*\})"
    r"|(?P<option>(?<![\w.-])--?[^\W\d_][\w-]*)|(?P<word>[\w.~/\\@-]*[^\W_][\w.~/\\@-]*)|\S"
)
_SEPARATOR = re.compile(r"[./\\_@-]+|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_SAID = re.compile(r"[,.!?:;'’…¡¿()«»“”„、。，！？：；（）-]")
"""Marks of a text for people."""
_ASCII_LETTER = re.compile(r"[^\W\d_](?<=[\x00-\x7f])")
_DIGITS = re.compile(r"\d+")
_LONGEST = 2_000
"""Characters of two lines together that are compared word by word: the time it takes grows with their square."""
_SLIP = 0.8
"""Likeness from which one word is the other with a slip."""


class _Token(NamedTuple):
    kind: str
    text: str


@lru_cache(maxsize=4096)
def differs_in_holes(source: str, target: str, tongues: Tongues, *, braces: bool) -> bool:
    """Tell whether two pieces of code differ only in what readers fill in, each in their own language.

    `braces` says that a name in braces stands for something, as in patterns; in programs it does not.
    """
    if len(source) + len(target) > _LONGEST or is_stuck(source, target) or is_disguised(source, target):
        return False
    here, there = _tokens(source, tongues.source, braces=braces), _tokens(target, tongues.target, braces=braces)
    holes: list[tuple[str, str]] = []
    is_said = False
    for operation, i, k, j, m in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        if operation == "equal":
            continue
        if operation != "replace" or not _are_renderings(here[i:k], there[j:m], holes):
            return False
        is_said = is_said or any(one.kind for one in there[j:m])
    if not braces and not is_said:
        # A mark of the target's typography in a program, without a word beside it that was translated.
        return here == there
    return _are_translated(holes, alone=len(here) == 1)


def _tokens(text: str, tag: str, *, braces: bool) -> list[_Token]:
    found: list[_Token] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind == "brace" and not braces and not FOREIGN.search(match.group()):
            found.extend(_Token("", one) for one in match.group())
        elif kind == "word" and is_filler(match.group(), tag):
            found.append(_Token("filler", match.group()))
        else:
            found.append(_Token(kind, match.group()))
    return found


def is_filler(word: str, tag: str) -> bool:
    """Tell whether a name is one to be filled in: YOUR_NAME, path/to/file."""
    words = keyboard_of(tag).fillers
    if not words:
        return False
    small = word.lower()
    return not words.isdisjoint(re.split(r"[\W_]+", small)) or any(
        "/" in one and f"/{one}/" in f"/{small}/" for one in words
    )


def _are_renderings(here: list[_Token], there: list[_Token], holes: list[tuple[str, str]]) -> bool:
    """Tell whether the tokens of one run may be the translation of the other's; holes are noted for later."""
    if len(here) == len(there):
        return all(one == other or _is_rendering(one, other, holes) for one, other in zip(here, there, strict=True))
    if sorted(_DIGITS.findall("".join(one.text for one in here))) != sorted(
        _DIGITS.findall("".join(one.text for one in there))
    ):
        return False
    own = {one.text for one in here}
    return (
        all(one.kind == "word" or _SAID.fullmatch(one.text) for one in here)
        and all(
            one.text in own or _SAID.fullmatch(one.text) or (one.kind == "word" and FOREIGN.search(one.text))
            for one in there
        )
        and any(one.kind == "word" for one in here)
        and any(one.kind == "word" for one in there)
    )


def _is_rendering(one: _Token, other: _Token, holes: list[tuple[str, str]]) -> bool:
    if one.kind in ("angle", "brace") or other.kind in ("angle", "brace"):
        if one.kind in ("angle", "brace") and one.kind == other.kind:
            holes.append((one.text, other.text))
            return sorted(_DIGITS.findall(one.text)) == sorted(_DIGITS.findall(other.text))
        return False
    if one.kind == "filler" and other.kind in ("filler", "word"):
        return _are_fillings(one.text.split("/"), other.text.split("/"))
    if one.kind not in ("word", "filler") or other.kind not in ("word", "filler"):
        return bool(_SAID.fullmatch(one.text) and _SAID.fullmatch(other.text) and not other.text.isascii())
    return FOREIGN.search(other.text) is not None and _are_parts_rendered(one.text, other.text)


def _are_fillings(here: list[str], there: list[str]) -> bool:
    """Tell whether the parts of a path that differ are no slips of each other."""
    if len(here) != len(there):
        return False
    changed = [(one, other) for one, other in zip(here, there, strict=True) if one != other]
    return not changed or _likeness(*("".join(parts) for parts in zip(*changed, strict=True))) < _SLIP


def _are_parts_rendered(one: str, other: str) -> bool:
    """Tell whether a name was rendered part by part: `docs/notes.txt`, `документы/заметки.txt`."""
    mine, yours = ([part for part in _SEPARATOR.split(text) if part] for text in (one, other))
    if len(mine) != len(yours):
        return not _ASCII_LETTER.search(other) and _DIGITS.findall(one) == _DIGITS.findall(other) and "/" not in one
    return all(
        part == found or (FOREIGN.search(found) is not None and not part.isdigit())
        for part, found in zip(mine, yours, strict=True)
    )


def _are_translated(holes: list[tuple[str, str]], *, alone: bool) -> bool:
    """Tell whether names to be filled in were translated, neither exchanged nor mistyped."""
    changed = [(one, other) for one, other in holes if not FOREIGN.search(other)]
    if not changed:
        return True
    if sorted(one for one, _ in holes) == sorted(other for _, other in holes):
        return False
    if alone and changed[0][0].startswith("<"):
        # A tag of HTML or a component, unless it has more than one word.
        return " " in changed[0][0].strip()
    return changed[0][0][0] == "<" or min(_likeness(one, other) for one, other in changed) < _SLIP


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.strip("{}<>"), other.strip("{}<>"), autojunk=False).ratio()
