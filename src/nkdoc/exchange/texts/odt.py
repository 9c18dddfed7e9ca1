"""Documents of LibreOffice: Zotero's reference marks, tracked changes, comments, formulas in objects."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.exchange.texts import _office, _paragraph_styles
from nkdoc.exchange.texts._taking import Document, take

if TYPE_CHECKING:
    from lxml import etree

    from nkdoc.base.diagnostics import Warned
    from nkdoc.exchange import Changes, Given
    from nkdoc.exchange.texts._citing import Citations

SUFFIXES = (".odt",)
BEGINS = True
_TEXT = "content.xml"
_APART = ("tracked-changes", "annotation", "note-citation", "table-of-content", "title", "desc")
_MARKS = ("{*}reference-mark-start", "{*}reference-mark-end")


def bring(given: Given) -> Warned[Changes | None]:
    """Return the document's chapters, pictures and references as changes of the project."""
    return take(given, _document)


def _document(given: Given, citations: Citations) -> Document:
    package = _office.Package(given.data)
    data = package.part(_TEXT)
    if data is None:
        raise _office.DamagedPackageError("it is no document of LibreOffice")
    root = _office.parsed(data)
    for section in list(root.iter("{*}section")):
        if citations.mark(_office.attribute(section, "name")) == "":
            section.getparent().remove(section)
    for start in list(root.iter(_MARKS[0])):
        _replace(start, citations)
    for head in list(root.iter("{*}table-header-rows")):
        _unwrap(head)
    _paragraph_styles.mark(root)
    formulas = tuple(_formulas(root, package))
    comments = tuple(" ".join("".join(each.itertext()).split()) for each in root.iter("{*}annotation"))
    changes = sum(1 for _ in root.iter("{*}changed-region"))
    return Document(
        package.with_parts({_TEXT: _office.written(root)}),
        "odt",
        picture=package.part,
        pieces=tuple(_office.pieces(root, ("p", "h"), (), _stops)),
        formulas=formulas,
        comments=comments,
        changes=changes,
        settled=lambda blocks, _: _paragraph_styles.settled(blocks),
    )


def _stops(element: etree._Element) -> bool:
    """Tell whether what is inside is none of the text."""
    return _office.local(element) in _APART


def _replace(start: etree._Element, citations: Citations) -> None:
    """Put a mark in the place of a citation that begins and ends in one paragraph, as Zotero's do."""
    name, parent = _office.attribute(start, "name"), start.getparent()
    ends = [each for each in parent.iterchildren(_MARKS[1]) if _office.attribute(each, "name") == name]
    mark = citations.mark(name) if ends else None
    if mark is None:
        return
    between = start.getnext()
    while between is not None and between is not ends[0]:
        following = between.getnext()
        parent.remove(between)
        between = following
    start.tail = mark


def _formulas(root: etree._Element, package: _office.Package) -> Iterator[bytes]:
    """Put marks in the place of formulas, which are packages in the package, and yield their MathML."""
    number = 0
    for each in list(root.iter("{*}object")):
        frame, folder = each.getparent(), _office.attribute(each, "href").removeprefix("./").rstrip("/")
        data = package.part(f"{folder}/{_TEXT}") if folder else None
        if data is None or b"MathML" not in data or _office.local(frame) != "frame":
            continue
        math = _office.parsed(re.sub(rb"<!DOCTYPE[^>\[]*>", b"", data))
        text = frame.makeelement(frame.tag.replace("drawing", "text").replace("frame", "span"), {})
        text.text, text.tail = f"nkdoc{number}formula", frame.tail
        frame.getparent().replace(frame, text)
        number += 1
        yield _plain(math)


def _plain(math: etree._Element) -> bytes:
    """Return MathML without prefixes, as web pages have it."""
    from lxml import etree

    for each in math.iter(etree.Element):
        each.tag = _office.local(each)
    etree.cleanup_namespaces(math)
    data: bytes = etree.tostring(math, with_tail=False)
    return data


def _unwrap(head: etree._Element) -> None:
    """Make a table's head rows of it like the others: pandoc passes rows over that stand in an element of their own."""
    parent, at = head.getparent(), head.getparent().index(head)
    for row in reversed(list(head)):
        parent.insert(at, row)
    parent.remove(head)
