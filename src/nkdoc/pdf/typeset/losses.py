"""No text is ever lost: what the layout was given is compared with what was drawn.

WeasyPrint drops text without a word in some layouts. Before layout every text box of the box tree is noted under the
element it belongs to; while pages are drawn, every text box that reaches a page is noted the same way. An element
whose letters did not all arrive is a loss. Citation marks are elements like any other.

Generated text (`::before`, counters, page references) is left out: it changes between the passes of the layout.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes

from nkdoc.base.diagnostics import Rule, Severity

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic

TEXT_LOST = Rule(
    "NK622",
    "text-lost-in-layout",
    Severity.ERROR,
    """Some words or citation marks of the page did not reach the PDF.

The layout engine drops text silently in some layouts: a flex column or an inline block that is longer than a page, or a
float beside another. The message quotes the beginning of what was lost and names
the nearest anchor before it. Lay that part out as ordinary blocks or as a table with `table-layout: fixed`.
""",
)

_INVISIBLE = re.compile(r"[\s\u00ad\u2010\u200b\u2060\ufeff-]+")


class Watch:
    """Letters given to the layout and letters drawn, by element; spaces and hyphens do not count."""

    def __init__(self) -> None:
        self.given: defaultdict[Any, list[str]] = defaultdict(list)
        self.drawn: defaultdict[Any, list[str]] = defaultdict(list)
        self.names: dict[Any, str] = {}
        self.page: Any = None

    def give(self, root: Any) -> None:
        """Note every text box below `root`."""
        anchor = ""
        stack = [root]
        while stack:
            box = stack.pop()
            if box.element is not None:
                anchor = box.element.get("id") or anchor
            if isinstance(box, boxes.TextBox):
                if _belongs(box):
                    self.given[box.element].append(box.text)
                    self.names.setdefault(box.element, anchor)
            elif isinstance(box, boxes.ParentBox):
                stack.extend(reversed(box.children))

    def draw(self, box: Any) -> None:
        """Note a text box that reaches the page being painted; below its foot or beside it nobody can read it."""
        on_page = 0 <= box.position_y < self.page.margin_height() and box.position_x < self.page.margin_width()
        if on_page and _belongs(box):
            self.drawn[box.element].append(box.text)

    def lost(self) -> Iterator[tuple[str, str]]:
        """Yield the nearest anchor and the text for every element whose letters did not all arrive."""
        for element, texts in self.given.items():
            wanted = _letters(texts)
            if wanted and wanted not in _letters(self.drawn.get(element, ())):
                yield self.names[element], " ".join("".join(texts).split())

    def building(self, build: Callable[..., Any]) -> Callable[..., Any]:
        """Return the building of boxes that notes the text it is given."""

        def noting(*given: Any, **named: Any) -> Any:
            root = build(*given, **named)
            self.give(root)
            return root

        return noting

    def painting(self, paint: Callable[..., None]) -> Callable[..., None]:
        """Return the drawing of pages that notes which one is being drawn."""

        def noting(page: Any, *given: Any, **named: Any) -> None:
            self.page = page
            paint(page, *given, **named)

        return noting

    def drawing(self, draw: Callable[..., None]) -> Callable[..., None]:
        """Return the drawing of text that notes what is drawn."""

        def noting(stream: Any, textbox: Any, *given: Any, **named: Any) -> None:
            self.draw(textbox)
            draw(stream, textbox, *given, **named)

        return noting


def _belongs(box: Any) -> bool:
    """Tell whether the box shows an element's own text, visibly."""
    return (
        box.element is not None
        and box.element_tag == box.element.tag
        and box.style["visibility"] == "visible"
        and box.style["font_size"] > 0
    )


def _letters(texts: Iterable[str]) -> str:
    return _INVISIBLE.sub("", "".join(texts))


def diagnostics(watch: Watch) -> Iterator[Diagnostic]:
    """Return one finding per element that lost text; its block is the nearest anchor before it."""
    for anchor, text in watch.lost():
        shown = text if len(text) <= 80 else text[:79] + "…"  # noqa: PLR2004 - a line's worth
        where = f" after #{anchor}" if anchor else ""
        yield TEXT_LOST.at(None, f"text lost in layout{where}: “{shown}”", about=text[:200], block=anchor)
