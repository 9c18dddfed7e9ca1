"""A folder that holds a text and its translations side by side: `guide.md`, `guide.de.md`, `guide.zh-CN.md`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import NkdocError
from nkdoc.bitext.foreign.sides import Side, markdown_files
from nkdoc.bitext.foreign.telling import language_of
from nkdoc.languages import WORDING, is_language
from nkdoc.languages import languages as known_languages
from nkdoc.languages.tags import primary

if TYPE_CHECKING:
    from nkdoc.base.world import World

_MARK = re.compile(r"(?<=[^/])([._-])([A-Za-z]{2,3}(?:[-_](?:[A-Za-z]{2}|[A-Z][a-z]{3}))?)$")
_FRONT = re.compile(r"(?:^|/)(?:README|INDEX|CONTRIBUTING|CHANGELOG)$", re.IGNORECASE)
"""What files are called that tools look for: a mark behind a hyphen is no word of theirs."""


Sides = tuple[Side, Side, tuple[str, str] | None]
"""A text, its translation, and their languages where they are known."""


def families(world: World, shown: str, languages: tuple[str, str] | None) -> list[Sides]:
    """Return the text with each of its translations, told by the marks in the names of files.

    The languages stand beside them where marks tell what no text can: it is in no language that is known by its words.
    Raises NkdocError where the names do not tell what is the text, or not the `languages` asked for.
    """
    marked = by_mark(markdown_files(world))
    bare = marked.get("", ())
    if languages:
        one, other = (_nearest(tag, marked) for tag in languages)
        sides = marked.get(one) or bare, marked.get(other) or (bare if one in marked else ())
        if not all(sides):
            raise NkdocError(f"{shown} holds no files marked for “{languages[1] if sides[0] else languages[0]}”")
        return [(Side(world, sides[0], shown), Side(world, sides[1], shown), languages)]
    marks = [mark for mark in marked if mark]
    if not marks:
        raise NkdocError(f"{shown} holds one language, by the names of the files; name two files or two folders")
    if not bare and WORDING in marks:
        bare, marks = marked[WORDING], [mark for mark in marks if mark != WORDING]
    if not bare or WORDING in marks or not marks:
        raise NkdocError(f"{shown} holds more than two: {', '.join(marks)}; say which two: --languages en,ru")
    text = Side(world, bare, shown)
    known = len(marks) == 1 and marks[0] in known_languages()
    own = "" if known else language_of(text) or WORDING
    return [(text, Side(world, marked[mark], shown), None if known else (own, mark)) for mark in marks]


def by_mark(files: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the files by the language's mark in their names, an empty one where they have none.

    Only a name that stands there with another mark, or with none, has one: `guide.ru.md` beside `guide.md`.
    """
    found: dict[str, dict[str, str]] = {}
    for path in files:
        stem = str(PurePosixPath(path).with_suffix(""))
        match = _MARK.search(stem)
        mark = _mark(match, stem) if match else ""
        found.setdefault(stem[: match.start()] if match and mark else stem, {})[mark] = path
    marks = {mark for each in found.values() if len(each) > 1 for mark in each}
    return {mark: tuple(each[mark] for each in found.values() if mark in each) for mark in sorted(marks)}


def _mark(match: re.Match[str], stem: str) -> str:
    """Return the language that the end of a name stands for, or an empty text.

    A language that nkdoc has no folder for needs a sign that no word is meant.
    """
    mark = match[2].lower().replace("_", "-")
    if mark in known_languages():
        return mark
    is_sure = match[1] != "-" or "-" in mark or _FRONT.search(stem[: match.start()]) is not None
    return mark if is_sure and len(primary(mark)) == len("xx") and is_language(mark) else ""


def _nearest(tag: str, marked: Iterable[str]) -> str:
    """Return the mark that stands for a language: the tag itself, else one of the same language."""
    tag = tag.lower().replace("_", "-")
    return next((mark for mark in marked if mark == tag), "") or next(
        (mark for mark in marked if mark and primary(mark) == primary(tag)), tag
    )
