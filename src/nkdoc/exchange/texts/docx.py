"""Documents of Word: fields of Zotero's and Mendeley's plugins, tracked changes, comments, text boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkdoc.exchange.texts import _office
from nkdoc.exchange.texts._taking import Document, take

if TYPE_CHECKING:
    from lxml import etree

    from nkdoc.base.diagnostics import Warned
    from nkdoc.exchange import Changes, Given
    from nkdoc.exchange.texts._citing import Citations

SUFFIXES = (".docx",)
BEGINS = True
_TEXTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_APART = ("Fallback", "moveFrom", "del", "oMath", "footnoteReference", "endnoteReference")
_ZOTERO = "ZOTERO_BREF_"
"""How bookmarks begin in which Zotero may keep citations instead of in fields; their data are no part of the text."""


def bring(given: Given) -> Warned[Changes | None]:
    """Return the document's chapters, pictures and references as changes of the project."""
    return take(given, _document)


def _document(given: Given, citations: Citations) -> Document:
    package = _office.Package(given.data)
    roots = {name: _office.parsed(data) for name in _TEXTS if (data := package.part(name)) is not None}
    if _TEXTS[0] not in roots:
        raise _office.DamagedPackageError("it is no document of Word")
    for root in roots.values():
        _replace_fields(root, citations)
        _move_bookmarks(root)
        names = (_office.attribute(each, "name") for each in root.iter("{*}bookmarkStart"))
        citations.unread += sum(name.startswith(_ZOTERO) for name in names)
    data = package.with_parts({name: _office.written(root) for name, root in roots.items()})
    return Document(
        data,
        "docx",
        ("--track-changes=all",),
        picture=lambda url: package.part(f"word/{url}") or package.part(url),
        pieces=tuple(_office.pieces(roots[_TEXTS[0]], ("p",), ("t",), _stops)),
    )


def _stops(element: etree._Element) -> bool:
    """Tell whether what is inside is none of the text: a second drawing of the same, the contents, what was moved."""
    return _office.local(element) in _APART or (
        _office.local(element) == "sdt" and next(element.iter("{*}docPartGallery"), None) is not None
    )


def _move_bookmarks(root: etree._Element) -> None:
    """Move bookmarks between paragraphs into the next one, where pandoc looks for what links lead to."""
    for mark in list(root.iter("{*}bookmarkStart")):
        if _office.local(mark.getparent()) == "p":
            continue
        following = next((each for each in mark.itersiblings() if _office.local(each) == "p"), None)
        if following is not None:
            following.insert(1 if len(following) and _office.local(following[0]) == "pPr" else 0, mark)


def _replace_fields(root: etree._Element, citations: Citations) -> None:
    """Put marks in the place of citations, and take lists of sources out."""
    for simple in list(root.iter("{*}fldSimple")):
        mark = citations.mark(_office.attribute(simple, "instr"))
        if mark is not None:
            runs = list(simple.iter("{*}r"))
            _exchange(runs, mark)
    _Fields(citations).read(root)


class _Fields:
    """Complex fields: runs between `begin` and `end`, the code before `separate`, what is shown behind it."""

    def __init__(self, citations: Citations) -> None:
        self.citations = citations
        self.open: list[tuple[list[etree._Element], list[str]]] = []
        """The fields around the present run, from the outer to the inner one: their runs, their codes' parts."""

    def read(self, root: etree._Element) -> None:
        for run in list(root.iter("{*}r")):
            if _office.local(run.getparent()) == "r":
                continue
            for child in run:
                self._child(run, child)
            if self.open:
                self._note(run)

    def _child(self, run: etree._Element, child: etree._Element) -> None:
        kind = _office.attribute(child, "fldCharType") if _office.local(child) == "fldChar" else ""
        if kind == "begin":
            self.open.append(([], []))
        elif _office.local(child) == "instrText" and self.open:
            self.open[-1][1].append(child.text or "")
        elif kind == "end" and self.open:
            self._note(run)
            runs, code = self.open.pop()
            mark = self.citations.mark("".join(code))
            if mark is not None:
                _exchange(runs, mark)

    def _note(self, run: etree._Element) -> None:
        for runs, _ in self.open:
            if not runs or runs[-1] is not run:
                runs.append(run)


def _exchange(runs: list[etree._Element], mark: str) -> None:
    """Leave of the runs only the first one, with the mark as its text; none of them for no mark."""
    for at, run in enumerate(runs):
        for child in list(run):
            if at or _office.local(child) != "rPr":
                run.remove(child)
    if runs and mark:
        first = runs[0]
        namespace = first.tag.rpartition("}")[0]
        text = first.makeelement(f"{namespace}}}t", {})
        text.text = mark
        for properties in list(first):
            first.remove(properties)
        first.append(text)
