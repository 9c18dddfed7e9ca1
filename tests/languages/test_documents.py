"""Documents in English and another language: what every check of two languages finds is what they say, and no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkdoc.base.diagnostics import Family
from nkdoc.base.world import MemoryWorld
from nkdoc.bitext.foreign import Side
from nkdoc.checks import compare_project
from nkdoc.compile import load_foreign
from tests.checks.documents import Case, read_cases

DOCUMENTS = sorted((Path(__file__).parent / "documents").glob("*.md"))
PATHS = {"source": "source/10-case.md", "target": "target/10-case.md"}


@pytest.mark.parametrize(
    ("languages", "case"),
    [
        pytest.param(document.stem.split("-"), case, id=f"{document.stem}: {case.name}")
        for document in DOCUMENTS
        for case in read_cases(document)
    ],
)
def test_a_pair_has_the_findings_that_stand_beside_it(languages: tuple[str, str], case: Case) -> None:
    world = MemoryWorld({PATHS[side]: text for side, text in case.texts.items()})
    here, there = (Side(world, (path,), single=True) for path in PATHS.values())
    one, other = languages
    project = load_foreign(here, there, (one, other)).value
    sides = {path: side for side, path in PATHS.items()}
    found = {
        (sides[finding.place.path], finding.place.position.line, finding.code)
        for finding in compare_project(project)
        if finding.place is not None and finding.code in Family.SYNC
    }
    assert found == case.expected
