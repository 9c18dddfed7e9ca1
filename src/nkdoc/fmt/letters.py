"""Letters: words with е that can only be read with ё, and letters of another script that look alike."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkdoc.base.diagnostics import Diagnostic, Rule, Severity
from nkdoc.fmt.cells import Change, Language, Run
from nkdoc.languages.mixtures import mixed_words
from nkdoc.languages.scripts import script_of

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

_SHORTEST = 3
_LETTER = re.compile(r"(?<![^\s(«\"„“])[^\W\d_](?=[ \u00a0\n][^\W_])")
"""A letter that stands alone."""


def spell_fully(text: str, language: Language) -> Iterator[Change]:
    """Yield the letters of words that the language's list spells another way."""
    respelled = language.convention.respelled
    if not respelled:
        return
    for match in re.finditer(r"(?<![\w-])[^\W\d_]+(?![\w-])", text):
        wanted = respelled.get(match[0].lower())
        if wanted is None or not (match[0].islower() or match[0].istitle() or match[0].isupper()):
            continue
        for at, (old, new) in enumerate(zip(match[0], wanted, strict=True), match.start()):
            if old.lower() != new:
                why = f"“{wanted}” can only be read with “{new}”"
                yield Change(at, at + 1, new.upper() if old.isupper() else new, MISSING_YO, why)


def lookalikes(run: Run) -> Iterator[Diagnostic]:
    """Yield a finding for every word whose odd letters look like those of the word's own script."""
    text, language = run.text, run.language
    for word in mixed_words(text, language.locale.tag):
        whole = text[word.start : word.end]
        if word.alike and len(whole) >= _SHORTEST:
            named = ", ".join(f"“{letter}”" for letter in dict.fromkeys(word.odd))
            message = f"“{whole}” has a {word.script.capitalize()} letter that looks like its own: {named}"
            hint = "type the word again in one script"
            yield LOOKALIKE_LETTER.at(run.place(word.start, word.end), message, hint=hint, about=whole)
    for found in _LETTER.finditer(text):
        follows = script_of(text[found.end() + 1])
        if found[0] in language.convention.lookalikes and follows in (language.writing.script, ""):
            message = f"“{found[0]}” is a {script_of(found[0]).capitalize()} letter standing for a word of one letter"
            hint = "type it again in the text's script"
            yield LOOKALIKE_LETTER.at(run.place(*found.span()), message, hint=hint, about=found[0])
