"""The fonts a project brings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnFont:
    """A family of the project: `files` maps styles to paths in the project.

    `role` is `serif`, `sans`, `display`, or empty where it serves every role. A font for a script gives its
    `characters` only; one for a role is asked first for everything, and `characters` is what it has.
    """

    family: str
    role: str
    script: str
    files: Mapping[str, str]
    characters: frozenset[int]


@dataclass(frozen=True, slots=True)
class OwnFonts:
    """What `[tool.nkdoc.fonts]` names; `theme` are the characters of the fonts in `templates/fonts`."""

    families: tuple[OwnFont, ...] = ()
    theme: frozenset[int] = frozenset()
