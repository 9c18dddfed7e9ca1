"""Mutations of raw HTML: a translation → the same with one cell, tag or attribute of its HTML changed, or None."""

from __future__ import annotations

import re
from random import Random

from benchmarks.mutations_structure import Mutation

_CELL = re.compile(r"(?<=<td>)[^<>\n]+(?=</td>)")
_ROW = re.compile(r"^<tr>.*</tr>\n", re.MULTILINE)
_NAMED = re.compile(r"(?<= )(?:href|src|id|width|class)=\"(?P<value>[^\"\n]+)\"")
_READ = re.compile(r" (?:title|alt)=\"[^\"\n]+\"")


def swap_cells(text: str, random: Random) -> str | None:
    """Swap two cells of the text's HTML tables."""
    found = list(_CELL.finditer(text))
    if len(found) < 2:
        return None
    one, other = sorted(random.sample(found, 2), key=lambda cell: cell.start())
    if one.group() == other.group():
        return None
    between = text[one.end() : other.start()]
    return text[: one.start()] + other.group() + between + one.group() + text[other.end() :]


def change_cell_number(text: str, random: Random) -> str | None:
    found = [digit for cell in _CELL.finditer(text) for digit in re.compile(r"\d+").finditer(text, *cell.span())]
    if not found:
        return None
    number = random.choice(found)
    return text[: number.start()] + str(int(number.group()) + random.randint(1, 9)) + text[number.end() :]


def _dropped(pattern: re.Pattern[str], text: str, random: Random) -> str | None:
    found = list(pattern.finditer(text))
    if not found:
        return None
    match = random.choice(found)
    return text[: match.start()] + text[match.end() :]


def drop_cell(text: str, random: Random) -> str | None:
    return _dropped(re.compile(r"<td>[^<>\n]+</td>"), text, random)


def drop_row(text: str, random: Random) -> str | None:
    return _dropped(_ROW, text, random)


def drop_attribute(text: str, random: Random) -> str | None:
    """Leave out an attribute that people read."""
    return _dropped(_READ, text, random)


def change_attribute(text: str, random: Random) -> str | None:
    """Change the value of an attribute that machines read."""
    found = list(_NAMED.finditer(text))
    if not found:
        return None
    match = random.choice(found)
    return text[: match.end("value")] + random.choice("2x9") + text[match.end("value") :]


def emphasize_by_tags(text: str, random: Random) -> str | None:
    """Write emphasis as HTML does."""
    changed = re.sub(r"(?<![*\w])\*([^*\n]+)\*(?![*\w])", r"<em>\1</em>", text)
    return changed if changed != text else None


FAULTS = (
    Mutation("HTML: cells swapped", swap_cells),
    Mutation("HTML: number in a cell changed", change_cell_number),
    Mutation("HTML: cell dropped", drop_cell),
    Mutation("HTML: row dropped", drop_row),
    Mutation("HTML: attribute people read dropped", drop_attribute),
    Mutation("HTML: attribute machines read changed", change_attribute),
)
INNOCENT = (Mutation("HTML: emphasis by tags", emphasize_by_tags),)
