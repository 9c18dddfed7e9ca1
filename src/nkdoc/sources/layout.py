"""Where the files of a project lie, as paths from its folder."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.console import is_text
from nkdoc.base.world import CONTENT

if TYPE_CHECKING:
    from nkdoc.base.world import World

REFERENCES = "content/references.yaml"
GLOSSARY = "content/glossary.yaml"
DATA = "content/data"
IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")


def section_files(world: World, language: str) -> Iterator[tuple[str, str]]:
    """Yield path and stem of a language's sections, in the order of their names; stems pair the languages' files."""
    folder = posixpath.join(CONTENT, language)
    for path in world.files(folder):
        if path.endswith(".md"):
            yield path, posixpath.relpath(path, folder).removesuffix(".md")


def dataset_files(world: World) -> Iterator[tuple[str, str]]:
    """Yield path and name of the data files behind pictures; the name is the path below the content folder."""
    for path in world.files(DATA):
        if path.endswith((".yaml", ".yml")):
            yield path, posixpath.relpath(path, CONTENT)


def image_files(world: World) -> Iterator[str]:
    """Yield the paths of the pictures that texts may show."""
    # A name that is no text cannot be written in one.
    return (path for path in world.files(CONTENT) if path.lower().endswith(IMAGES) and is_text(path))
