"""Which file of one side answers which of the other: by path, else where one file alone fits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import NkdocError
from nkdoc.languages.tags import beginnings
from nkdoc.model import Edition, Section

if TYPE_CHECKING:
    from nkdoc.bitext.foreign.sides import Names, Side

_POST = re.compile(r"([^/]*/|^)(\d{4}-\d{2}-\d{2})-[^/]*$")
_REGION = r"(?:[-_](?:[a-z]{2}|[a-z]{4}))?"
"""A region or a script behind a language's mark."""
_UNREADABLE = "its counterpart cannot be read"


def stems(side: Side, tags: Iterable[str]) -> Callable[[str], str]:
    """Return the function from a file's path to what pairs it with the other side's file."""
    marks = tuple(dict.fromkeys(form for tag in tags for form in beginnings(tag)))
    ending = re.compile(rf"(?<=[^/])[._-](?:{'|'.join(map(re.escape, marks))}){_REGION}$", re.IGNORECASE)

    def stem(path: str) -> str:
        if side.single:
            return "document"
        below = path.removeprefix(f"{side.shown}/") if side.shown else path
        return ending.sub("", str(PurePosixPath(below).with_suffix("")))

    return stem


def without(left: Side, right: Side, excluded: Names) -> tuple[Side, Side, Callable[[Iterable[str]], frozenset[str]]]:
    """Return the sides without files whose names are `excluded`, and what gives their stems, given the two tags.

    A file that was named itself stays. Raises NkdocError where a side has no files left.
    """
    kept = [side if side.single else _left(side, excluded) for side in (left, right)]

    def gone(tags: Iterable[str]) -> frozenset[str]:
        lost = ((side, set(side.files) - set(less.files)) for side, less in zip((left, right), kept, strict=True))
        return frozenset(stems(side, tags)(side.name(path)) for side, paths in lost for path in paths)

    return kept[0], kept[1], gone


def _left(side: Side, excluded: Names) -> Side:
    kept = tuple(path for path in side.files if not excluded(side.name(path)))
    if not kept:
        raise NkdocError(f"every file of {side.shown} is excluded")
    return replace(side, files=kept)


def answering(source: Edition, target: Edition) -> Edition:
    """Return the target with its files renamed after those of the source that they alone can answer."""
    here, there = ({section.stem for section in each.sections} for each in (source, target))
    free, waiting = here - there, there - here
    named: dict[str, str] = {}
    for mine, yours in ((_letters, _letters), (_letters, _ends), (_ends, _letters), (_day, _day)):
        found, wanted = _by_key(free, mine), _by_key(waiting - named.keys(), yours)
        for key in sorted(found.keys() & wanted.keys(), key=len, reverse=True):
            if len(found[key]) == 1 == len(wanted[key]) and found[key][0] in free and wanted[key][0] not in named:
                named[wanted[key][0]] = found[key][0]
                free.remove(found[key][0])
    # Where nothing fits, a name that both folders have somewhere makes no pair either.
    return replace(
        target,
        sections=tuple(
            replace(section, stem=named.get(section.stem, section.stem), id=f"{section.stem}/{section.id}")
            if section.stem in waiting
            else section
            for section in target.sections
        ),
    )


def _by_key(stems: Iterable[str], keys: Callable[[str], Iterable[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for stem in stems:
        for key in keys(stem):
            found.setdefault(key, []).append(stem)
    return found


def _letters(stem: str) -> Iterator[str]:
    yield stem.casefold()


def _ends(stem: str) -> Iterator[str]:
    """Yield what a path below one of its folders is called."""
    parts = stem.casefold().split("/")
    yield from ("/".join(parts[number:]) for number in range(1, len(parts)))


def _day(stem: str) -> Iterator[str]:
    """Yield the folder and the date that a name begins with, as Jekyll's posts do."""
    if match := _POST.search(stem):
        yield "".join(match.groups())


def excused(section: Section, refused: set[str]) -> Section:
    """Return the section, as one without translation where its counterpart could not be read."""
    return replace(section, untranslated=_UNREADABLE) if section.stem in refused else section


def unique(sections: Iterable[Section]) -> Iterator[Section]:
    """Yield the sections, of those with one stem the first: `a.md` and `a.mdx` would answer the same file."""
    seen: set[str] = set()
    for section in sections:
        if section.stem not in seen:
            seen.add(section.stem)
            yield section
