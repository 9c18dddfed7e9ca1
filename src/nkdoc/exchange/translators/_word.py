"""WordprocessingML (ECMA-376, part 1), as far as a table of texts needs it: writing its package, reading its cells.

What Word tracks as changes is read as accepted: insertions are there, deletions are not. Nothing of a file is unpacked
to the disk, and one that would swell beyond all measure is not read (CWE-409).
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from nkdoc.exchange.translators._markup import PARAGRAPHS
from nkdoc.exchange.translators._tags import Content, Ref
from nkdoc.exchange.translators._xml import joined, local, text_of

if TYPE_CHECKING:
    from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MARK = "nkdoc:mark:"
"""How the tags of marks begin: then role and id."""
DOCUMENT, COMMENTS = "word/document.xml", "word/comments.xml"
LARGEST = 64_000_000
"""Bytes of a part beyond which no text of people is."""
_DAWN = (1980, 1, 1, 0, 0, 0)

_GONE = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback", "drawing", "pict", "object"})
_ABOUT = frozenset({"pPr", "rPr", "sdtPr", "sdtEndPr", "tcPr", "trPr", "tblPr", "tblGrid"})
_CHARACTERS: Mapping[str, str] = {
    "tab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return the package of these parts, the same bytes for the same parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        for path, data in parts.items():
            about = zipfile.ZipInfo(path, _DAWN)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.create_system = 3
            package.writestr(about, data)
    return held.getvalue()


def part(data: bytes, path: str) -> bytes | None:
    """Return one part of a package; None where there is none, or where it is no package that can be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package, package.open(path) as file:
            read = file.read(LARGEST + 1)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, EOFError, ValueError, zlib.error):
        return None
    return read if len(read) <= LARGEST else None


def tag_of(control: etree._Element) -> str:
    """Return the tag of a content control."""
    return "".join(str(each.get(f"{W}val", "")) for each in control.iterfind(f"{W}sdtPr/{W}tag"))


def rows(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the rows of all tables but those that somebody deleted."""
    return (row for row in root.iter(f"{W}tr") if row.find(f"{W}trPr/{W}del") is None)


def cells(row: etree._Element) -> list[etree._Element]:
    """Return the cells of a row, those in content controls too, without cells of tables inside them."""
    return [cell for cell in row.iter(f"{W}tc") if next(cell.iterancestors(f"{W}tr")) is row]


def content_of(cell: etree._Element) -> Content:
    """Return what a cell holds: its paragraphs with `PARAGRAPHS` between them, empty ones left out."""
    made: list[list[str | Ref]] = [[]]
    for paragraph in cell.iter(f"{W}p"):
        made[-1] += _inside(paragraph)
        # A paragraph whose end was deleted goes on in the next one.
        if not any(paragraph.find(f"{W}pPr/{W}rPr/{W}{name}") is not None for name in ("del", "moveFrom")):
            made.append([])
    filled = [words for words in map(joined, made) if words]
    return joined(each for words in filled for each in ((PARAGRAPHS, *words) if words is not filled[0] else words))


def _inside(element: etree._Element) -> Iterator[str | Ref]:
    for inner in element:
        name = local(inner)
        if name in _GONE or name in _ABOUT:
            continue
        if name == "t":
            yield text_of(inner)
        elif name in _CHARACTERS:
            yield _CHARACTERS[name]
        elif name == "sdt" and tag_of(inner).startswith(MARK):
            yield from _mark(inner)
        elif name != "p":
            yield from _inside(inner)


def _mark(control: etree._Element) -> Iterator[Ref]:
    """Yield the tag that a mark stands for, nothing where its words were deleted."""
    role, _, name = tag_of(control).removeprefix(MARK).partition(":")
    if any(_inside(control)) and role in ("alone", "open", "close"):
        yield Ref(name, role)  # type: ignore[arg-type]


def comments_in(element: etree._Element) -> list[str]:
    """Return the ids of the comments that begin or are called in an element."""
    found = (each for each in element.iter(f"{W}commentRangeStart", f"{W}commentReference"))
    return list(dict.fromkeys(str(each.get(f"{W}id", "")) for each in found))


def below(parent: etree._Element, name: str, /, text: str = "", **attributes: str) -> etree._Element:
    """Add an element of WordprocessingML with its attributes to another and return it."""
    from lxml import etree

    made = etree.SubElement(parent, f"{W}{name}", {f"{W}{key}": value for key, value in attributes.items()})
    if text:
        made.text = text
    return made


def lines(content: Iterable[str | Ref]) -> str:
    """Return a content in one line for people, without its marks."""
    return " ".join("".join(part for part in content if isinstance(part, str)).split())
