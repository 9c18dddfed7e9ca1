"""What a language asks of a page: quotes, spaces, dates, numbers, the order of names, the style of its references.

One module for each language, named after its tag (`en.py`, `ru.py`, `zh_hant.py` for `zh-Hant`), with one constant
`LOCALE`; `locale_for` finds it by walking the package. Nothing else of nkdoc names a language. Babel is used here
and nowhere else.

    locale.py       Locale: everything about one language, with its dates, numbers, messages and sort key
    calendar.py     dates and spans of days        numerals.py   numbers and percentages
    catalogue.py    messages from locale/LANG/LC_MESSAGES/nkdoc.mo
    codes.py        codes of languages             styles.py     how a list of references is set, as data
    typography.py   quotes, no-break spaces and the rest, applied to a tree
"""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from functools import cache

from nkdoc.diagnostics import NkdocError
from nkdoc.locales.locale import Direction, Locale, tag_of
from nkdoc.locales.styles import CitationStyle, Term

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
    """No module of this package describes the language."""


WORDING = "en"
"""The language that messages, findings and their documentation are written in; catalogues translate from it."""


@cache
def _modules() -> dict[str, str]:
    """Return the module names of the languages by their lower-case tags: those that are a tag, not a tool's name."""
    names = (module.name for module in pkgutil.iter_modules(__path__))
    return {tag: name for name in names if (tag := tag_of(name))}


def languages() -> tuple[str, ...]:
    """Return the tags of the languages known, sorted."""
    return tuple(sorted(_load(tag).tag for tag in _modules()))


@cache
def _load(tag: str) -> Locale:
    module = importlib.import_module(f"{__name__}.{_modules()[tag]}")
    locale = module.LOCALE
    if not isinstance(locale, Locale):
        raise TypeError(f"{module.__name__}.LOCALE must be a Locale")
    return locale


def nearest_locale(tag: str) -> Locale | None:
    """Return the locale of `tag` or of the longest beginning of it that is known (BCP 47 lookup, RFC 4647 3.4)."""
    parts = tag.lower().split("-")
    for length in range(len(parts), 0, -1):
        if (found := "-".join(parts[:length])) in _modules():
            return _load(found)
    return None


def locale_for(tag: str) -> Locale:
    """Return the locale of an edition's language. Raises UnknownLanguageError where nkdoc does not speak it."""
    found = nearest_locale(tag)
    if found is None:
        near = difflib.get_close_matches(tag, languages(), n=1)
        hint = f"; did you mean “{near[0]}”?" if near else f"; it knows: {', '.join(languages())}"
        raise UnknownLanguageError(f"nkdoc does not speak “{tag}” yet{hint}")
    return found
