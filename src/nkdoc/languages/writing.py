"""How a language is written: its script, spellings that count as one, the marks that end its sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from types import MappingProxyType

from nkdoc.languages.cldr_data import script_of
from nkdoc.languages.folders import folders, part_of
from nkdoc.languages.scripts import Script

_LETTERS = r"[^\W\d_]+"


@dataclass(frozen=True)
class Writing:
    """One language's writing, in `writing.py` of its folder."""

    script: Script = ""
    equivalents: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Small letters that a reader takes for others, with what they count as: ё → е, ß → ss, և → եւ.

    Marks of words may count as nothing.
    """
    sentence_ends: str = ".!?…"
    """Marks that end a sentence; only the full stop may also belong to an abbreviation."""
    question_marks: str = "?"
    """Marks that end a question."""
    question_tones: str = ""
    """Marks of a question that stand inside the word that asks, over a vowel."""
    word_marks: str = ""
    """Marks that are part of a word where letters stand on both sides of them: the apostrophe of п’ять."""

    @cached_property
    def word(self) -> re.Pattern[str]:
        """The pattern of a word: letters, and between them the marks that are part of it."""
        inner = rf"(?:[{re.escape(self.word_marks)}]{_LETTERS})*" if self.word_marks else ""
        return re.compile(_LETTERS + inner)

    def folded(self, text: str) -> str:
        """Return `text` with every letter as what it counts as, capitals as capitals; it may become longer."""
        return text.translate(_table(tuple(self.equivalents.items()))) if self.equivalents else text


def lowered(text: str) -> str:
    """Return `text` in small letters, İ as the letter i and not as i with a dot over its dot (SpecialCasing.txt)."""
    return text.replace("İ", "i").lower()


def folded(text: str) -> str:
    """Return `text` with every letter as what it counts as in any of the languages."""
    return text.translate(_every_table())


@cache
def _table(equivalents: tuple[tuple[str, str], ...]) -> dict[int, str]:
    small = dict(equivalents)
    capitals = {letter.upper(): plain.upper() for letter, plain in equivalents if len(letter.upper()) == 1}
    return str.maketrans({**small, **capitals})


@cache
def _every_table() -> dict[int, str]:
    return _table(tuple(pair for tag in folders() for pair in writing_of(tag).equivalents.items()))


UNKNOWN = Writing(sentence_ends=".!?…。．｡！？؟۔։।॥။។።", question_marks="?？؟;\u037e⁇⸮፧")
"""A language without a folder: the usual marks, and those that end sentences in any script (Unicode 15, PropList.txt,
Sentence_Terminal)."""


_NAMES: Mapping[str, Script] = MappingProxyType(
    {"Latn": "latin", "Cyrl": "cyrillic", "Armn": "armenian", "Geor": "georgian", "Arab": "arabic"}
)


@cache
def is_in(tag: str, script: Script) -> bool | None:
    """Tell whether the language `tag` is written in `script`; None where neither a folder nor CLDR says."""
    own = writing_of(tag).script
    if own:
        return own == script
    code = script_of(tag)
    return _NAMES.get(code) == script if code else None


@cache
def writing_of(tag: str) -> Writing:
    """Return how the language `tag` is written; one whose folder does not say has no script that is known."""
    return part_of(tag, "writing", Writing, UNKNOWN)
