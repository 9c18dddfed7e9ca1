"""Lines of a block taken apart into pieces of text and opaque pieces, each with its place (`Flavour.ANY` only)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.parse.attributes import Parsed
from nkdoc.parse.context import Places

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

    from nkdoc.model import Attributes


class Lines(NamedTuple):
    """The text of whole lines without their indents and the marks of what they stand in, and where it stands."""

    text: str
    places: Places


def lines_of(state: StateBlock, first: int, after: int) -> Lines:
    """Return the lines from `first` up to `after`; they are joined with line ends."""
    texts, sources, rows, length = [], [], [], 0
    for line in range(first, after):
        start = state.bMarks[line] + state.tShift[line]
        row = state.src[start : state.eMarks[line]].rstrip()
        texts.append(length)
        sources.append(start)
        rows.append(row)
        length += len(row) + 1
    return Lines("\n".join(rows), Places(tuple(texts), tuple(sources)))


def push_text(state: StateBlock, lines: Lines, start: int, end: int) -> None:
    """Make a paragraph of a range of the lines, if it holds more than blanks."""
    _push(state, lines, start, end, ("paragraph", "p"))


def push_heading(state: StateBlock, lines: Lines, start: int, end: int, level: int, attributes: Attributes) -> None:
    """Make a heading of a range of the lines, if it holds more than blanks."""
    token = _push(state, lines, start, end, ("heading", f"h{level}"))
    if token is not None:
        at = token.meta["start"]
        token.meta["attributes"] = Parsed(attributes, at, at, at)
        token.meta["attributes_at"] = (at, at)


def push_opaque(state: StateBlock, kind: str, lines: Lines, start: int, end: int, content: str) -> None:
    """Make a token of the type `kind` for a range of the lines, with `content`."""
    token = state.push(kind, "", 0)
    token.content = content
    token.meta = {"start": lines.places.at(start), "end": lines.places.between(start, end)[1], "placed": True}


def _places(places: Places, start: int, end: int) -> Places:
    """Return the places of a range, counted from its start."""
    first, last = bisect_right(places.texts, start), bisect_left(places.texts, end)
    later = places.texts[first:last]
    return Places((0, *(text - start for text in later)), (places.at(start), *places.sources[first:last]))


def _push(state: StateBlock, lines: Lines, start: int, end: int, names: tuple[str, str]) -> Token | None:
    text = lines.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    if not text:
        return None
    name, tag = names
    opening = state.push(f"{name}_open", tag, 1)
    places = _places(lines.places, start, start + len(text))
    opening.meta = {"start": places.at(0), "end": places.between(0, len(text))[1], "placed": True}
    inline = state.push("inline", "", 0)
    inline.content = text
    inline.children = []
    inline.meta = {"places": places}
    state.push(f"{name}_close", tag, -1)
    return opening
