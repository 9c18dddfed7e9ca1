"""Names in programs that were written in the letters of the translation, though other lines keep them.

let bed = open();      let bed = open();
show(bed);             show(грядка);

What a pattern leaves to be filled in, `for (начало; условие)`, is translated wherever it stands and is let be.
"""

from __future__ import annotations

import re

from nkdoc.bitext.code.lines import Line
from nkdoc.bitext.code.words import FOREIGN

_NAME = re.compile(r"(?<![\w<])[^\W\d]\w*(?![\w>])")
_KEY = re.compile(r"(?:- )*[\"']?([^\W\d][\w-]*)[\"']?:")
_DATA = frozenset(("yaml", "json", "json5", "jsonc"))
"""Languages whose keys are names that programs know."""


def renamed(mine: tuple[Line, ...], yours: tuple[Line, ...], language: str) -> tuple[Line, Line] | None:
    """Return the first two lines of which the second has a name in other letters; None where all names are kept."""
    suspects = [
        (one, other)
        for one, other in zip(mine, yours, strict=False)
        if one.read and one.code != other.code and FOREIGN.search(other.code)
    ]
    if not suspects:
        return None
    kept = {name for line in yours for name in _NAME.findall(line.code)}
    for one, other in suspects:
        if language in _DATA and (key := _KEY.match(one.code)) and key[1][:1].islower():
            found = _KEY.match(other.code)
            if found and FOREIGN.search(found[1]):
                return one, other
        here, there = _NAME.findall(one.code), _NAME.findall(other.code)
        if len(here) == len(there) and any(
            name != said and name in kept and FOREIGN.search(said) for name, said in zip(here, there, strict=True)
        ):
            return one, other
    return None
