"""What the tag tree needs beyond WeasyPrint: languages of passages, whole descriptions of figures, notes as notes.

PDF 32000-1, 14.9.2: `/Lang` on a structure element gives the natural language of its content where it differs from
the document's; WCAG 3.1.2 asks for it. ISO 14289-1, 7.3: a figure has an alternate description, which SVG splits into
`title` and `desc` and the engine takes from the title alone; 7.9: a note is tagged `Note` and has an `ID` of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any
from unittest.mock import patch

import pydyf
import weasyprint.pdf.tags

_INLINE = frozenset({"em", "strong", "i", "b", "q", "cite", "sup", "sub", "abbr", "small", "time", "bdi", "code"})
_LANGUAGES = "nkdoc-passage-language"
_SVG = "{http://www.w3.org/2000/svg}"


def remember_languages(root: Any) -> None:
    """Mark every element whose `lang` differs from the language around it, so that drawing need not look upwards."""

    def visit(element: Any, around: str) -> None:
        language = element.get("lang") or around
        if language != around and around:
            element.set(_LANGUAGES, language)
        for child in element:
            visit(child, language)

    visit(root, "")


@contextmanager
def enriched() -> Iterator[None]:
    """Let the engine write languages, descriptions, notes and inline spans into the tag tree while the block runs."""
    build = weasyprint.pdf.tags._build_box_tree  # noqa: SLF001 - no public hook; tests/typeset pins the behaviour
    name = weasyprint.pdf.tags._get_pdf_tag  # noqa: SLF001
    numbers = count(1)

    def building(box: Any, *given: Any, **named: Any) -> Iterator[Any]:
        for node in build(box, *given, **named):
            _enrich(box, node, numbers)
            yield node

    def naming(tag: str | None) -> str:
        return "Span" if tag in _INLINE else str(name(tag))

    with (
        patch.object(weasyprint.pdf.tags, "_build_box_tree", building),
        patch.object(weasyprint.pdf.tags, "_get_pdf_tag", naming),
    ):
        yield


def _enrich(box: Any, node: Any, numbers: Iterator[int]) -> None:
    """Add language, description and role to the structure element made for `box`."""
    element = getattr(box, "element", None)
    if element is None or box.element_tag != element.tag:
        return
    if language := element.get(_LANGUAGES):
        node["Lang"] = pydyf.String(language)
    if element.tag == f"{_SVG}svg" and (described := _description(element)):
        node["Alt"] = pydyf.String(described)
    if element.get("role") == "doc-footnote":
        node["S"] = "/Note"
        node["ID"] = pydyf.String(f"note-{next(numbers)}")


def _description(drawing: Any) -> str:
    """Return the title and the description of an SVG drawing as one text, each a sentence."""
    found = (drawing.find(f"{_SVG}{name}") for name in ("title", "desc"))
    parts = [" ".join((part.text or "").split()) for part in found if part is not None]
    first, *others = [part for part in parts if part] or [""]
    ended = first if not others or first.endswith((".", "!", "?", "…")) else f"{first}."
    return " ".join((ended, *others))
