"""A style sheet written for lines from left to right → the same for lines of both directions.

    margin-left: 4mm            →  margin-inline-start: 4mm
    float: left                 →  float: inline-start
    margin: 0 7mm 0 -38mm       →  margin-block: 0; margin-inline: -38mm 7mm

So a theme says left and right as it is used to, and an element whose lines run from right to left, by its `dir`, is set
mirrored (CSS Logical Properties and Values Level 1). Boxes of a page have no such direction: where the whole document
runs from right to left, what `@page` says of the left is said of the right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PAGE = re.compile(r"@page\b[^{]*\{")
_VALUE = r"(?P<value>(?:\"[^\"]*\"|'[^']*'|\([^()]*\)|[^;{}\"'()])*)"
_DECLARATION = re.compile(rf"(?<=[{{;])(?P<space>\s*)(?P<name>[a-z-]+)\s*:\s*{_VALUE}")
_SIDE = re.compile(r"(?:(?P<box>margin|padding|border)-)?(?P<side>left|right)(?P<rest>-(?:width|style|color))?")
_ENDS: Mapping[str, str] = {"left": "start", "right": "end"}
_OTHER: Mapping[str, str] = {"left": "right", "right": "left"}
_WORDS = frozenset(("float", "clear", "text-align", "text-align-last", "caption-side"))
_SHORTHANDS = frozenset(("margin", "padding", "inset", "border-width", "border-style", "border-color"))
_FOUR = 4
_TOKEN = re.compile(r"(?:[^\s()]|\([^()]*\))+")
_SIDES = re.compile(r"\b(left|right)\b")


def logical(sheet: str, *, right_to_left: bool = False) -> str:
    """Return the sheet with logical properties in place of left and right; comments are left out, their lines are kept.

    `right_to_left` tells that the document as a whole runs so: its page boxes are mirrored.
    """
    text = _without_comments(sheet)
    parts: list[str] = []
    at = 0
    while page := _PAGE.search(text, at):
        end = _closed(text, page.end())
        parts.append(_DECLARATION.sub(_logical, text[at : page.start()]))
        parts.append(_mirrored(text[page.start() : end]) if right_to_left else text[page.start() : end])
        at = end
    parts.append(_DECLARATION.sub(_logical, text[at:]))
    return "".join(parts)


def has_sides(sheet: str) -> bool:
    """Tell whether a sheet says anything of left and right."""
    return logical(sheet, right_to_left=True) != _without_comments(sheet)


def _without_comments(sheet: str) -> str:
    """Return the sheet on the same lines, on which its faults are told."""
    return _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), sheet)


def _closed(text: str, at: int) -> int:
    """Return where the block that is open at `at` ends."""
    depth = 1
    while at < len(text) and depth:
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
    return at


def _logical(declaration: re.Match[str]) -> str:
    space, name, value = declaration["space"], declaration["name"], declaration["value"].strip()
    if side := _SIDE.fullmatch(name):
        box, rest = side["box"] or "inset", side["rest"] or ""
        return f"{space}{box}-inline-{_ENDS[side['side']]}{rest}: {value}"
    if name in _WORDS and value in _ENDS:
        prefix = "" if name.startswith("text") else "inline-"
        return f"{space}{name}: {prefix}{_ENDS[value]}"
    if name in _SHORTHANDS and (sides := _four(value)):
        box, _, rest = name.partition("-")
        rest = f"-{rest}" if rest else ""
        top, right, bottom, left = sides
        block = (
            f"{space}{box}-top{rest}: {top}; {box}-bottom{rest}: {bottom}"
            if box != "inset"
            else (f"{space}top: {top}; bottom: {bottom}")
        )
        return f"{block}; {box}-inline-start{rest}: {left}; {box}-inline-end{rest}: {right}"
    return declaration.group()


def _four(value: str) -> tuple[str, str, str, str] | None:
    """Return the four sides of a shorthand whose left and right differ, None for any other value."""
    found = _TOKEN.findall(value)
    if len(found) != _FOUR or found[1] == found[3]:
        return None
    return found[0], found[1], found[2], found[3]


def _mirrored(rule: str) -> str:
    """Return an `@page` rule with left and right exchanged: its selector, its margin boxes, what they declare."""
    head, brace, body = rule.partition("{")
    exchange: Callable[[re.Match[str]], str] = lambda found: _OTHER[found.group()]  # noqa: E731 - a name for two uses
    body = re.sub(r"@[a-z-]+(?=\s*\{)", lambda box: _SIDES.sub(exchange, box.group()), body)
    return _SIDES.sub(exchange, head) + _DECLARATION.sub(_exchanged, brace + body)


def _exchanged(declaration: re.Match[str]) -> str:
    space, name, value = declaration["space"], declaration["name"], declaration["value"].strip()
    name = _SIDES.sub(lambda side: _OTHER[side.group()], name)
    if name in _WORDS:
        value = _OTHER.get(value, value)
    if name in _SHORTHANDS and (sides := _four(value)):
        value = " ".join((sides[0], sides[3], sides[2], sides[1]))
    return f"{space}{name}: {value}"
