"""The two sides of a comparison: which Markdown files of which folder are a text, and which its translation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import NkdocError
from nkdoc.languages import languages as known_languages

if TYPE_CHECKING:
    from nkdoc.base.world import World

SUFFIXES = (".md", ".markdown", ".mdx")
_MARK = re.compile(r"(?<=[^/])[._-]([A-Za-z]{2,3})$")


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: the Markdown files below a folder, or one file; `shown` precedes them in reports."""

    world: World
    files: tuple[str, ...]
    shown: str = ""
    single: bool = False

    def name(self, path: str) -> str:
        """Return the path as reports show it."""
        return path if self.shown in ("", ".") else f"{self.shown}/{path}"


def markdown_files(world: World) -> tuple[str, ...]:
    """Return the Markdown files of a world, sorted."""
    return tuple(path for path in world.files(".") if path.lower().endswith(SUFFIXES))


def by_mark(files: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the files by the language's mark in their names, an empty one where they have none.

    Only a name that stands there with another mark, or with none, has one: `guide.ru.md` beside `guide.md`.
    """
    found: dict[str, dict[str, str]] = {}
    for path in files:
        stem = str(PurePosixPath(path).with_suffix(""))
        match = _MARK.search(stem)
        mark = match[1].lower() if match and match[1].lower() in known_languages() else ""
        found.setdefault(stem[: match.start()] if match and mark else stem, {})[mark] = path
    marks = {mark for each in found.values() if len(each) > 1 for mark in each}
    return {mark: tuple(each[mark] for each in found.values() if mark in each) for mark in sorted(marks)}


def folder_side(world: World, shown: str, *, without: str = "") -> Side:
    """Return a whole folder as one side; the folder `without`, a path below it, is no part of it.

    Raises NkdocError where it holds no Markdown.
    """
    files = tuple(file for file in markdown_files(world) if not (without and file.startswith(f"{without}/")))
    if not files:
        raise NkdocError(f"{shown} holds no Markdown files")
    return Side(world, files, shown)


def halves(world: World, shown: str, languages: tuple[str, str] | None) -> tuple[Side, Side]:
    """Return the two sides of a folder that holds both: `guide.md` and `guide.ru.md`.

    Raises NkdocError where the names of its files do not tell two languages, or not these.
    """
    marked = by_mark(markdown_files(world))
    one, other = languages or ("", "")
    if not languages:
        marks = sorted(marked.keys() - {""})
        if len(marks) != 1 or "" not in marked:
            told = f"more than two: {', '.join(marks)}" if marks else "one language, by the names of the files"
            hint = "say which two: --languages en,ru" if marks else "name two files or two folders"
            raise NkdocError(f"{shown} holds {told}; {hint}")
        other = marks[0]
    bare = marked.get("", ())
    sides = (marked.get(one) or bare, marked.get(other) or (bare if one in marked else ()))
    if not all(sides):
        raise NkdocError(f"{shown} holds no files marked for “{other if sides[0] else one}”")
    return Side(world, sides[0], shown), Side(world, sides[1], shown)
