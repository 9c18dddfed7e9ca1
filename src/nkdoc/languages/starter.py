"""The text that a project begins with, in each language whose folder has one: `starter/` with two sections and words.

starter/10-leap-second.md, starter/20-how-often.md    the sections, alike in every language
starter/words.toml                                    what the project's other files say in this language
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from nkdoc.languages.folders import file_of

SECTIONS = ("10-leap-second.md", "20-how-often.md")
SECOND = "ru"
"""The language beside that of nkdoc's own messages where a project could be in any."""
_OWN = "en"
_TITLE = re.compile(r"^title: (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Starter:
    """A small text in one language; `form` and `stems` are those of its one name in the glossary."""

    sections: Mapping[str, str]
    title: str
    subtitle: str
    description: str
    bars_title: str
    bars_description: str
    form: str
    stems: tuple[str, ...]
    comments: Mapping[str, str]


def has_starter(tag: str) -> bool:
    """Tell whether there is a text in the language."""
    return file_of(tag, "starter/words.toml") is not None


@cache
def starter_for(tag: str) -> Starter:
    """Return the text in the language, the English one, to be translated, where there is none."""
    known = tag if has_starter(tag) else _OWN
    words = tomllib.loads(_read(known, "words.toml"))
    sections = {name: _read(known, name) for name in SECTIONS}
    title = _TITLE.search(sections[SECTIONS[0]])
    return Starter(
        sections,
        title[1] if title else "",
        words["subtitle"],
        words["description"],
        words["bars"]["title"],
        words["bars"]["description"],
        words["conference"]["form"],
        tuple(words["conference"].get("stems", ())),
        words["comments"],
    )


def _read(tag: str, name: str) -> str:
    return (file_of(tag, f"starter/{name}") or b"").decode()
