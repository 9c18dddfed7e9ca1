"""Paragraphs of LibreOffice whose style says what they are, and of which pandoc reads the words alone.

A mark is put in front of a block quotation and of a caption, which is found again in the tree. Names of styles are
LibreOffice's own, as files have them in every language, and those that pandoc writes.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from nkdoc.exchange.texts import _office
from nkdoc.exchange.texts._tree import Element, Elements, changed, string, trimmed

if TYPE_CHECKING:
    from lxml import etree

_STYLES = {
    "Quotations": "quote",
    "Table": "tablecaption",
    "TableCaption": "tablecaption",
    "Illustration": "caption",
    "Figure": "caption",
    "Drawing": "caption",
    "FigureCaption": "caption",
}
_MARK = re.compile(r"nkdoc0(quote|tablecaption|caption)")


def mark(root: etree._Element) -> None:
    """Put marks into the paragraphs of a document's text."""
    parents = {
        _office.attribute(each, "name"): _office.attribute(each, "parent-style-name") for each in root.iter("{*}style")
    }
    for each in root.iter("{*}p"):
        style = _office.attribute(each, "style-name")
        kind = _STYLES.get(style) or _STYLES.get(parents.get(style, ""))
        # In a frame with its picture a caption is known to pandoc.
        if kind and _office.local(each.getparent()) != "text-box" and "".join(each.itertext()).strip():
            each.text = f"nkdoc0{kind} {each.text or ''}"


def settled(blocks: Elements) -> Elements:
    """Return the blocks with quotations and captions in place of marked paragraphs."""
    made: Elements = []
    for kind, run in groupby([inner for each in blocks for inner in _unwrapped(each)], _kind):
        group = [_without_mark(each) if kind else each for each in run]
        made += [{"t": "BlockQuote", "c": group}] if kind == "quote" else [{**each, "kind": kind} for each in group]
    for at, each in enumerate(made):
        before, after = made[at - 1 : at], made[at + 1 : at + 2]
        if each.get("kind") in ("tablecaption", "caption") and _is_given(each, before, after):
            each["t"] = "Null"
    plain: Elements = changed([{key: each[key] for key in each if key != "kind"} for each in made], _bare)
    return plain


def _unwrapped(block: Element) -> Elements:
    """Return the paragraphs of a caption that pandoc has put into an element."""
    return list(block["c"][1]) if block["t"] == "Div" and "caption" in block["c"][0][1] else [block]


def _kind(block: Element) -> str:
    """Return what a block is marked as, empty for none."""
    first = block["c"][0] if block["t"] in ("Para", "Plain") and block["c"] else {}
    match = _MARK.fullmatch(first["c"]) if first.get("t") == "Str" else None
    return match[1] if match else ""


def _without_mark(block: Element) -> Element:
    return {"t": block["t"], "c": trimmed(block["c"][1:])}


def _is_given(caption: Element, before: Elements, after: Elements) -> bool:
    """Give the caption to the table or picture beside it; tell whether there is one that has none."""
    beside = [*after, *before] if caption["kind"] == "tablecaption" else [*before, *after]
    for each in beside:
        if caption["kind"] == "tablecaption" and each["t"] == "Table" and not each["c"][1][1]:
            each["c"][1] = [None, [{"t": "Plain", "c": caption["c"]}]]
            return True
        inlines = each.get("c") if caption["kind"] == "caption" and each["t"] == "Para" else None
        if inlines and [inline["t"] for inline in inlines] == ["Image"] and not inlines[0]["c"][1]:
            inlines[0]["c"][1] = caption["c"]
            return True
    return False


def _bare(element: Element) -> Elements | None:
    """Return a word without the marks that stand where nothing is made of them."""
    if element["t"] != "Str" or not _MARK.search(element["c"]):
        return None
    rest = _MARK.sub("", element["c"])
    return [string(rest)] if rest else []
