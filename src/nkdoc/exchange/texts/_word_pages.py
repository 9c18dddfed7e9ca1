"""Lists of the web pages that Word saves: paragraphs with a sign in front, which become lists.

    <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span
    style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>inner</p>

`level` is how deep the paragraph stands; a page saved as “filtered” tells it by the margin alone. Pandoc drops what
paragraphs have of attributes, so a mark is put behind their start tags, which is found again in the tree.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import NamedTuple

from nkdoc.exchange.texts._tree import Element, Elements, elements, text_of, trimmed

_OFFICE = re.compile(r"<o:p>(?:\s|&nbsp;|\xa0)*</o:p>|</?(?:o|st1):\w+\b[^<>]*>", re.IGNORECASE)
"""Empty words of Office, and its tags around others: pandoc takes them for the ends of paragraphs."""
_PARAGRAPH = re.compile(r"<p\b[^<>]*>", re.IGNORECASE)
_LEVEL = re.compile(r"mso-list:\s*l\d+\s+level(?P<level>\d+)", re.IGNORECASE)
_OF_LIST = re.compile(r"class=[\"']?MsoList", re.IGNORECASE)
_MARGIN = re.compile(r"margin-left:\s*(?P<size>\d+\.?\d*|\.\d+)(?P<unit>pt|in|cm|mm)", re.IGNORECASE)
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4}
_STEP = 36
"""Points by which Word sets each level of a list in, half an inch."""
_MARK = "nkdoc-list"
_BEHIND_SIGN = re.compile(r"mso-list:\s*Ignore|font:\s*7\.0pt", re.IGNORECASE)
"""Styles of what holds the sign, and of the spaces behind it."""
_LONGEST = 12
"""Characters that a sign may have, such as `(xviii)` or `1.10.2.`."""
_ORDERED = re.compile(r"\(?(?:(?P<number>\d+)|\w{1,6}|(?:\d+\.)+\d+)[.)]")


class _Item(NamedTuple):
    level: int
    is_ordered: bool
    number: int
    inlines: Elements


def with_marks(page: str) -> str:
    """Return a page with a mark in each paragraph that may be of a list of Word's."""

    def marked(match: re.Match[str]) -> str:
        tag = match[0]
        if level := _LEVEL.search(tag):
            return f'{tag}<span class="{_MARK}" data-level="{int(level["level"])}"></span>'
        if not _OF_LIST.search(tag):
            return tag
        margin = _MARGIN.search(tag)
        size = float(margin["size"]) * _POINTS[margin["unit"].lower()] if margin else _STEP
        return f'{tag}<span class="{_MARK}" data-level="{max(1, round(size / _STEP))}"></span>'

    return _PARAGRAPH.sub(marked, _OFFICE.sub("", page)) if "Mso" in page else page


def with_lists(blocks: Elements) -> Elements:
    """Return the blocks with lists in place of marked paragraphs that stand one after the other."""
    made: Elements = []
    for is_list, run in groupby(map(_read, blocks), lambda each: isinstance(each, _Item)):
        if is_list:
            made += _lists([each for each in run if isinstance(each, _Item)])
        else:
            made += [_below(each) for each in run if not isinstance(each, _Item)]
    return made


def _below(block: Element) -> Element:
    if block["t"] == "Div":
        return {"t": "Div", "c": [block["c"][0], with_lists(block["c"][1])]}
    if block["t"] == "BlockQuote":
        return {"t": "BlockQuote", "c": with_lists(block["c"])}
    return block


def _read(block: Element) -> Element | _Item:
    """Return a marked paragraph with a sign as an item, anything else as it is."""
    if block["t"] not in ("Para", "Plain") or not block["c"] or not _is_mark(block["c"][0]):
        return block
    level = next((int(value) for key, value in block["c"][0]["c"][0][2] if key == "level"), 1)
    inlines = block["c"][1:]
    end = next((at for at, each in enumerate(inlines, 1) if any(map(_is_sign, elements(each)))), 0)
    sign = text_of(inlines[:end]).replace("\xa0", " ").strip()
    if not end or len(sign) > _LONGEST:
        return {"t": block["t"], "c": inlines}
    match = _ORDERED.fullmatch(sign)
    number = int(match["number"]) if match and match["number"] else 1
    return _Item(level, match is not None, number, trimmed(inlines[end:]))


def _is_mark(inline: Element) -> bool:
    return inline["t"] == "Span" and _MARK in inline["c"][0][1]


def _is_sign(inline: Element) -> bool:
    return inline["t"] == "Span" and any(
        key == "style" and _BEHIND_SIGN.search(value) is not None for key, value in inline["c"][0][2]
    )


def _lists(items: list[_Item]) -> Elements:
    """Return the items as lists, one for each run of one kind; deeper ones stand inside the item before them."""
    top = items[0].level
    entries: list[tuple[_Item, list[_Item]]] = []
    for item in items:
        if item.level > top and entries:
            entries[-1][1].append(item)
        else:
            entries.append((item, []))
    made: Elements = []
    for is_ordered, run in groupby(entries, lambda entry: entry[0].is_ordered):
        group = list(run)
        content = [[{"t": "Plain", "c": item.inlines}, *(_lists(inner) if inner else [])] for item, inner in group]
        if is_ordered:
            style = [group[0][0].number, {"t": "Decimal"}, {"t": "Period"}]
            made.append({"t": "OrderedList", "c": [style, content]})
        else:
            made.append({"t": "BulletList", "c": content})
    return made
