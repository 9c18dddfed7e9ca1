"""Pictures inside a document → files below `content/images/`; those that lie elsewhere are never fetched."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from nkdoc.base.world import CONTENT

if TYPE_CHECKING:
    from nkdoc.base.world import World

FOLDER = "images"
_INSIDE = re.compile(r"data:(?P<type>[\w/+.-]*)(?:;[\w=-]+)*?(?P<base64>;base64)?,(?P<data>.*)", re.DOTALL)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_HEAD = 1024


@dataclass
class Pictures:
    """Takes pictures out of a document one after the other; `inside` returns the bytes of one by its address there."""

    name: str
    world: World
    inside: Callable[[str], bytes | None]
    files: dict[str, bytes] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    """The addresses of those that are not taken, with the reason."""
    _known: dict[str, str] = field(default_factory=dict)

    def __call__(self, url: str) -> str:
        """Return the address in the project's Markdown, empty for a picture that is not taken."""
        if url not in self._known:
            self._known[url] = self._taken(url)
        return self._known[url]

    def _taken(self, url: str) -> str:
        elsewhere = _ELSEWHERE.match(url) is not None
        data = _data(url) if url.startswith("data:") else None if elsewhere else self.inside(url)
        if data is None:
            what = "lies elsewhere, and nothing is fetched" if elsewhere else "is not in the document"
            self.refused[_short(url)] = f"the picture {_short(url)} {what}"
            return ""
        ending = _ending(data)
        if not ending:
            kind = url.rsplit(".", 1)[-1] if "." in url and not url.startswith("data:") else "unknown kind"
            self.refused[_short(url)] = f"the picture {_short(url)} is of a kind that browsers do not show ({kind})"
            return ""
        return f"{FOLDER}/{self._placed(data, ending)}"

    def _placed(self, data: bytes, ending: str) -> str:
        """Return the name of a file that has these bytes, or of one that is not there."""
        number = 1
        while True:
            name = f"{self.name}-{number}{ending}"
            path = f"{CONTENT}/{FOLDER}/{name}"
            there = self.files.get(path) or (self.world.read(path) if self.world.exists(path) else data)
            if there == data:
                self.files[path] = data
                return name
            number += 1


def _data(url: str) -> bytes | None:
    match = _INSIDE.match(url)
    if match is None:
        return None
    data = unquote_to_bytes(match["data"])
    try:
        return base64.b64decode(data, validate=False) if match["base64"] else data
    except (binascii.Error, ValueError):
        return None


def _ending(data: bytes) -> str:
    """Return the ending for a picture that nkdoc shows, by its first bytes; empty for another kind."""
    head = data[:_HEAD]
    for start, ending in ((b"\x89PNG\r\n", ".png"), (b"\xff\xd8\xff", ".jpg"), (b"GIF8", ".gif")):
        if head.startswith(start):
            return ending
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return ".webp"
    return ".svg" if b"<svg" in head else ""


def _short(url: str) -> str:
    return url if len(url) <= 80 else f"{url[:60]}…"  # noqa: PLR2004 - a line's worth
