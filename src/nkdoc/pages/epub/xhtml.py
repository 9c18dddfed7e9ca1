"""The page of a book as its templates write it → the book's documents: XHTML whose links lead from file to file.

Notes that open at their calls on the screen are footnotes here (`epub:type="footnote"`), at the end of the file that
calls them: reading systems open them over the text, and those that cannot follow the link.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from nkdoc.base.diagnostics import NkdocError

XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"
DRAWN = "css/fonts-epub.css"
"""The style sheet of the faces in drawings, for the documents that have some."""
_NAMESPACES = {"svg": "http://www.w3.org/2000/svg", "math": "http://www.w3.org/1998/Math/MathML"}
"""Elements of other vocabularies, which say so themselves."""
_LEFT_TO_RIGHT = frozenset(("code", "pre"))
"""What runs so in every language, as the style sheets of pages say."""

_VOID = re.compile(r"<(area|br|col|hr|img|input|link|meta|source|wbr)\b([^<>]*?)\s*/?>")
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)\w+;")
_NAMESPACE = re.compile(r"""\sxmlns(?::\w+)?=(?:"[^"]*"|'[^']*')""")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML 1.0 cannot hold (W3C, Extensible Markup Language 1.0, 2.2)."""

_ROLES: Mapping[str, tuple[str, str]] = {
    "references": ("bibliography", "doc-bibliography"),
    "imprint": ("colophon", "doc-colophon"),
}
"""What sections are, by id: their `epub:type` and `role`."""


@dataclass(frozen=True)
class Document:
    """One file of the book: its name without ending, its title, and what it holds; `type_` as EPUB calls it."""

    name: str
    title: str
    type_: str
    root: ET.Element

    @property
    def path(self) -> str:
        """Where it lies in the book."""
        return f"text/{self.name}.xhtml"

    @property
    def data(self) -> bytes:
        """The file."""
        text = ET.tostring(self.root, encoding="unicode")
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n{text}\n'.encode()

    def holds(self, name: str) -> bool:
        """Tell whether an element called `name` stands in it."""
        return self.root.find(f".//{name}") is not None


def documents(page: str) -> tuple[Document, ...]:
    """Return the files of a book, in reading order. Raises NkdocError where a template's HTML is not well-formed."""
    text = well_formed(page)
    try:
        root = ET.fromstring(text)  # noqa: S314 - the templates' own output, without a DTD
    except ET.ParseError as fault:
        written = text.split("\n")[fault.position[0] - 1].strip()[:80]
        raise NkdocError(f"a template of templates/epub or templates/partials is not well-formed: {written}") from fault
    head, body = root.find("head"), root.find("body")
    if head is None or body is None:
        raise NkdocError("templates/epub/base.html has no head or no body")
    made = tuple(_document(root, head, part) for part in body)
    files = {each.attrib["id"]: one.name for one in made for each in one.root.iter() if "id" in each.attrib}
    for one in made:
        _lead(one, files)
    return made


def well_formed(page: str) -> str:
    """Return HTML as XML can be read: empty elements closed, no named characters, no namespaces."""
    closed = _VOID.sub(r"<\1\2/>", page[page.index("<html") :])
    return _UNFIT.sub("", _NAMESPACE.sub("", _ENTITY.sub(lambda name: html.unescape(name[0]), closed)))


def _document(page: ET.Element, head: ET.Element, part: ET.Element) -> Document:
    name, title, kind = (part.attrib.pop(f"data-{each}", "") for each in ("file", "title", "type"))
    language = page.get("lang", "")
    _call_footnotes(part, language)
    _say_what_is_what(part)
    root = ET.Element("html", {"xmlns": XHTML, "xmlns:epub": OPS, "xml:lang": language, **page.attrib})
    own_head = deepcopy(head)
    for each in list(own_head):
        if each.tag == "title":
            each.text = title
        if each.get("href", "").endswith(DRAWN) and part.find(".//text") is None:
            own_head.remove(each)
    body = ET.SubElement(root, "body")
    if kind:
        (part if part.tag == "section" else body).set("epub:type", kind)
    root.insert(0, own_head)
    body.extend([part] if part.tag == "section" else list(part))
    return Document(name, title, kind, root)


# ---- notes ------------------------------------------------------------------------------------------------


def _call_footnotes(part: ET.Element, language: str) -> None:
    """Make links of the calls of notes, and footnotes at the part's end of the notes."""
    parents = {child: parent for parent in part.iter() for child in parent}
    calls: dict[str, str] = {}
    for call in part.iter("button"):
        target = call.attrib.pop("popovertarget", "")
        calls.setdefault(target, call.get("id", ""))
        call.tag = "a"
        call.attrib.pop("type", None)
        call.attrib |= {"href": f"#{target}", "epub:type": "noteref", "role": "doc-noteref"}
    notes = [each for each in part.iter("span") if "popover" in each.attrib]
    if not notes:
        return
    made = [_footnote(note, calls.get(note.get("id", ""), ""), _tongue(note, parents, language)) for note in notes]
    for note in notes:
        _take_out(note, parents[note])
    held = ET.SubElement(part, "section", {"class": "footnotes", "epub:type": "footnotes"})
    held.extend(made)


def _footnote(note: ET.Element, call: str, tongue: Mapping[str, str]) -> ET.Element:
    name = note.get("id", "")
    aside = ET.Element("aside", {"epub:type": "footnote", "role": "doc-footnote", "id": name, **tongue})
    words = ET.SubElement(aside, "p")
    words.text = note.text
    words.extend(list(note))
    for mark in words.iterfind("span[@class='note-mark']"):
        mark.tag = "a"
        mark.attrib = {"class": "note-mark", "href": f"#{call}", "role": "doc-backlink"}
    return aside


def _tongue(element: ET.Element, parents: Mapping[ET.Element, ET.Element], language: str) -> dict[str, str]:
    """Return the language and direction of the words around an element, where they are not the page's."""
    at: ET.Element | None = element
    while at is not None:
        if (found := at.get("lang", language)) != language:
            return {"lang": found, "xml:lang": found} | ({"dir": runs} if (runs := at.get("dir")) else {})
        at = parents.get(at)
    return {}


def _take_out(element: ET.Element, parent: ET.Element) -> None:
    """Remove an element; the text after it stays."""
    before = list(parent).index(element)
    rest = element.tail or ""
    if before:
        parent[before - 1].tail = (parent[before - 1].tail or "") + rest
    else:
        parent.text = (parent.text or "") + rest
    element.tail = None
    parent.remove(element)


# ---- what XML and EPUB ask for ----------------------------------------------------------------------------


def _say_what_is_what(part: ET.Element) -> None:
    for each in part.iter():
        if each.tag in _NAMESPACES:
            each.set("xmlns", _NAMESPACES[each.tag])
        if each.tag in _LEFT_TO_RIGHT:
            each.set("dir", "ltr")
        if "lang" in each.attrib:
            each.set("xml:lang", each.attrib["lang"])
        if (kind := each.attrib.pop("data-type", "")) and each is not part:
            each.set("epub:type", kind)
        if (known := _ROLES.get(each.get("id", ""))) and each.tag == "section":
            each.attrib |= {"epub:type": known[0], "role": known[1]}
        if "chapter" in each.get("class", "").split() and each.tag == "section":
            each.attrib |= {"epub:type": "chapter", "role": "doc-chapter"}
        for name in [name for name in each.attrib if name.startswith("data-")]:
            del each.attrib[name]


def _lead(document: Document, files: Mapping[str, str]) -> None:
    """Make each link into the book name the file; what leads nowhere is no link."""
    for each in _links(document.root):
        target = unquote(each.attrib["href"][1:])
        file = files.get(target, files.get(each.attrib["href"][1:]))
        if file is None:
            del each.attrib["href"]
            each.attrib.pop("role", None)
            each.attrib.pop("epub:type", None)
        elif file != document.name:
            each.set("href", f"{file}.xhtml{each.attrib['href']}")


def _links(root: ET.Element) -> Iterator[ET.Element]:
    return (each for each in root.iter("a") if each.get("href", "").startswith("#"))
