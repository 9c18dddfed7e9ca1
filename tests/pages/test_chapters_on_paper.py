"""Chapters that share pages: figures that may wait, letters of notes that never meet, addresses paper has room for."""

from __future__ import annotations

import pytest

from nkdoc.base.world import MemoryWorld
from nkdoc.compile import load
from nkdoc.languages import locale_for
from nkdoc.pages.citations import Run
from nkdoc.pages.edition.editions import FILLS_PAGE
from nkdoc.pages.edition.marks import runs_as_html
from nkdoc.pages.html import Medium
from tests.pages.conftest import ENGLISH, FILES, Made, make

WORDS = "word " * (FILLS_PAGE // 5 + 1)
LONGER = ENGLISH.replace("\n[^ed-left]:", f"\n{WORDS}\n\n[^ed-left]:", 1)
SECOND = f"---\nid: sequel\ntitle: Sequel\n---\n\n{WORDS} again {WORDS}.[^other] {WORDS}\n\n[^other]: Another note.\n"


def edition(files: dict[str, str], medium: Medium = "print") -> Made:
    loaded = load(MemoryWorld({**FILES, **files})).value
    assert loaded is not None
    return make(loaded, "en", medium)


def test_a_figure_that_enough_text_follows_may_wait_on_paper(english_on_paper: Made) -> None:
    assert english_on_paper.page.by_id("fig-map").classes == ["figure"]
    longer = {"content/en/10-events.md": LONGER}
    assert edition(longer).page.by_id("fig-map").classes == ["figure", "floats"]
    assert edition(longer, "web").page.by_id("fig-map").classes == ["figure"]
    assert "floats" not in edition(longer).page.by_id("tab-reactions").classes


def test_notes_of_chapters_that_may_share_a_page_share_no_letter() -> None:
    made = edition({"content/en/20-sequel.md": SECOND})
    marks = [element.attributes["data-mark"] for element in made.page.all(class_="note")]
    assert marks == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.org/news/1", "/news/1"),
        ("https://example.org/caf%C3%A9/a%20b", "/caf%C3%A9/a%20b"),
        (f"https://example.org/news/{'%D8%A7-' * 20}end?page=2", "/news/…?page=2"),
    ],
)
def test_paper_leaves_out_what_nobody_could_copy(url: str, shown: str) -> None:
    run = Run(url, url=url)
    host = '<span class="host">https://example.org</span>'
    assert runs_as_html((run,), locale_for("en"), "print") == f'<a href="{url}" class="address">{host}{shown}</a>'
    assert "…" not in runs_as_html((run,), locale_for("en"), "web")
