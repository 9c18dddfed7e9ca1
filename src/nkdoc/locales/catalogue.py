"""Messages in the languages of the editions: `locale/LANG/LC_MESSAGES/nkdoc.mo`, made by tools/catalogues.py."""

from __future__ import annotations

import io
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files

DOMAIN = "nkdoc"


@cache
def catalogue_of(tag: str) -> NullTranslations:
    """Return the catalogue of a language; an empty one, which answers with the message itself, where there is none."""
    path = files(DOMAIN).joinpath("locale", tag.replace("-", "_"), "LC_MESSAGES", f"{DOMAIN}.mo")
    if not path.is_file():
        return NullTranslations()
    return GNUTranslations(io.BytesIO(path.read_bytes()))


def has_message(tag: str, message: str) -> bool:
    """Tell whether the language's catalogue holds `message` (the singular, where it has a plural)."""
    catalogue = catalogue_of(tag)
    absent = object()
    held: dict[object, object] = getattr(catalogue, "_catalog", {})
    return held.get(message, held.get((message, 0), absent)) is not absent
