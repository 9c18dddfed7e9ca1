"""A comparison in rounds and in several processes finds what it finds at once."""

from __future__ import annotations

import inspect
import re

import pytest

from nkdoc import checks
from nkdoc.base.diagnostics import Family
from nkdoc.base.world import MemoryWorld
from nkdoc.bitext.foreign import Side
from nkdoc.checks import Check, compare_project, every_check
from nkdoc.compile import load_foreign
from nkdoc.model import Project

FILES = 9


def _project() -> Project:
    names = [f"{number}.md" for number in range(FILES)]
    english = [f"# Day {at}\n\nIt rained for {at + 20} hours.\n\nThen it stopped.\n" for at in range(FILES)]
    russian = [f"# День {at}\n\nДождь шёл {at + 20 + at % 2} часов.\n" for at in range(FILES)]
    russian = [text if at % 3 == 0 else f"{text}\nПотом он перестал.\n" for at, text in enumerate(russian)]
    here, there = (
        Side(MemoryWorld(dict(zip(names, texts, strict=True))), tuple(names), folder)
        for texts, folder in ((english, "en"), (russian, "ru"))
    )
    return load_foreign(here, there, ("en", "ru")).value


ONE_BY_ONE = re.compile(
    r"for bitext in project\.bitexts(?=:| if project\.termbase)"
    r"|(?:compared|renderings_of)\(project\)|project\.termbase"
)
"""What a check may ask of a project of which it is given some files at a time."""
ALONE = [check for check in every_check() if check.RULE.code in Family.SYNC and not getattr(check, "WHOLE", False)]


@pytest.mark.parametrize("check", ALONE, ids=lambda check: check.RULE.code)
def test_a_check_that_asks_other_files_sees_them_all(check: Check) -> None:
    _, _, body = inspect.getsource(check.check).partition("->")
    assert "project" not in ONE_BY_ONE.sub("", body)


@pytest.mark.parametrize("processes", [1, 2, 4])
@pytest.mark.parametrize("pairs", [1, 7])
def test_rounds_and_processes_change_nothing(pairs: int, processes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    project = _project()
    at_once = compare_project(project)
    monkeypatch.setattr(checks, "ROUND", pairs)
    shared_out = compare_project(project, processes=processes)
    assert {finding.code for finding in at_once} >= {"NK203", "NK202"}
    assert sorted(shared_out, key=lambda one: one.sort_key) == sorted(at_once, key=lambda one: one.sort_key)
