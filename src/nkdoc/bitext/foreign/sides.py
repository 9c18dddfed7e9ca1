"""The two sides of a comparison: which Markdown files of which folder are a text, and which its translation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import NkdocError
from nkdoc.languages import WORDING, is_language, nearest_locale
from nkdoc.languages.tags import primary

if TYPE_CHECKING:
    from nkdoc.base.world import World

Names = Callable[[str], bool]
"""Tells whether something is true of a file by its name in reports."""

SUFFIXES = (".md", ".markdown", ".mdx")
SIDES = 2
_FOLDER = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")
"""What a folder of a language is called; three letters are too often a word: `src` is Sardinian, too."""


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


def by_folder(files: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the files of the folders that are named after languages, by the folder's name."""
    found: dict[str, list[str]] = {}
    for path in files:
        folder, slash, _ = path.partition("/")
        if slash and _FOLDER.fullmatch(folder) and is_language(folder):
            found.setdefault(folder, []).append(path)
    return {folder: tuple(each) for folder, each in sorted(found.items())}


def language_folders(world: World, shown: str, languages: tuple[str, str] | None) -> tuple[str, ...] | None:
    """Return the folders of the text and of its translations in a folder that has one for each language, as paths.

    None where it has none. The text's is the one in the language that findings are worded in, if it is there; an empty
    path where the folder itself holds the text beside folders of its translations. Where `languages` are asked for,
    two are returned. Raises NkdocError where the text cannot be told among several.
    """
    files = markdown_files(world)
    below, folders, text = _layout(files)
    if languages:
        named = [_named(tag, folders) for tag in languages]
        if text is not None and named[1] and not named[0]:
            return text, below[named[1]]
        return (below[named[0]], below[named[1]]) if all(named) else None
    if text is not None:
        return text, *(below[name] for name in folders)
    if len(folders) < SIDES:
        return None
    ordered = sorted(folders, key=lambda name: (primary(name) != WORDING, name))
    if len(ordered) > SIDES and primary(ordered[0]) != WORDING:
        raise NkdocError(
            f"{shown} holds more than two languages: {', '.join(ordered)}; "
            f"say which two, the text's first: --languages {','.join(ordered[:SIDES])}"
        )
    return tuple(below[name] for name in ordered)


def _named(tag: str, folders: Sequence[str]) -> str:
    """Return the folder's name that stands for a language: its tag, else one of the same language."""
    wanted = tag.lower().replace("_", "-")
    exact = (name for name in folders if name.lower().replace("_", "-") == wanted)
    return next(exact, "") or next((name for name in folders if primary(name) == primary(tag)), "")


def _layout(files: Sequence[str]) -> tuple[Mapping[str, str], Sequence[str], str | None]:
    """Return the folders of languages by their names, the names in order, and the text's folder where it has none.

    They stand side by side at any depth: `en` and `de`, `content/en` and `content/de`. Those of Docusaurus hold the
    translations of `docs` alone; elsewhere what has no folder of a language is the text where its files have the names
    of the translations'.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for path in files:
        parts = path.split("/")
        for depth, part in enumerate(parts[:-1]):
            if _FOLDER.fullmatch(part) and is_language(part):
                found.setdefault("/".join(parts[:depth]), {}).setdefault(part, []).append(path)
                break
    for prefix in sorted(found, key=lambda each: (-len(found[each]), each.count("/"), each)):
        tongues = found[prefix]
        below = {name: f"{prefix}/{name}".removeprefix("/") for name in sorted(tongues)}
        plugin = {name: f"{folder}/{_DOCUSAURUS}" for name, folder in below.items()
                  if any(path.startswith(f"{folder}/{_DOCUSAURUS}/") for path in tongues[name])}  # fmt: skip
        if plugin and any(path.startswith("docs/") for path in files):
            return plugin, tuple(plugin), "docs"
        text = _text_beside(files, prefix, tongues)
        if text is not None or len(tongues) >= SIDES:
            return below, tuple(below), text
    return {}, (), None


_DOCUSAURUS = "docusaurus-plugin-content-docs/current"


def _text_beside(files: Iterable[str], prefix: str, tongues: Mapping[str, Sequence[str]]) -> str | None:
    """Return the folder that holds the text beside the folders of its translations, None where there is none."""
    if any(primary(name) == WORDING for name in tongues):
        return None
    start = f"{prefix}/".removeprefix("/")
    inside = {path for paths in tongues.values() for path in paths}
    by_name: dict[str, list[str]] = {}
    for path in files:
        if path not in inside:
            by_name.setdefault(path.rpartition("/")[2], []).append(path)
    name, paths = max(tongues.items(), key=lambda each: len(each[1]))
    if len(tongues) == 1 == len(paths) and nearest_locale(name) is None:
        return None  # `id` is a word, too
    theirs = [path.removeprefix(f"{start}{name}/") for path in paths]
    folders = Counter(
        path.removesuffix(one).rstrip("/")
        for one in theirs
        for path in by_name.get(one.rpartition("/")[2], ())
        if path == one or path.endswith(f"/{one}")
    )
    found, count = max(folders.items(), key=lambda each: (each[1], each[0] == prefix), default=("", 0))
    return found if count * 2 >= len(theirs) else None


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
