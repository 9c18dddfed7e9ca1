"""The only door to disk, clock and environment for reading; `write.py` is the one for writing.

`DiskWorld` reads a project's folder and refuses to leave it; `MemoryWorld` is its twin for tests; `OverlaidWorld` shows
a world with some files exchanged.
Paths are POSIX and relative to the project's root.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from nkdoc.base.diagnostics import NkdocError
from nkdoc.base.paths import is_inside

CONTENT = "content"
"""The folder that holds a project's text, data and pictures."""


class OutsideProjectError(NkdocError):
    """A path leads out of the project's folder."""


class World(Protocol):
    """What the compiler may know of the machine."""

    def files(self, folder: str, *, deep: bool = True) -> Iterable[str]:
        """Return the files below `folder` (`.` is the root), sorted, hidden ones left out; none where it is missing.

        Not `deep`: those in the folder itself.
        """

    def exists(self, path: str) -> bool:
        """Tell whether `path` is a file."""

    def read(self, path: str) -> bytes:
        """Return the bytes of `path`. Raises OSError where that is impossible, OutsideProjectError outside the root."""

    def modified(self, path: str) -> int:
        """Return when `path` was last written, in seconds since 1970 (UTC). Raises what `read` raises."""

    @property
    def epoch(self) -> int | None:
        """SOURCE_DATE_EPOCH, seconds since 1970, or None where it is not set; the text's own date then stands in."""

    @property
    def environment(self) -> Mapping[str, str]:
        """Environment variables."""


class DiskWorld:
    """A project's folder on disk."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    def _locate(self, path: str) -> Path:
        """Return the absolute path; a link that leads outside counts as outside."""
        found = (self.root / path).resolve()
        if not is_inside(path) or not found.is_relative_to(self.root):
            raise OutsideProjectError(f"{path} is outside the project's folder")
        return found

    def files(self, folder: str, *, deep: bool = True) -> Iterable[str]:
        """See World.files."""
        top = self._locate(folder)
        found: list[str] = []
        for where, folders, names in os.walk(top):
            folders[:] = sorted(name for name in folders if deep and not name.startswith("."))
            base = Path(where).relative_to(self.root)
            found.extend((base / name).as_posix() for name in names if not name.startswith("."))
        return sorted(found)

    def exists(self, path: str) -> bool:
        """See World.exists."""
        try:
            return self._locate(path).is_file()
        except OutsideProjectError:
            return False

    def read(self, path: str) -> bytes:
        """See World.read."""
        return self._locate(path).read_bytes()

    def modified(self, path: str) -> int:
        """See World.modified."""
        return int(self._locate(path).stat().st_mtime)

    @property
    def epoch(self) -> int | None:
        """See World.epoch."""
        given = os.environ.get("SOURCE_DATE_EPOCH", "")
        return int(given) if given.isdigit() else None

    @property
    def environment(self) -> Mapping[str, str]:
        """See World.environment."""
        return MappingProxyType(dict(os.environ))


class MemoryWorld:
    """A project that exists only in memory; `modified` says when files were last written, the others in 1970."""

    def __init__(
        self,
        files: Mapping[str, str | bytes],
        *,
        epoch: int | None = None,
        environment: Mapping[str, str] | None = None,
        modified: Mapping[str, int] | None = None,
    ) -> None:
        self._files = {path: data.encode() if isinstance(data, str) else data for path, data in files.items()}
        self._epoch = epoch
        self._environment = MappingProxyType(dict(environment or {}))
        self._modified = MappingProxyType(dict(modified or {}))

    def files(self, folder: str, *, deep: bool = True) -> Iterable[str]:
        """See World.files."""
        prefix = "" if folder in ("", ".") else folder.rstrip("/") + "/"
        found = (path for path in self._files if path.startswith(prefix) and "/." not in f"/{path}")
        return sorted(path for path in found if deep or "/" not in path.removeprefix(prefix))

    def exists(self, path: str) -> bool:
        """See World.exists."""
        return path in self._files

    def read(self, path: str) -> bytes:
        """See World.read."""
        if not is_inside(path):
            raise OutsideProjectError(f"{path} is outside the project's folder")
        try:
            return self._files[path]
        except KeyError:
            raise FileNotFoundError(2, "No such file", path) from None

    def modified(self, path: str) -> int:
        """See World.modified."""
        self.read(path)
        return self._modified.get(path, 0)

    @property
    def epoch(self) -> int | None:
        """See World.epoch."""
        return self._epoch

    @property
    def environment(self) -> Mapping[str, str]:
        """See World.environment."""
        return self._environment


class OverlaidWorld:
    """A world in which some files have other bytes, or are there at all: what a change would make of a project."""

    def __init__(self, below: World, files: Mapping[str, bytes]) -> None:
        self._below = below
        self._files = files

    def files(self, folder: str, *, deep: bool = True) -> Iterable[str]:
        """See World.files."""
        own = MemoryWorld(self._files).files(folder, deep=deep)
        return sorted({*self._below.files(folder, deep=deep), *own})

    def exists(self, path: str) -> bool:
        """See World.exists."""
        return path in self._files or self._below.exists(path)

    def read(self, path: str) -> bytes:
        """See World.read."""
        return self._files[path] if path in self._files else self._below.read(path)

    def modified(self, path: str) -> int:
        """See World.modified; what is changed has the time of what it replaces, or none."""
        return self._below.modified(path) if self._below.exists(path) else 0

    @property
    def epoch(self) -> int | None:
        """See World.epoch."""
        return self._below.epoch

    @property
    def environment(self) -> Mapping[str, str]:
        """See World.environment."""
        return self._below.environment
