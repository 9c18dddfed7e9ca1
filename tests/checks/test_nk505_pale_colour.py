"""Colours of the settings keep text readable."""

from __future__ import annotations

import pytest

from nkdoc.base.world import MemoryWorld
from nkdoc.checks.nk505_pale_colour import check
from nkdoc.compile import load

SETTINGS = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en"]\n[tool.nkdoc.design.colours]\n'


def messages(colours: str) -> list[tuple[str, int]]:
    project = load(MemoryWorld({"pyproject.toml": SETTINGS + colours})).value
    assert project is not None
    return [(found.message, found.span.position.line) for found in check(project) if found.span is not None]


def test_dark_colours_pass_and_pictures_are_not_asked() -> None:
    assert messages('accent = "#0b4f6c"\ndata = "#ffe000"\n') == []


@pytest.mark.parametrize(
    ("colours", "message"),
    [
        ('accent = "#ffb000"', "the colour accent, #ffb000, has a contrast of 1.8 to 1 with the paper"),
        ('ground = "#808080"', "the colour soft, #5b6470, has a contrast of 1.5 to 1 with the paper"),
    ],
)
def test_a_pale_colour_is_found_at_its_place(colours: str, message: str) -> None:
    assert message in [told for told, _ in messages(colours)]
    assert messages(f"{colours}\n")[0][1] in (5, 1)
