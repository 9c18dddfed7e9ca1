"""What a language asks of a page: quotes, spaces, dates, numbers, the order of names, the style of its references.

One folder for each language, named after its tag (`folders.py` tells what it may hold). Nothing else of nkdoc names a
language or has its letters. Babel is used here and nowhere else.

    locale.py       Locale: everything about one language, with its dates, numbers, messages and sort key
    calendar.py     dates and spans of days        numerals.py   numbers and percentages
    catalogue.py    messages from labels.mo of a folder
    codes.py        codes of languages             styles.py     how a list of references is set, as data
    typography.py   quotes, no-break spaces and the rest, applied to a tree
"""

from __future__ import annotations

import difflib
from functools import cache

from nkdoc.base.diagnostics import NkdocError
from nkdoc.languages.folders import folders, part_of
from nkdoc.languages.locale import Direction, Locale
from nkdoc.languages.styles import CitationStyle, Term

__all__ = [
    "WORDING",
    "CitationStyle",
    "Direction",
    "Locale",
    "Term",
    "UnknownLanguageError",
    "languages",
    "locale_for",
    "nearest_locale",
]


class UnknownLanguageError(NkdocError):
    """No folder of this package describes the language."""


WORDING = "en"
"""The language that messages, findings and their documentation are written in; catalogues translate from it."""


def languages() -> tuple[str, ...]:
    """Return the tags of the languages that have a locale of their own, sorted."""
    return tuple(sorted(found.tag for tag in folders() if (found := nearest_locale(tag)) is not None))


@cache
def nearest_locale(tag: str) -> Locale | None:
    """Return the locale of `tag` or of the longest beginning of it that is known."""
    return part_of(tag, "locale", Locale, None)


def locale_for(tag: str) -> Locale:
    """Return the locale of an edition's language. Raises UnknownLanguageError where nkdoc does not speak it."""
    found = nearest_locale(tag)
    if found is None:
        near = difflib.get_close_matches(tag, languages(), n=1)
        hint = f"; did you mean “{near[0]}”?" if near else f"; it knows: {', '.join(languages())}"
        raise UnknownLanguageError(f"nkdoc does not speak “{tag}” yet{hint}")
    return found
