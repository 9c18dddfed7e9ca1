"""Mutations of meaning: a text → the same text that says something else, or None where none fits.

The operators know a few words of Russian, German and Spanish, by the letters of the text they are given; each exchanges
one word or one entry for another of the same text or of a small table. `MEANING` lists the faults, `INNOCENT` changes
that lose nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from random import Random

from benchmarks.mutations_content import edit, prose
from benchmarks.mutations_structure import Mutation, Operator, items, paragraphs

Table = Mapping[str, str]
WORDED = ("ru", "de", "es")
"""The languages whose words the tables have."""

_DENIED = (
    r"(?<!\w)(?:[Нн]е (?=[а-яё]{4})(?!менее|более|только|позднее|ранее)|(?<=[a-zäöüß] )nicht (?!nur)|no (?=[a-z]{4}))"
)
_DUTIES = {"должен": "может", "должна": "может", "должно": "может", "должны": "могут", "может": "должен",
           "могут": "должны", "muss": "kann", "müssen": "können", "kann": "muss", "können": "müssen",
           "debe": "puede", "deben": "pueden", "puede": "debe", "pueden": "deben"}  # fmt: skip
_QUANTITIES = {"все": "некоторые", "всех": "некоторых", "каждый": "иной", "некоторые": "все", "alle": "einige",
               "einige": "alle", "todos": "algunos", "todas": "algunas", "algunos": "todos"}  # fmt: skip
_ORDERS = {"до": "после", "после": "до", "перед": "после", "vor": "nach", "nach": "vor", "antes": "después",
           "después": "antes"}  # fmt: skip
_TIMES = {"всегда": "никогда не", "никогда": "всегда", "immer": "nie", "nie": "immer", "siempre": "nunca",
          "nunca": "siempre"}  # fmt: skip
_OPPOSITES = {"включить": "отключить", "отключить": "включить", "первый": "последний", "первая": "последняя",
              "последний": "первый", "последняя": "первая", "открыть": "закрыть", "закрыть": "открыть",
              "добавить": "удалить", "удалить": "добавить", "aktivieren": "deaktivieren", "hinzufügen": "entfernen",
              "entfernen": "hinzufügen", "öffnen": "schließen", "ersten": "letzten", "letzten": "ersten",
              "activar": "desactivar", "añadir": "eliminar", "eliminar": "añadir", "abrir": "cerrar",
              "primero": "último", "primera": "última"}  # fmt: skip
_SYNONYMS = {"однако": "тем не менее", "также": "тоже", "кроме": "помимо", "jedoch": "aber", "auch": "ebenfalls",
             "sin embargo": "no obstante", "también": "asimismo"}  # fmt: skip


_SENTENCE = re.compile(r"[А-ЯЁA-ZÄÖÜ¿¡][^.!?\n]{40,}[.!?](?=\s|$)|(?<![^。\n])[^。\n]{20,}。")


def _exchange(table: Table) -> Operator:
    """Return the operator that puts another word for one of the table's."""
    return edit(rf"(?<!\w)(?:{'|'.join(sorted(table, key=len, reverse=True))})(?!\w)", lambda found, _: table[found[0]])


def _sentences(text: str) -> list[tuple[int, int]]:
    return [found.span() for start, end in paragraphs(text) for found in _SENTENCE.finditer(text, start, end)]


def replace_sentence(text: str, random: Random) -> str | None:
    """Put another sentence of the text in the place of one."""
    found = _sentences(text)
    if len(found) < 2:
        return None
    (start, end), other = random.sample(found, 2)
    return text[:start] + text[slice(*other)] + text[end:]


def drop_clause(text: str, random: Random) -> str | None:
    """Leave a clause out: from a comma to the end of its sentence."""
    found = prose(text, r",[^,.:;!?()\n]{30,}(?=\.)|、[^、。「」()\n]{15,}(?=。)")
    if not found:
        return None
    chosen = random.choice(found)
    return text[: chosen.start()] + text[chosen.end() :]


def sort_list(text: str, random: Random) -> str | None:
    """Sort a list by its own alphabet: innocent where the source sorts its list."""
    lists = [each for each in items(text) if text.startswith("- ", each[0][0])]
    if not lists:
        return None
    chosen = random.choice(lists)
    lines = sorted((text[slice(*each)] for each in chosen), key=str.casefold)
    return text[: chosen[0][0]] + "\n".join(lines) + text[chosen[-1][1] :]


MEANING = (
    Mutation("negation taken out", edit(_DENIED, ""), languages=WORDED),
    Mutation("modal verb changed", _exchange(_DUTIES), languages=WORDED),
    Mutation("quantifier changed", _exchange(_QUANTITIES), languages=WORDED),
    Mutation("before for after", _exchange(_ORDERS), languages=WORDED),
    Mutation("always for never", _exchange(_TIMES), languages=WORDED),
    Mutation("word for its opposite", _exchange(_OPPOSITES), languages=WORDED),
    Mutation("sentence replaced by another", replace_sentence),
    Mutation("clause left out", drop_clause),
)
INNOCENT = (Mutation("synonym", _exchange(_SYNONYMS), languages=WORDED),)
