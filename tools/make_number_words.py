"""Make number-words.json of a language's folder: the inflected forms of English, Russian and Ukrainian number words.

    python3 -m venv /tmp/words && /tmp/words/bin/pip install num2words==0.5.14 pymorphy3==2.0.6 pymorphy3-dicts-uk
    /tmp/words/bin/python tools/make_number_words.py ru > FOLDER/number-words.json

nkdoc needs no library at run time: num2words names each number (Ukrainian names are listed here), pymorphy3 inflects
the Russian and Ukrainian names, and the result is small enough to ship. Only words that cannot be put together from
others are listed ("twenty" and "five", not "twenty-five"): nkdoc composes the rest. Everything is in lower case and
with the letters of `writing.py`: "е" for "ё", no apostrophe in "п'ять".

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
import sys
from collections.abc import Iterable
from typing import TypeAlias

import pymorphy3  # type: ignore[import-not-found]  # only in the scratch environment named above
from num2words import num2words  # type: ignore[import-not-found]  # the same

Table: TypeAlias = dict[str, dict[str, str]]

UNITS = (*range(20), *range(20, 100, 10))
HUNDREDS = tuple(range(100, 1000, 100))
SCALES = (3, 6, 9, 12)

# Forms nobody writes beside a figure; they would only make the table longer.
LEFT_OUT = frozenset({"Supr", "Cmp2", "V-ey", "Arch", "voct"})

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

UKRAINIAN_CARDINALS = {
    0: "нуль", 1: "один", 2: "два", 3: "три", 4: "чотири", 5: "п'ять", 6: "шість", 7: "сім", 8: "вісім", 9: "дев'ять",
    10: "десять", 11: "одинадцять", 12: "дванадцять", 13: "тринадцять", 14: "чотирнадцять", 15: "п'ятнадцять",
    16: "шістнадцять", 17: "сімнадцять", 18: "вісімнадцять", 19: "дев'ятнадцять", 20: "двадцять", 30: "тридцять",
    40: "сорок", 50: "п'ятдесят", 60: "шістдесят", 70: "сімдесят", 80: "вісімдесят", 90: "дев'яносто", 100: "сто",
    200: "двісті", 300: "триста", 400: "чотириста", 500: "п'ятсот", 600: "шістсот", 700: "сімсот", 800: "вісімсот",
    900: "дев'ятсот",
}  # fmt: skip
UKRAINIAN_ORDINALS = {
    0: "нульовий", 1: "перший", 2: "другий", 3: "третій", 4: "четвертий", 6: "шостий", 7: "сьомий", 8: "восьмий",
    40: "сороковий", 90: "дев'яностий", 100: "сотий", 200: "двохсотий", 300: "трьохсотий", 400: "чотирьохсотий",
    500: "п'ятисотий", 600: "шестисотий", 700: "семисотий", 800: "восьмисотий", 900: "дев'ятисотий",
    1000: "тисячний", 10**6: "мільйонний", 10**9: "мільярдний", 10**12: "трильйонний",
}  # fmt: skip
UKRAINIAN_NOUNS = {
    2: "двійка пара", 3: "трійка", 4: "четвірка", 5: "п'ятірка", 6: "шістка", 7: "сімка", 8: "вісімка", 9: "дев'ятка",
    10: "десятка десяток", 12: "дюжина", 20: "двадцятка", 30: "тридцятка", 100: "сотня",
}  # fmt: skip
UKRAINIAN_COLLECTIVES = {
    2: "двоє обидва обоє", 3: "троє", 4: "четверо", 5: "п'ятеро", 6: "шестеро", 7: "семеро", 8: "восьмеро",
    9: "дев'ятеро", 10: "десятеро", 20: "двадцятеро", 30: "тридцятеро",
}  # fmt: skip
UKRAINIAN_FRACTIONS = {"1/2": "половина", "1/3": "третина", "1/4": "чверть", "3/2": "півтора півтори"}
UKRAINIAN_TIMES = {
    2: "двічі вдвічі удвічі вдвоє удвоє вдвох удвох двократний дворазовий подвійний",
    3: "тричі втричі утричі втроє утроє втрьох утрьох трикратний триразовий потрійний",
    4: "вчетверо учетверо вчотирьох учотирьох", 5: "вп'ятеро уп'ятеро вп'ятьох уп'ятьох", 6: "вшестеро ушестеро",
    7: "всемеро усемеро", 8: "ввосьмеро увосьмеро", 9: "вдев'ятеро удев'ятеро", 10: "вдесятеро удесятеро",
}  # fmt: skip
# The genitive is the first part of most compounds; these are the ones that differ or have a second form.
UKRAINIAN_PREFIXES = {
    1: "одно", 2: "дво двох", 3: "три трьох", 4: "чотири чотирьох", 5: "п'яти п'ятьох", 8: "восьми вісьмох",
    40: "сорока", 90: "дев'яносто", 100: "сто",
}  # fmt: skip

LANGUAGE = sys.argv[1]
# The library knows the grammatical tags of the language loaded last only: one language a run.
MORPH = pymorphy3.MorphAnalyzer(lang="uk" if LANGUAGE == "uk" else "ru")


def plain(word: str) -> str:
    """Return `word` as the table spells it."""
    return word.lower().replace("ё", "е").replace("'", "")


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


def ukrainian() -> Table:
    """Return the Ukrainian table."""

    def forms(words: str, *tags: str) -> str:
        return inflected(*words.split(), tags=tags)

    ordinals = {n: name.removesuffix("ь") + "ий" for n, name in UKRAINIAN_CARDINALS.items()} | UKRAINIAN_ORDINALS
    table: Table = {
        "cardinal": {str(n): forms(name, "NUMR", "NOUN") for n, name in UKRAINIAN_CARDINALS.items()},
        "ordinal": {str(n): forms(name, "ADJF") for n, name in ordinals.items()},
        "collective": {str(n): forms(words, "NUMR") for n, words in UKRAINIAN_COLLECTIVES.items()},
        "noun": {str(n): forms(words, "NOUN") for n, words in UKRAINIAN_NOUNS.items()},
        "scale": {
            str(power): forms(name, "NOUN")
            for power, name in zip(SCALES, ("тисяча", "мільйон", "мільярд", "трильйон"), strict=True)
        },
        "fraction": {value: forms(words, "NUMR", "NOUN") for value, words in UKRAINIAN_FRACTIONS.items()},
        "times": {str(n): forms(words, "ADVB", "ADJF") for n, words in UKRAINIAN_TIMES.items()},
        "prefix": {},
    }
    table["cardinal"]["100"] = "сто ста"
    table["cardinal"]["40"] = "сорок сорока"
    table["cardinal"]["90"] = "девяносто девяноста"
    table["fraction"]["1/2"] += " пів"
    for number, name in UKRAINIAN_CARDINALS.items():
        genitives = (form.word for reading in MORPH.parse(name) if "NUMR" in reading.tag
                     for form in reading.lexeme if "gent" in form.tag)  # fmt: skip
        if number:
            table["prefix"][str(number)] = plain(UKRAINIAN_PREFIXES.get(number, next(genitives, "")))
    return table


TABLES = {"en": english, "ru": russian, "uk": ukrainian}

json.dump(TABLES[LANGUAGE](), sys.stdout, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
sys.stdout.write("\n")
