"""Where the files of a project lie, as paths from its folder."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nkdoc.base.config import Config
from nkdoc.base.console import is_text
from nkdoc.base.world import CONTENT

if TYPE_CHECKING:
    from nkdoc.base.world import World

REFERENCES = "content/references.yaml"
GLOSSARY = "content/glossary.yaml"
DATA = "content/data"
NOTHING_SET = Config()
IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")


_WILD = frozenset("*?")
_NO_TEXT = ("node_modules", "build", "public")
"""Folders of other tools' projects that hold what was installed or made."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the text of a language lies: the files below the folder `base` whose names end with `ending`."""

    base: str
    ending: str = ".md"

    def stem(self, path: str) -> str | None:
        """Return what pairs a file with those of other languages, None for a file that lies elsewhere."""
        below = path if self.base == "." else path.removeprefix(f"{self.base}/")
        is_below = self.base == "." or below != path
        if not is_below or not path.endswith(self.ending) or any(part in _NO_TEXT for part in below.split("/")[:-1]):
            return None
        return below.removesuffix(self.ending)


def place_of(config: Config, language: str) -> Place:
    """Return where the text of a language lies."""
    given = config.content.get(language, "")
    if not given:
        return Place(posixpath.join(CONTENT, language))
    parts = posixpath.normpath(given).split("/")
    wild = [at for at, part in enumerate(parts) if _WILD & set(part)]
    if not wild:
        return Place("/".join(parts))
    return Place("/".join(parts[: wild[0]]) or ".", parts[-1].lstrip("*"))


def section_files(world: World, language: str, config: Config = NOTHING_SET) -> Iterator[tuple[str, str]]:
    """Yield path and stem of a language's sections; stems pair the languages' files.

    They come in the order of their names, after those that the setting `pages` lists. A file that the places of
    several languages hold belongs to the one that says most about it: `docs/fr` goes before `docs`, `*.fr.md` before
    both.
    """
    place = place_of(config, language)
    rivals = [place_of(config, tag) for tag in config.content if tag != language]
    found = {stem: path for path in world.files(place.base) if (stem := place.stem(path)) is not None}
    order = {stem: number for number, stem in enumerate(config.pages)}
    for stem in sorted(found, key=lambda each: (order.get(each, len(order)), found[each])):
        path = found[stem]
        if not any(_weight(rival) > _weight(place) and rival.stem(path) is not None for rival in rivals):
            yield path, stem


def section_path(config: Config, language: str, stem: str) -> str:
    """Return the path of the file that a language has for a stem, or would have."""
    place = place_of(config, language)
    return posixpath.normpath(f"{place.base}/{stem}{place.ending}")


def content_files(world: World, config: Config) -> Iterator[str]:
    """Yield the files outside the content folder that hold text or may be shown in it."""
    folders = dict.fromkeys((*(place_of(config, tag).base for tag in config.content), *config.static))
    for folder in folders:
        for path in world.files(folder):
            if path.lower().endswith((".md", *IMAGES)) and is_text(path) and "/node_modules/" not in f"/{path}":
                yield path


def _weight(place: Place) -> tuple[int, int]:
    return len(place.ending), len(place.base) if place.base != "." else 0


def dataset_files(world: World) -> Iterator[tuple[str, str]]:
    """Yield path and name of the data files behind pictures; the name is the path below the content folder."""
    for path in world.files(DATA):
        if path.endswith((".yaml", ".yml")):
            yield path, posixpath.relpath(path, CONTENT)


def image_files(world: World) -> Iterator[str]:
    """Yield the paths of the pictures that texts may show."""
    # A name that is no text cannot be written in one.
    return (path for path in world.files(CONTENT) if path.lower().endswith(IMAGES) and is_text(path))
