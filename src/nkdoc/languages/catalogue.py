"""Labels in the languages of the editions: `labels.mo` of a folder, made of its `labels.po` by tools/catalogues.py."""

from __future__ import annotations

import io
from functools import cache
from gettext import GNUTranslations, NullTranslations

from nkdoc.languages.folders import file_of

COMPILED = "labels.mo"


@cache
def catalogue_of(tag: str) -> NullTranslations:
    """Return the catalogue of a language; an empty one, which answers with the message itself, where there is none."""
    compiled = file_of(tag, COMPILED)
    return GNUTranslations(io.BytesIO(compiled)) if compiled is not None else NullTranslations()


def has_message(tag: str, message: str) -> bool:
    """Tell whether the language's catalogue holds `message` (the singular, where it has a plural)."""
    catalogue = catalogue_of(tag)
    absent = object()
    held: dict[object, object] = getattr(catalogue, "_catalog", {})
    return held.get(message, held.get((message, 0), absent)) is not absent
