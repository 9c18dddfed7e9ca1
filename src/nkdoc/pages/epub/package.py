"""Documents and pictures → the archive of EPUB 3.3, the same bytes for the same book.

mimetype                    first and stored, so that the first bytes of the file tell what it is (OCF, 4.3)
META-INF/container.xml      where the package document lies
EPUB/package.opf            what the book says of itself, its files and their order
EPUB/text/*.xhtml  css/  fonts/  assets/  cover.svg
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from nkdoc.pages.epub.xhtml import Document

_ROOT = "EPUB"
_OPF = f"{_ROOT}/package.opf"
_TYPES: Mapping[str, str] = {
    ".xhtml": "application/xhtml+xml",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
"""Core media types of EPUB 3.3 by the endings of our files."""
_CONTAINER = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="{_OPF}" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_DAWN = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP can hold: that of every file, since the time of the build says nothing."""
COVER = "cover.svg"


@dataclass(frozen=True)
class Book:
    """A book: what it is called, in which languages, of which parts. `address` tells it from every other book.

    `date` is the text's (ISO 8601), `modified` the moment of the book, `2026-11-22T00:00:00Z`. `files` holds what lies
    beside the documents, by path; `summary` says in words how accessible it is.
    """

    address: str
    languages: tuple[str, ...]
    direction: str
    title: str
    author: str
    description: str
    rights: str
    date: str
    modified: str
    summary: str
    documents: tuple[Document, ...]
    files: Mapping[str, bytes] = field(repr=False)

    @property
    def identifier(self) -> str:
        """The book's name among all: a UUID made of its address (RFC 9562, 5.5)."""
        return f"urn:uuid:{uuid5(NAMESPACE_URL, self.address)}"


def archive(book: Book) -> bytes:
    """Return the file of the book."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        _put(packed, "mimetype", b"application/epub+zip", zipfile.ZIP_STORED)
        _put(packed, "META-INF/container.xml", _CONTAINER.encode())
        _put(packed, _OPF, _package(book))
        for document in book.documents:
            _put(packed, f"{_ROOT}/{document.path}", document.data)
        for path, data in book.files.items():
            _put(packed, f"{_ROOT}/{path}", data)
    return held.getvalue()


def _put(packed: zipfile.ZipFile, path: str, data: bytes, how: int = zipfile.ZIP_DEFLATED) -> None:
    about = zipfile.ZipInfo(path, _DAWN)
    about.compress_type = how
    about.create_system = 3
    about.external_attr = 0o644 << 16
    packed.writestr(about, data, compresslevel=9)


def _package(book: Book) -> bytes:
    attributes = {
        "xmlns": "http://www.idpf.org/2007/opf",
        "version": "3.0",
        "unique-identifier": "id",
        "xml:lang": book.languages[0],
    }
    package = ET.Element("package", attributes)
    _metadata(ET.SubElement(package, "metadata", {"xmlns:dc": "http://purl.org/dc/elements/1.1/"}), book)
    manifest = ET.SubElement(package, "manifest")
    for document in book.documents:
        own = {"id": document.name, "href": document.path, "media-type": _TYPES[".xhtml"]}
        if properties := " ".join(_properties(document)):
            own["properties"] = properties
        ET.SubElement(manifest, "item", own)
    for number, path in enumerate(book.files, 1):
        own = {"id": f"file-{number}", "href": quote(path), "media-type": _TYPES[posixpath.splitext(path)[1].lower()]}
        if path == COVER:
            own["properties"] = "cover-image"
        ET.SubElement(manifest, "item", own)
    spine = ET.SubElement(package, "spine")
    if book.direction == "rtl":
        spine.set("page-progression-direction", "rtl")
    for document in book.documents:
        ET.SubElement(spine, "itemref", {"idref": document.name})
    ET.indent(package, "")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(package, encoding="unicode")}\n'.encode()


def _properties(document: Document) -> Iterator[str]:
    if document.name == "nav":
        yield "nav"
    if document.holds("svg"):
        yield "svg"
    if document.holds("math"):
        yield "mathml"


def _metadata(metadata: ET.Element, book: Book) -> None:
    ET.SubElement(metadata, "dc:identifier", {"id": "id"}).text = book.identifier
    ET.SubElement(metadata, "dc:title").text = book.title
    for language in book.languages:
        ET.SubElement(metadata, "dc:language").text = language
    named = (("creator", book.author), ("description", book.description), ("rights", book.rights), ("date", book.date))
    for name, text in named:
        if text:
            ET.SubElement(metadata, f"dc:{name}").text = text
    for name, text in (("dcterms:modified", book.modified), *_accessibility(book)):
        ET.SubElement(metadata, "meta", {"property": name}).text = text


def _accessibility(book: Book) -> Iterator[tuple[str, str]]:
    """Yield what is true of the book (EPUB Accessibility 1.1, 2; Schema.org Accessibility Properties).

    Words suffice where every picture has an alternative in words. Of motion and flashes nothing is known where a
    picture of the project may move.
    """
    pictures = [each for document in book.documents for each in document.root.iter() if each.tag in ("img", "svg")]
    described = all(_is_described(each) for each in pictures)
    yield "schema:accessMode", "textual"
    yield "schema:accessMode", "visual"
    yield "schema:accessModeSufficient", "textual,visual"
    if described:
        yield "schema:accessModeSufficient", "textual"
    for feature in ("displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents"):
        yield "schema:accessibilityFeature", feature
    if described:
        yield "schema:accessibilityFeature", "alternativeText"
    if any(document.holds("math") for document in book.documents):
        yield "schema:accessibilityFeature", "MathML"
    moving = any(path.lower().endswith((".gif", ".webp", ".svg")) for path in book.files if path != COVER)
    yield "schema:accessibilityHazard", "unknown" if moving else "none"
    yield "schema:accessibilitySummary", book.summary


def _is_described(picture: ET.Element) -> bool:
    if picture.tag == "img":
        return bool(picture.get("alt", "").strip())
    return picture.get("aria-hidden") == "true" or bool((picture.findtext("title") or "").strip())
