"""Every text of a data file stands in every language of the project."""

from __future__ import annotations

from nkdoc.base.world import MemoryWorld
from nkdoc.checks.nk512_figure_label_missing_language import check
from nkdoc.compile import load

SETTINGS = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en", "ru"]\n'
WHOLE = """kind: facts
title: {en: In brief, ru: Коротко}
description: {en: Facts, ru: Сведения}
rows:
  - label: {en: Dates, ru: Даты}
    items:
      - text: {en: one day, ru: один день}
        cite: [a]
"""


def places(data: str) -> list[tuple[str, int]]:
    project = load(MemoryWorld({"pyproject.toml": SETTINGS, "content/data/sample.yaml": data})).value
    assert project is not None
    return [(found.message, found.span.position.line) for found in check(project) if found.span is not None]


def test_a_whole_file_is_right() -> None:
    assert places(WHOLE) == []


def test_a_missing_language_is_found_where_the_text_stands() -> None:
    assert places(WHOLE.replace(", ru: один день", "")) == [("the text is missing in “ru”", 7)]
    assert places(WHOLE.replace("en: In brief, ", "")) == [("the text is missing in “en”", 2)]
