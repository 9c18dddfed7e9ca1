"""What the tag tree needs beyond WeasyPrint: the language of each passage, and notes tagged as notes.

PDF 32000-1, 14.9.2: `/Lang` on a structure element gives the natural language of its content where it differs from
the document's; WCAG 3.1.2 asks for it. ISO 14289-1, 7.9: a note is tagged `Note` and has an `ID` of its own.
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
    """Let the engine write languages, notes and inline spans into the tag tree while the block runs."""
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
    """Add language and role to the structure element made for `box`."""
    element = getattr(box, "element", None)
    if element is None or box.element_tag != element.tag:
        return
    if language := element.get(_LANGUAGES):
        node["Lang"] = pydyf.String(language)
    if element.get("role") == "doc-footnote":
        node["S"] = "/Note"
        node["ID"] = pydyf.String(f"note-{next(numbers)}")
