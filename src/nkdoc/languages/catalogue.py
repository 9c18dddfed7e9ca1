"""Labels in the languages of the editions: `labels.mo` of a folder, made of its `labels.po` by tools/catalogues.py."""

from __future__ import annotations

import io
from functools import cache
from gettext import GNUTranslations, NullTranslations

from nkdoc.languages.folders import file_of, has_file, lookup

COMPILED = "labels.mo"


@cache
def catalogue_of(tag: str) -> NullTranslations:
    """Return the catalogue of a language; an empty one, which answers with the message itself, where there is none."""
    compiled = file_of(tag, COMPILED)
    return GNUTranslations(io.BytesIO(compiled)) if compiled is not None else NullTranslations()


def has_message(tag: str, message: str) -> bool:
    """Tell whether the language's catalogue holds `message` (the singular, where it has a plural)."""
    return message in messages_of(tag)


def untranslated(tag: str, wording: str) -> tuple[str, ...]:
    """Return the messages of the catalogue of `wording` that the language's own lacks, sorted."""
    return tuple(sorted(messages_of(wording) - messages_of(tag)))


def text_path(tag: str) -> str:
    """Return the file to write the language's translations in, from the top folder of nkdoc's sources.

    Where no folder has a catalogue yet, it is that of the language itself, without script or country.
    """
    own = next((name for name in lookup(tag) if has_file(name, COMPILED)), None)
    return f"src/nkdoc/languages/{own or tag.replace('_', '-').split('-')[0].lower()}/labels.po"


@cache
def messages_of(tag: str) -> frozenset[str]:
    """Return the messages that the language's catalogue translates (the singular, where they have a plural)."""
    held: dict[str | tuple[str, int], str] = getattr(catalogue_of(tag), "_catalog", {})
    return frozenset(key if isinstance(key, str) else key[0] for key, translation in held.items() if translation) - {""}
