"""The theme: templates, style sheets and fonts.

A theme is a folder. A file is looked for in the project's own `templates/`, then in the folder of the theme that the
settings choose, then among nkdoc's own; so a theme holds what it changes and nothing else. Paths are POSIX: `web.html`,
`css/print.css` for templates, `fonts/Inter-Regular.ttf` for fonts; `theme.toml` says what the theme asks of the
compiler. The folder is one of nkdoc's, `memo` for `templates/themes/memo/`, or one of the project, `themes/ours`.
"""

from __future__ import annotations

import difflib
import posixpath
import re
import tomllib
from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path

from nkdoc.base.design import Design
from nkdoc.base.diagnostics import NkdocError
from nkdoc.base.paths import is_inside
from nkdoc.base.world import DiskWorld, World
from nkdoc.model.fonts import OwnFonts
from nkdoc.pages.fonts import packages
from nkdoc.pages.fonts.stacks import OWN_FOLDER
from nkdoc.pages.mirroring import logical
from nkdoc.sources.fonts import read_own_fonts
from nkdoc.sources.settings import read_config

_ROOM = Path(__file__).parent
ASSETS = _ROOM / "assets"
"""The folder of what every theme may use, the fonts above all."""
SETTINGS = "theme.toml"
SHEETS, BOTH, RIGHT_TO_LEFT = "css", "css-both", "css-rtl"
"""Folders of style sheets: the theme's, those made of them for texts of both directions, and for documents that run
from right to left."""


@cache
def _shipped() -> tuple[DiskWorld, DiskWorld]:
    """Return the shipped templates (beside the package in a wheel, at the top in a checkout) and assets."""
    packaged = _ROOM.parent / "templates"
    templates = packaged if packaged.is_dir() else _ROOM.parents[2] / "templates"
    return DiskWorld(templates), DiskWorld(ASSETS)


def _plain(path: str) -> str:
    """Return the path of the style sheet that one for both directions is made of, any other path as it is."""
    folder, _, file = path.partition("/")
    return f"{SHEETS}/{file}" if folder in (BOTH, RIGHT_TO_LEFT) else path


class MissingThemeFileError(LookupError):
    """Neither the project nor nkdoc has the theme file."""


class UnknownThemeError(NkdocError):
    """Neither nkdoc nor the project has a theme of that name."""


OWN = "templates"
"""The project's folder of what it changes in any theme."""
THEMES = "themes"
"""Where nkdoc's own themes lie below its templates."""


@cache
def names() -> tuple[str, ...]:
    """Return the names of the themes that come with nkdoc beside its own."""
    return tuple(sorted({path.split("/")[1] for path in _shipped()[0].files(THEMES) if path.count("/") > 1}))


def _chosen(world: World, name: str) -> list[tuple[World, str]]:
    """Return where the theme called `name` lies, nowhere where the name is empty."""
    if not name:
        return []
    if name in names():
        return [(_shipped()[0], f"{THEMES}/{name}")]
    if is_inside(name) and any(world.files(name)):
        return [(world, posixpath.normpath(name))]
    near = difflib.get_close_matches(name, names(), n=1)
    hint = (
        f"did you mean “{near[0]}”?" if near else f"nkdoc has {', '.join(names())}; else name a folder of the project"
    )
    raise UnknownThemeError(f"there is no theme “{name}”; {hint}")


PLAIN = Design()
"""A design that changes nothing."""
_TOKEN = re.compile(r"--([a-z0-9-]+):\s*(#[0-9a-fA-F]{6})\b")


class Theme:
    """Reads theme files for one project. Raises UnknownThemeError where `name` is no theme.

    `design` is what the settings change about its pages.
    """

    def __init__(self, world: World, name: str = "", design: Design = PLAIN) -> None:
        self.design = design
        self._world = world
        templates, assets = _shipped()
        chosen = _chosen(world, name)
        own = [(world, OWN), *(chosen if name not in names() else ())]
        self._own: list[tuple[World, str]] = own
        self._places: list[tuple[World, str]] = [(world, OWN), *chosen, (templates, "."), (assets, ".")]

    def _find(self, path: str) -> tuple[World, str] | None:
        found = ((world, posixpath.normpath(posixpath.join(folder, path))) for world, folder in self._places)
        return next(((world, place) for world, place in found if world.exists(place)), None)

    @cached_property
    def fonts(self) -> OwnFonts:
        """The fonts that the project's settings name; what is wrong with them is found when the project is read."""
        return read_own_fonts(self._world, read_config(self._world).value.fonts, lambda _: None).value

    def exists(self, path: str) -> bool:
        """Tell whether anybody has the file."""
        return self._find(_plain(path)) is not None

    def read(self, path: str) -> bytes:
        """Return the file's bytes. Raises MissingThemeFileError where nobody has it.

        A style sheet of the folder BOTH or RIGHT_TO_LEFT is that of `css` for lines of both directions (mirroring.py).
        """
        plain = _plain(path)
        if plain != path:
            text = self.read(plain).decode()
            return logical(text, right_to_left=path.startswith(f"{RIGHT_TO_LEFT}/")).encode()
        if (found := self._find(path)) is not None:
            world, place = found
            return world.read(place)
        own = path.removeprefix(f"{OWN_FOLDER}/")
        if own in self._own_font_files():
            return self._world.read(own)
        if (face := packages.read(path)) is not None:
            return face
        raise MissingThemeFileError(path)

    def folding(self) -> frozenset[str]:
        """Return the classes of divs whose tables fold: `tables.folding` of theme.toml.

        Raises NkdocError where the file is no TOML, or says something else than that.
        """
        try:
            settings = tomllib.loads(self.read(SETTINGS).decode("utf-8-sig"))
        except (UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
            raise NkdocError(f"templates/{SETTINGS} is no TOML: {fault}") from fault
        match settings:
            case {"tables": {"folding": [*names], **tables}, **others} if not tables and not others:
                if all(isinstance(name, str) for name in names):
                    return frozenset(map(str, names))
        raise NkdocError(f"templates/{SETTINGS} has one table, “[tables]”, with “folding”, a list of classes")

    def colours(self) -> Mapping[str, str]:
        """Return the colours of a page on paper, `#rrggbb`, by the names of tokens.css without their dashes."""
        found: dict[str, str] = {}
        for sheet in ("css/tokens.css", "css/theme.css"):
            if self.exists(sheet):
                found |= {name: value.lower() for name, value in _TOKEN.findall(self.read(sheet).decode())}
        return {**found, **self.design.colours}

    def is_own(self, path: str) -> bool:
        """Tell whether the file is the project's."""
        return self.place(path) != ""

    def place(self, path: str) -> str:
        """Return where the project has the file, from its folder; empty where it is nkdoc's."""
        places = ((world, posixpath.join(folder, path)) for world, folder in self._own)
        return next((place for world, place in places if world.exists(place)), "")

    def locate(self, path: str) -> str:
        """Return where a file lies for its author: in the project, else its path in the theme."""
        return self.place(_plain(path)) or _plain(path)

    def own(self) -> Mapping[str, bytes]:
        """Return the project's own theme files and fonts by their paths in the project; nkdoc's are left out."""
        files = {path: world.read(path) for world, folder in self._own for path in world.files(folder)}
        return files | {path: self._world.read(path) for path in self._own_font_files()}

    def _own_font_files(self) -> tuple[str, ...]:
        return tuple(path for font in self.fonts.families for path in font.files.values())

    def files(self, folder: str) -> tuple[str, ...]:
        """Return the paths below `folder`, `.` being the whole theme, that anybody has, sorted."""
        found: set[str] = set()
        for world, root in self._places:
            below = world.files(posixpath.normpath(posixpath.join(root, folder)))
            found.update(posixpath.relpath(path, root) for path in below)
        if folder == ".":
            found.update(f"{OWN_FOLDER}/{path}" for path in self._own_font_files())
        return tuple(sorted(path for path in found if not path.startswith(f"{THEMES}/")))
