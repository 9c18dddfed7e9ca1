"""What a language asks of a page: quotes, spaces, dates, numbers, the order of names, the style of its references.

One folder for each language, named after its tag (`folders.py` tells what it may hold); CLDR answers for languages
without one. Nothing else of nkdoc names a language or has its letters. Babel is used here and nowhere else.

    locale.py       Locale: everything about one language, with its dates, numbers, messages and sort key
    calendar.py     dates and spans of days        numerals.py   numbers and percentages
    lexicon.py      words that comparing needs     convention.py how sources are typed
    vocabulary.py   stems that translate each other
    writing.py      scripts, ends of sentences     locators.py   words before pages and chapters
    keyboard.py     legends of keys, words for what readers fill in
    cldr.py         what CLDR knows of any language, from the tables of cldr_data.py
    catalogue.py    messages from labels.mo of a folder
    codes.py        codes of languages             styles.py     how a list of references is set, as data
    tags.py         language tags, looked up       scripts.py    letters, and those that look alike
    mixtures.py     words in two scripts           sounds.py     how letters of scripts sound
    starter.py      the text that a project begins with
    characters.py   quotes, no-break spaces and the rest, in one text; typography.py applies them to a tree
"""

from __future__ import annotations

from functools import cache

from nkdoc.base.diagnostics import NkdocError
from nkdoc.languages.cldr import direction_of, locale_from, nearest_tag
from nkdoc.languages.folders import folders, has_file, part_of
from nkdoc.languages.locale import Direction, Locale
from nkdoc.languages.styles import CitationStyle, Term

__all__ = [
    "WORDING",
    "CitationStyle",
    "Direction",
    "Locale",
    "Term",
    "UnknownLanguageError",
    "direction_of",
    "is_language",
    "languages",
    "locale_for",
    "nearest_locale",
]


class UnknownLanguageError(NkdocError):
    """Neither a folder of this package nor CLDR describes the language."""


WORDING = "en"
"""The language that messages, findings and their documentation are written in; catalogues translate from it."""


@cache
def languages() -> tuple[str, ...]:
    """Return the tags of the languages that have a locale of their own, sorted; none of them is loaded for it."""
    return tuple(tag for tag, name in folders().items() if has_file(name, "locale.py"))


@cache
def nearest_locale(tag: str) -> Locale | None:
    """Return the locale of the folder of `tag` or of the longest beginning of it; None where there is no folder."""
    return part_of(tag, "locale", Locale, None)


def is_language(tag: str) -> bool:
    """Tell whether a folder or CLDR describes a language of this tag."""
    return nearest_locale(tag) is not None or locale_from(tag) is not None


def locale_for(tag: str) -> Locale:
    """Return the locale of an edition's language: its folder's, else what CLDR knows.

    Raises UnknownLanguageError, with the nearest tag, for a language that is not in CLDR either.
    """
    locale = nearest_locale(tag) or locale_from(tag)
    if locale is None:
        near = nearest_tag(tag, languages())
        hint = f"did you mean “{near}”?" if near else "a tag is two or three letters of ISO 639, such as “en”"
        raise UnknownLanguageError(f"“{tag}” is no language that CLDR knows; {hint}")
    return locale
