"""Mutations of numbers in words and of bounds, in either language of a pair: English, Russian, German, Spanish.

`FAULTS` change what is said, each on the side it names; `INNOCENT` say the same in other words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from random import Random

from benchmarks.mutations_content import every, prose
from benchmarks.mutations_structure import Mutation, Operator

_WORDS: Mapping[str, Sequence[str]] = {
    "en": ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"),
    "ru": ("два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "двенадцать"),
    "ru, genitive": ("двух", "трёх", "четырёх", "пяти", "шести", "семи", "восьми", "девяти", "десяти", "двенадцати"),
    "ru, collective": ("двое", "трое", "четверо", "пятеро", "шестеро", "семеро"),
    "de": ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "zwölf"),
    "es": ("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "doce"),
}
_ORDINALS: Mapping[str, Sequence[str]] = {
    "en": ("second", "third", "fourth", "fifth", "sixth", "seventh"),
    "ru": ("второй", "третий", "четвёртый", "пятый", "шестой", "седьмой"),
    "ru, feminine": ("вторую", "третью", "четвёртую", "пятую", "шестую", "седьмую"),
    "de": ("zweite", "dritte", "vierte", "fünfte", "sechste", "siebte"),
    "es": ("segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo"),
}
_DIGITS = {word: str(value) for value, word in zip((*range(2, 11), 12), _WORDS["ru"], strict=True)}
_NUMBER = r"(?=[$€]?\d)"
_DROPPED: Mapping[str, str] = {
    "en": rf"\b(?:more than|at least|at most|less than|fewer than|up to|nearly|almost|no more than) {_NUMBER}",
    "ru": rf"\b(?:более|свыше|не менее|не более|менее|больше|почти|как минимум) {_NUMBER}",
    "de": rf"\b(?:mehr als|mindestens|höchstens|weniger als|bis zu|fast) {_NUMBER}",
    "es": rf"\b(?:más de|al menos|como máximo|menos de|casi) {_NUMBER}",
}
_TURNED: Mapping[str, Mapping[str, str]] = {
    "en": {"more than": "less than", "at least": "at most", "less than": "more than", "at most": "at least"},
    "ru": {"не менее": "не более", "более": "менее", "менее": "более", "свыше": "менее", "не более": "не менее"},
    "de": {"mehr als": "weniger als", "mindestens": "höchstens", "höchstens": "mindestens"},
    "es": {"más de": "menos de", "al menos": "como máximo", "menos de": "más de"},
}
_SYNONYMS = {
    "более": "свыше",
    "свыше": "более",
    "не менее": "по меньшей мере",
    "около": "примерно",
    "почти": "без малого",
}


def _put(match: re.Match[str], text: str, new: str) -> str:
    shown = new[:1].upper() + new[1:] if match.group()[:1].isupper() else new
    return text[: match.start()] + shown + text[match.end() :]


def _another(lists: Mapping[str, Sequence[str]], names: Sequence[str]) -> Operator:
    """Return the operator that puts another word of the same list in the place of one."""

    def operator(text: str, random: Random) -> str | None:
        for name in random.sample(names, len(names)):
            found = prose(text, rf"(?<![\w-])(?:{'|'.join(lists[name])})(?![\w-])", re.IGNORECASE)
            if found:
                match = random.choice(found)
                others = [word for word in lists[name] if word != match.group().lower()]
                return _put(match, text, random.choice(others))
        return None

    return operator


def _dropped(language: str) -> Operator:
    def operator(text: str, random: Random) -> str | None:
        found = prose(text, _DROPPED[language], re.IGNORECASE)
        return _put(random.choice(found), text, "") if found else None

    return operator


def _exchanged(words: Mapping[str, str]) -> Operator:
    longer_first = sorted(words, key=len, reverse=True)

    def operator(text: str, random: Random) -> str | None:
        found = prose(text, rf"(?<!не )\b(?:{'|'.join(longer_first)})(?= {_NUMBER})", re.IGNORECASE)
        if not found:
            return None
        match = random.choice(found)
        return _put(match, text, words[match.group().lower()])

    return operator


def front_matter_number(text: str, random: Random) -> str | None:
    """Change a number in the front matter, but for dates and identifiers."""
    front = re.match(r"\A---\n.*?\n---\n", text, re.DOTALL)
    pattern = re.compile(r"(?<=: )\d+(?=$)", re.MULTILINE)
    found = list(pattern.finditer(text, 0, front.end())) if front else []
    if not found:
        return None
    match = random.choice(found)
    return text[: match.start()] + str(int(match.group()) + random.randint(1, 9)) + text[match.end() :]


_LISTS = {"en": ("en",), "ru": ("ru", "ru, genitive", "ru, collective"), "de": ("de",), "es": ("es",)}
_ORDERED = {"en": ("en",), "ru": ("ru", "ru, feminine"), "de": ("de",), "es": ("es",)}


def _in(language: str, name: str, operator: Operator) -> Mutation:
    """Return the mutation of the words of a language: English is the source's, whatever it is translated into."""
    if language == "en":
        return Mutation(f"{name} in the original", operator, "source")
    return Mutation(f"{name} ({language})", operator, languages=(language,))


FAULTS = (
    *(_in(each, "number word changed", _another(_WORDS, _LISTS[each])) for each in _LISTS),
    *(_in(each, "ordinal changed", _another(_ORDINALS, _ORDERED[each])) for each in _ORDERED),
    *(_in(each, "bound dropped", _dropped(each)) for each in _DROPPED),
    *(_in(each, "bound turned", _exchanged(_TURNED[each])) for each in _TURNED),
    Mutation("number in front matter changed", front_matter_number, "target"),
)
INNOCENT = (
    Mutation(
        "number words as digits",
        every(rf"\b(?:{'|'.join(_DIGITS)})\b(?! [а-яё]+ из)", lambda match: _DIGITS[match.group()]),
        languages=("ru",),
    ),
    Mutation("bound in other words", _exchanged(_SYNONYMS), languages=("ru",)),
)
