"""Which words of a source its translations keep: names and terms; and which they translate throughout."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from nkdoc.bitext.segments import compared

if TYPE_CHECKING:
    from nkdoc.model import Project

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
ENOUGH = 2
"""Blocks that prove what becomes of a word; one alone may be the one in question."""


class Kept:
    """Counts a project's words once, when they are first asked for."""

    def __init__(self, project: Project | None = None) -> None:
        self.project = project

    @cached_property
    def _counted(self) -> dict[str, tuple[Counter[str], Counter[str]]]:
        counted: dict[str, tuple[Counter[str], Counter[str]]] = {}
        for bitext, pair in compared(self.project) if self.project is not None else ():
            kept, translated = counted.setdefault(bitext.target.language, (Counter(), Counter()))
            here, there = (_words(" ".join(unit.text for unit in side)) for side in (pair.source, pair.target))
            kept.update(here & there)
            if len(here & there) < len(here):
                translated.update(here - there)
        return counted

    def is_name(self, word: str, language: str) -> bool:
        """Tell whether other blocks in `language` keep the source's word as often as not."""
        kept, translated = self._of(word, language)
        return kept > 1 and (kept - 1) * 2 > translated

    def is_translated(self, word: str, language: str) -> bool:
        """Tell whether the source's word stands in other blocks and none of their translations in `language` has it."""
        kept, translated = self._of(word, language)
        return translated >= ENOUGH and kept <= 1

    def _of(self, word: str, language: str) -> tuple[int, int]:
        kept, translated = self._counted.get(language, (Counter[str](), Counter[str]()))
        return kept[word.lower()], translated[word.lower()]


def _words(text: str) -> set[str]:
    return set(WORD.findall(text.lower()))
