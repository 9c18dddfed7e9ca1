"""Notes that web pages make of links: `<a href="#fn1" role="doc-noteref">` and, at the page's end, what it leads to.

Names are those of DPUB-ARIA 1.0 (W3C) and of what pandoc, Markdown processors and MediaWiki write.
"""

from __future__ import annotations

from nkdoc.exchange.texts._tree import Element, Elements, changed, elements, text_of

_REFERENCE = ("footnote-ref", "noteref", "footnote-reference")
_BACK = ("footnote-back", "footnote-backref", "reversefootnote", "mw-cite-backlink")
_BACK_SIGNS = frozenset("↑↩︎^⏎⤴ ")


def with_notes(blocks: Elements) -> Elements:
    """Return the blocks with notes in place of links to them, and without the list of notes."""
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
            return [{"t": "Note", "c": notes[target]}]
        if element["t"] == "Superscript" and len(element["c"]) == 1 and element["c"][0]["t"] == "Note":
            return list(element["c"])
        if element["t"] in ("Div", "Span") and element["c"][0][0] in wanted:
            return []
        if element["t"] in ("OrderedList", "BulletList"):
            return _without_empty(element)
        if element["t"] == "Div" and "footnotes" in element["c"][0][1]:
            return [each for each in element["c"][1] if each["t"] != "HorizontalRule"]
        return None

    made: Elements = changed(blocks, referred)
    return made


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


def _is_bare(item: Elements) -> bool:
    return not any(each["t"] in ("Image", "Math", "RawInline", "RawBlock") for each in elements(item))
