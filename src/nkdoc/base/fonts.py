"""The table `[tool.nkdoc.fonts]`: files beside the project that texts are set in, by role or by script.

    serif = "fonts/Text-Regular.ttf"
    sans = {regular = "fonts/Sans.ttf", bold = "fonts/Sans-Bold.ttf"}
    Thai = {serif = "fonts/NotoSerifThai.ttf", sans = "fonts/NotoSansThai.ttf"}

This module reads the shape of the table; `sources/fonts.py` reads the files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from nkdoc.base.settings import Entry

ROLES = ("serif", "sans", "display")
STYLES = ("regular", "bold", "italic", "bold-italic")
SHAPE = 'write a path, such as "fonts/Name-Regular.ttf", or a table of regular, bold, italic and bold-italic'


@dataclass(frozen=True, slots=True)
class FontSetting:
    """Files for a role, or for a script (then `role` may be empty, for all); `files` maps styles to paths."""

    key: str
    role: str
    script: str
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fonts:
    """The table of fonts."""

    def read(self, entry: Entry) -> tuple[FontSetting, ...] | None:
        """See Kind.read."""
        return read_font_settings(entry.value, entry.fault)


def read_font_settings(value: object, fault: Callable[[str, str], None]) -> tuple[FontSetting, ...]:
    """Return what the table says; `fault` is told the message and the hint of what does not fit."""
    if not isinstance(value, dict):
        fault("“fonts” must be a table", "begin it with the line [tool.nkdoc.fonts]")
        return ()
    return tuple(setting for key, files in value.items() for setting in _settings(str(key), files, fault))


def _settings(key: str, value: object, fault: Callable[[str, str], None]) -> Iterator[FontSetting]:
    by_role = isinstance(value, dict) and not value.keys() - {*ROLES}
    if key not in ROLES and by_role and isinstance(value, dict):
        for role, files in value.items():
            if (found := _files(files)) is None:
                fault(f"“{role}” of the font “{key}” is no font", SHAPE)
            else:
                yield FontSetting(key, str(role), key, found)
        return
    if (found := _files(value)) is None:
        fault(f"the font “{key}” is no font", SHAPE)
        return
    yield FontSetting(key, key if key in ROLES else "", "" if key in ROLES else key, found)


def _files(value: object) -> Mapping[str, str] | None:
    if isinstance(value, str) and value:
        return MappingProxyType({"regular": value})
    if not isinstance(value, dict) or "regular" not in value or value.keys() - {*STYLES}:
        return None
    files = {str(style): path for style, path in value.items() if isinstance(path, str) and path}
    return MappingProxyType(files) if len(files) == len(value) else None
