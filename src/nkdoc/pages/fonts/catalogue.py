"""The families that stand in where the text faces lack a character, as `tools/make_script_fonts.py` lists them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

FOLDER = "fonts/scripts"
_BETWEEN_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z0-9])")
_AFTER_CAPITALS = re.compile(r"(?<=[A-Z]{2})[a-z]+$")
_LIST = Path(__file__).parents[1] / "assets" / FOLDER / "faces.json"


@dataclass(frozen=True)
class Family:
    """A family of faces: `files` maps styles to paths of the theme, `web` to those of the screen.

    `role` is `serif` or `sans`, empty where the family serves both; `range` says which characters are taken from it, as
    CSS does. `script` is that of a family for one script.
    """

    name: str
    role: str
    script: str
    files: Mapping[str, str]
    web: Mapping[str, str]
    range: str = ""
    codes: frozenset[int] = field(default=frozenset(), repr=False)

    @property
    def title(self) -> str:
        """What the family is called, by the name of its file: `NotoSerifGeorgian-Regular.ttf`."""
        file = next(iter(self.files.values())).rpartition("/")[2].partition(".")[0].partition("-")[0]
        return _BETWEEN_WORDS.sub(" ", _AFTER_CAPITALS.sub("", file))

    @cached_property
    def characters(self) -> frozenset[int]:
        """The code points that are taken from the family."""
        return self.codes or frozenset(codes_of(self.range))


@dataclass(frozen=True)
class PackagedFile:
    """A face in a distribution of its own: the path of the file in it and the file's digest."""

    package: str
    member: str
    sha256: str


def codes_of(ranges: str) -> Iterator[int]:
    """Yield the code points of a `unicode-range`."""
    for span in filter(None, ranges.split(",")):
        first, _, last = span.removeprefix("U+").partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


@cache
def _listed() -> Mapping[str, Any]:
    found: dict[str, Any] = json.loads(_LIST.read_bytes())
    return MappingProxyType(found)


@cache
def text_characters(role: str) -> frozenset[int]:
    """Return what the text faces of a role have in every weight and style: `serif` or `sans`."""
    return frozenset(codes_of(_listed()["text"][role]))


@cache
def shipped() -> tuple[Family, ...]:
    """Return the families that travel with nkdoc, in the order in which they are asked."""
    return tuple(
        Family(
            entry["family"],
            _role(entry),
            entry["script"],
            _paths(entry, "{}.ttf"),
            _paths(entry, "web/{}.woff2"),
            entry["range"],
        )
        for entry in _listed()["families"]
        if "files" in entry
    )


@cache
def packaged() -> tuple[tuple[Family, Mapping[str, PackagedFile]], ...]:
    """Return the families of other distributions with the files of their styles, installed or not.

    They are for paper only: on the screen readers have faces for these scripts, and a page would carry megabytes.
    """
    return tuple(
        (
            Family(entry["family"], _role(entry), entry["script"], {}, {}, entry["range"]),
            MappingProxyType({style: PackagedFile(**file) for style, file in entry["packages"].items()}),
        )
        for entry in _listed()["families"]
        if "packages" in entry
    )


def _paths(entry: Mapping[str, Any], name: str) -> Mapping[str, str]:
    folder = entry.get("folder", FOLDER)
    return MappingProxyType({style: f"{folder}/{name.format(stem)}" for style, stem in entry["files"].items()})


def _role(entry: Mapping[str, Any]) -> str:
    return "" if entry["role"] == "any" else str(entry["role"])
