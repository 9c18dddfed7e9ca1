"""Text must stand out from its ground: WCAG 2.2, 1.4.3, at least 4.5 to 1, in both colour schemes and in print."""

from __future__ import annotations

import re

import pytest

from nkdoc.base.world import MemoryWorld
from nkdoc.pages.design import contrast, luminance
from nkdoc.pages.theme import Theme

TEXT = ("ink", "soft", "accent")
GROUNDS = ("ground", "tint")
LEAST = 4.5


def variables(sheet: str) -> dict[str, str]:
    """Return the colours that a style sheet gives names to."""
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})\b", sheet))


def schemes(theme: Theme) -> dict[str, dict[str, str]]:
    light = variables(theme.read("css/tokens.css").decode())
    web = theme.read("css/web.css").decode()
    dark = re.search(r"@media \(prefers-color-scheme: dark\) \{(.*?)\n\}", web, re.DOTALL)
    printed = web[web.index("@media print") :]
    assert dark is not None
    return {"light": light, "dark": light | variables(dark[1]), "printed": light | variables(printed)}


def test_the_contrast_of_black_and_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark", "printed"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXT)
def test_text_stands_out_from_its_ground(theme: Theme, scheme: str, text: str, ground: str) -> None:
    colours = schemes(theme)[scheme]
    assert contrast(colours[text], colours[ground]) >= LEAST


def test_the_dark_scheme_is_dark(theme: Theme) -> None:
    dark = schemes(theme)["dark"]
    assert luminance(dark["ground"]) < 0.05 < luminance(dark["ink"])


def test_margin_boxes_repeat_the_tokens_in_print(theme: Theme) -> None:
    """Page margins and pseudo-elements cannot use every variable, so their literal colours must be the tokens' own."""
    tokens = set(variables(theme.read("css/tokens.css").decode()).values())
    literal = set(re.findall(r"#[0-9a-f]{6}\b", theme.read("css/print.css").decode()))
    assert literal <= tokens


def test_no_colour_stands_outside_the_tokens() -> None:
    for path in Theme(MemoryWorld({})).files("css"):
        sheet = Theme(MemoryWorld({})).read(path).decode()
        rules = re.sub(r":root[^{]*\{[^}]*\}", "", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL))
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?![^{}]*\{)", rules) == [], path
