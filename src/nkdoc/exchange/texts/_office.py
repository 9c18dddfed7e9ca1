"""The packages of Word and LibreOffice: their XML, their pictures, and what of their text did not arrive.

Office Open XML is ECMA-376 (part 1: WordprocessingML), OpenDocument is ISO/IEC 26300. Names are told without their
namespaces, for transitional and strict files differ in nothing else that counts here.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml import etree

MOST = 256 * 1024 * 1024
"""Bytes that a package may hold unpacked; a few kilobytes can stand for gigabytes (CWE-409)."""
FEW = 4
"""Letters and digits below which a piece of text is not missed."""


class DamagedPackageError(Exception):
    """The package cannot be read; the text says why."""


class Package:
    """A file of either program: its parts by name."""

    def __init__(self, data: bytes) -> None:
        """Open the package. Raises DamagedPackageError."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            size = sum(each.file_size for each in self._zip.infolist())
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as fault:
            raise DamagedPackageError("it is no package of Word or LibreOffice") from fault
        if size > MOST:
            raise DamagedPackageError(f"it holds {size // 1024**2} MB unpacked, more than {MOST // 1024**2}")

    def part(self, name: str) -> bytes | None:
        """Return a part, None where there is none. Raises DamagedPackageError."""
        try:
            return self._zip.read(name)
        except KeyError:
            return None
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError) as fault:
            raise DamagedPackageError(f"its part {name} cannot be unpacked") from fault

    def with_parts(self, parts: dict[str, bytes]) -> bytes:
        """Return the package with other bytes in some of its parts."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
            for each in self._zip.infolist():
                data = parts.get(each.filename, self.part(each.filename))
                if data is not None and not each.is_dir():
                    made.writestr(each.filename, data)
        return out.getvalue()


def parsed(data: bytes) -> etree._Element:
    """Return the root of a part. Raises DamagedPackageError; entities are never resolved, for they may be bombs."""
    from lxml import etree

    if b"<!ENTITY" in data or b"<!DOCTYPE" in data:
        raise DamagedPackageError("its XML declares entities or a DTD of its own")
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        root: etree._Element = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise DamagedPackageError(f"its XML is not well-formed: {fault}") from fault
    return root


def written(root: etree._Element) -> bytes:
    """Return a part with this root."""
    from lxml import etree

    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace; empty for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """Return an attribute by its name without its namespace, empty where it is missing."""
    return next((str(value) for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


Stops = Callable[[Any], bool]
"""Tells of an element that what is inside belongs to no paragraph around it."""


def pieces(root: etree._Element, paragraphs: tuple[str, ...], texts: tuple[str, ...], stops: Stops) -> Iterator[str]:
    """Yield the text of each paragraph that counts, in pieces between what stands inside it and is none of it.

    `texts` are the elements that hold text; where there are none named, all do. Paragraphs below one that stops are
    not looked at.
    """
    for top in root.iter():
        if local(top) in paragraphs and not any(stops(each) for each in top.iterancestors()):
            yield from _pieces_of(top, paragraphs, texts, stops)


def _pieces_of(top: etree._Element, paragraphs: tuple[str, ...], texts: tuple[str, ...], stops: Stops) -> list[str]:
    made = [""]

    def visit(element: etree._Element) -> None:
        if element is not top and (local(element) in paragraphs or stops(element)):
            made.append("")
        else:
            if not texts or local(element) in texts:
                made[-1] += element.text or ""
            for below in element:
                visit(below)
        if not texts and element is not top:
            made[-1] += element.tail or ""

    visit(top)
    return made


def letters(text: str) -> str:
    """Return the letters and digits of a text, by which it is found again."""
    return "".join(each for each in text.casefold() if each.isalnum())


def missing(found: Iterator[str], arrived: str) -> list[str]:
    """Return the pieces of text that are not in what arrived, each once."""
    there = letters(arrived)
    gone = (each for each in found if len(letters(each)) >= FEW and letters(each) not in there)
    return list(dict.fromkeys(" ".join(each.split()) for each in gone))
