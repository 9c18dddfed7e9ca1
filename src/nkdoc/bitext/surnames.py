"""The surnames of the glossary's persons, told by their ids."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nkdoc.model import Concept

_WORD = re.compile(r"[^\W_]+")


def surname(concept: Concept, language: str) -> str:
    """Return the surname in a person's printed name, empty where it cannot be told.

    Ids of persons put it first: `de-waal-thomas` for Thomas de Waal. Another language's surname has as many parts.
    """
    words = concept.terms[language].form.split() if concept.kind == "person" else []
    wanted = _surname_length(concept) if words else 0
    taken: list[str] = []
    while words and wanted > 0:
        taken.insert(0, words.pop())
        wanted -= len(_WORD.findall(taken[0]))
    return " ".join(taken) if words else ""


def _surname_length(concept: Concept) -> int:
    """Return of how many parts the surname consists, from the printed name that the id was made of."""
    for term in concept.terms.values():
        words = term.form.split()
        for at in range(1, len(words)):
            if (slug := _slug(" ".join(words[at:]))) and f"{concept.id}-".startswith(f"{slug}-"):
                return slug.count("-") + 1
    return 0


def _slug(text: str) -> str:
    plain = "".join(character for character in unicodedata.normalize("NFKD", text) if character.isascii())
    return "-".join(word.lower() for word in _WORD.findall(plain))


def unique_surnames(concepts: Iterable[Concept], language: str) -> dict[str, set[str]]:
    """Return the surnames that no other person has, by the id of the concept."""
    surnames = {concept.id: surname(concept, language) for concept in concepts}
    counted = Counter(surnames.values())
    return {name: {own} for name, own in surnames.items() if own and counted[own] == 1}
