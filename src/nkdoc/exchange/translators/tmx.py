"""TMX 1.4b (LISA OSCAR, 26 April 2005), the format of translation memories: every confirmed pair.

`bpt`, `ept` and `ph` hold the Markdown. What a memory says is taken in only where the project has no translation: any
tool's memory does, and a unit is taken where its source is a block's to the letter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkdoc import __version__
from nkdoc.base.diagnostics import Warned
from nkdoc.exchange import Changes, Given
from nkdoc.exchange.translators._markup import Parts, Tag
from nkdoc.exchange.translators._returned import Returned, ReturnedFile
from nkdoc.exchange.translators._taking import take
from nkdoc.exchange.translators._units import translation_units
from nkdoc.exchange.translators._xml import BAD_XML, XML, fit, local, place_of, read_xml, text_of

if TYPE_CHECKING:
    from lxml import etree

    from nkdoc.base.span import Source
    from nkdoc.model import Project

SUFFIXES = (".tmx",)
HELP = "TMX 1.4b: the confirmed pairs, for any translation memory"

_DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'


def write(project: Project, language: str) -> bytes:
    """Return the confirmed pairs as a translation memory."""
    from lxml import etree

    from nkdoc.exchange.translators._xml import dump

    source = project.config.source_language
    root = etree.Element("tmx", version="1.4")
    header = {
        "creationtool": "nkdoc", "creationtoolversion": __version__, "segtype": "paragraph", "o-tmf": "nkdoc",
        "adminlang": "en", "srclang": source, "datatype": "x-markdown",
    }  # fmt: skip
    etree.SubElement(root, "header", header)
    body = etree.SubElement(root, "body")
    for unit in translation_units(project, language):
        if unit.state == "final":
            element = etree.SubElement(body, "tu", tuid=unit.key)
            _variant(element, source, unit.source)
            _variant(element, language, unit.target)
    return dump(root, frozenset({"tmx", "body", "tu", "tuv"}), _DOCTYPE)


def _variant(parent: etree._Element, language: str, parts: Parts) -> None:
    from lxml import etree

    variant = etree.SubElement(parent, "tuv", {f"{XML}lang": language})
    segment = etree.SubElement(variant, "seg")
    last = None
    pairs: dict[str, int] = {}
    for part in parts:
        if isinstance(part, Tag):
            number = pairs.setdefault(part.id, len(pairs) + 1)
            names = {"alone": "ph", "open": "bpt", "close": "ept"}
            counted = {"x": str(number)} if part.role != "close" else {}
            pair = {"i": str(number)} if part.role != "alone" else {}
            last = etree.SubElement(segment, names[part.role], {**pair, **counted})
            last.text = fit(part.text)
        elif last is None:
            segment.text = part
        else:
            last.tail = part


def bring(given: Given) -> Warned[Changes | None]:
    """Return what a translation memory adds: translations of blocks that have none."""
    read = read_xml(given.data, given.path)
    if read.value is None:
        return Warned(None, read.diagnostics)
    root, source = read.value
    if local(root) != "tmx":
        message = f"this is no TMX: its first element is “{local(root)}”"
        return Warned(None, (BAD_XML.at(place_of(root, source), message),))
    here = given.project.config.source_language
    there = given.wishes.language or _language(root, here, given.project)
    units = tuple(
        returned for unit in root.iter("tu") if (returned := _returned(unit, source, (here, there))) is not None
    )
    return take(given, ReturnedFile(source, (here, there), units), only_missing=True)


def _language(root: etree._Element, source: str, project: Project) -> str:
    """Return the language of the memory that the project translates into, the first of them where it has several."""
    found = {_tag(variant) for variant in root.iter("tuv")} - {source}
    known = [tag for tag in project.config.targets if not found or tag in found]
    return known[0] if known else min(found, default="")


def _tag(variant: etree._Element) -> str:
    return str(variant.get(f"{XML}lang") or variant.get("lang") or "")


def _returned(unit: etree._Element, source: Source, languages: tuple[str, str]) -> Returned | None:
    texts = {_tag(variant): text_of(variant.find("seg")) for variant in unit.iter("tuv")}
    here, there = (texts.get(tag, "") for tag in languages)
    if not here or not there:
        return None
    return Returned(str(unit.get("tuid", "")), place_of(unit, source), (there,), source=(here,))
