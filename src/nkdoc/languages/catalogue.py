"""Labels in the languages of the editions: `labels.mo` of a folder, made of its `labels.po` by tools/catalogues.py.

A project may have labels of its own, for a language without a folder or in place of single ones of a folder. They hold
within `own_labels`, in which whoever makes an output works; gettext is asked from everywhere, so they are no argument.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from types import MappingProxyType

from nkdoc.languages.folders import file_of
from nkdoc.languages.tags import beginnings

COMPILED = "labels.mo"
_own: ContextVar[Mapping[str, bytes]] = ContextVar("own_labels", default=MappingProxyType({}))


@contextmanager
def own_labels(labels: Mapping[str, bytes]) -> Iterator[None]:
    """Let compiled catalogues of a project, by language, go before those of the folders while the block runs."""
    token = _own.set(labels)
    try:
        yield
    finally:
        _own.reset(token)


def catalogue_of(tag: str) -> NullTranslations:
    """Return the catalogue of a language; an empty one, which answers with the message itself, where there is none."""
    return _catalogues(tag, _own_of(tag))[-1]


def has_message(tag: str, message: str) -> bool:
    """Tell whether the language's catalogue holds `message` (the singular, where it has a plural)."""
    return message in messages_of(tag)


def untranslated(tag: str, wording: str) -> tuple[str, ...]:
    """Return the messages of the catalogue of `wording` that the language's own lacks, sorted."""
    return tuple(sorted(messages_of(wording) - messages_of(tag)))


def messages_of(tag: str) -> frozenset[str]:
    """Return the messages that the language's catalogue translates (the singular, where they have a plural)."""
    return _messages(tag, _own_of(tag))


def _own_of(tag: str) -> bytes:
    """Return the project's catalogue of the language, or of the nearest shorter tag; empty where it has none."""
    labels = _own.get()
    return next((labels[each] for each in beginnings(tag) if each in labels), b"") if labels else b""


@cache
def _catalogues(tag: str, own: bytes) -> tuple[NullTranslations, ...]:
    """Return the folder's catalogue, and the project's, which falls back on it, where there is one."""
    compiled = file_of(tag, COMPILED)
    ours = GNUTranslations(io.BytesIO(compiled)) if compiled is not None else NullTranslations()
    if not own:
        return (ours,)
    theirs = GNUTranslations(io.BytesIO(own))
    theirs.add_fallback(ours)
    return ours, theirs


@cache
def _messages(tag: str, own: bytes) -> frozenset[str]:
    held: list[tuple[str | tuple[str, int], str]] = []
    for each in _catalogues(tag, own):
        held += getattr(each, "_catalog", {}).items()
    return frozenset(key if isinstance(key, str) else key[0] for key, translation in held if translation) - {""}
