"""Faces too large to travel with nkdoc: other distributions hold them, and their digests are known."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib import metadata
from pathlib import Path
from types import MappingProxyType

from nkdoc.pages.fonts.catalogue import Family, PackagedFile, packaged

FOLDER = "fonts/packages"
INSTALL = "pip install 'nkdoc[cjk]'"
"""What installs the families of `packaged()`."""


@cache
def _content(file: PackagedFile) -> bytes | None:
    """Return a face, None where its distribution is missing or holds another one: pages would differ."""
    try:
        path = Path(str(metadata.distribution(file.package).locate_file(file.member)))
        data = path.read_bytes()
    except (metadata.PackageNotFoundError, OSError):
        return None
    return data if hashlib.sha256(data).hexdigest() == file.sha256 else None


@cache
def is_installed(package: str) -> bool:
    """Tell whether a distribution is there with the very face that is known."""
    files = (file for _, styles in packaged() for file in styles.values() if file.package == package)
    return any(_content(file) is not None for file in files)


def names() -> tuple[str, ...]:
    """Return the names of the distributions."""
    return tuple(file.package for _, styles in packaged() for file in styles.values())


@cache
def installed() -> tuple[Family, ...]:
    """Return the families whose upright face is installed, with the paths of their files below FOLDER."""
    found: list[Family] = []
    for family, styles in packaged():
        files = {style: f"{FOLDER}/{file.member}" for style, file in styles.items() if _content(file) is not None}
        if "regular" in files:
            found.append(replace(family, files=MappingProxyType(files)))
    return tuple(found)


def missing() -> tuple[Family, ...]:
    """Return the families that are not installed."""
    there = {family.name for family in installed()}
    return tuple(family for family, _ in packaged() if family.name not in there)


def advice(characters: Iterable[str]) -> str:
    """Return how to install the families that have characters, empty where none that is missing has any of them."""
    codes = set(map(ord, characters))
    return INSTALL if any(codes & family.characters for family in missing()) else ""


def read(path: str) -> bytes | None:
    """Return the face at `path`, one of `installed()`; None for any other path."""
    files = (file for _, styles in packaged() for file in styles.values())
    return next((_content(file) for file in files if path == f"{FOLDER}/{file.member}"), None)
