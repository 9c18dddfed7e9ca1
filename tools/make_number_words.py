"""Make number-words.json of English and Russian: the inflected forms of their number words.

    python3 -m venv /tmp/words && /tmp/words/bin/pip install num2words==0.5.14 pymorphy3==2.0.6
    /tmp/words/bin/python tools/make_number_words.py

nkdoc needs neither library at run time: num2words names each number, pymorphy3 inflects the Russian names, and the
result is small enough to ship. Only words that cannot be put together from others are listed ("twenty" and "five", not
"twenty-five"): nkdoc composes the rest. Everything is in lower case and with "е" for "ё".

    {CLASS: {VALUE: "form form form"}}

    cardinal     five; пять, пяти, пятью
    ordinal      fifth; пятый, пятого …
    collective   двое, двоих …                    (sets of people or things)
    noun         dozen, тройка, сотня             (a number used as the name of a group)
    scale        thousand, миллион                (VALUE is the power of ten)
    fraction     half, треть                      (VALUE is written 1/2)
    times        twice, вдвое, трижды
    prefix       двух-, пяти-                     (first part of a compound: двухэтажный, пятилетний)
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

import pymorphy3  # type: ignore[import-not-found]  # only in the scratch environment named above
from num2words import num2words  # type: ignore[import-not-found]  # the same

Table: TypeAlias = dict[str, dict[str, str]]

UNITS = (*range(20), *range(20, 100, 10))
HUNDREDS = tuple(range(100, 1000, 100))
SCALES = (3, 6, 9, 12)

# Forms nobody writes beside a figure; they would only make the table longer.
LEFT_OUT = frozenset({"Supr", "Cmp2", "V-ey", "Arch"})

ENGLISH_BY_HAND: Table = {
    "noun": {
        "2": "couple pair pairs duo double",
        "3": "trio triple threefold",
        "4": "quadruple fourfold",
        "12": "dozen dozens",
    },
    "times": {"1": "once", "2": "twice twofold doubled doubling doubles", "3": "thrice tripled tripling triples"},
    "fraction": {"1/2": "half halves halved", "1/4": "quarter quarters", "1/3": "third thirds"},
}
RUSSIAN_NOUNS = {
    2: "двойка пара", 3: "тройка", 4: "четвёрка", 5: "пятёрка", 6: "шестёрка", 7: "семёрка",
    8: "восьмёрка", 9: "девятка", 10: "десятка десяток", 12: "дюжина", 20: "двадцатка", 30: "тридцатка", 100: "сотня",
}  # fmt: skip
RUSSIAN_COLLECTIVES = {
    2: "двое оба обе", 3: "трое", 4: "четверо", 5: "пятеро", 6: "шестеро", 7: "семеро", 8: "восьмеро", 9: "девятеро",
    10: "десятеро",
}  # fmt: skip
RUSSIAN_FRACTIONS = {"1/2": "половина", "1/3": "треть", "1/4": "четверть", "3/2": "полтора полторы"}
RUSSIAN_TIMES = {
    2: "дважды вдвое вдвоём двукратный двойной", 3: "трижды втрое втроём трёхкратный тройной",
    4: "четырежды вчетверо вчетвером", 5: "впятеро впятером", 6: "вшестеро", 7: "всемеро", 10: "вдесятеро",
}  # fmt: skip
# The genitive is the first part of most compounds; these are the ones that differ or have a second form.
RUSSIAN_PREFIXES = {
    1: "одно",
    2: "двух дву",
    3: "трех тре",
    4: "четырех четверо",
    40: "сорока",
    90: "девяносто",
    100: "сто",
}

LANGUAGES = Path(__file__).resolve().parents[1] / "src" / "nkdoc" / "languages"
MORPH = pymorphy3.MorphAnalyzer()


def plain(word: str) -> str:
    """Return `word` as the table spells it."""
    return word.lower().replace("ё", "е")


def joined(words: Iterable[str]) -> str:
    """Return the words, each once, in order of first appearance."""
    return " ".join(dict.fromkeys(plain(word) for word in words))


def inflected(*words: str, tags: tuple[str, ...]) -> str:
    """Return all forms of `words`, read as one of the parts of speech in `tags` (the first that fits)."""
    forms: list[str] = []
    for word in words:
        readings = [reading for reading in MORPH.parse(word) if any(tag in reading.tag for tag in tags)]
        forms.append(word)
        if readings:
            forms.extend(form.word for form in readings[0].lexeme if not LEFT_OUT & form.tag.grammemes)
    return joined(forms)


def ordinal(number: int) -> str:
    """Return the forms of a Russian ordinal."""
    return inflected(num2words(number, lang="ru", to="ordinal"), tags=("Anum", "ADJF"))


def english() -> Table:
    """Return the English table."""
    table: Table = {
        "cardinal": {str(n): num2words(n, lang="en") for n in UNITS} | {"100": "hundred hundreds"},
        "ordinal": {str(n): num2words(n, lang="en", to="ordinal") for n in UNITS} | {"100": "hundredth"},
        "scale": {},
        "fraction": {f"1/{n}": num2words(n, lang="en", to="ordinal") + "s" for n in (5, 6, 7, 8, 9, 10)},
    }
    for power in SCALES:
        name = num2words(10**power, lang="en").removeprefix("one ")
        table["scale"][str(power)] = f"{name} {name}s"
        table["ordinal"][str(10**power)] = f"{name}th"
    for kind, forms in ENGLISH_BY_HAND.items():
        table[kind] = table.get(kind, {}) | forms
    return table


def russian() -> Table:
    """Return the Russian table."""
    numbers = (*UNITS, *HUNDREDS)
    table: Table = {
        "cardinal": {str(n): inflected(num2words(n, lang="ru"), tags=("NUMR", "Apro", "NOUN")) for n in numbers},
        "ordinal": {str(n): ordinal(n) for n in numbers},
        "collective": {str(n): inflected(*words.split(), tags=("NUMR",)) for n, words in RUSSIAN_COLLECTIVES.items()},
        "noun": {str(n): inflected(*words.split(), tags=("NOUN",)) for n, words in RUSSIAN_NOUNS.items()},
        "scale": {},
        "fraction": {n: inflected(*words.split(), tags=("NUMR", "NOUN")) for n, words in RUSSIAN_FRACTIONS.items()},
        "times": {str(n): inflected(*words.split(), tags=("ADVB", "ADJF")) for n, words in RUSSIAN_TIMES.items()},
        "prefix": {},
    }
    table["cardinal"]["0"] = inflected("ноль", "нуль", tags=("NOUN",))
    table["cardinal"]["100"] += " ста"
    table["fraction"]["3/2"] += " полутора"
    for power in SCALES:
        name = num2words(10**power, lang="ru").split()[-1]
        table["scale"][str(power)] = inflected(name, tags=("NOUN",))
        table["ordinal"][str(10**power)] = ordinal(10**power)
    for number in numbers[2:]:
        genitive = next(
            (form.word for reading in MORPH.parse(num2words(number, lang="ru")) if "NUMR" in reading.tag
             for form in reading.lexeme if "gent" in form.tag), "",
        )  # fmt: skip
        table["prefix"][str(number)] = plain(RUSSIAN_PREFIXES.get(number, genitive))
    return table


for tag, made in (("en", english()), ("ru", russian())):
    text = json.dumps(made, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    (LANGUAGES / tag / "number-words.json").write_text(text + "\n", encoding="utf-8")
