"""Names of keys made one: `Ctrl+Alt+T`, `Strg+Alt+T` and `ctrl+alt+t` are the same keys."""

from __future__ import annotations

import re
from functools import lru_cache

from nkdoc.languages.keyboard import legends

_BETWEEN = re.compile(r"\s*(?:\+|(?<=\w)[-‑–](?=\S))\s*")
_MODIFIERS = frozenset(("ctrl", "shift", "alt", "altgr", "meta"))
_FUNCTION = re.compile(r"f\d{1,2}")
_LONGEST = 40


@lru_cache(maxsize=4096)
def keys_of(text: str, tag: str) -> str:
    """Return what stands for the keys that are named in `text`; empty where it names none.

    Modifiers stand in a fixed order before the other keys. A letter is a key beside a modifier only.
    """
    if len(text) > _LONGEST or "\n" in text:
        return ""
    names = legends(tag)
    small = text.strip().lower().strip("<>")
    if small in names:
        # A word in small letters is a value as often as a key.
        return f"⌨{names[small]}" if text.strip("<> ")[:1].isupper() or not small.isalpha() else ""
    pieces = [names.get(piece, piece) for piece in _BETWEEN.split(small)]
    if not _MODIFIERS & {*pieces[:-1]}:
        return ""
    if any(piece not in names.values() and len(piece) != 1 and not _FUNCTION.fullmatch(piece) for piece in pieces):
        return ""
    return "⌨" + "+".join(
        (*sorted(one for one in pieces if one in _MODIFIERS), *(one for one in pieces if one not in _MODIFIERS))
    )
