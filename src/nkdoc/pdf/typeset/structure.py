"""What tagging needs beyond WeasyPrint: languages of passages, descriptions of figures, notes, running heads apart.

PDF 32000-1, 14.9.2: `/Lang` on a structure element gives the natural language of its content where it differs from
the document's; WCAG 3.1.2 asks for it. ISO 14289-1, 7.3: a figure has an alternate description, which SVG splits into
`title` and `desc` and the engine takes from the title alone; 7.8: running heads and folios are pagination artifacts
(PDF 32000-1, 14.8.2.2), which the engine marks as text of no element, so that they may be read in mid-sentence; 7.9:
a note is tagged `Note` and has an `ID` of its own; 7.7: mathematics is tagged `Formula`, with an alternate description.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

import pydyf
from weasyprint.formatting_structure.boxes import MarginBox

# fmt: off
_INLINE = frozenset({
    "em", "strong", "i", "b", "u", "q", "cite", "sup", "sub", "abbr", "small", "time", "bdi", "code", "del", "mark",
    "kbd",
})
# fmt: on
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


class Tagging:
    """Lets the engine write what a reader by ear needs into one document's tag tree."""

    def __init__(self) -> None:
        self.numbers = count(1)

    def drawing(self, draw: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
        """Return the drawing of boxes that marks those in the margins as pagination artifacts."""

        def with_artifacts(stream: Any, context: Any) -> None:
            if isinstance(context.box, MarginBox):
                with _pagination(stream, context.box):
                    draw(stream, context)
            else:
                draw(stream, context)

        return with_artifacts

    def building(self, build: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
        """Return the building of structure elements that gives them language, description and role."""

        def enriched(box: Any, *given: Any, **named: Any) -> Iterator[Any]:
            if isinstance(box, MarginBox):
                return
            for node in build(box, *given, **named):
                _enrich(box, node, self.numbers)
                yield node

        return enriched


def reading_to_the_left(document: Any, pdf: Any) -> None:
    """Tell programs that show two pages side by side that the second is on the left (PDF 32000-1, 12.2)."""
    del document
    preferences = pdf.catalog.get("ViewerPreferences", pydyf.Dictionary())
    preferences["Direction"] = "/R2L"
    pdf.catalog["ViewerPreferences"] = preferences


def naming(name: Callable[[str | None], str]) -> Callable[[str | None], str]:
    """Return the naming of structure types in which inline elements are spans."""

    def as_span(tag: str | None) -> str:
        return "Span" if tag in _INLINE else str(name(tag))

    return as_span


@contextmanager
def _pagination(stream: Any, box: Any) -> Iterator[None]:
    """Mark what is drawn for a margin box as one artifact of a tagged file, with nothing marked inside."""
    tags = stream._tags  # noqa: SLF001 - None in a file without tags
    if tags is None:
        yield
        return
    subtypes = {"@top": "/Header", "@bottom": "/Footer"}
    kind = {"Type": "/Pagination"}
    if subtype := subtypes.get(box.at_keyword.partition("-")[0]):
        kind["Subtype"] = subtype
    stream.begin_marked_content("Artifact", pydyf.Dictionary(kind))
    stream._tags = None  # noqa: SLF001
    yield
    stream._tags = tags  # noqa: SLF001
    stream.end_marked_content()


def _enrich(box: Any, node: Any, numbers: Iterator[int]) -> None:
    """Add language, description and role to the structure element made for `box`."""
    element = getattr(box, "element", None)
    if element is None or box.element_tag != element.tag:
        return
    if language := element.get(_LANGUAGES):
        node["Lang"] = pydyf.String(language)
    if element.tag == f"{_SVG}svg" and (described := _description(element)):
        node["Alt"] = pydyf.String(described)
        if element.get("role") == "math":
            node["S"] = "/Formula"
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
