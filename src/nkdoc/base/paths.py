"""How files are named: POSIX paths from a folder, on every system.

The functions take pure paths, so that those of Windows are tested anywhere.
"""

from __future__ import annotations

import ntpath
import posixpath
import re
from functools import cache
from pathlib import PurePath, PurePosixPath, PureWindowsPath


def is_inside(path: str) -> bool:
    r"""Tell whether the relative path stays in the folder it starts from, on any system.

    What Windows reads as another drive (`C:x`), a network share or a way up (`..\x`) does not.
    """
    if PureWindowsPath(path).anchor:
        return False
    depth = 0
    for part in PureWindowsPath(path).parts:
        depth += -1 if part == ".." else 1
        if depth < 0:
            return False
    return True


def seen_from(path: PurePath, here: PurePath) -> str:
    """Return how reports name a path: from the folder `here` where it lies below, else as it was given.

    `here` is absolute; `path` may be relative to it. Links are not followed: a name is what the reader typed.
    """
    whole = _normal(here / path)
    return (whole.relative_to(here) if whole.is_relative_to(here) else _normal(path)).as_posix()


def way_to(folder: PurePath, here: PurePath) -> str:
    """Return the way from one absolute folder to another, empty where they are one; absolute where there is none."""
    windows = isinstance(folder, PureWindowsPath)
    try:
        way = ntpath.relpath(folder, here) if windows else posixpath.relpath(folder, here)
    except ValueError:  # another drive
        way = str(folder)
    told = type(folder)(way).as_posix()
    return "" if told == "." else told


def joined(folder: str, path: str) -> str:
    """Return the POSIX path of `path` as seen from where `folder` starts."""
    return posixpath.normpath(posixpath.join(folder, path)) if folder else path


def file_uri(path: str) -> str:
    """Return the URI of an absolute path, POSIX or of Windows with its drive."""
    pure = PureWindowsPath(path) if PureWindowsPath(path).drive else PurePosixPath(path)
    return pure.as_uri()


def is_absolute(path: str) -> bool:
    """Tell whether a POSIX path is absolute, with a drive or without."""
    return path.startswith("/") or bool(PureWindowsPath(path).drive)


def matches(path: str, glob: str) -> bool:
    """Tell whether a glob names the POSIX path, or a folder that it lies in.

    `*` and `?` stand for characters of one name, `**` for any number of folders; a glob of one name, such as `drafts`
    or `*.de.md`, is looked for at every depth, as in a .gitignore.
    """
    return _pattern(glob).match(path) is not None


@cache
def _pattern(glob: str) -> re.Pattern[str]:
    names = PureWindowsPath(glob).as_posix().removeprefix("./").rstrip("/").split("/")
    if len(names) == 1:
        names = ["**", *names]
    parts = ["(?:[^/]+/)*" if name == "**" else f"{_named(name)}/" for name in names[:-1]]
    last = ".+" if names[-1] == "**" else f"{_named(names[-1])}(?:/.*)?"
    return re.compile("".join((*parts, last, r"\Z")), re.DOTALL)


def _named(glob: str) -> str:
    """Return the expression for one name of a path."""
    return "".join({"*": "[^/]*", "?": "[^/]"}.get(one, re.escape(one)) for one in glob)


def _normal(path: PurePath) -> PurePath:
    normpath = ntpath.normpath if isinstance(path, PureWindowsPath) else posixpath.normpath
    return type(path)(normpath(str(path)))
