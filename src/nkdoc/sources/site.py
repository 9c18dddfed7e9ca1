"""Pages of another tool's site as sections of a document: where their links and pictures lead.

Such pages name each other by files, `guide/start.md#setup`, and pictures by paths from the page or, with a slash at the
beginning, from the site. In a document a page is a chapter, and a picture is a file of the project.
"""

from __future__ import annotations

import dataclasses
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast
from urllib.parse import unquote

from nkdoc.base.config import Config
from nkdoc.base.span import Source, Span
from nkdoc.base.world import CONTENT, World
from nkdoc.model import Edition, Image, Link, Section
from nkdoc.model.visiting import identified
from nkdoc.sources.layout import IMAGES, Place, place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+:|//")
_SITE = "@site/"
"""How Docusaurus writes the project's folder."""
_NAMES = ("", "/index", "/_index", "/README")
"""Files that stand for their folder."""


@dataclass
class Site:
    """Gives pages the addresses of a document; `pictures` are the files that they show, by path."""

    world: World
    config: Config
    pictures: dict[str, bytes] = field(default_factory=dict)

    def edition(self, edition: Edition) -> Edition:
        """Return an edition whose links lead to its sections and whose pictures are named from the project's folder."""
        pages = {section.source.path: section for section in edition.sections}
        place = place_of(self.config, edition.language)
        made = (self._section(_Page(section, pages, place)) for section in edition.sections)
        return dataclasses.replace(edition, sections=tuple(made))

    def _section(self, page: _Page) -> Section:
        def placed(node: object) -> object:
            if isinstance(node, Link):
                return dataclasses.replace(node, url=page.link(node.url))
            if isinstance(node, Image):
                return dataclasses.replace(node, url=self._picture(node.url, page))
            return node

        section = page.section
        return dataclasses.replace(
            section, blocks=_mapped(section.blocks, placed), notes=_mapped(section.notes, placed)
        )

    def _picture(self, url: str, page: _Page) -> str:
        """Return the path of a picture from the project's folder; the address itself where there is no such file."""
        if _ELSEWHERE.match(url):
            return url
        for path in self._paths(unquote(url.partition("?")[0].partition("#")[0]), page):
            if path in self.pictures:
                return path
            if path.lower().endswith(IMAGES) and self.world.exists(path):
                self.pictures[path] = self.world.read(path)
                return path
        return url

    def _paths(self, address: str, page: _Page) -> Iterator[str]:
        source = place_of(self.config, self.config.source_language)
        if address.startswith(_SITE):
            yield posixpath.normpath(address.removeprefix(_SITE))
        elif address.startswith("/"):
            for folder in (*self.config.static, page.place.base, source.base):
                yield posixpath.normpath(f"{folder}/{address.lstrip('/')}")
        elif address:
            path = posixpath.normpath(posixpath.join(page.folder, address))
            yield path
            # A translated page may show the picture of the original, which lies beside that one alone.
            yield posixpath.normpath(posixpath.join(source.base, posixpath.relpath(path, page.place.base)))

    @property
    def assets(self) -> dict[str, bytes]:
        """Return the pictures as a project has them."""
        return {f"{CONTENT}/{path}": data for path, data in self.pictures.items()}


@dataclass
class _Page:
    section: Section
    pages: Mapping[str, Section]
    place: Place

    @property
    def folder(self) -> str:
        return posixpath.dirname(self.section.source.path)

    @cached_property
    def ids(self) -> frozenset[str]:
        return frozenset(name for name, _ in identified(self.section))

    def link(self, url: str) -> str:
        """Return a link to the section that the address names, or to a heading in it that has an id of its own."""
        if _ELSEWHERE.match(url):
            return url
        path, mark, anchor = url.partition("#")
        if not path:
            return url if not mark or anchor in self.ids else f"#{self.section.id}"
        section = next((self.pages[each] for each in self._files(unquote(path)) if each in self.pages), None)
        if section is None:
            return url
        known = {name for name, _ in identified(section)}
        return f"#{anchor}" if anchor in known else f"#{section.id}"

    def _files(self, address: str) -> Iterator[str]:
        """Yield the files that an address may mean."""
        path = address.partition("?")[0]
        for ending in (self.place.ending, ".md", ".mdx", ".html"):
            path = path.removesuffix(ending)
        folder = self.place.base if path.startswith("/") else self.folder
        tops = [path.strip("/")]
        if path.startswith("/"):
            # The first part may be the site's name for the folder, or the language.
            tops.append(path.strip("/").partition("/")[2])
        for top in tops:
            for name in _NAMES:
                yield posixpath.normpath(f"{folder}/{top}{name}{self.place.ending}")


def _mapped(node: T, change: Callable[[object], object]) -> T:
    """Return a tree with every node changed, the inner ones first; what stays the same is not made again."""
    if isinstance(node, tuple):
        made = tuple(_mapped(each, change) for each in node)
        same = all(one is other for one, other in zip(node, made, strict=True))
        return node if same else cast("T", made)
    if not dataclasses.is_dataclass(node) or isinstance(node, (type, Span, Source)):
        return node
    new = {}
    for each in dataclasses.fields(node):
        value = getattr(node, each.name)
        if each.init and isinstance(value, tuple) | dataclasses.is_dataclass(value):
            inner = _mapped(value, change)
            if inner is not value:
                new[each.name] = inner
    return cast("T", change(dataclasses.replace(node, **new) if new else node))
