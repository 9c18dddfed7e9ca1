"""Places on pages: whether what a translated link leads to is there, and is what the source's link leads to."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from nkdoc.base.diagnostics import Severity
from nkdoc.bitext.ids import ids_of, slugs

if TYPE_CHECKING:
    from nkdoc.bitext.links import Leading
    from nkdoc.bitext.units import Bitext, Unit
    from nkdoc.model import Project


class Places:
    """The ids of the pages that are compared, each page read when it is asked for."""

    def __init__(self, project: Project) -> None:
        self.bitexts = {(bitext.target.language, bitext.target.source.path): bitext for bitext in project.bitexts}
        self.ids: dict[tuple[str, str, bool], set[str]] = {}

    def doubt(self, bitext: Bitext, link: Leading, other: Leading) -> Severity | None:
        """Return how doubtful it is that `other` leads to the heading that `link` does; None where it is there."""
        page = self.page(bitext, other.url)
        if page is None:
            return _unseen(link, other)
        here, there = link.address.fragment, other.address.fragment
        if not there or there in self.of(page, source=False):
            return None if there and _is_answered(page, here, there) else Severity.WARNING if there else Severity.NOTE
        return Severity.WARNING if not here or here in self.of(page, source=True) else Severity.NOTE

    def page(self, bitext: Bitext, url: str) -> Bitext | None:
        """Return the page that an address in a translation leads to; None where it is not compared."""
        path = unquote(url.partition("#")[0])
        if not path or ":" in path:
            return None if path else bitext
        folder = posixpath.dirname(bitext.target.source.path)
        where = posixpath.normpath(posixpath.join(folder, path))
        for name in (where, f"{where}.md", f"{where}.mdx", f"{where}/index.md", f"{folder}/{where}"):
            if found := self.bitexts.get((bitext.target.language, name)):
                return found
        return None

    def of(self, page: Bitext, *, source: bool) -> set[str]:
        """Return the ids of one side of a page."""
        key = (page.target.language, page.target.source.path, source)
        if key not in self.ids:
            self.ids[key] = ids_of(page, source=source)
        return self.ids[key]


def _is_answered(page: Bitext, here: str, there: str) -> bool:
    """Tell whether the heading that `there` leads to is the translation of the one of `here`, where one is known."""
    headings = [unit for pair in page.pairs for unit in pair.source if unit.kind == "heading"]
    if not here or not any(_is_at(unit, here) for unit in headings):
        return True
    answered = [
        pair for pair in page.pairs if any(unit.kind == "heading" and _is_at(unit, there) for unit in pair.target)
    ]
    return not answered or any(_is_at(unit, here) for pair in answered for unit in pair.source)


def _is_at(unit: Unit, name: str) -> bool:
    return unit.anchor == name or name in slugs(unit.text)


def _unseen(link: Leading, other: Leading) -> Severity:
    """Return how doubtful the end of an address is that leads to a page that is not compared.

    A page in the language may have ids in it. A relative address leads to a page of the same folder, whose id would
    have the source's shape: what only one of the two begins or ends with a hyphen was made of other words.
    """
    here, there = link.address.fragment, other.address.fragment
    if other.address.host or other.address.label or not (here and there):
        return Severity.NOTE
    edges = [(each[:1] == "-", each[-1:] == "-") for each in (here, there)]
    return Severity.NOTE if edges[0] == edges[1] else Severity.WARNING
