"""Notes that web pages make of links: `<a href="#fn1" role="doc-noteref">` and, at the page's end, what it leads to.

Names are those of DPUB-ARIA 1.0 (W3C) and of what pandoc, Markdown processors and MediaWiki write.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from nkdoc.exchange.texts._cleaning import Losses
from nkdoc.exchange.texts._tree import Element, Elements, changed, elements, paragraph, string, text_of

_REFERENCE = ("footnote-ref", "noteref", "footnote-reference")
_BACK = ("footnote-back", "footnote-backref", "reversefootnote", "mw-cite-backlink")
_LONGEST = 6
"""Characters that a sign of a note may have."""
_FIRST = re.compile(r"^(?P<label>\[\^\d+\]): nkdoc(?P<number>\d+)first\s+", re.MULTILINE)
_AGAIN = re.compile(r"nkdoc(?P<number>\d+)again")
_BACK_SIGNS = frozenset("↑↩︎^⏎⤴ ")


def with_notes(blocks: Elements) -> Elements:
    """Return the blocks with notes in place of links to them, and without the list of notes."""
    blocks = _with_names(blocks)
    targets = {each["c"][0][0]: each for each in elements(blocks) if each["t"] in ("Div", "Span") and each["c"][0][0]}
    wanted = {target for each in elements(blocks) if (target := _target(each)) in targets}
    if not wanted:
        return blocks
    notes = {name: _content(targets[name]) for name in wanted}
    used: set[str] = set()

    def referred(element: Element) -> Elements | None:
        target = _target(element)
        if target in notes:
            used.add(target)
            return [{"t": "Note", "c": notes[target], "name": target}]
        if element["t"] == "Superscript" and len(element["c"]) == 1 and element["c"][0]["t"] == "Note":
            return list(element["c"])
        if element["t"] in ("Div", "Span") and element["c"][0][0] in wanted:
            return []
        if element["t"] in ("OrderedList", "BulletList"):
            return _without_empty(element)
        return _without_rule(element) if element["t"] == "Div" else None

    made: Elements = changed(blocks, referred)
    return made


def whole(blocks: Elements, losses: Losses) -> Elements:
    """Return the blocks with the text of each note in all notes of its `name`; those without a text are left out."""
    texts = {
        each["name"]: each["c"] for each in elements(blocks) if "name" in each and each["t"] == "Note" and each["c"]
    }

    def filled(element: Element) -> Elements | None:
        if element["t"] != "Note":
            return None
        content = element["c"] or texts.get(element.get("name", ""), [])
        if _is_bare(content) and not text_of(content):
            losses.lose("left out: a note without a text")
            return []
        return [{**element, "c": content}]

    made: Elements = changed(blocks, filled)
    return made


def called(blocks: Elements) -> Elements:
    """Return the blocks with each note of one `name` once, and marks where it is called again; see `calling`."""
    first: dict[str, int] = {}

    def marked(element: Element) -> Elements | None:
        name = element.get("name", "") if element["t"] == "Note" else ""
        if not name:
            return None
        if name in first:
            return [string(f"nkdoc{first[name]}again")]
        number = first[name] = len(first)
        return [{"t": "Note", "c": [paragraph(string(f"nkdoc{number}first")), *element["c"]]}]

    made: Elements = changed(blocks, marked)
    return made


def calling(text: str) -> str:
    """Return pandoc's Markdown with calls of notes in place of the marks of `called`."""
    labels = {match["number"]: match["label"] for match in _FIRST.finditer(text)}
    text = _FIRST.sub(r"\g<label>: ", text)
    return _AGAIN.sub(lambda match: labels.get(match["number"], ""), text)


def _with_names(blocks: Elements) -> Elements:
    """Return the blocks with links that lead to each other named as a reference and a way back from its note.

    Word and LibreOffice write them so, `<a name="_ftnref1" href="#_ftn1">` and `<a name="_ftn1" href="#_ftnref1">`; the
    note is the innermost element with an id around the second of them, or else its paragraph.
    """
    pairs = _pairs(blocks)
    if not pairs:
        return blocks
    homes = _homes(blocks, pairs)

    def named(element: Element) -> Elements | None:
        if element["t"] == "Link" and (name := element["c"][0][0]) in pairs:
            address = homes.get(pairs[name], pairs[name])
            return [{"t": "Link", "c": [["", _REFERENCE[:1], []], element["c"][1], [f"#{address}", ""]]}]
        if element["t"] == "Link" and name in pairs.values():
            return [{"t": "Link", "c": [[name, _BACK[:1], []], *element["c"][1:]]}]
        if element["t"] in ("Para", "Plain"):
            backs = (each["c"][0][0] for each in elements(element["c"]) if each["t"] == "Link")
            home = next((name for name in backs if name in pairs.values() and name not in homes), "")
            return [{"t": "Div", "c": [[home, [], []], [element]]}] if home else None
        return None

    made: Elements = changed(blocks, named)
    return made


def _pairs(blocks: Elements) -> dict[str, str]:
    """Return the ids of links that a note's sign may be, each with that of the link that leads back to it."""
    links = {name: each for each in elements(blocks) if each["t"] == "Link" and (name := each["c"][0][0])}
    pairs: dict[str, str] = {}
    for name, each in links.items():
        other = each["c"][2][0].removeprefix("#")
        is_pair = other in links and other not in pairs and links[other]["c"][2][0] == f"#{name}"
        if is_pair and other != name and len(text_of(each["c"][1]).strip("[]()")) <= _LONGEST:
            pairs[name] = other
    return pairs


def _homes(blocks: Elements, pairs: Mapping[str, str]) -> dict[str, str]:
    """Return the id of the innermost element around each link back, where it holds one note and no sign of any."""
    homes: dict[str, str] = {}
    for each in elements(blocks):
        if each["t"] == "Div" and each["c"][0][0]:
            inside = {inner["c"][0][0] for inner in elements(each["c"][1]) if inner["t"] == "Link"}
            notes = inside & set(pairs.values())
            if len(notes) == 1 and inside.isdisjoint(pairs):
                homes[notes.pop()] = each["c"][0][0]
    return homes


def _target(element: Element) -> str:
    """Return the id that a reference to a note leads to; empty for what is none."""
    if element["t"] != "Link":
        return ""
    (_, classes, pairs), content, (url, _) = element["c"]
    is_reference = any(each in _REFERENCE for each in classes) or ["role", "doc-noteref"] in pairs
    is_raised = [each["t"] for each in content] == ["Superscript"] or text_of(content).strip("[]").isdigit()
    is_back = any(each in _BACK for each in classes)
    return url[1:] if url.startswith("#") and (is_reference or is_raised) and not is_back else ""


def _content(target: Element) -> Elements:
    """Return the blocks of a note without the link that leads back."""

    def forward(element: Element) -> Elements | None:
        if element["t"] == "Link":
            (_, classes, pairs), content, (url, _) = element["c"]
            is_back = any(each in _BACK for each in classes) or ["role", "doc-backlink"] in pairs
            if is_back or (url.startswith("#") and set(text_of(content)) <= _BACK_SIGNS):
                return []
        return [] if element["t"] == "Span" and any(each in _BACK for each in element["c"][0][1]) else None

    inside: Elements = changed(target["c"][1], forward)
    return inside if target["t"] == "Div" else [{"t": "Para", "c": inside}]


def _without_empty(element: Element) -> Elements | None:
    """Return a list without the items that notes have left empty; None where none was."""
    items = element["c"][1] if element["t"] == "OrderedList" else element["c"]
    left = [item for item in items if text_of(item) or not _is_bare(item)]
    if len(left) == len(items):
        return None
    content = [element["c"][0], left] if element["t"] == "OrderedList" else left
    return [{"t": element["t"], "c": content}] if left else []


def _without_rule(element: Element) -> Elements | None:
    """Return an element without the line above notes, which may be all that is left of it; None for one without."""
    (_, classes, _), content = element["c"]
    if _is_bare(content) and not text_of(content):
        return []
    return [each for each in content if each["t"] != "HorizontalRule"] if "footnotes" in classes else None


def _is_bare(item: Elements) -> bool:
    return not any(
        each["t"] in ("Image", "Math", "Table")
        # Comments say nothing; Word has many.
        or (each["t"] in ("RawInline", "RawBlock") and not each["c"][1].startswith("<!"))
        for each in elements(item)
    )
