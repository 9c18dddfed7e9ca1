"""The shipped briefing as a PDF, in every language: boxes, fonts, tags, links, outline and text, not bytes."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from nkdoc.base.diagnostics import Severity
from nkdoc.base.world import DiskWorld
from nkdoc.compile import load, moment
from nkdoc.model import Heading, Project
from nkdoc.model.visiting import plain_text
from nkdoc.outputs import Context, Options, pdf
from nkdoc.pages.theme import Theme
from nkdoc.pdf.press.expectations import FAMILIES
from nkdoc.pdf.press.extraction import Run, runs
from nkdoc.pdf.press.preflight import Expectation, preflight
from nkdoc.pdf.press.preflight.structure import elements
from nkdoc.pdf.press.preflight.text import letters

ROOT = Path(__file__).parents[2]
A4 = (595.28, 841.89)
FOOT = 85.0
"""Points from the lower edge: below stand only the folio and page-foot notes."""

pytestmark = pytest.mark.slow


class Printed:
    """One edition, typeset once for all tests of its language."""

    def __init__(self, language: str) -> None:
        world = DiskWorld(ROOT)
        project = load(world).value
        assert project is not None
        self.language = language
        self.project: Project = project
        context = Context(project, Theme(world), Options(), moment(world, project.config))
        made = pdf.produce(context, language)
        self.findings = [found for found in made.diagnostics if found.severity > Severity.NOTE]
        self.data = made.value[0].data
        self.pdf = pikepdf.open(io.BytesIO(self.data))
        self.runs: tuple[Run, ...] = tuple(runs(self.pdf))


@pytest.fixture(scope="module", params=["en", "ru"])
def printed(request: pytest.FixtureRequest) -> Iterator[Printed]:
    edition = Printed(request.param)
    yield edition
    edition.pdf.close()


def test_the_engine_has_nothing_to_report(printed: Printed) -> None:
    assert printed.findings == []


def test_preflight_finds_nothing(printed: Printed) -> None:
    assert preflight(printed.data, Expectation("briefing.pdf", families=FAMILIES)) == ()


def test_every_page_is_a4(printed: Printed) -> None:
    for page in printed.pdf.pages:
        assert [float(value) for value in page.mediabox[2:]] == pytest.approx(A4, abs=0.1)


def test_title_and_language_are_the_edition_s(printed: Printed) -> None:
    config = printed.project.config
    assert str(printed.pdf.Root.Lang) == printed.language
    title = str(printed.pdf.docinfo["/Title"]).replace("\N{NO-BREAK SPACE}", " ")
    assert title == config.title[printed.language]
    assert str(printed.pdf.docinfo["/CreationDate"]).startswith(f"D:{config.date:%Y%m%d}")


def test_the_outline_names_every_chapter_and_heading(printed: Printed) -> None:
    titles: list[str] = []

    def gather(items: list[pikepdf.OutlineItem]) -> None:
        for item in items:
            titles.append(" ".join(str(item.title).split()))
            gather(item.children)

    with printed.pdf.open_outline() as outline:
        gather(outline.root)
    listed = letters("\n".join(titles))
    for section in printed.project.editions[printed.language].sections:
        assert letters(section.title) in listed
        for block in section.blocks:
            if isinstance(block, Heading):
                assert letters(plain_text(block.children)) in listed


def test_tables_have_head_cells_and_pictures_descriptions(printed: Printed) -> None:
    tags = Counter(str(element.S) for element in elements(printed.pdf))
    assert tags["/Table"] >= 2
    assert tags["/TH"] >= 4
    assert tags["/Note"] > 20
    assert tags["/Figure"] >= 2
    assert all("/Alt" in element for element in elements(printed.pdf) if str(element.S) == "/Figure")


def test_foreign_passages_carry_their_language(printed: Printed) -> None:
    passages = {str(element.Lang) for element in elements(printed.pdf) if "/Lang" in element}
    assert len(passages - {printed.language}) >= 5, "titles of sources stand in their own languages"


def test_no_heading_stands_at_the_foot_of_a_page(printed: Printed) -> None:
    pages = {page.obj.objgen: number for number, page in enumerate(printed.pdf.pages, 1)}
    placed = {(run.page, run.mark): run for run in printed.runs if run.mark is not None}
    for element in elements(printed.pdf):
        if not str(element.S).startswith("/H"):
            continue
        page = pages[element.Pg.objgen]
        marks = {int(kid.K[0]) for kid in element.K if isinstance(kid, pikepdf.Dictionary) and "/K" in kid and kid.K}
        lines = [placed[page, mark].y for mark in marks if (page, mark) in placed]
        if lines:
            below = [
                run for run in printed.runs if run.page == page and FOOT < run.y < min(lines) - 4 and run.text.strip()
            ]
            assert below, f"a heading ends page {page}"


def test_all_references_stand_in_the_list(printed: Printed) -> None:
    names = {str(name) for name in _names(printed.pdf.Root.Names.Dests)}
    missing = [key for key in printed.project.library.references if f"ref-{key}" not in names]
    assert missing == []


def _names(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    held: Any = node.get("/Names", [])
    yield from (held[at] for at in range(0, len(held), 2))
    for kid in node.get("/Kids", []):
        yield from _names(kid)
