"""XLIFF 2.1 (OASIS Standard, 13 February 2018): Trados, memoQ, Phrase, Swordfish, Weblate.

One `file` for a section, one `unit` for a block, one `segment` in it. Emphasis, links and spans are `pc`, everything
else that is no words is `ph`; `originalData` holds the Markdown. Digests and context stand in `notes`.

    state        segment
    missing      state="initial"
    draft        state="translated" subState="nkdoc:stale" (or what else the lock says)
    translated   state="translated"
    final        state="final"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Warned
from nkdoc.exchange import Changes, Given
from nkdoc.exchange.translators._markup import Parts, Tag
from nkdoc.exchange.translators._returned import Returned, ReturnedFile
from nkdoc.exchange.translators._tags import Content, Ref
from nkdoc.exchange.translators._taking import take
from nkdoc.exchange.translators._units import TranslationUnit, translation_units
from nkdoc.exchange.translators._xml import (
    BAD_XML,
    XML,
    content,
    dump,
    fill,
    fit,
    joined,
    local,
    place_of,
    read_xml,
    text_of,
)

if TYPE_CHECKING:
    from lxml import etree

    from nkdoc.base.span import Source
    from nkdoc.model import Project

SUFFIXES = (".xlf", ".xliff")
HELP = "XLIFF 2.1: Trados, memoQ, Phrase"
NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
"""Of all versions from 2.0 on."""

_STRUCTURE = frozenset({"xliff", "file", "unit", "notes", "originalData", "segment"})
_ROLES = {"ph": "alone", "pc": "around", "sc": "open", "ec": "close", "cp": "character"}
_DIGESTS = re.compile(r"source (\w+), translation (\w+)")
_TYPES = {"link": "link", "image": "image", "emphasis": "fmt", "strong": "fmt"}
_SUB_TYPES = {"emphasis": "xlf:i", "strong": "xlf:b"}
_READY, _FINAL = ("translated", "reviewed", "final"), ("reviewed", "final")


def write(project: Project, language: str) -> bytes:
    """Return the project's text and its translation into `language` as XLIFF 2.1."""
    from lxml import etree

    root = etree.Element(f"{{{NAMESPACE}}}xliff", nsmap={None: NAMESPACE}, version="2.1")
    root.set("srcLang", project.config.source_language)
    root.set("trgLang", language)
    file, path = None, ""
    for number, unit in enumerate(translation_units(project, language), start=1):
        if file is None or unit.place.path != path:
            path = unit.place.path
            file = _below(root, "file", id=f"f{len(root) + 1}", original=path)
        _Writer(_below(file, "unit", id=f"u{number}", name=unit.key), unit).write()
    return dump(root, _STRUCTURE)


def _below(parent: etree._Element, name: str, /, **attributes: str) -> etree._Element:
    from lxml import etree

    return etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", **attributes)


class _Writer:
    """Writes one unit."""

    def __init__(self, element: etree._Element, unit: TranslationUnit) -> None:
        self.element = element
        self.unit = unit
        self.data: dict[str, str] = {}

    def write(self) -> None:
        unit = self.unit
        self.notes()
        originals = _below(self.element, "originalData")
        segment = _below(self.element, "segment", state="initial" if unit.state == "missing" else unit.state)
        if unit.state == "draft":
            segment.set("state", "translated")
            segment.set("subState", f"nkdoc:{unit.why or 'draft'}")
        self.content(segment, "source", unit.source)
        if unit.target:
            self.content(segment, "target", unit.target)
        for text, name in self.data.items():
            _below(originals, "data", id=name).text = fit(text)
        if not self.data:
            self.element.remove(originals)

    def notes(self) -> None:
        notes = _below(self.element, "notes")
        unit, place = self.unit, self.unit.place
        digests = f"source {unit.source_digest}, translation {unit.target_digest}"
        told = [("digest", digests), ("location", f"{place.path}:{place.position.line}")]
        told += [("context", unit.notes[0]), *(("note", note) for note in unit.notes[1:])]
        told += [("previous-source", unit.old)] if unit.old else []
        for category, text in told:
            note = _below(notes, "note", category=category)
            note.text = fit(text)
            if category in ("digest", "location"):
                note.set("priority", "10")

    def content(self, segment: etree._Element, name: str, parts: Parts) -> None:
        element = _below(segment, name)
        element.set(f"{XML}space", "preserve")
        fill(element, parts, self.alone, self.around)

    def alone(self, parent: etree._Element, tag: Tag) -> etree._Element:
        element = _below(parent, "ph", id=tag.id, dataRef=self.ref(tag.text), equiv="")
        element.set("disp", fit(tag.text))
        return element

    def around(self, parent: etree._Element, tag: Tag, closing: Tag) -> etree._Element:
        element = _below(parent, "pc", id=tag.id)
        element.set("dataRefStart", self.ref(tag.text))
        element.set("dataRefEnd", self.ref(closing.text))
        if tag.kind in _TYPES:
            element.set("type", _TYPES[tag.kind])
        if tag.kind in _SUB_TYPES:
            element.set("subType", _SUB_TYPES[tag.kind])
        return element

    def ref(self, text: str) -> str:
        return self.data.setdefault(text, f"d{len(self.data) + 1}")


def claims(head: bytes) -> bool:
    """Tell whether a file begins like XLIFF from 2.0 on; anything that is no XLIFF 1 is taken for it."""
    return b"xliff:document:1" not in head and not re.search(rb"""<xliff[^>]*version\s*=\s*["']1""", head)


def bring(given: Given) -> Warned[Changes | None]:
    """Return what an XLIFF file that came back changes."""
    read = read_xml(given.data, given.path)
    if read.value is None:
        return Warned(None, read.diagnostics)
    root, source = read.value
    if root.tag != f"{{{NAMESPACE}}}xliff":
        message = f"this is no XLIFF 2: its first element is “{local(root)}”"
        return Warned(None, (BAD_XML.at(place_of(root, source), message),))
    languages = (str(root.get("srcLang", "")), str(root.get("trgLang", "")))
    units = tuple(_returned(element, source) for element in root.iter(f"{{{NAMESPACE}}}unit"))
    return take(given, ReturnedFile(source, languages, units))


def _returned(unit: etree._Element, source: Source) -> Returned:
    notes = {str(note.get("category", "")): text_of(note) for note in unit.iter(f"{{{NAMESPACE}}}note")}
    digests = _DIGESTS.search(notes.get("digest", ""))
    segments = [element for element in unit if local(element) in ("segment", "ignorable")]
    states = [(each.get("state", "initial"), each.get("subState", "")) for each in segments if local(each) == "segment"]
    pending = any(str(sub).startswith("nkdoc:") for _, sub in states)
    sources = [_content(each, "source") or () for each in segments]

    return Returned(
        str(unit.get("name") or unit.get("id")), place_of(unit, source), joined(_target(segments)),
        source=joined(part for each in sources for part in each),
        source_digest=digests[1] if digests else "", target_digest=digests[2] if digests else "",
        ready=all(state in _READY for state, _ in states) and not pending,
        final=all(state in _FINAL for state, _ in states) and not pending,
    )  # fmt: skip


def _target(segments: list[etree._Element]) -> Iterator[str | Ref]:
    """Yield the translation of all segments, nothing where one has none; what is not to be translated is as it was."""
    found: list[Content] = []
    for segment in segments:
        target = _content(segment, "target")
        if target is None and local(segment) == "segment":
            return
        found.append(target if target is not None else _content(segment, "source") or ())
    yield from (part for each in found for part in each)


def _content(segment: etree._Element, name: str) -> Content | None:
    element = segment.find(f"{{{NAMESPACE}}}{name}")
    return None if element is None else content(element, _ROLES, _id)


def _id(element: etree._Element) -> str:
    return str(element.get("startRef") or element.get("id") or "")
