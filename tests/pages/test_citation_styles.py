"""Editions in every style of citing: marks and entries lead to each other, on paper and on the screen."""

from __future__ import annotations

import re

import pytest

from nkdoc.base.world import MemoryWorld
from nkdoc.compile import load
from nkdoc.pages.edition.editions import edition_view
from nkdoc.pages.html import Medium
from nkdoc.pages.parallel.view import parallel_view

TEXT = """\
---
id: a
title: A
---

It rained in 1990.[@smith, p. 5] @smith says so,[@other] and more [@other]

| Year |
|---|
| 2000 [@other] |

More.[^n]

[^n]: A note etc.[@smith]
"""
REFERENCES = """\
smith: {type: book, title: Rain, author: [{family: Smith, given: Ada}], issued: 2019, language: en}
other: {type: book, title: Sun, author: [{family: Adams, given: Bo}], issued: 2020, language: en}
"""


def files(style: str) -> MemoryWorld:
    settings = f'[tool.nkdoc]\nlanguages = ["en", "de"]\ntitle = "T"\ncitation-style = "{style}"\n'
    texts = {"content/en/10-a.md": TEXT, "content/de/10-a.md": TEXT.replace("p. 5", "S. 5")}
    return MemoryWorld({"pyproject.toml": settings, "content/references.yaml": REFERENCES, **texts})


def edition(style: str, medium: Medium) -> tuple[str, str]:
    """Return the text and the list of the English edition as HTML, without joiners."""
    project = load(files(style)).value
    assert project is not None
    view = edition_view(project, "en", medium).value
    body = "".join(chapter.body for chapter in view.chapters).replace("\u2060", "").replace("\u00a0", " ")
    entries = "".join(
        f'<li id="{entry.id}">{entry.number or ""} {entry.content}{[place.href for place in entry.places]}'
        for entry in view.bibliography.entries
    )
    return body, entries


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


@pytest.mark.parametrize("style", ["numeric", "author-date", "notes"])
@pytest.mark.parametrize("medium", ["print", "web"])
def test_marks_and_entries_lead_to_each_other(style: str, medium: Medium) -> None:
    body, entries = edition(style, medium)
    ids = set(re.findall(r' id="([^"]+)"', body + entries))
    assert {"ref-smith", "ref-other", "cite-1"} <= ids
    assert set(re.findall(r'href="#([^"]+)"', body)) <= ids
    assert {each for each in ids if each.startswith("cite-") and not each.endswith("-note")} == set(
        re.findall(r"'#(cite-\d+)'", entries)
    )


def test_raised_marks_follow_their_word() -> None:
    body, entries = edition("numeric", "print")
    assert "It rained in 1990.1, p. 5 Smith1 says so,2 and more2" in words(body)
    assert "20002" in words(body)
    assert words(entries).startswith("1 Ada Smith")


def test_marks_in_words_stand_before_the_stop() -> None:
    body, entries = edition("author-date", "print")
    assert "It rained in 1990 (Smith 2019, p. 5). Smith (2019) says so (Adams 2020), and more (Adams 2020)" in words(
        body
    )
    assert "2000 (Adams 2020)" in words(body)
    assert "A note etc. (Smith 2019)" in words(body)
    assert words(entries).startswith("Adams, Bo. 2020. Sun.")


def test_notes_hold_their_sources_and_notes_in_notes_are_words() -> None:
    body, _ = edition("notes", "print")
    assert re.findall(r'class="note" id="([^"]+)"[^>]*data-mark="(.)"', body) == [
        ("cite-1", "1"),
        ("cite-2", "2"),
        ("cite-3", "3"),
        ("cite-4", "4"),
        ("cite-5", "5"),
        ("note-a-a", "a"),
    ]
    assert "It rained in 1990.Ada Smith. Rain. 2019, p. 5. SmithSmith, Rain. says" in words(body)
    assert "A note etc. Smith, Rain." in words(body)


@pytest.mark.parametrize("style", ["numeric", "author-date", "notes"])
def test_the_parallel_edition_has_one_list_for_both(style: str) -> None:
    project = load(files(style)).value
    assert project is not None
    view = parallel_view(project, "de", "print").value
    keys = [entry.id for entry in view.references]
    assert keys == (["ref-other", "ref-smith"] if style == "author-date" else ["ref-smith", "ref-other"])
    assert [entry.number for entry in view.references] == ([None, None] if style == "author-date" else [1, 2])
