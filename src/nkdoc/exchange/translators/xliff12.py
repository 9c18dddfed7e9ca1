"""XLIFF 1.2 (OASIS Standard, 1 February 2008): OmegaT, Virtaal, Lokalise, and older tools.

One `file` for a section, one `trans-unit` for a block. Emphasis, links and spans are `g`, everything else that is
no words is `x`, whose `equiv-text` shows the Markdown. The text that was confirmed stands in `alt-trans`.

    state        target                            trans-unit
    missing      state="needs-translation"         approved="no"
    draft        state="needs-review-translation"  approved="no"
    translated   state="translated"                approved="no"
    final        state="final"                     approved="yes"

What is missing has the source's text for a target, for OmegaT translates targets; it counts as missing while that
stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Warned
from nkdoc.exchange import Changes, Given
from nkdoc.exchange.translators._markup import Tag
from nkdoc.exchange.translators._returned import Returned, ReturnedFile
from nkdoc.exchange.translators._tags import Content
from nkdoc.exchange.translators._taking import take
from nkdoc.exchange.translators._units import TranslationUnit, translation_units
from nkdoc.exchange.translators._xml import BAD_XML, XML, content, dump, fill, fit, local, place_of, read_xml, text_of

if TYPE_CHECKING:
    from lxml import etree

    from nkdoc.base.span import Source
    from nkdoc.model import Project

SUFFIXES = (".xliff12.xlf", ".xlf", ".xliff")
HELP = "XLIFF 1.2: OmegaT, Virtaal"
NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"

_STRUCTURE = frozenset({"xliff", "file", "body", "trans-unit", "context-group", "alt-trans"})
_ROLES = {
    "x": "alone",
    "ph": "alone",
    "it": "alone",
    "g": "around",
    "bx": "open",
    "ex": "close",
    "bpt": "open",
    "ept": "close",
}
_DIGESTS = re.compile(r"source (\w+), translation (\w+)")
_STATES = {
    "missing": "needs-translation",
    "draft": "needs-review-translation",
    "translated": "translated",
    "final": "final",
}
_TYPES = {"link": "link", "image": "x-image", "emphasis": "italic", "strong": "bold"}
_UNTOUCHED = ("new", "needs-translation")
_READY, _FINAL = ("", "translated", "signed-off", "final"), ("signed-off", "final")


def write(project: Project, language: str) -> bytes:
    """Return the project's text and its translation into `language` as XLIFF 1.2."""
    from lxml import etree

    root = etree.Element(f"{{{NAMESPACE}}}xliff", nsmap={None: NAMESPACE}, version="1.2")
    body, path = None, ""
    for unit in translation_units(project, language):
        if body is None or unit.place.path != path:
            path = unit.place.path
            file = _below(root, "file", original=path, datatype="x-markdown")
            file.set("source-language", project.config.source_language)
            file.set("target-language", language)
            body = _below(file, "body")
        _write(_below(body, "trans-unit", id=unit.key), unit)
    return dump(root, _STRUCTURE)


def _below(parent: etree._Element, name: str, /, **attributes: str) -> etree._Element:
    from lxml import etree

    return etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", **attributes)


def _write(element: etree._Element, unit: TranslationUnit) -> None:
    element.set("approved", "yes" if unit.state == "final" else "no")
    element.set(f"{XML}space", "preserve")
    fill(_below(element, "source"), unit.source, _alone, _around)
    fill(_below(element, "target", state=_STATES[unit.state]), unit.target or unit.source, _alone, _around)
    group = _below(element, "context-group", purpose="location")
    _context(group, "sourcefile", unit.place.path)
    _context(group, "linenumber", str(unit.place.position.line))
    if unit.old:
        old = _below(element, "alt-trans", alttranstype="previous-version")
        _below(old, "source").text = fit(unit.old)
        fill(_below(old, "target"), unit.target, _alone, _around)
    for note in unit.notes:
        _note(element, "developer", note)
    _note(element, "nkdoc", f"source {unit.source_digest}, translation {unit.target_digest}")


def _context(group: etree._Element, kind: str, text: str) -> None:
    context = _below(group, "context")
    context.set("context-type", kind)
    context.text = text


def _note(element: etree._Element, who: str, text: str) -> None:
    note = _below(element, "note")
    note.set("from", who)
    note.text = fit(text)


def _alone(parent: etree._Element, tag: Tag) -> etree._Element:
    element = _below(parent, "x", id=tag.id, ctype="lb" if tag.kind == "break" else f"x-{tag.kind}")
    element.set("equiv-text", fit(tag.text))
    return element


def _around(parent: etree._Element, tag: Tag, _: Tag) -> etree._Element:
    element = _below(parent, "g", id=tag.id, ctype=_TYPES.get(tag.kind, f"x-{tag.kind}"))
    element.set("equiv-text", fit(tag.text))
    return element


def claims(head: bytes) -> bool:
    """Tell whether a file begins like XLIFF 1."""
    return b"xliff:document:1" in head or re.search(rb"""<xliff[^>]*version\s*=\s*["']1""", head) is not None


def bring(given: Given) -> Warned[Changes | None]:
    """Return what an XLIFF file that came back changes."""
    read = read_xml(given.data, given.path)
    if read.value is None:
        return Warned(None, read.diagnostics)
    root, source = read.value
    files = [element for element in root.iter() if local(element) == "file"]
    if local(root) != "xliff" or not files:
        message = f"this is no XLIFF 1: its first element is “{local(root)}”" if files else "no “file” is in it"
        return Warned(None, (BAD_XML.at(place_of(root, source), message),))
    languages = (str(files[0].get("source-language", "")), str(files[0].get("target-language", "")))
    units = tuple(
        _returned(element, source)
        for element in root.iter()
        if local(element) == "trans-unit" and element.get("restype") != "x-gettext-domain-header"
    )
    return take(given, ReturnedFile(source, languages, units))


def _returned(unit: etree._Element, source: Source) -> Returned:
    below = {local(element): element for element in reversed(unit) if local(element) != "note"}
    notes = (text_of(element) for element in unit if element.get("from") == "nkdoc")
    digests = next(filter(None, map(_DIGESTS.search, notes)), None)
    target = below.get("target")
    state = str(target.get("state", "")) if target is not None else ""
    approved = unit.get("approved") == "yes"
    here, there = _content(below.get("source")), _content(target)
    untouched = state in _UNTOUCHED and there == here
    return Returned(
        str(unit.get("id", "")), place_of(unit, source), () if untouched else there,
        source=here,
        source_digest=digests[1] if digests else "", target_digest=digests[2] if digests else "",
        ready=approved or state in _READY, final=approved or state in _FINAL,
    )  # fmt: skip


def _content(element: etree._Element | None) -> Content:
    return () if element is None else content(element, _ROLES, _id)


def _id(element: etree._Element) -> str:
    return str(element.get("rid") or element.get("id") or "")
