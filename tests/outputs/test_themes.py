"""A theme is a folder: the shipped ones set every word, and the settings change what people change first."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from nkdoc.base.design import Design
from nkdoc.base.diagnostics import NkdocError
from nkdoc.base.world import MemoryWorld
from nkdoc.compile import load, moment
from nkdoc.outputs import Context, Options, output
from nkdoc.pages.theme import Theme, names
from tests.outputs.small import FILES, pages

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><path d="M0 0H9V9Z"/></svg>'
WORDS = ("Events", "It began on 19", "people left", "Some days", "References", "A report")


def built(theme: str = "", design: str = "", more: Mapping[str, str] | None = None, target: str = "pdf") -> bytes:
    """Return the English file of a small project with a theme and a table of design."""
    settings = FILES["pyproject.toml"].replace("[tool.other]", f"[tool.nkdoc.design]\n{design}\n[tool.other]")
    world = MemoryWorld({**FILES, **(more or {}), "pyproject.toml": settings})
    loaded = load(world)
    assert loaded.diagnostics == ()
    project = loaded.value
    assert project is not None
    context = Context(project, Theme(world, theme, project.config.design), Options(), moment(world, project.config))
    made = output(target).produce(context, "en")
    assert made.diagnostics == ()
    ending = {"pdf": "en/briefing.pdf", "html": "en/index.html"}[target]
    return next(artifact.data for artifact in made.value if artifact.path == ending)


def text(data: bytes) -> str:
    return re.sub(r"\s+", " ", " ".join(pages(data)))


@pytest.mark.parametrize("theme", ["", *names()])
def test_every_theme_sets_every_word(theme: str) -> None:
    whole = text(built(theme))
    assert [words for words in WORDS if words not in whole] == []


def test_a_memo_begins_with_its_text_and_a_report_with_a_cover() -> None:
    assert "It began on 19" in pages(built("memo"))[0]
    assert "It began on 19" not in pages(built("report"))[0]


def test_a_project_s_folder_is_a_theme() -> None:
    files = {"themes/ours/partials/cover.html": "<header class=cover><h1 class=document-title>OURS</h1></header>"}
    assert "OURS" in text(built("themes/ours", more=files))


@pytest.mark.parametrize("name", ["mem", "../elsewhere", "/etc", "themes/none"])
def test_a_theme_that_nobody_has_is_refused(name: str) -> None:
    with pytest.raises(NkdocError, match="there is no theme"):
        Theme(MemoryWorld({}), name)


def test_without_cover_and_contents_the_text_begins_on_the_first_page() -> None:
    first = pages(built(design="cover = false\ncontents = false"))[0]
    assert "A report on two days" in first
    assert "It began on 19" in first


def test_running_heads_may_be_left_out() -> None:
    title = "A report on two days"
    assert text(built()).count(title) > text(built(design="running-heads = false")).count(title)


def test_colours_reach_the_pictures_on_paper() -> None:
    assert b"#00aa55" in built(design='colours = { data = "#00aa55" }', target="html")
    theme = Theme(MemoryWorld({}), "", Design(colours={"data": "#00aa55"}))
    assert theme.colours()["data"] == "#00aa55"


def test_a_logo_stands_on_the_cover_and_the_web_page() -> None:
    files = {"content/logo.svg": LOGO}
    assert b'src="../assets/logo.svg"' in built(design='logo = "content/logo.svg"', more=files, target="html")
    assert built(design='logo = "content/logo.svg"', more=files) != built()
