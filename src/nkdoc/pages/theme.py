"""The theme: templates, style sheets and fonts, the project's own before nkdoc's.

Paths are POSIX: `web.html`, `css/print.css` for templates, `fonts/Inter-Regular.ttf` for fonts; `theme.toml` says what
the theme asks of the compiler.
A project overrides a file by having it under its own `templates/`.
"""

from __future__ import annotations

import posixpath
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from nkdoc.base.diagnostics import NkdocError
from nkdoc.base.world import DiskWorld, World

_ROOM = Path(__file__).parent
ASSETS = _ROOM / "assets"
"""The folder of what every theme may use, the fonts above all."""
SETTINGS = "theme.toml"


@cache
def _shipped() -> tuple[DiskWorld, DiskWorld]:
    """Return the shipped templates (beside the package in a wheel, at the top in a checkout) and assets."""
    packaged = _ROOM.parent / "templates"
    templates = packaged if packaged.is_dir() else _ROOM.parents[2] / "templates"
    return DiskWorld(templates), DiskWorld(ASSETS)


class MissingThemeFileError(LookupError):
    """Neither the project nor nkdoc has the theme file."""


class Theme:
    """Reads theme files for one project."""

    def __init__(self, world: World) -> None:
        self._world = world

    def exists(self, path: str) -> bool:
        """Tell whether the project or nkdoc has the file."""
        templates, assets = _shipped()
        return self._world.exists(f"templates/{path}") or templates.exists(path) or assets.exists(path)

    def read(self, path: str) -> bytes:
        """Return the file's bytes. Raises MissingThemeFileError where nobody has it."""
        if self._world.exists(f"templates/{path}"):
            return self._world.read(f"templates/{path}")
        for shipped in _shipped():
            if shipped.exists(path):
                return shipped.read(path)
        raise MissingThemeFileError(path)

    def folding(self) -> frozenset[str]:
        """Return the classes of divs whose tables fold: `tables.folding` of theme.toml.

        Raises NkdocError where the file is no TOML, or says something else than that.
        """
        try:
            settings = tomllib.loads(self.read(SETTINGS).decode())
        except (UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
            raise NkdocError(f"templates/{SETTINGS} is no TOML: {fault}") from fault
        match settings:
            case {"tables": {"folding": [*names], **tables}, **others} if not tables and not others:
                if all(isinstance(name, str) for name in names):
                    return frozenset(map(str, names))
        raise NkdocError(f"templates/{SETTINGS} has one table, “[tables]”, with “folding”, a list of classes")

    def own(self) -> Mapping[str, bytes]:
        """Return the project's own theme files by their paths in the project, `templates/…`; nkdoc's are left out."""
        return {path: self._world.read(path) for path in self._world.files("templates")}

    def files(self, folder: str) -> tuple[str, ...]:
        """Return the paths below `folder`, `.` being the whole theme, that either side has, sorted."""
        own = self._world.files(posixpath.normpath(posixpath.join("templates", folder)))
        found = {path.removeprefix("templates/") for path in own}
        for shipped in _shipped():
            found.update(shipped.files(folder))
        return tuple(sorted(found))
