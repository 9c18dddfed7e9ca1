"""`{#id .class key=value key="two words"}` → `Attributes`, after Pandoc, with unquoted values as well."""

from __future__ import annotations

import re
from typing import NamedTuple

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.model import Attributes

BAD_ATTRIBUTES = Rule(
    "NK132",
    "bad-attributes",
    Severity.ERROR,
    """The attributes in braces cannot be read, so they are left in the text or ignored.

    ![A map](map.png){width:50%}        # wrong: a colon
    ![A map](map.png){width=50% .wide}  # right
    ## Relief {#relief .unnumbered}     # an id, then a class
    [Azərbaycan]{lang=az}               # a key and its value

Braces hold, separated by spaces: one `#id`, any number of `.class`, and `key=value`; a value with spaces stands in
double quotation marks. A `:::` line takes either braces or one word, which becomes a class.
""",
)

_ITEM = re.compile(
    r"""\#(?P<id>[^\s{}\\\#."'=]+(?:\.[^\s{}\\\#."'=]+)*)
      | \.(?P<cls>[^\s{}\\\#."'=]+)
      | (?P<key>[A-Za-z_][\w:.-]*)=(?:"(?P<quoted>(?:\\.|[^"\\])*)"|(?P<bare>[^\s{}\\"'=<>`]+))
    """,
    re.VERBOSE | re.DOTALL,
)
_SPACE = re.compile(r"\s*")
_MEANT = re.compile(r"\{\s*(?:[#.][^\s{}]|[A-Za-z_][\w-]*\s*[=:])")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class Parsed(NamedTuple):
    """Attributes that stand in a text up to `end`; `id_at` and `id_end` frame the id, with its mark."""

    attributes: Attributes
    end: int
    id_at: int
    id_end: int


def parse_attributes(text: str, start: int, stop: int | None = None) -> Parsed | None:
    """Return the attributes whose opening brace is at `start`, or None where no well-formed group stands there.

    Nothing at or after `stop` is looked at. Of several ids the group is refused: an element has one name.
    """
    stop = len(text) if stop is None else stop
    name: str | None = None
    id_at = id_end = start
    classes: list[str] = []
    pairs: list[tuple[str, str]] = []
    at = _skip(text, start + 1, stop)
    spaced = True
    while at < stop and text[at] != "}":
        match = _ITEM.match(text, at, stop)
        if match is None or not spaced:
            return None
        if match["id"] is not None:
            if name is not None:
                return None
            name, id_at, id_end = match["id"], at, match.end()
        elif match["cls"] is not None:
            classes.append(match["cls"])
        else:
            value = match["bare"] if match["quoted"] is None else _ESCAPED.sub(r"\1", match["quoted"])
            pairs.append((match["key"], value))
        at = _skip(text, match.end(), stop)
        spaced = at > match.end()
    if at >= stop:
        return None
    return Parsed(Attributes(name, tuple(classes), tuple(pairs)), at + 1, id_at, id_end)


def looks_meant(text: str, start: int, stop: int | None = None) -> bool:
    """Tell whether the brace at `start` opens what its author probably meant as attributes."""
    return _MEANT.match(text, start, len(text) if stop is None else stop) is not None


def _skip(text: str, at: int, stop: int) -> int:
    match = _SPACE.match(text, at, stop)
    return match.end() if match else at
