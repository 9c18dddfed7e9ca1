"""Entries for one work."""

from __future__ import annotations

import pytest

from nkdoc.model import Reference
from nkdoc.sources.references.duplicates import duplicates
from nkdoc.sources.references.missing import missing_fields

TITLE = "Wells of the Kura steppe"
SMITH = ({"family": "Smith"},)


def shared(first: dict[str, object], second: dict[str, object], types: tuple[str, str] = ("book", "book")) -> str:
    made = [Reference(key, kind, fields, {}) for key, kind, fields in zip("ab", types, (first, second), strict=True)]
    return ", ".join(found.shared for found in duplicates(made))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"DOI": "10.1/A"}, {"DOI": "10.1/a"}, "DOI"),
        ({"URL": "https://www.example.org/x/"}, {"URL": "http://example.org/x#top"}, "address"),
        ({"URL": "https://example.org/"}, {"URL": "https://example.org"}, ""),
        ({"URL": "https://example.org/x?a=1"}, {"URL": "https://example.org/x?a=2"}, ""),
        ({"URL": "https://example.org/x", "page": "1"}, {"URL": "https://example.org/x", "page": "2"}, ""),
        (
            {"title": TITLE, "issued": "2019"},
            {"title": "Wells of the Kura Steppe.", "issued": "2019-04"},
            "title and year",
        ),
        ({"title": TITLE, "issued": "2019"}, {"title": TITLE, "issued": "2020"}, ""),
        (
            {"title": TITLE, "issued": "2019", "author": SMITH},
            {"title": TITLE, "issued": "2019", "author": ({"family": "Li"},)},
            "",
        ),
        ({"title": "Editorial", "issued": "2019"}, {"title": "Editorial", "issued": "2019"}, ""),
        ({"title": TITLE, "issued": "2019", "DOI": "10.1/a"}, {"title": TITLE, "issued": "2019", "DOI": "10.1/b"}, ""),
    ],
)
def test_works_are_told_apart(first: dict[str, object], second: dict[str, object], expected: str) -> None:
    assert shared(first, second) == expected


def test_a_chapter_is_not_its_book() -> None:
    assert shared({"DOI": "10.1/a"}, {"DOI": "10.1/a"}, ("book", "chapter")) == ""


def test_what_an_entry_of_its_type_lacks() -> None:
    book = Reference("a", "book", {"title": "T", "author": SMITH}, {})
    assert list(missing_fields(book)) == [("issued",), ("publisher", "publisher-place", "URL", "DOI")]
    assert list(missing_fields(Reference("a", "webpage", {"title": "T", "URL": "https://example.org/x"}, {}))) == []
    assert list(missing_fields(Reference("a", "book", {}, {"status": "unresolved"}))) == []
