"""`[tool.nkdoc.design]`: what people change first about a page, without a theme of their own."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from nkdoc.base.settings import Choice, Entry, Flag, Text, setting

ChapterOpenings = Literal["flow", "page"]
TOKENS = ("ink", "soft", "line", "ground", "tint", "accent", "data", "data-2", "data-3")
"""The colours of a page: text, quieter text, rules, paper, areas behind text, marks and labels, and pictures."""
_HEX = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Colours:
    """A table of colours, `#rrggbb`, by the names of TOKENS."""

    def read(self, entry: Entry) -> Mapping[str, str] | None:
        """See Kind.read."""
        if not isinstance(entry.value, dict):
            entry.fault(f"“{entry.key}” must be a table of colours", 'for instance accent = "#8a2f1d"')
            return None
        colours: dict[str, str] = {}
        for name, value in entry.value.items():
            if name not in TOKENS:
                near = difflib.get_close_matches(name, TOKENS, n=1)
                hint = f"did you mean “{near[0]}”?" if near else f"known are: {', '.join(TOKENS)}"
                entry.fault(f"“{entry.key}” has no colour “{name}”", hint)
            elif not isinstance(value, str) or not _HEX.fullmatch(value):
                entry.fault(f"the colour “{name}” must be six hexadecimal digits", f'such as {name} = "#8a2f1d"')
            else:
                colours[name] = value.lower()
        return MappingProxyType(colours)


NO_COLOURS: Mapping[str, str] = MappingProxyType({})


# fmt: off - a setting is a line
@dataclass(frozen=True, slots=True)
class Design:
    """The first things that people change about a page."""

    logo: str = setting(Text(), "", "a picture under `content/`, shown at the head of the cover and of the web page")
    cover: bool = setting(
        Flag(), default=True, about="whether the PDF has a cover; else its first page begins with the title"
    )
    contents: bool = setting(Flag(), default=True, about="whether the PDF has a table of contents")
    chapters: ChapterOpenings = setting(
        Choice(("flow", "page")), "flow", "whether a chapter follows on or opens a page"
    )
    running_heads: bool = setting(Flag(), default=True, about="whether title and chapter stand at the heads of pages")
    colours: Mapping[str, str] = setting(
        Colours(), NO_COLOURS, "`#rrggbb` for ink, soft, line, ground, tint, accent, data …"
    )


# fmt: on
