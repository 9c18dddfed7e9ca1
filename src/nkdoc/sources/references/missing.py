"""What an entry of each type should have, and what of it one lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from nkdoc.model import Reference

Choice = tuple[str, ...]
"""Fields of which one is enough."""

_TITLE, _DATE, _WHERE = ("title",), ("issued",), ("URL", "DOI")
_BY: Choice = ("author", "editor", "publisher", "container-title", "authority")
_WHOLE: Choice = ("publisher", "publisher-place", *_WHERE)

NEEDED: Mapping[str, tuple[Choice, ...]] = MappingProxyType(
    {
        "article-journal": (_TITLE, ("author",), ("container-title",), _DATE, ("volume", "issue", *_WHERE)),
        "article-magazine": (_TITLE, ("container-title",), _DATE),
        "article-newspaper": (_TITLE, ("container-title",), _DATE),
        "book": (_TITLE, ("author", "editor", "translator"), _DATE, _WHOLE),
        "chapter": (_TITLE, ("author",), ("container-title",), _DATE, ("page", "chapter-number", *_WHERE)),
        "paper-conference": (_TITLE, ("author",), ("container-title", "event-title"), _DATE),
        "entry-encyclopedia": (_TITLE, ("container-title",)),
        "entry-dictionary": (_TITLE, ("container-title",)),
        "thesis": (_TITLE, ("author",), _DATE, ("publisher",)),
        "report": (_TITLE, _BY, _DATE),
        "webpage": (_TITLE, _WHERE),
        "post": (_TITLE, _WHERE),
        "post-weblog": (_TITLE, _WHERE),
        "manuscript": (_TITLE, ("archive", "archive_location", "call-number", "publisher-place", *_WHERE)),
        "legislation": (_TITLE, _DATE),
        "treaty": (_TITLE, _DATE),
        "patent": (_TITLE, ("number",), _DATE),
    }
)
"""By type; after the fields that The biblatex Package (2.1.1) requires of the same kinds of item."""


def missing_fields(reference: Reference) -> Iterator[Choice]:
    """Yield what the entry lacks, each as the fields of which one would do; nothing where its source was not found."""
    if reference.status == "unresolved":
        return
    for choice in NEEDED.get(reference.type, (_TITLE,)):
        if not any(reference.fields.get(name) for name in choice):
            yield choice
