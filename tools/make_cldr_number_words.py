"""Make number-words.json of a language's folder from CLDR's rules for numbers in words (UTS #35, part 3, RBNF).

    python3 -m venv /tmp/words && /tmp/words/bin/pip install icukit-pyicu==78.3.1
    /tmp/words/bin/python tools/make_cldr_number_words.py he > FOLDER/number-words.json

The table has the shape that make_number_words.py describes. Every rule set of a language gives forms: those of the
genders, and those that stand before a noun. What CLDR does not say is listed here: what Hebrew writes in one with the
word after it, and the endings of Persian ordinals.
"""

import json
import sys
from collections.abc import Iterable
from typing import TypeAlias

import icu  # type: ignore[import-not-found]  # only in the scratch environment named above

Table: TypeAlias = dict[str, dict[str, str]]

UNITS = (*range(20), *range(20, 100, 10), *range(100, 1000, 100))
SCALES = (3, 6, 9)
CENTURY = 100

HEBREW_PREFIXES = ("", "ו", "ה", "ב", "ל", "מ", "ש", "וה", "מה", "שה")
PERSIAN_ORDINALS = {1: "اول یکم نخست", 3: "سوم", 30: "سی-ام سیام"}

LANGUAGE = sys.argv[1]
RULES = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(LANGUAGE))


def spelled(number: int, kind: str) -> list[str]:
    """Return the words for `number` by every rule set of a kind, several words of one number joined by hyphens."""
    found: dict[str, None] = {}
    for at in range(RULES.getNumberOfRuleSetNames()):
        name = RULES.getRuleSetName(at)
        if kind in name:
            RULES.setDefaultRuleSet(name)
            found[RULES.format(number).replace(" ", "-")] = None
    return list(found)


def joined(forms: Iterable[str]) -> str:
    """Return the forms, each once."""
    return " ".join(dict.fromkeys(forms))


def hebrew() -> Table:
    """Return the Hebrew table."""

    def prefixed(number: int, forms: Iterable[str]) -> str:
        # With an article or a preposition the word for a hundred is the one for a century: במאה התשע עשרה.
        prefixes = HEBREW_PREFIXES[:2] if number == CENTURY else HEBREW_PREFIXES
        return joined(prefix + form for form in forms for prefix in prefixes)

    cardinals = {n: [*spelled(n, "cardinal"), *spelled(n, "construct")] for n in UNITS}
    return {
        "cardinal": {str(n): prefixed(n, forms) for n, forms in cardinals.items()},
        "ordinal": {str(n): prefixed(n, spelled(n, "ordinal")) for n in range(1, 11)},
        "scale": {str(power): prefixed(10**power, spelled(10**power, "cardinal")) for power in SCALES},
    }


def persian() -> Table:
    """Return the Persian table; a thousand is “one thousand” in CLDR.

    Parts of a number may be one word, with marks between them that have no width and are not compared: سی‌وپنج.
    """
    cardinals = {n: spelled(n, "cardinal") for n in UNITS}
    ordinals = {n: PERSIAN_ORDINALS.get(n, "").split() or [f"{form}م" for form in cardinals[n]] for n in UNITS[1:]}
    for tens in range(20, 100, 10):
        for unit in range(1, 10):
            first = f"{cardinals[tens][0]}و"
            cardinals[tens + unit] = [first + form for form in cardinals[unit]]
            ordinals[tens + unit] = [first + form for form in ordinals[unit]]
    return {
        "cardinal": {str(n): joined(forms) for n, forms in cardinals.items()},
        "ordinal": {str(n): joined([*forms, *(f"{form}ین" for form in forms)]) for n, forms in ordinals.items()},
        "scale": {
            str(power): joined(form.rpartition("-")[2] for form in spelled(10**power, "cardinal")) for power in SCALES
        },
    }


TABLES = {"fa": persian, "he": hebrew}

json.dump(TABLES[LANGUAGE](), sys.stdout, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
sys.stdout.write("\n")
