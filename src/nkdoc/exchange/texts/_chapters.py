"""A cleaned tree → chapters: one for each first-level heading, with names of files and ids of headings.

What stands before the first of them is a chapter of its own, named by the document's title. Where no heading is of the
first level, the whole document is one chapter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nkdoc.exchange.texts._office import letters
from nkdoc.exchange.texts._tree import Element, Elements, changed, elements, text_of

if TYPE_CHECKING:
    from nkdoc.model import Edition, Section

_STEP = 10
"""Numbers of files leave room for what is written later."""
_SLUG = re.compile(r"[a-z][a-z0-9-]*")
_NUMBER = re.compile(r"(\d+)[-_.]")
_LOWEST, _HIGHEST = 2, 6


@dataclass
class Chapter:
    """A chapter: `stem` is its file's name without ending, `id` what links name it by."""

    title: str
    blocks: Elements
    old: str = ""
    """The heading's id in the document."""
    stem: str = ""
    id: str = ""
    headings: list[Element] = field(default_factory=list)


def cut(blocks: Elements, title: str) -> list[Chapter]:
    """Return the chapters; `title` is the document's."""
    made: list[Chapter] = []
    lead: Elements = []
    for block in blocks:
        if block["t"] == "Header" and block["c"][0] == 1:
            made.append(Chapter(text_of(_without_notes(block["c"][2])), [], block["c"][1][0]))
        else:
            (made[-1].blocks if made else lead).append(block)
    if lead:
        made.insert(0, Chapter(title, lead))
    for chapter in made:
        chapter.headings = [each for each in elements(chapter.blocks) if each["t"] == "Header"]
        _level(chapter.headings)
    return [chapter for chapter in made if chapter.title or chapter.blocks]


def _without_notes(inlines: Elements) -> object:
    return changed(inlines, lambda each: [] if each["t"] in ("Note", "Cite") else None)


def _level(headings: Iterable[Element]) -> None:
    """Bring headings to levels from the second on, none more than one below the one before."""
    open_levels: list[int] = []
    for heading in headings:
        while open_levels and open_levels[-1] >= heading["c"][0]:
            open_levels.pop()
        open_levels.append(heading["c"][0])
        heading["c"][0] = min(_LOWEST + len(open_levels) - 1, _HIGHEST)


# ---- names ---------------------------------------------------------------------------------------


def name_all(chapters: Sequence[Chapter], file: str, own: Edition, others: Iterable[Edition]) -> str:
    """Give every chapter its stem and id; return the language whose chapters they were paired with, empty for none.

    Where another edition has just as many sections that this one lacks, they are taken for the same text, and the
    chapters get their names and their headings' ids. Else a name is made of the title, where that is in Latin letters,
    or of the file's name.
    """
    have = {section.stem for section in own.sections}
    for other in others:
        free = [section for section in other.sections if section.stem not in have]
        if free and len(free) == len(chapters):
            for chapter, section in zip(chapters, free, strict=True):
                chapter.stem, chapter.id = section.stem, section.id
                _take_ids(chapter, section)
            return other.language
    first = max((int(match[1]) for stem in have if (match := _NUMBER.match(stem))), default=0) // _STEP + 1
    base = slug(file) or "chapter"
    taken: set[str] = set()
    for at, chapter in enumerate(chapters):
        name = slug(chapter.title) or (base if len(chapters) == 1 else f"{base}-{at + 1}")
        chapter.id = name if name not in taken else f"{name}-{at + 1}"
        taken.add(chapter.id)
        chapter.stem = f"{(first + at) * _STEP}-{chapter.id}"
    return ""


def slug(text: str) -> str:
    """Return a name of small ASCII letters, digits and hyphens, empty where the text’s letters are others."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each)).lower()
    if any(each.isalpha() and not each.isascii() for each in plain):
        return ""
    made = re.sub(r"[^a-z0-9]+", "-", plain).strip("-").lstrip("0123456789-")
    return made[:40].strip("-")


def _take_ids(chapter: Chapter, section: Section) -> None:
    from nkdoc.model import Heading
    from nkdoc.model.visiting import find, visit_blocks

    ids = [each.attributes.id for each in find(visit_blocks(section.blocks), Heading)]
    if len(ids) == len(chapter.headings):
        for heading, name in zip(chapter.headings, ids, strict=True):
            heading["new"] = name


def anchors(blocks: Elements) -> dict[str, str]:
    """Return for every anchor in the text the id of the heading that it stands in or after.

    Headings without an id are given one, by which they are known until they get that of the project.
    """
    made: dict[str, str] = {}
    last = ""
    for number, each in enumerate(elements(blocks)):
        if each["t"] == "Header":
            last = each["c"][1][0] = each["c"][1][0] or f"heading {number}"
        elif each["t"] in ("Span", "Div") and each["c"][0][0]:
            made[each["c"][0][0]] = last
    return made


def give_ids(chapters: Iterable[Chapter], taken: set[str], anchored: Mapping[str, str]) -> Mapping[str, str]:
    """Give headings ids that are good in nkdoc and not `taken`; return them by their old ones and by anchors."""
    made: dict[str, str] = {}
    for chapter in chapters:
        made.setdefault(chapter.old, chapter.id)
        taken.add(chapter.id)
        for number, heading in enumerate(chapter.headings, 1):
            old = heading["c"][1][0]
            name = heading.pop("new", "") or (old if _SLUG.fullmatch(old) else f"{chapter.id}-{number}")
            while name in taken:
                name = f"{chapter.id}-{name}"
            taken.add(name)
            made.setdefault(old, name)
            heading["c"][1] = [name, [], []]
    made.pop("", None)
    made |= {name: made[old] for name, old in anchored.items() if old in made and name not in made}
    # Wikis link by a heading's words, with other signs between them.
    return {letters(old): new for old, new in made.items()} | made


def with_links(blocks: Elements, ids: Mapping[str, str], lost: set[str]) -> Elements:
    """Return the blocks with links to the headings' ids; of links that lead nowhere the words stay."""

    def linked(element: Element) -> Elements | None:
        if element["t"] != "Link" or not element["c"][2][0].startswith("#"):
            return None
        name = element["c"][2][0][1:]
        new = ids.get(name) or ids.get(letters(name))
        if new is None:
            lost.add(text_of(element["c"][1]))
            return list(element["c"][1])
        return [{"t": "Link", "c": [["", [], []], element["c"][1], [f"#{new}", ""]]}]

    made: Elements = changed(blocks, linked)
    return made
