"""Whether a file of CSL can be used, and what its engine, citeproc-py, leaves undone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.etree import ElementTree as ET

from nkdoc.base.diagnostics import NkdocError
from nkdoc.languages.tags import primary

NAMESPACE = "{http://purl.org/net/xbiblio/csl}"

LIMITS: Mapping[str, str] = {
    "disambiguate-add-names": "more names to tell works apart",
    "disambiguate-add-givenname": "given names to tell authors apart",
    "collapse": "numbers or years of one group drawn together",
    "subsequent-author-substitute": "a dash for an author named before",
    "et-al-subsequent-min": "fewer names from the second mention on",
    "disambiguate": "other words for works that look alike",
    "display": "parts of an entry set apart",
}
"""What citeproc-py 0.11, or the way nkdoc uses it, leaves undone, by the attribute of CSL that asks for it."""


class UnusableStyleError(NkdocError):
    """The file is no style that nkdoc can cite in."""


def check_style(text: str) -> ET.Element:
    """Return the root of a style. Raises UnusableStyleError where marks and entries cannot be made with it."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise UnusableStyleError("it declares a document type, which a style of CSL does not have")
    try:
        root = ET.fromstring(text)  # noqa: S314 - without a document type there are no entities to expand
    except ET.ParseError as fault:
        raise UnusableStyleError(f"it is not well-formed XML: {fault}") from fault
    if root.tag != f"{NAMESPACE}style":
        raise UnusableStyleError("its first element is not “style” of CSL")
    if root.find(f"{NAMESPACE}citation") is None:
        raise UnusableStyleError("it depends on another style: take the file that its link “independent-parent” names")
    if root.get("class") == "note":
        raise UnusableStyleError('it is a style of notes, which nkdoc sets by itself: citation-style = "notes"')
    return root


def undone(root: ET.Element) -> Iterator[tuple[str, str]]:
    """Yield the attributes of a style that are left undone, each once, and what they ask for."""
    used = {name for element in root.iter() for name, value in element.attrib.items() if value not in ("false", "")}
    yield from ((name, what) for name, what in LIMITS.items() if name in used)
    if "disambiguate-add-year-suffix" in used and not has_suffix(root):
        yield "disambiguate-add-year-suffix", "letters behind years, for which the style names no place"


def has_suffix(root: ET.Element) -> bool:
    """Tell whether the style has a place for letters behind years."""
    return any(each.get("variable") == "year-suffix" for each in root.iter())


def without_terms(tags: Iterable[str]) -> Iterator[str]:
    """Yield the languages that the engine brings no words for."""
    from citeproc import LANGUAGE_NAMES, PRIMARY_DIALECTS

    yield from (tag for tag in tags if tag not in LANGUAGE_NAMES and primary(tag) not in PRIMARY_DIALECTS)
