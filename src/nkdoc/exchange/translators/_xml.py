"""XML of translation tools: reading it without trusting it, writing it with every space where it belongs.

Nothing outside the file is read: no DTD is loaded and no entity resolved. A file that declares entities is refused, for
a few of them can stand for gigabytes of text (CWE-776), or for a file of this machine (CWE-611).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity, Warned
from nkdoc.base.span import Source, Span
from nkdoc.exchange.translators._markup import Parts, Tag
from nkdoc.exchange.translators._tags import Content, Ref

if TYPE_CHECKING:
    from lxml import etree

BAD_XML = Rule(
    "NK182",
    "bad-exchange-xml",
    Severity.ERROR,
    """An XLIFF or TMX file cannot be read: it is not well-formed XML, or not of the version that it should be.

Save it again with the tool that wrote it.
""",
)
ENTITIES = Rule(
    "NK183",
    "entities-in-exchange-file",
    Severity.ERROR,
    """An XLIFF or TMX file declares entities of its own. They may stand for any amount of text or for files of this
machine, and no translation tool needs them, so the file is refused. Save it again with the tool that wrote it.
""",
)

XML = "{http://www.w3.org/XML/1998/namespace}"
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_HINT = "save it again with the tool that wrote it"


def read_xml(data: bytes, path: str) -> Warned[tuple[etree._Element, Source] | None]:
    """Return the root of a file and its text, for places."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    source = Source(path, data.decode("utf-8", errors="replace").replace("\r\n", "\n"))
    if b"<!ENTITY" in data:
        return Warned(None, (ENTITIES.at(source.line_span(1), "the file declares entities of its own", hint=_HINT),))
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        message = f"this is not well-formed XML: {str(fault).partition(', line')[0]}"
        return Warned(None, (BAD_XML.at(source.line_span(max(fault.lineno or 1, 1)), message, hint=_HINT),))
    except ValueError as fault:
        return Warned(None, (BAD_XML.at(source.line_span(1), f"this cannot be read: {fault}", hint=_HINT),))
    inside = root.getroottree().docinfo.internalDTD
    if (inside is not None and any(inside.iterentities())) or any(True for _ in root.iter(etree.Entity)):
        return Warned(None, (ENTITIES.at(source.line_span(1), "the file declares entities of its own", hint=_HINT),))
    return Warned((root, source))


def place_of(element: etree._Element, source: Source) -> Span:
    """Return the line an element begins in."""
    return source.line_span(element.sourceline or 1)


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def text_of(element: etree._Element | None) -> str:
    """Return the text of an element and of all below it."""
    return "" if element is None else "".join(str(each) for each in element.itertext())


def fit(text: str) -> str:
    """Return a text for people to read, with what XML cannot hold by name."""
    return _UNFIT.sub(lambda match: f"U+{ord(match.group()):04X}", text)


def fill(
    element: etree._Element,
    parts: Parts,
    alone: Callable[[etree._Element, Tag], etree._Element],
    around: Callable[[etree._Element, Tag, Tag], etree._Element],
) -> None:
    """Put parts into an element; `alone` and `around` add the elements of a tag, and of a pair of tags, below one."""
    closings = {part.id: part for part in parts if isinstance(part, Tag) and part.role == "close"}
    stack, last = [element], None
    for part in parts:
        if isinstance(part, str):
            if last is None:
                stack[-1].text = (stack[-1].text or "") + part
            else:
                last.tail = (last.tail or "") + part
        elif part.role == "alone":
            last = alone(stack[-1], part)
        elif part.role == "open":
            stack.append(around(stack[-1], part, closings[part.id]))
            last = None
        else:
            last = stack.pop()


def content(element: etree._Element, roles: Mapping[str, str], id_of: Callable[[etree._Element], str]) -> Content:
    """Return what an element holds as words and references to tags.

    `roles` says of the names of elements whether they stand `alone`, `open` or `close`, or are `around` words; what is
    not named there only marks words.
    """
    made: list[str | Ref] = []

    def walk(inner: etree._Element) -> None:
        role = roles.get(local(inner), "")
        if role == "character":
            made.append(_character(inner))
        elif role in ("alone", "open", "close"):
            made.append(Ref(id_of(inner), role))  # type: ignore[arg-type]
        else:
            if role == "around":
                made.append(Ref(id_of(inner), "open"))
            below(inner)
            if role == "around":
                made.append(Ref(id_of(inner), "close"))
        made.append(inner.tail or "")

    def below(outer: etree._Element) -> None:
        made.append(outer.text or "")
        for inner in outer:
            walk(inner)

    below(element)
    return joined(made)


def _character(element: etree._Element) -> str:
    """Return the character that a `cp` stands for, which XML itself cannot hold."""
    try:
        return chr(int(str(element.get("hex", "")), 16))
    except (ValueError, OverflowError):
        return "\ufffd"


def joined(parts: Iterable[str | Ref]) -> Content:
    """Return the parts with neighbouring words in one and without empty ones."""
    made: list[str | Ref] = []
    for part in parts:
        if isinstance(part, str) and made and isinstance(before := made[-1], str):
            made[-1] = before + part
        elif part:
            made.append(part)
    return tuple(made)


def dump(root: etree._Element, structure: frozenset[str], doctype: str | None = None) -> bytes:
    """Return the file: the elements named in `structure` on lines of their own, everything else untouched."""
    from lxml import etree

    _indent(root, structure, 0)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", doctype=doctype)) + b"\n"


def _indent(element: etree._Element, structure: frozenset[str], depth: int) -> None:
    if local(element) not in structure:
        return
    below = list(element)
    if below:
        element.text = "\n" + "  " * (depth + 1)
    for index, inner in enumerate(below):
        inner.tail = "\n" + "  " * (depth + (index < len(below) - 1))
        _indent(inner, structure, depth + 1)
