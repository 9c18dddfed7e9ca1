"""Latin words that marks part in an Arabic text: a warning, unless the whole name is one passage of its language."""

from __future__ import annotations

import pytest

from nkdoc.base.world import MemoryWorld
from nkdoc.checks.nk413_parted_words import check
from nkdoc.compile import load

FRONT = "---\nid: a\ntitle: A\n---\n\n"


def found(tag: str, text: str) -> list[str]:
    settings = f'[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en", "{tag}"]\n'
    files = {
        "pyproject.toml": settings,
        "content/en/10-a.md": FRONT + "Text.\n",
        f"content/{tag}/10-a.md": FRONT + text,
    }
    project = load(MemoryWorld(files)).value
    assert project is not None
    return [finding.about for finding in check(project)]


@pytest.mark.parametrize(
    ("tag", "text", "about"),
    [
        ("ar", "نشرت New *York* Times الخبر.\n", ["نشرت New York", "York Times الخبر."]),
        ("ar", "نشرت [New York](https://example.org) Times الخبر.\n", ["New York Times الخبر."]),
        ("he", "העיתון **New** York כתב.\n", ["New York כתב."]),
    ],
)
def test_marks_inside_a_name(tag: str, text: str, about: list[str]) -> None:
    assert found(tag, text) == about


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("ar", "نشرت [New *York* Times]{lang=en} الخبر.\n"),
        ("ar", "نشرت *New York Times* الخبر.\n"),
        ("ar", "هذا *مهم* جدًا.\n"),
        ("ar", "مقاس A4 `code` وA5.\n"),
        ("ru", "Газета New *York* Times.\n"),
    ],
)
def test_no_marks_inside_a_name(tag: str, text: str) -> None:
    assert found(tag, text) == []
