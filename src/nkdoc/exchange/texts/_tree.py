"""Pandoc's syntax tree, as its JSON has it: elements are `{"t": kind, "c": content}` (pandoc-types).

Deep trees are refused by their readers: JSON nested beyond the interpreter’s limit ends in RecursionError.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

Element = dict[str, Any]
Elements = list[Any]
Change = Callable[[Element], Elements | None]
"""Returns what stands in an element's place; None leaves it."""

SPACE: Element = {"t": "Space"}
_SPACES = ("Space", "SoftBreak", "LineBreak")


def string(text: str) -> Element:
    """Return an element of text."""
    return {"t": "Str", "c": text}


def paragraph(*inlines: Element) -> Element:
    """Return a paragraph."""
    return {"t": "Para", "c": list(inlines)}


def words(text: str) -> Elements:
    """Return text as pandoc has it, a word an element."""
    made: Elements = []
    for word in text.split():
        made += [SPACE, string(word)] if made else [string(word)]
    return made


def elements(node: object) -> Iterator[Element]:
    """Yield every element below a node, in the order of the text."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            if "t" in each:
                yield each
            waiting.extend(reversed([value for key, value in each.items() if key != "t"]))
        elif isinstance(each, list):
            waiting.extend(reversed(each))


def text_of(node: object) -> str:
    """Return the text of a node; blocks are set apart by a space."""
    parts: list[str] = []
    for each in elements(node):
        match each["t"]:
            case "Str":
                parts.append(each["c"])
            case "Code" | "CodeBlock" | "Math":
                parts.append(str(each["c"][-1]))
            case "Space" | "SoftBreak" | "LineBreak" | "Para" | "Plain" | "Header":
                parts.append(" ")
    return " ".join("".join(parts).split())


def changed(node: Any, change: Change) -> Any:  # noqa: ANN401 - JSON
    """Return the node with the change made to every element, the inner ones first. Recurses as deep as the tree."""
    if isinstance(node, list):
        made: Elements = []
        for each in node:
            inner = changed(each, change)
            stands = change(inner) if isinstance(inner, dict) and "t" in inner else None
            made += [inner] if stands is None else stands
        return made
    if isinstance(node, dict):
        return {key: changed(value, change) for key, value in node.items()}
    return node


def trimmed(inlines: Elements) -> Elements:
    """Return inlines without the spaces around them."""
    start, stop = 0, len(inlines)
    while start < stop and inlines[start]["t"] in _SPACES:
        start += 1
    while stop > start and inlines[stop - 1]["t"] in _SPACES:
        stop -= 1
    return inlines[start:stop]
