"""The two sides of a comparison: which Markdown files of which folder are a text, and which its translation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import NkdocError
from nkdoc.languages import WORDING, is_language
from nkdoc.languages import languages as known_languages
from nkdoc.languages.tags import primary

if TYPE_CHECKING:
    from nkdoc.base.world import World

Names = Callable[[str], bool]
"""Tells whether something is true of a file by its name in reports."""

SUFFIXES = (".md", ".markdown", ".mdx")
SIDES = 2
_FOLDER = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")
"""What a folder of a language is called; three letters are too often a word: `src` is Sardinian, too."""
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


def nothing(path: str) -> bool:  # noqa: ARG001 - it is one of Names
    """Tell that no file is meant."""
    return False


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


def by_folder(files: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the files of the folders that are named after languages, by the folder's name."""
    found: dict[str, list[str]] = {}
    for path in files:
        folder, slash, _ = path.partition("/")
        if slash and _FOLDER.fullmatch(folder) and is_language(folder):
            found.setdefault(folder, []).append(path)
    return {folder: tuple(each) for folder, each in sorted(found.items())}


def language_folders(world: World, shown: str, languages: tuple[str, str] | None) -> tuple[str, str] | None:
    """Return the names of the folders of the text and its translation in a folder that has one for each language.

    None where it has none. Where no languages are asked for, the one that findings are worded in is the text's, if it
    is there. Raises NkdocError where two cannot be told among several.
    """
    folders = by_folder(markdown_files(world))
    if not languages:
        ordered = sorted(folders, key=lambda name: (primary(name) != WORDING, name))
        if len(ordered) > SIDES:
            raise NkdocError(
                f"{shown} holds more than two languages: {', '.join(ordered)}; "
                f"say which two: --languages {','.join(ordered[:SIDES])}"
            )
        return (ordered[0], ordered[1]) if len(ordered) == SIDES else None
    named = [next((name for name in folders if name == tag or primary(name) == primary(tag)), "") for tag in languages]
    return (named[0], named[1]) if all(named) else None


def folder_side(world: World, shown: str, *, without: str = "") -> Side:
    """Return a whole folder as one side; the folder `without`, a path below it, is no part of it.

    Where that is named after a language, neither are its neighbours that are: they hold other translations.
    Raises NkdocError where it holds no Markdown.
    """
    files = markdown_files(world)
    tongues = by_folder(files)
    left_out = (without, *tongues) if without in tongues else (without,) if without else ()
    kept = tuple(file for file in files if not file.startswith(tuple(f"{folder}/" for folder in left_out)))
    if not kept and len(left_out) > 1:
        others = " or ".join(f"{shown}/{folder}" for folder in tongues if folder != without)
        raise NkdocError(f"{shown} holds no text beside its folders of languages: name {others or 'two of them'}")
    if not kept:
        raise NkdocError(f"{shown} holds no Markdown files")
    return Side(world, kept, shown)


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
