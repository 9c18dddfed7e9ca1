"""Letters: words with е that can only be read with ё, and letters of another script that look alike."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkdoc.base.diagnostics import Diagnostic, Rule, Severity
from nkdoc.fmt.cells import Change, Language, Run
from nkdoc.languages.scripts import Script

MISSING_YO = Rule(
    "NK441",
    "missing-yo",
    Severity.WARNING,
    """A Russian word is spelled with е where it can only be read with ё.

    еще трех самолетов  →  ещё трёх самолётов

Texts here have ё throughout. nkdoc knows a short list of words whose spelling with е is no other word: counted nouns,
adjectives, verbs of motion. Words such as «все», «чем» and «признает» are the author's to decide, and names are never
touched.
""",
)
LOOKALIKE_LETTER = Rule(
    "NK442",
    "lookalike-letter",
    Severity.WARNING,
    """A word has a letter of another script that looks like its own, or a one-letter word is of the other script.

    Aзербайджан   # the first letter is a Latin A
    c 5 по 7 мая  # a Latin c for the Russian «с»

It looks right and is found by no search, and screen readers spell it out. `nkdoc fmt` never changes it, since only the
author knows which script is meant: type the word again.
""",
)

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_CYRILLIC = "\u0400-\u052f"
_LATIN_ALIKE = frozenset("aceopxyikABEKMHOPCTXIy")
_CYRILLIC_ALIKE = frozenset("асеорхуікАВЕКМНОРСТХІу")
_WORD = re.compile(rf"(?<![\w-])[{_LATIN}{_CYRILLIC}]+(?![\w])")
_LETTER = re.compile(rf"(?<![^\s(«\"„“])[{_LATIN}](?=[ \u00a0\n][{_CYRILLIC}\d])")
_INFLECTED = re.compile(rf"([{_LATIN}]{{2,}})[{_CYRILLIC}]{{1,3}}")
_SHORTEST = 3


def spell_fully(text: str, language: Language) -> Iterator[Change]:
    """Yield the letters of words that the language's list spells another way."""
    respelled = language.convention.respelled
    if not respelled:
        return
    for found in re.finditer(r"(?<![\w-])[^\W\d_]+(?![\w-])", text):
        wanted = respelled.get(found[0].lower())
        if wanted is None or not (found[0].islower() or found[0].istitle() or found[0].isupper()):
            continue
        for at, (old, new) in enumerate(zip(found[0], wanted, strict=True), found.start()):
            if old.lower() != new:
                why = f"“{wanted}” can only be read with “{new}”"
                yield Change(at, at + 1, new.upper() if old.isupper() else new, MISSING_YO, why)


def lookalikes(run: Run) -> Iterator[Diagnostic]:
    """Yield a finding for every word whose odd letters look like those of the word's own script."""
    text, convention = run.text, run.language.convention
    for found in _WORD.finditer(text):
        odd = _odd_letters(found[0], run.language.writing.script)
        if odd:
            named, script = ", ".join(f"“{letter}”" for letter in dict.fromkeys(odd)), _script(odd[0])
            message = f"“{found[0]}” has a {script} letter that looks like its own: {named}"
            yield LOOKALIKE_LETTER.at(
                run.place(*found.span()), message, hint="type the word again in one script", about=found[0]
            )
    for found in _LETTER.finditer(text):
        if found[0] in convention.lookalikes:
            message = f"“{found[0]}” is a {_script(found[0])} letter standing for a word of one letter"
            yield LOOKALIKE_LETTER.at(
                run.place(*found.span()), message, hint="type it again in the text's script", about=found[0]
            )


def _script(letter: str) -> str:
    return "Latin" if re.match(f"[{_LATIN}]", letter) else "Cyrillic"


def _is_inflected(word: str) -> bool:
    """Tell whether the word is a Latin one with an ending: PDFы, Pythonа."""
    found = _INFLECTED.fullmatch(word)
    return found is not None and not _LATIN_ALIKE.issuperset(found[1])


def _odd_letters(word: str, script: Script) -> str:
    """Return the letters of the rarer script where all of them look like letters of the other one."""
    latin = "".join(re.findall(f"[{_LATIN}]", word))
    cyrillic = "".join(re.findall(f"[{_CYRILLIC}]", word))
    if not latin or not cyrillic or len(word) < _SHORTEST:
        return ""
    if script == "cyrillic" and _is_inflected(word):
        return ""
    latin_is_odd = len(latin) < len(cyrillic) or (len(latin) == len(cyrillic) and script == "cyrillic")
    if latin_is_odd:
        return latin if _LATIN_ALIKE.issuperset(latin) else ""
    return cyrillic if _CYRILLIC_ALIKE.issuperset(cyrillic) else ""
