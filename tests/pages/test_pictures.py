"""Pictures: files, drawings from data, and what stands in for a missing one."""

from __future__ import annotations

from nkdoc.base.diagnostics import Diagnostic
from nkdoc.base.world import MemoryWorld
from nkdoc.compile import load
from nkdoc.pages.edition import EditionView, edition_view
from tests.pages.conftest import SETTINGS

CHAPTER = "---\nid: a\ntitle: A\n---\n\n"
BARS = """\
kind: bars
title: {en: Arrivals, ru: Прибытия}
description: {en: Two bars, ru: Два столбца}
rows:
  - {date: 2023-09-24, value: 1050, cite: []}
  - {date: 2023-10-03, value: 100617, cite: []}
"""


def chapter(text: str, files: dict[str, str | bytes] | None = None) -> tuple[EditionView, tuple[Diagnostic, ...]]:
    """Return the view of a one-chapter project and what was found while making it."""
    world: dict[str, str | bytes] = {"pyproject.toml": SETTINGS, "content/en/10-a.md": CHAPTER + text}
    project = load(MemoryWorld(world | (files or {}))).value
    assert project is not None
    made = edition_view(project, "en", "web")
    return made.value, made.diagnostics


def test_a_file_is_shown_with_its_description_and_width() -> None:
    view, found = chapter("![A road](images/road.png){width=50%}\n", {"content/images/road.png": b"png"})
    assert '<img src="../assets/images/road.png" alt="A road" style="width: 50%">' in view.chapters[0].body
    assert found == ()


def test_a_width_that_is_no_length_is_left_out() -> None:
    text = '![A road](images/road.png){width="1px;background:red"}\n'
    view, _found = chapter(text, {"content/images/road.png": b"png"})
    assert "style" not in view.chapters[0].body


def test_a_data_file_is_drawn() -> None:
    view, found = chapter("![Two bars](data/arrivals.yaml)\n", {"content/data/arrivals.yaml": BARS})
    assert '<div class="drawing">' in view.chapters[0].body
    assert "100,617" in view.chapters[0].body
    assert found == ()


def test_a_missing_picture_is_described() -> None:
    view, _found = chapter("![Two bars](data/arivals.yaml)\n", {"content/data/arrivals.yaml": BARS})
    assert '<span class="stand-in">Two bars</span>' in view.chapters[0].body


def test_nothing_outside_the_project_is_a_picture() -> None:
    for address in ("https://example.org/a.png", "../../etc/passwd", "/etc/passwd"):
        view, _found = chapter(f"![x]({address})\n")
        assert address not in view.chapters[0].body


def test_an_address_that_no_page_may_lead_to_is_reported_where_it_stands() -> None:
    view, (found,) = chapter("See [the report](report.pdf) and [the site](https://example.org/).\n")
    assert view.chapters[0].body == '<p>See the report and <a href="https://example.org/">the site</a>.</p>'
    assert (found.code, found.message) == ("NK601", "“report.pdf” is not linked")
    assert found.span is not None
    assert found.span.position == (6, 5)
